#include "platform/jsonreader.h"
#include "platform/profiletables.h"
#include "platform/wirevalue.h"

#include <algorithm>

namespace lc::platform {

namespace {

// 6.5.2 carries a whole file; everything else is small.
constexpr qsizetype largestRequest = 1 << 20;
constexpr qsizetype largestFileRequest = 64 << 20;

Error wrong(ErrorCode code, const QString &parameter, const MemberSpec &spec, const char *why)
{
    return Error(code, {{QStringLiteral("parameter"), parameter},
                        {QStringLiteral("member"), spec.member},
                        {QStringLiteral("why"), QString::fromLatin1(why)}});
}

// Code points, because a rare character must not count twice.
bool isTooLong(const SecureText &text, const MemberSpec &spec)
{
    const QStringView view = text.view();
    if (view.size() <= spec.maxLength)
        return false;
    const auto low = std::ranges::count_if(view, [](QChar c) { return c.isLowSurrogate(); });
    return view.size() - low > spec.maxLength;
}

const JsonValue *memberOf(const JsonValue &body, const MemberSpec &spec, bool acceptAliases)
{
    const JsonValue *value = body.at(spec.member);
    if (value || !acceptAliases)
        return value;
    for (const QString &alias : spec.aliases) {
        value = body.at(alias);
        if (value)
            return value;
    }
    return nullptr;
}

// Writes the values of one table that are present.
Result<> writeAll(JsonValue &body, const WireValues &values, const QList<MemberSpec> &specs,
                  const QMap<QString, SecureText> &from)
{
    for (const MemberSpec &spec : specs) {
        const auto found = from.constFind(spec.name);
        if (found == from.constEnd())
            continue;
        if (isTooLong(*found, spec))
            return fail(wrong(ErrorCode::PlatformParameterInvalid, spec.name, spec, "length"));
        auto written = values.write(spec.kind, *found, false);
        if (!written)
            return fail(wrong(ErrorCode::PlatformParameterInvalid, spec.name, spec, "value"));
        body.insertAt(spec.member, std::move(*written));
    }
    return {};
}

// Reads one parameter; the error is the first thing wrong with it.
std::optional<Error> readOne(const JsonValue &body, const WireValues &values,
                             const MemberSpec &spec, bool acceptAliases,
                             QMap<QString, SecureText> &into)
{
    const JsonValue *member = memberOf(body, spec, acceptAliases);
    if (!member || member->isNull())
        return std::nullopt;
    if (!member->isString())
        return wrong(ErrorCode::PlatformParameterInvalid, spec.name, spec, "type");
    if (member->text().isEmpty()) {
        into.insert(spec.name, SecureText());
        return std::nullopt;
    }
    if (isTooLong(member->text(), spec))
        return wrong(ErrorCode::PlatformParameterInvalid, spec.name, spec, "length");
    const auto read = values.read(spec.kind, member->text());
    if (!read)
        return wrong(ErrorCode::PlatformParameterInvalid, spec.name, spec, "value");
    into.insert(spec.name, *read);
    return std::nullopt;
}

std::optional<Error> missing(const ProfileTables &tables, const ServiceSpec &service,
                             const QMap<QString, SecureText> &parameters)
{
    for (const QString &name : service.required) {
        if (parameters.value(name).isEmpty())
            return wrong(ErrorCode::PlatformParameterMissing, name, *tables.parameter(name),
                         "missing");
    }
    return std::nullopt;
}

QList<MemberSpec> specsOf(const ProfileTables &tables, const ServiceSpec &service)
{
    QList<MemberSpec> specs;
    for (const QString &name : service.required + service.optional)
        specs.append(*tables.parameter(name));
    return specs;
}

} // namespace

Result<SecureBytes> WireMapping::encodeRequest(const WireRequest &request) const
{
    const ProfileTables &tables = *m_profile.m_tables;
    const ServiceSpec &service = *tables.services.constFind(request.service);
    if (auto problem = missing(tables, service, request.parameters))
        return fail(std::move(*problem));
    const WireValues values(tables, request.service);
    JsonValue body = JsonValue::object();
    LC_CHECK(writeAll(body, values, specsOf(tables, service), request.parameters));
    if (request.service == Service::VerifyFields)
        LC_CHECK(writeAll(body, values, tables.compared, request.compared));
    return body.toJson();
}

Result<DecodedRequest> WireMapping::decodeRequest(Service service, QByteArrayView body) const
{
    const ProfileTables &tables = *m_profile.m_tables;
    const ServiceSpec &spec = *tables.services.constFind(service);
    JsonLimits limits;
    limits.bytes = service == Service::VerifyFile ? largestFileRequest : largestRequest;
    LC_TRY(json, readJson(body, limits));
    const WireValues values(tables, service);
    DecodedRequest decoded;
    decoded.request.service = service;
    std::optional<Error> invalid;
    const auto readTable = [&](const QList<MemberSpec> &specs, QMap<QString, SecureText> &into) {
        for (const MemberSpec &one : specs) {
            auto problem = readOne(json, values, one, tables.acceptAliases, into);
            if (problem && !invalid)
                invalid = std::move(problem);
        }
    };
    readTable(specsOf(tables, spec), decoded.request.parameters);
    if (service == Service::VerifyFields)
        readTable(tables.compared, decoded.request.compared);
    // A wrong parameter is not there either, but "wrong" is what its sender must be told.
    decoded.problem = invalid ? invalid : missing(tables, spec, decoded.request.parameters);
    return decoded;
}

} // namespace lc::platform
