#include "sandbox/services/services.h"

#include "domain/reason.h"
#include "domain/subjectcode.h"
#include "sandbox/services/fileverifier.h"
#include "sandbox/services/verification.h"
#include "sandbox/store/accounts.h"
#include "sandbox/store/grants.h"
#include "sandbox/store/registry.h"
#include "sandbox/world/facevalues.h"

namespace lc::sandbox {

using platform::Service;
using platform::Status;
using platform::WireAnswer;

namespace {

std::optional<domain::HolderCodeType> holderTypeOf(const Call &call)
{
    return domain::holderCodeTypeFromCode(call.field("holderType"));
}

WireAnswer checkHolder(const Call &call)
{
    const QString code = call.field("holderCode");
    if (code.isEmpty() || call.field("holderType").isEmpty())
        return {};
    const auto type = holderTypeOf(call);
    if (!type)
        return refusal(Status::HolderTypeMismatch, QStringLiteral("holderType"));
    if (domain::SubjectCode::parse(code, *type))
        return {};
    // A code that is right as something else has the wrong type, otherwise it is itself wrong.
    return domain::SubjectCode::parse(code)
               ? refusal(Status::HolderTypeMismatch, QStringLiteral("holderType"))
               : refusal(Status::ParameterInvalid, QStringLiteral("holderCode"));
}

WireAnswer checkReason(const Call &call)
{
    const QString code = call.field("reason");
    if (code.isEmpty())
        return {};
    const auto reason = domain::reasonFromCode(code);
    if (!reason || (*reason == domain::Reason::Reserved && call.service() != Service::Retrieval))
        return refusal(Status::ParameterInvalid, QStringLiteral("reason"));
    return {};
}

WireAnswer resultAnswer(int result, bool ofFile)
{
    WireAnswer answer;
    answer.values.insert(QStringLiteral("result"), SecureText(QString::number(result)));
    answer.values.insert(QStringLiteral("resultMessage"), SecureText(messageOf(result, ofFile)));
    return answer;
}

} // namespace

Services::Services(Parts parts)
    : m(std::move(parts))
    , m_encryptedLifetime(m.encryptedLifetimeSeconds)
{}

Result<WireAnswer> Services::answer(const Call &call)
{
    const QString account = call.field("account");
    const QString token = call.field("token");
    // Who is not known learns nothing about the rest of the call.
    if (call.service() != Service::Authorise && !account.isEmpty() && !token.isEmpty()) {
        LC_TRY(known, m.accounts->find(account));
        if (!known || !m.accounts->accepts(account, token))
            return refusal(Status::Authentication);
    }
    if (call.problem) {
        const bool missing = call.problem->code() == ErrorCode::PlatformParameterMissing;
        return refusal(missing ? Status::ParameterMissing : Status::ParameterInvalid,
                       call.problem->fact(QStringLiteral("parameter")).toString());
    }
    if (call.service() == Service::Authorise)
        return authorise(call);
    if (const WireAnswer wrong = checkMeaning(call); wrong.status != Status::Ok)
        return wrong;
    // A type that is not issued here may be issued elsewhere.
    const WireAnswer unknownType = checkTypes(call);
    if (unknownType.status != Status::Ok && !m.national)
        return unknownType;
    Call granted = call;
    LC_TRY(allowed, admit(granted));
    if (allowed != Status::Ok)
        return refusal(allowed);
    if (unknownType.status == Status::Ok)
        return dispatch(granted);
    return mayForward(granted) ? forward(granted) : Result<WireAnswer>(unknownType);
}

Result<> Services::logRefusal(const Call &call, const QString &why) const
{
    return m.grants->logRefusal(
        {m.clock->now(), call.field("account"), clauseOf(call.service()), call.remoteAddress, why});
}

Result<Status> Services::admit(Call &call)
{
    LC_TRY(grant, m.grants->find(call.field("account")));
    QString why = QStringLiteral("none");
    if (grant) {
        call.grant = *grant;
        LC_TRY(outside, m.grants->admit(*grant, call.service(), call.field("typeName"),
                                        call.remoteAddress, m.clock->now()));
        why = outside;
    }
    if (why.isEmpty())
        return Status::Ok;
    LC_CHECK(logRefusal(call, why));
    // 24 is the standard's own word for a download that is over the number allowed.
    const bool download = call.service() == Service::DownloadByHolder ||
                          call.service() == Service::DownloadByIdentifier ||
                          call.service() == Service::DownloadByEncrypted;
    return download && why == u"quota" ? Status::DownloadRefused : Status::NoPermission;
}

WireAnswer Services::checkMeaning(const Call &call) const
{
    if (const WireAnswer wrong = checkReason(call); wrong.status != Status::Ok)
        return wrong;
    return checkHolder(call);
}

WireAnswer Services::checkTypes(const Call &call) const
{
    const World &world = m.registry->world();
    const auto &types = world.catalogue().types;
    const QString name = call.field("typeName");
    const QString code = call.field("typeCode");
    bool nameKnown = name.isEmpty();
    bool codeKnown = code.isEmpty();
    for (int i = 0; i < types.size(); ++i) {
        nameKnown = nameKnown || (types[i].name == name && world.issues(i));
        codeKnown = codeKnown || (world.typeCode(i) == code && world.issues(i));
    }
    if (!nameKnown)
        return refusal(Status::TypeUnknown, QStringLiteral("typeName"));
    return codeKnown ? WireAnswer() : refusal(Status::TypeCodeInvalid, QStringLiteral("typeCode"));
}

Result<WireAnswer> Services::authorise(const Call &call)
{
    const QDateTime now = m.clock->now();
    LC_TRY(token, m.accounts->authorise(call.field("account"), call.field("time"),
                                        call.field("nonce"), call.field("signature")));
    WireAnswer answer;
    answer.values.insert(
        QStringLiteral("serverTime"),
        SecureText(now.toOffsetFromUtc(now.offsetFromUtc()).toString(Qt::ISODateWithMs)));
    if (!token) {
        answer.status = Status::Authentication;
        return answer;
    }
    answer.values.insert(QStringLiteral("token"), SecureText(token->text));
    answer.values.insert(QStringLiteral("lifetime"),
                         SecureText(QString::number(now.secsTo(token->expires))));
    return answer;
}

Result<WireAnswer> Services::serve(const Call &call)
{
    switch (call.service()) {
    case Service::Retrieval:
        return retrieve(call);
    case Service::DownloadByHolder:
        return downloadByHolder(call);
    case Service::DownloadByIdentifier:
        return downloadByIdentifier(call);
    case Service::InformationByHolder:
        return informByHolder(call);
    case Service::InformationByIdentifier:
        return informByIdentifier(call);
    case Service::VerifyFields:
        return verifyByFields(call);
    case Service::DownloadByEncrypted:
        return downloadByEncrypted(call);
    case Service::EncryptedIdentifiers:
        return encryptedIdentifiers(call);
    case Service::InformationByEncrypted:
        return informByEncrypted(call);
    case Service::VerifyFile:
        return verifyFile(call);
    case Service::Authorise:
        break;
    }
    return refusal(Status::NotOffered);
}

bool Services::maySee(const Call &call, const LicenseRecord &record) const
{
    const QStringList &types = call.grant.types;
    return types.isEmpty() ||
           types.contains(m.registry->world().catalogue().types[record.type].name);
}

Result<QList<StoredLicense>> Services::ofHolder(const Call &call) const
{
    LC_TRY(all, m.registry->byHolder(call.field("holderCode"), holderTypeOf(call)));
    const QString typeName = call.field("typeName");
    const QString typeCode = call.field("typeCode");
    const QString number = call.field("number");
    const auto &types = m.registry->world().catalogue().types;
    QList<StoredLicense> chosen;
    for (const StoredLicense &license : std::as_const(all)) {
        const LicenseRecord &record = license.record;
        if ((typeName.isEmpty() || types[record.type].name == typeName) &&
            (typeCode.isEmpty() || record.typeCode == typeCode) &&
            (number.isEmpty() || record.number == number) && maySee(call, record))
            chosen.append(license);
    }
    return chosen;
}

Result<WireAnswer> Services::retrieve(const Call &call) const
{
    LC_TRY(licenses, ofHolder(call));
    WireAnswer answer;
    for (const StoredLicense &license : std::as_const(licenses))
        answer.rows.append(platform::rowOf(informationOf(license.record, call.grant).summary));
    if (answer.rows.isEmpty())
        answer.status = Status::NothingFound;
    return answer;
}

Result<WireAnswer> Services::informByHolder(const Call &call) const
{
    LC_TRY(licenses, ofHolder(call));
    WireAnswer answer;
    for (const StoredLicense &license : std::as_const(licenses))
        answer.rows.append(platform::rowOf(informationOf(license.record, call.grant)));
    if (answer.rows.isEmpty())
        answer.status = Status::NothingFound;
    return answer;
}

Result<WireAnswer> Services::informByIdentifier(const Call &call)
{
    LC_TRY(license, m.registry->byIdentifier(call.field("identifier")));
    if (!license)
        return refusal(Status::NothingFound);
    if (!maySee(call, license->record)) {
        LC_CHECK(logRefusal(call, QStringLiteral("type")));
        return refusal(Status::NoPermission);
    }
    WireAnswer answer;
    answer.rows.append(platform::rowOf(informationOf(license->record, call.grant)));
    return answer;
}

Result<WireAnswer> Services::verifyByFields(const Call &call) const
{
    QMap<QString, QString> compared;
    for (auto it = call.request.compared.cbegin(); it != call.request.compared.cend(); ++it)
        compared.insert(it.key(), it->toString());
    const QString above = call.field("typeCode");
    const QString inside = compared.value(QStringLiteral("typeCode"));
    if (!above.isEmpty() && !inside.isEmpty() && above != inside)
        return refusal(Status::ParameterInvalid);
    LC_TRY(licenses, m.registry->byHolder(call.field("holderCode"), holderTypeOf(call)));
    const std::optional<VerificationResult> result = verifyFields(
        licenses, above, compared, m.registry->world().catalogue(), m.clock->now().date());
    if (!result)
        return refusal(Status::LicenseRevoked);
    return resultAnswer(static_cast<int>(*result), false);
}

std::optional<SecureBytes> Services::contentOf(const Call &call)
{
    const auto content = QByteArray::fromBase64Encoding(call.field("content").toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    return content ? std::optional(SecureBytes(*content)) : std::nullopt;
}

Result<WireAnswer> Services::verifyFile(const Call &call) const
{
    if (call.field("contentType").compare(u"base64", Qt::CaseInsensitive) != 0)
        return refusal(Status::ParameterInvalid, QStringLiteral("contentType"));
    const auto content = contentOf(call);
    if (!content)
        return refusal(Status::ParameterInvalid, QStringLiteral("content"));
    LC_TRY(verified, m.files->verify(*content));
    return verified.status == Status::Ok ? resultAnswer(verified.result, true)
                                         : refusal(verified.status);
}

domain::LicenseInformation Services::informationOf(const LicenseRecord &record,
                                                   const Grant &grant) const
{
    const Catalogue &catalogue = m.registry->world().catalogue();
    const LicenseType &type = catalogue.types[record.type];
    domain::LicenseInformation information;
    domain::LicenseSummary &summary = information.summary;
    summary.identifier = record.identifier;
    summary.typeName = type.name;
    summary.typeCode = record.typeCode;
    summary.name = type.name;
    summary.number = SecureText(record.number);
    summary.holder = SecureText(record.holder);
    summary.holderCode = SecureText(record.holderCode);
    summary.holderCodeType = domain::codeOf(record.holderType);
    summary.issuer = record.issuer;
    summary.issuerCode = record.issuerCode;
    summary.issued = domain::LicenseDate::parse(dateText(record.issued));
    summary.validFrom = domain::LicenseDate::parse(dateText(record.validFrom));
    summary.validUntil = domain::LicenseDate::parse(dateText(record.validUntil));
    summary.areaCode = record.areaCode;
    summary.dataSource = catalogue.province;
    for (const FaceValue &value : record.face) {
        if (!grant.fields.isEmpty() && !grant.fields.contains(value.column))
            continue;
        information.face.append({value.name, SecureText(value.value), value.column,
                                 value.annex ? type.annexTitle : QString()});
    }
    return information;
}

} // namespace lc::sandbox
