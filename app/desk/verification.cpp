#include "desk/checking.h"
#include "desk/judging.h"
#include "desk/recording.h"

namespace lc::desk {

namespace {

using Opened = std::shared_ptr<const OpenedLicense>;

// 6.5.2 carries at most this much (design decision "6.5.2 and size").
constexpr qsizetype largestToSend = 64 << 20;

// 6.5.2. Its answer speaks of the file, not of the record.
domain::Findings askAboutFile(Session &session, const Job &job, const FileRequest &request)
{
    if (!request.askPlatform || !session.parts.client)
        return notAsked(domain::Check::PlatformFile, domain::Because::NotCheckedYet);
    if (request.bytes.size() > largestToSend)
        return notAsked(domain::Check::PlatformFile, domain::Because::FileTooLargeToSend);
    session.announce(job, Step::AskingPlatform);
    domain::Findings findings = platform::findingsOf(
        session.parts.client->verifyFile(request.bytes, request.reason, job.token));
    for (domain::Finding &finding : findings) {
        if (finding.check == domain::Check::PlatformRecord)
            finding.check = domain::Check::PlatformFile;
    }
    return findings;
}

Result<> gather(Session &session, const Job &job, const FileRequest &request,
                OpenedLicense &license)
{
    auto checks = startChecks(session, job, request.bytes, {}, license);
    license.platformFindings = askAboutFile(session, job, request);
    checks.waitForFinished();
    LC_CHECK(checks.result());
    license.information.summary = summaryOf(license.face.metadata());
    license.holder = holderOf(license.information.summary);
    license.file.findings +=
        metadataFindings(license.information.summary, session.parts.clock->now().date());
    return job.check();
}

Result<Opened> verify(Session &session, const Job &job, const FileRequest &request)
{
    if (request.askPlatform && request.matter.isNull())
        return fail(ErrorCode::MatterMissing);
    Case about;
    about.reason = request.reason;
    about.matter = request.matter;
    about.route = Route::File;
    auto license = std::make_shared<OpenedLicense>();
    license->reason = request.reason;
    license->matter = request.matter;
    license->route = nameOf(Route::File);
    license->session = job.session;
    license->scope.platformRequired = request.askPlatform;
    license->scope.fieldsRequired = false;
    const Result<> gathered = gather(session, job, request, *license);

    about.holder = license->holder;
    ledger::Entry entry = entryFor(session, ledger::Event::Verification, about);
    setLicense(entry, license->information.summary);
    setOutcome(entry, gathered ? std::nullopt : std::optional(gathered.error()));
    if (!request.askPlatform)
        entry.requestState.clear();
    if (gathered)
        entry.verdict = domain::nameOf(license->verdict().kind);
    LC_CHECK(record(session, entry));
    LC_CHECK(gathered);
    return Opened(license);
}

} // namespace

QFuture<Result<Opened>> Desk::verifyFile(const FileRequest &request)
{
    return start(d, JobKind::Open, [request](Session &session, const Job &job) {
        return verify(session, job, request);
    });
}

} // namespace lc::desk
