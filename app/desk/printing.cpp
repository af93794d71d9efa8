#include "desk/printing.h"

#include "desk/recording.h"
#include "domain/printcaution.h"

#include <QDir>
#include <QFileInfo>

namespace lc::desk {

namespace {

constexpr qsizetype longestReason = 200;

Case caseOf(const OpenedLicense &license)
{
    Case about;
    about.holder = license.holder;
    about.reason = license.reason;
    about.matter = license.matter;
    return about;
}

// One line; what separates the parts of a detail does not stand in them.
QString plainReason(QString why)
{
    for (QChar &c : why) {
        if (c == u';' || c.isSpace() || !c.isPrint())
            c = u' ';
    }
    return why.simplified().left(longestReason);
}

QString detailOf(const OpenedLicense &license, const PrintNote &note)
{
    QStringList parts{u"pages=" % QString::number(license.face.pageCount()), u"kind=" % note.kind};
    QStringList cautions;
    for (const auto caution : domain::printCautions(license.findings(), license.scope))
        cautions.append(domain::nameOf(caution));
    if (!cautions.isEmpty())
        parts.append(u"inSpiteOf=" % cautions.join(u','));
    if (!note.after.isEmpty())
        parts.append(u"after=" % note.after);
    if (const QString why = plainReason(note.why); !why.isEmpty())
        parts.append(u"why=" % why);
    return parts.join(u';');
}

// Whether this license may be printed by this desk now.
Result<> checkOrder(const Job &job, const CopyOrder &order)
{
    if (order.license->session != job.session)
        return fail(ErrorCode::Cancelled);
    const auto cautions = domain::printCautions(order.license->findings(), order.license->scope);
    if (!cautions.isEmpty() && plainReason(order.note.why).isEmpty())
        return fail(ErrorCode::PrintReasonMissing,
                    {{QStringLiteral("why"), domain::nameOf(cautions.first())}});
    return {};
}

ledger::Entry printEntry(const Session &session, ledger::Event event, const OpenedLicense &license,
                         const QString &serial)
{
    ledger::Entry entry = entryFor(session, event, caseOf(license));
    entry.route = license.route;
    setLicense(entry, license.information.summary);
    entry.serial = serial;
    entry.verdict = domain::nameOf(license.verdict().kind);
    return entry;
}

Result<> recordPrint(Session &session, const CopyOrder &order)
{
    const QString &serial = order.request.serial;
    LC_TRY(before, session.parts.ledger->printsOf(serial));
    ledger::Entry entry =
        printEntry(session, before > 0 ? ledger::Event::Reprint : ledger::Event::Print,
                   *order.license, serial);
    entry.resultCode = QStringLiteral("0");
    entry.detail = detailOf(*order.license, order.note);
    return record(session, entry);
}

Result<> recordFailure(Session &session, const OpenedLicense &license, const QString &serial,
                       ErrorCode code)
{
    ledger::Entry entry = printEntry(session, ledger::Event::Refusal, license, serial);
    entry.resultCode = errorName(code);
    entry.detail = QStringLiteral("print");
    return record(session, entry);
}

template <class Function>
[[nodiscard]] auto draw(Session &session, Function function)
{
    auto drawing = runOn(session.parts.pools->render(), std::move(function));
    drawing.waitForFinished();
    return drawing.result();
}

Result<SecureBytes> makeCopy(Session &session, const Job &job, const CopyOrder &order)
{
    LC_CHECK(checkOrder(job, order));
    LC_TRY(pdf, draw(session, [&order] { return paper::copyAsPdf(order.request); }));
    // Drawing has shown which characters the face lacks.
    LC_CHECK(checkOrder(job, order));
    LC_CHECK(job.check());
    LC_CHECK(recordPrint(session, order));
    return pdf;
}

// `write` gets the pages when every copy may be printed and stands on record.
template <class Write>
auto makeJob(Session &session, const Job &job, const JobOrder &order, Write write)
    -> std::invoke_result_t<Write, const paper::CopyJob &>
{
    for (const CopyOrder &copy : order.copies) {
        LC_CHECK(checkOrder(job, copy));
        LC_CHECK(paper::checkCopy(copy.request));
    }
    // The job goes out page by page, so the records come first.
    for (const CopyOrder &copy : order.copies) {
        LC_CHECK(job.check());
        LC_CHECK(recordPrint(session, copy));
    }
    paper::CopyJob pages;
    pages.count = int(order.copies.size());
    pages.copy = [&](int index) -> Result<paper::CopyRequest> {
        LC_CHECK(job.check());
        return order.copies.at(index).request;
    };
    pages.cover = order.cover;
    pages.coverPageOf = order.coverPageOf;
    pages.documentTitle = order.title;
    pages.documentSubject = order.subject;
    pages.correction = order.correction;
    if (!order.copies.isEmpty()) {
        pages.paper = order.copies.first().request.paper;
        pages.orientation = order.copies.first().request.orientation;
    }
    auto written = draw(session, [&] { return write(pages); });
    if (written)
        return written;
    for (const CopyOrder &copy : order.copies)
        LC_CHECK(
            recordFailure(session, *copy.license, copy.request.serial, written.error().code()));
    return fail(written.error());
}

} // namespace

paper::AnnotationFacts annotationFacts(const OpenedLicense &license, const Operator &person,
                                       const QString &serial, const QDateTime &at)
{
    paper::AnnotationFacts facts;
    facts.unit = person.unit;
    facts.counter = person.counter;
    facts.operatorNumber = person.number;
    facts.reason = license.reason;
    facts.matter = license.matter;
    facts.at = at;
    facts.serial = serial;
    facts.licenseType = license.information.summary.typeName;
    facts.licenseIdentifier = license.information.summary.identifier;
    facts.findings = license.findings();
    facts.scope = license.scope;
    for (const document::SignatureReport &report : license.file.signatures)
        facts.seals.append({report.signer, report.signedAt, report.algorithm, report.chain});
    return facts;
}

Result<QString> Desk::prepareSerial() const
{
    return paper::newSerial(d->parts.person.counter, d->parts.clock->now());
}

QString Desk::traceCode(const QString &serial) const
{
    return d->parts.ledger->traceCode(serial);
}

QFuture<Result<SecureBytes>> Desk::annotate(std::shared_ptr<const OpenedLicense> license,
                                            paper::CopyRequest request, const PrintNote &note)
{
    CopyOrder order{std::move(license), std::move(request), note};
    return start(d, JobKind::Print, [order = std::move(order)](Session &session, const Job &job) {
        return makeCopy(session, job, order);
    });
}

QFuture<Result<int>> Desk::annotateAll(const JobOrder &order, const QString &path)
{
    return start(d, JobKind::Print, [order, path](Session &session, const Job &job) {
        return makeJob(session, job, order, [&path](const paper::CopyJob &pages) -> Result<int> {
            // What cannot be made is told by the file that cannot be written.
            QDir().mkpath(QFileInfo(path).absolutePath());
            LC_TRY(outline, paper::writeJobFile(pages, path));
            return outline.pages;
        });
    });
}

QFuture<Result<SecureBytes>> Desk::annotateAll(const JobOrder &order)
{
    return start(d, JobKind::Print, [order](Session &session, const Job &job) {
        return makeJob(session, job, order, &paper::jobAsPdf);
    });
}

QFuture<Result<>> Desk::recordPrintFailure(std::shared_ptr<const OpenedLicense> license,
                                           const QString &serial, ErrorCode code)
{
    return start(d, JobKind::Print, [license, serial, code](Session &session, const Job &) {
        return recordFailure(session, *license, serial, code);
    });
}

QFuture<Result<ledger::TraceAnswer>> Desk::trace(const QString &scanned)
{
    return runOn(d->parts.pools->io(), [session = d, scanned] {
        return session->parts.ledger->trace(scanned.trimmed().toUpper());
    });
}

} // namespace lc::desk
