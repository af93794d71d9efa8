#include "sandbox/services/services.h"

#include "core/clock.h"
#include "sandbox/issuing/licenseissuer.h"
#include "sandbox/store/accounts.h"
#include "sandbox/store/addresses.h"
#include "sandbox/store/copies.h"
#include "sandbox/store/encryptedids.h"
#include "sandbox/store/grants.h"
#include "sandbox/store/registry.h"

namespace lc::sandbox {

using platform::Status;

// An expired license may still be shown, with that notice; a revoked one is not handed out.
Status Services::downloadState(const LicenseRecord &record) const
{
    switch (record.state) {
    case RecordState::Active:
        return Status::Ok;
    case RecordState::NotActivated:
    case RecordState::Suspended:
        return Status::LicenseRestricted;
    case RecordState::Revoked:
        return Status::LicenseRevoked;
    }
    return Status::DownloadRefused;
}

Result<platform::WireRow> Services::addressRow(const StoredLicense &license, const Call &call)
{
    constexpr int copyValidDays = 30;
    const QString account = call.field("account");
    AddressedFile file{license.row, 0, account};
    if (!call.grant.original) {
        const QDateTime now = m.clock->now();
        const QString cause = call.field("reason");
        LC_TRY(bytes, m.issuer->annotatedCopy(license.record, {account, cause, now,
                                                               now.date().addDays(copyValidDays)}));
        LC_TRY(copy, m.copies->add({license.record.identifier, account, cause, now}, bytes));
        file.copy = copy;
    }
    LC_TRY(id, m.addresses->issue(file));
    platform::WireRow row = platform::rowOf(informationOf(license.record, call.grant).summary);
    row.values.insert(QStringLiteral("fileFormat"), SecureText(u"ofd"));
    row.values.insert(QStringLiteral("fileType"),
                      SecureText(file.copy != 0 ? u"copy" : u"original"));
    row.values.insert(QStringLiteral("url"), SecureText(QString(m_downloadBase % id)));
    return row;
}

Result<platform::WireAnswer> Services::downloadByHolder(const Call &call)
{
    LC_TRY(licenses, ofHolder(call));
    if (licenses.isEmpty())
        return refusal(Status::DownloadRefused);
    platform::WireAnswer answer;
    Status worst = Status::Ok;
    for (const StoredLicense &license : std::as_const(licenses)) {
        if (const Status state = downloadState(license.record); state != Status::Ok) {
            worst = state;
            continue;
        }
        LC_TRY(row, addressRow(license, call));
        answer.rows.append(row);
    }
    if (answer.rows.isEmpty())
        answer.status = worst;
    return answer;
}

Result<platform::WireAnswer> Services::downloadByIdentifier(const Call &call)
{
    LC_TRY(license, m.registry->byIdentifier(call.field("identifier")));
    if (!license)
        return refusal(Status::DownloadRefused);
    if (!maySee(call, license->record)) {
        LC_CHECK(logRefusal(call, QStringLiteral("type")));
        return refusal(Status::NoPermission);
    }
    if (const Status state = downloadState(license->record); state != Status::Ok)
        return refusal(state);
    platform::WireAnswer answer;
    LC_TRY(row, addressRow(*license, call));
    answer.rows.append(row);
    return answer;
}

Result<SecureBytes> Services::originalOf(const StoredLicense &license)
{
    LC_TRY(kept, m.registry->original(license.row));
    if (kept)
        return *kept;
    LC_TRY(made, m.issuer->original(license.record));
    LC_CHECK(m.registry->storeOriginal(license.row, made));
    // Another call may have been first: everybody gets the same file.
    LC_TRY(stored, m.registry->original(license.row));
    return stored.value_or(made);
}

// A seal that does not stand the check, or the next license's file.
Result<SecureBytes> Services::substituteFor(qint64 license, Substitute substitute)
{
    const bool another = substitute == Substitute::AnotherLicense;
    const qint64 row = !another ? license : license > 1 ? license - 1 : license + 1;
    LC_TRY(found, m.registry->byRow(row));
    if (!found)
        return fail(ErrorCode::SandboxStorage);
    return substitute == Substitute::WronglySigned ? m.issuer->wronglySigned(found->record)
                                                   : originalOf(*found);
}

Result<DownloadedFile> Services::download(const QString &id, const QString &remoteAddress,
                                          Substitute substitute)
{
    LC_TRY(redemption, m.addresses->redeem(id));
    DownloadedFile file{redemption.state, {}};
    if (redemption.state != AddressState::Good)
        return file;
    // The address is bound to its account: to where that may call from, and for how long.
    LC_TRY(grant, m.grants->find(redemption.file.account));
    const QDate today = m.clock->now().date();
    if (!grant || !holdsAddress(grant->sources, remoteAddress) ||
        (grant->until.isValid() && today > grant->until)) {
        file.state = AddressState::Unknown;
        return file;
    }
    if (substitute != Substitute::None) {
        LC_TRY(bytes, substituteFor(redemption.file.license, substitute));
        file.bytes = bytes;
    } else if (redemption.file.copy != 0) {
        LC_TRY(copy, m.copies->file(redemption.file.copy));
        file.bytes = copy.value_or(SecureBytes());
    } else if (redemption.file.license != 0) {
        LC_TRY(license, m.registry->byRow(redemption.file.license));
        if (license) {
            LC_TRY(bytes, originalOf(*license));
            file.bytes = bytes;
        }
    }
    if (file.bytes.isEmpty())
        file.state = AddressState::Unknown;
    return file;
}

} // namespace lc::sandbox
