#include "desk/checking.h"
#include "desk/judging.h"
#include "desk/recording.h"

#include <algorithm>

namespace lc::desk {

namespace {

using Opened = std::shared_ptr<const OpenedLicense>;

// 6.4.2 unless the look-up has brought it already.
Result<domain::LicenseInformation> informationFor(Session &session, const Job &job,
                                                  const Case &about, const QString &identifier)
{
    const auto known = std::ranges::find_if(about.informed, [&](const auto &information) {
        return information.summary.identifier == identifier;
    });
    if (known != about.informed.end())
        return *known;
    session.announce(job, Step::Informing);
    return session.parts.client->information(identifier, about.reason, job.token);
}

// 6.3.2, or 6.3.3 for a scanned code, and the file behind the address.
Result<SecureBytes> fetch(Session &session, const Job &job, const Case &about,
                          const QString &identifier, OpenedLicense &license)
{
    platform::PlatformClient &client = *session.parts.client;
    session.announce(job, Step::RequestingDownload);
    LC_TRY(address,
           about.route == Route::Encrypted
               ? client.requestDownloadByEncrypted(about.encrypted, about.reason, job.token)
               : client.requestDownload(identifier, about.reason, job.token));
    license.address = address;
    license.fileType = address.fileType;
    session.announce(job, Step::Downloading);
    return client.download(address, job.token);
}

// All that is known of a license whose holder granted the file but not the information.
domain::LicenseInformation informationFrom(const platform::DownloadAddress &address)
{
    domain::LicenseInformation information;
    information.summary.identifier = address.identifier;
    information.summary.typeName = address.typeName;
    information.summary.number = address.number;
    information.summary.issuer = address.issuer;
    information.summary.issued = domain::LicenseDate::parse(address.issued);
    return information;
}

// 6.5.1. No answer is a finding, not an error: the file itself can still be judged.
void askPlatform(Session &session, const Job &job, OpenedLicense &license)
{
    if (license.holder.isNull()) {
        license.platformFindings =
            notAsked(domain::Check::PlatformRecord, domain::Because::NoHolderCode);
        license.scope.fieldsRequired = false;
        return;
    }
    session.announce(job, Step::AskingPlatform);
    license.platformFindings = platform::findingsOf(session.parts.client->verifyFields(
        fieldsOf(license.information.summary, license.holder, license.reason), job.token));
}

Result<> gather(Session &session, const Job &job, const Case &about, const QString &identifier,
                OpenedLicense &license)
{
    domain::LicenseInformation &information = license.information;
    if (!identifier.isEmpty()) {
        LC_TRY(answered, informationFor(session, job, about, identifier));
        information = answered;
    }
    LC_TRY(bytes, fetch(session, job, about, identifier, license));
    if (identifier.isEmpty())
        information = informationFrom(license.address);
    if (license.holder.isNull())
        license.holder = holderOf(information.summary);
    auto checks =
        startChecks(session, job, bytes, expectedOf(information.summary, about.holder), license);
    askPlatform(session, job, license);
    checks.waitForFinished();
    LC_CHECK(checks.result());
    // The file itself tells what the platform did not.
    const domain::LicenseSummary known =
        identifier.isEmpty() ? summaryOf(license.face.metadata()) : information.summary;
    license.file.findings.append(identifierFinding(information.summary.identifier));
    license.file.findings.append(periodFinding(known, session.parts.clock->now().date()));
    return job.check();
}

bool isOfTheLookUp(const Case &about, const QString &identifier)
{
    if (identifier.isEmpty())
        return about.route == Route::Encrypted && about.licenses.isEmpty();
    return std::ranges::any_of(
        about.licenses, [&](const auto &license) { return license.identifier == identifier; });
}

Result<Opened> openLicense(Session &session, const Job &job, const QString &identifier)
{
    const Case about = session.currentCase();
    if (!isOfTheLookUp(about, identifier))
        return fail(ErrorCode::UsageWrong);
    // 03 is known to the look-up alone.
    if (about.reason == domain::Reason::Reserved)
        return fail(ErrorCode::ReasonMissing);

    auto license = std::make_shared<OpenedLicense>();
    license->holder = about.holder;
    license->reason = about.reason;
    license->matter = about.matter;
    license->route = nameOf(about.route);
    license->session = job.session;
    license->compared = about.compared.value(identifier);
    const Result<> gathered = gather(session, job, about, identifier, *license);

    ledger::Entry entry = entryFor(session, ledger::Event::Opening, about);
    entry.licenseIdentifier = identifier;
    if (gathered)
        setLicense(entry, license->information.summary);
    setOutcome(entry, gathered ? std::nullopt : std::optional(gathered.error()));
    if (gathered) {
        entry.verdict = domain::nameOf(license->verdict().kind);
        entry.detail = u"fileType=" % license->fileType;
    }
    LC_CHECK(record(session, entry));
    LC_CHECK(gathered);
    return Opened(license);
}

} // namespace

QFuture<Result<Opened>> Desk::open(const QString &identifier)
{
    return start(d, JobKind::Open, [identifier](Session &session, const Job &job) {
        return openLicense(session, job, identifier);
    });
}

} // namespace lc::desk
