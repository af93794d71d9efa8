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

// 6.3.2 and the file behind the address.
Result<SecureBytes> fetch(Session &session, const Job &job, const Case &about,
                          OpenedLicense &license)
{
    session.announce(job, Step::RequestingDownload);
    LC_TRY(address, session.parts.client->requestDownload(license.information.summary.identifier,
                                                          about.reason, job.token));
    license.address = address;
    license.fileType = address.fileType;
    session.announce(job, Step::Downloading);
    return session.parts.client->download(address, job.token);
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
    LC_TRY(information, informationFor(session, job, about, identifier));
    license.information = information;
    if (license.holder.isNull())
        license.holder = holderOf(information.summary);
    LC_TRY(bytes, fetch(session, job, about, license));
    auto checks =
        startChecks(session, job, bytes, expectedOf(information.summary, about.holder), license);
    askPlatform(session, job, license);
    checks.waitForFinished();
    LC_CHECK(checks.result());
    license.file.findings.append(identifierFinding(identifier));
    license.file.findings.append(
        periodFinding(information.summary, session.parts.clock->now().date()));
    return job.check();
}

Result<Opened> openLicense(Session &session, const Job &job, const QString &identifier)
{
    const Case about = session.currentCase();
    const auto row = std::ranges::find_if(
        about.licenses, [&](const auto &license) { return license.identifier == identifier; });
    if (row == about.licenses.end())
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
    const Result<> gathered = gather(session, job, about, identifier, *license);

    ledger::Entry entry = entryFor(session, ledger::Event::Opening, about);
    setLicense(entry, *row);
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
