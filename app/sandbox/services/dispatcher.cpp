#include "sandbox/services/dispatcher.h"

#include "core/clock.h"
#include "sandbox/faults/faultplan.h"
#include "sandbox/faults/spoiledanswers.h"
#include "sandbox/http/httpserver.h"
#include "sandbox/services/services.h"
#include "sandbox/store/addresses.h"
#include "sandbox/store/grants.h"

#include <QLocale>

namespace lc::sandbox {

namespace {

// HTTP statuses (RFC 9110).
constexpr int httpBadRequest = 400;
constexpr int httpNotFound = 404;
constexpr int httpMethodNotAllowed = 405;
constexpr int httpGone = 410;
constexpr int httpServerError = 500;

ServerReply plain(int status)
{
    return {status, QByteArray("text/plain; charset=UTF-8"), {}, {}, {}};
}

Substitute substituteOf(const FaultRule *fault)
{
    if (fault && fault->kind == FaultKind::WrongSignature)
        return Substitute::WronglySigned;
    return fault && fault->kind == FaultKind::WrongFile ? Substitute::AnotherLicense
                                                        : Substitute::None;
}

void setTimeOff(platform::WireAnswer &answer, int seconds)
{
    const QString name = QStringLiteral("serverTime");
    const auto time =
        QDateTime::fromString(answer.values.value(name).toString(), Qt::ISODateWithMs);
    if (time.isValid())
        answer.values.insert(name, SecureText(time.addSecs(seconds).toString(Qt::ISODateWithMs)));
}

} // namespace

Dispatcher::Dispatcher(platform::WireMapping mapping, std::shared_ptr<Services> services,
                       std::shared_ptr<const Clock> clock, std::shared_ptr<FaultPlan> faults)
    : m_mapping(std::move(mapping))
    , m_services(std::move(services))
    , m_clock(std::move(clock))
    , m_faults(std::move(faults))
{}

QString Dispatcher::faultNameOf(const QString &path) const
{
    if (path == u"/download")
        return QStringLiteral("download");
    const auto service = m_mapping.serviceOf(path);
    if (!service)
        return {};
    return *service == platform::Service::Authorise ? QStringLiteral("authorise")
                                                    : clauseOf(*service);
}

ServerReply Dispatcher::handle(const ServerRequest &request) const
{
    const auto fault =
        m_faults ? m_faults->next(faultNameOf(request.path), false) : std::optional<FaultRule>();
    ServerReply reply = route(request, fault ? &*fault : nullptr);
    const int offset = fault && fault->kind == FaultKind::ClockOffset ? fault->seconds : 0;
    reply.date = QLocale::c()
                     .toString(m_clock->now().addSecs(offset).toUTC(),
                               QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
                     .toLatin1();
    if (fault)
        spoil(reply, *fault);
    return reply;
}

ServerReply Dispatcher::route(const ServerRequest &request, const FaultRule *fault) const
{
    if (request.path == u"/download")
        return request.method == "GET" ? download(request, fault) : plain(httpMethodNotAllowed);
    const auto service = m_mapping.serviceOf(request.path);
    if (!service)
        return plain(httpNotFound);
    if (request.method != "POST")
        return plain(httpMethodNotAllowed);
    return call(*service, request, fault);
}

ServerReply Dispatcher::call(platform::Service service, const ServerRequest &request,
                             const FaultRule *fault) const
{
    const auto decoded = m_mapping.decodeRequest(service, request.body);
    if (!decoded)
        return plain(httpBadRequest);
    const bool expired = fault && fault->kind == FaultKind::ExpiredToken;
    auto answer =
        expired
            ? refusal(platform::Status::Authentication)
            : m_services->answer({decoded->request, decoded->problem, request.remoteAddress, {}});
    if (answer && fault && fault->kind == FaultKind::ClockOffset)
        setTimeOff(*answer, fault->seconds);
    if (!answer) {
        qWarning("sandbox: %s", qPrintable(answer.error().toString()));
        answer = refusal(platform::Status::Other);
    }
    const auto encoded = m_mapping.encodeAnswer(service, *answer);
    if (!encoded) {
        qWarning("sandbox: %s", qPrintable(encoded.error().toString()));
        return plain(httpServerError);
    }
    ServerReply reply;
    reply.body = encoded->view().toByteArray();
    return reply;
}

ServerReply Dispatcher::download(const ServerRequest &request, const FaultRule *fault) const
{
    const auto file =
        m_services->download(request.downloadId, request.remoteAddress, substituteOf(fault));
    if (!file) {
        qWarning("sandbox: %s", qPrintable(file.error().toString()));
        return plain(httpServerError);
    }
    switch (file->state) {
    case AddressState::Good:
        return {200, QByteArray("application/ofd"), file->bytes.view().toByteArray(), {}, {}};
    case AddressState::Unknown:
        return plain(httpNotFound);
    case AddressState::Expired:
    case AddressState::Used:
        return plain(httpGone);
    }
    return plain(httpServerError);
}

} // namespace lc::sandbox
