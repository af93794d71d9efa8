#include "qrcode/qrcode.h"
#include "sandbox/services/services.h"
#include "sandbox/store/encryptedids.h"
#include "sandbox/store/registry.h"

namespace lc::sandbox {

using platform::Status;
using platform::WireAnswer;

namespace {

constexpr int modulePixels = 6;

// A picture as it travels in JSON.
Result<SecureText> qrText(const QString &token, IdentifierForm form)
{
    LC_TRY(code, qrcode::encode(form == IdentifierForm::Raw ? EncryptedIds::rawOf(token)
                                                            : token.toLatin1()));
    return SecureText(QString::fromLatin1(qrcode::toPng(code, modulePixels).toBase64()));
}

Status statusOf(TokenState state)
{
    switch (state) {
    case TokenState::Good:
        return Status::Ok;
    case TokenState::Forged:
        return Status::EncryptedForged;
    case TokenState::Expired:
        return Status::EncryptedExpired;
    case TokenState::Used:
        return Status::EncryptedUsed;
    }
    return Status::EncryptedForged;
}

} // namespace

// 6.4.3: what the citizen's phone asks for. A license that may not be shown has none.
Result<WireAnswer> Services::encryptedIdentifiers(const Call &call)
{
    LC_TRY(licenses, ofHolder(call));
    WireAnswer answer;
    for (const StoredLicense &license : std::as_const(licenses)) {
        if (downloadState(license.record) != Status::Ok)
            continue;
        LC_TRY(token, m.encryptedIds->make({license.record.identifier, call.field("account")},
                                           m_encryptedLifetime, m.identifierForm));
        const LicenseType &type = m.registry->world().catalogue().types[license.record.type];
        platform::WireRow row;
        row.values.insert(QStringLiteral("encrypted"), SecureText(token.text));
        row.values.insert(QStringLiteral("typeName"), SecureText(type.name));
        row.values.insert(QStringLiteral("name"), SecureText(type.name));
        row.values.insert(QStringLiteral("expires"),
                          SecureText(token.expires.toOffsetFromUtc(token.expires.offsetFromUtc())
                                         .toString(Qt::ISODate)));
        if (m.qrInRows) {
            LC_TRY(qr, qrText(token.text, m.identifierForm));
            row.values.insert(QStringLiteral("qr"), qr);
        }
        answer.rows.append(row);
    }
    if (answer.rows.isEmpty())
        answer.status = Status::NothingFound;
    return answer;
}

// 6.4.4: reading it neither uses it up nor makes it live longer.
Result<WireAnswer> Services::informByEncrypted(const Call &call)
{
    const QString text = call.field("encrypted").trimmed();
    LC_TRY(token, m.encryptedIds->open(text));
    if (token.state != TokenState::Good)
        return refusal(statusOf(token.state));
    LC_TRY(license, m.registry->byIdentifier(token.content.identifier));
    if (!license)
        return refusal(Status::NothingFound);
    WireAnswer answer;
    LC_TRY(qr, qrText(text, m.identifierForm));
    answer.values.insert(QStringLiteral("qr"), qr);
    if (call.grant.encryptedInformation && maySee(call, license->record))
        answer.rows.append(platform::rowOf(informationOf(license->record, call.grant)));
    return answer;
}

// 6.3.3: one redemption.
Result<WireAnswer> Services::downloadByEncrypted(const Call &call)
{
    LC_TRY(token, m.encryptedIds->open(call.field("encrypted")));
    if (token.state != TokenState::Good)
        return refusal(statusOf(token.state));
    LC_TRY(license, m.registry->byIdentifier(token.content.identifier));
    if (!license)
        return refusal(Status::DownloadRefused);
    if (!maySee(call, license->record)) {
        LC_CHECK(logRefusal(call, QStringLiteral("type")));
        return refusal(Status::NoPermission);
    }
    if (const Status state = downloadState(license->record); state != Status::Ok)
        return refusal(state);
    LC_TRY(first, m.encryptedIds->redeem(token));
    if (!first)
        return refusal(Status::EncryptedUsed);
    WireAnswer answer;
    LC_TRY(row, addressRow(*license, call));
    answer.rows.append(row);
    return answer;
}

} // namespace lc::sandbox
