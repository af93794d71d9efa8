#include "desk/recording.h"

namespace lc::desk {

namespace {

Case caseOf(const OpenedLicense &license)
{
    Case about;
    about.holder = license.holder;
    about.reason = license.reason;
    about.matter = license.matter;
    return about;
}

Result<SecureBytes> makeCopy(Session &session, const Job &job, const OpenedLicense &license,
                             const paper::CopyRequest &request)
{
    if (license.session != job.session)
        return fail(ErrorCode::Cancelled);
    auto drawing = runOn(session.parts.pools->render(),
                         [request]() -> Result<SecureBytes> { return paper::copyAsPdf(request); });
    drawing.waitForFinished();
    LC_TRY(pdf, drawing.result());
    LC_CHECK(job.check());
    LC_TRY(before, session.parts.ledger->printsOf(request.serial));

    ledger::Entry entry = entryFor(
        session, before > 0 ? ledger::Event::Reprint : ledger::Event::Print, caseOf(license));
    entry.route = license.route;
    setLicense(entry, license.information.summary);
    entry.resultCode = QStringLiteral("0");
    entry.serial = request.serial;
    entry.verdict = domain::nameOf(license.verdict().kind);
    entry.detail = u"pages=" % QString::number(license.face.pageCount());
    LC_CHECK(record(session, entry));
    return pdf;
}

} // namespace

Result<QString> Desk::prepareSerial() const
{
    return paper::newSerial(d->parts.person.counter, d->parts.clock->now());
}

QFuture<Result<SecureBytes>> Desk::annotate(std::shared_ptr<const OpenedLicense> license,
                                            paper::CopyRequest request)
{
    return start(d, JobKind::Print,
                 [license = std::move(license), request = std::move(request)](Session &session,
                                                                              const Job &job) {
                     return makeCopy(session, job, *license, request);
                 });
}

} // namespace lc::desk
