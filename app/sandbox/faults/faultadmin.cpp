#include "sandbox/faults/faultadmin.h"

#include "crypto/digest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lc::sandbox {

namespace {

constexpr int httpBadRequest = 400;
constexpr int httpUnauthorized = 401;
constexpr int httpMethodNotAllowed = 405;

ServerReply json(int status, const QJsonObject &object)
{
    ServerReply reply;
    reply.status = status;
    reply.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return reply;
}

QJsonObject factsOf(const Error &error)
{
    QJsonObject object{{QStringLiteral("error"), errorName(error.code())}};
    for (const char *name : {"line", "member", "why"}) {
        const QString key = QString::fromLatin1(name);
        object.insert(key, QJsonValue::fromVariant(error.fact(key)));
    }
    return object;
}

} // namespace

FaultAdmin::FaultAdmin(std::shared_ptr<FaultPlan> plan, QByteArray token)
    : m_plan(std::move(plan))
    , m_token(std::move(token))
{}

ServerReply FaultAdmin::told() const
{
    QJsonArray rules;
    for (const FaultPlan::Entry &entry : m_plan->entries())
        rules.append(QJsonObject{
            {QStringLiteral("fault"), nameOf(entry.rule.kind)},
            {QStringLiteral("services"), QJsonArray::fromStringList(entry.rule.services)},
            {QStringLiteral("calls"), entry.calls},
            {QStringLiteral("made"), entry.made}});
    return json(200, {{QStringLiteral("rules"), rules}});
}

ServerReply FaultAdmin::answer(const ServerRequest &request) const
{
    if (!crypto::equalInConstantTime(request.authorization, QByteArray("Bearer " + m_token)))
        return json(httpUnauthorized, {{QStringLiteral("error"), QStringLiteral("token")}});
    if (request.method == "GET")
        return told();
    if (request.method == "DELETE") {
        m_plan->replace({});
        return told();
    }
    if (request.method != "POST")
        return json(httpMethodNotAllowed, {});
    const auto faults = Faults::fromJson(request.body);
    if (!faults)
        return json(httpBadRequest, factsOf(faults.error()));
    m_plan->replace(*faults);
    return told();
}

} // namespace lc::sandbox
