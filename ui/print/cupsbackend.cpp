#include "ui/print/cupsbackend.h"

#include "ui/print/cupsprinters.h"
#include "ui/print/ippconnection.h"

#include <QUrl>

namespace lc::ui {

namespace {

const QStringList &wantedOfPrinters()
{
    static const QStringList names{
        QStringLiteral("printer-name"),          QStringLiteral("printer-info"),
        QStringLiteral("printer-location"),      QStringLiteral("printer-state"),
        QStringLiteral("printer-state-reasons"), QStringLiteral("printer-is-accepting-jobs"),
        QStringLiteral("media-supported"),       QStringLiteral("media-source-supported"),
        QStringLiteral("sides-supported"),
    };
    return names;
}

QString printerUri(const QString &name)
{
    return u"ipp://localhost/printers/" % QString::fromLatin1(QUrl::toPercentEncoding(name));
}

Error unavailable(const QString &printer, const QString &why = {})
{
    Error::Facts facts{{QStringLiteral("printer"), printer}};
    if (!why.isEmpty())
        facts.insert(QStringLiteral("why"), why);
    return Error(ErrorCode::PrinterUnavailable, facts);
}

Error refusalOf(const IppMessage &answer, const QString &printer)
{
    switch (answer.status()) {
    case IPP_STATUS_ERROR_NOT_FOUND:
    case IPP_STATUS_ERROR_GONE:
        return unavailable(printer);
    case IPP_STATUS_ERROR_NOT_ACCEPTING_JOBS:
        return unavailable(printer, QStringLiteral("queueRejects"));
    case IPP_STATUS_ERROR_INTERNAL:
    case IPP_STATUS_ERROR_REQUEST_ENTITY:
    case IPP_STATUS_ERROR_TEMPORARY:
        return Error(ErrorCode::PrintFailed,
                     {{QStringLiteral("why"), QStringLiteral("spoolFull")}});
    default:
        return Error(
            ErrorCode::PrintFailed,
            {{QStringLiteral("status"), QString::fromUtf8(ippErrorString(answer.status()))},
             {QStringLiteral("why"), QStringLiteral("jobAborted")}});
    }
}

bool isGood(const IppMessage &answer)
{
    return answer.status() < IPP_STATUS_REDIRECTION_OTHER_SITE;
}

IppMessage jobRequest(const PrintOrder &order)
{
    const PrintChoice &choice = order.choice;
    IppMessage request = IppMessage::request(IPP_OP_PRINT_JOB);
    request.addUri("printer-uri", printerUri(choice.printer));
    request.addName("job-name", order.title);
    request.addMimeType("document-format", "application/pdf");
    request.addInteger(IPP_TAG_JOB, "copies", choice.copies);
    // The layout is ours: nothing is scaled to what a driver takes for the page.
    request.addKeyword(IPP_TAG_JOB, "print-scaling", QStringLiteral("none"));
    request.addKeyword(IPP_TAG_JOB, "sides",
                       choice.duplex == Duplex::Off ? QStringLiteral("one-sided")
                       : choice.duplex == Duplex::LongEdge
                           ? QStringLiteral("two-sided-long-edge")
                           : QStringLiteral("two-sided-short-edge"));
    const QSizeF paper = QPageSize(choice.paper).size(QPageSize::Millimeter);
    request.addMedia(qRound(paper.width() * 100), qRound(paper.height() * 100), choice.tray);
    return request;
}

// "7@printer": CUPS numbers its jobs; the printer says why one waits.
struct JobName
{
    int number = 0;
    QString printer;
};

JobName parse(const QString &job)
{
    const qsizetype at = job.indexOf(u'@');
    return {QStringView(job).first(std::max<qsizetype>(0, at)).toInt(), job.mid(at + 1)};
}

IppMessage requestAbout(ipp_op_t operation, const JobName &job)
{
    IppMessage request = IppMessage::request(operation);
    request.addUri("printer-uri", printerUri(job.printer));
    request.addInteger(IPP_TAG_OPERATION, "job-id", job.number);
    return request;
}

PrintJobStatus failed(const char *why)
{
    return {PrintJobStatus::Phase::Failed, QString::fromLatin1(why)};
}

// A job that waits behind a stopped printer waits for a hand.
PrintJobStatus waiting(IppConnection &connection, const JobName &job,
                       PrintJobStatus::Phase otherwise)
{
    IppMessage request = IppMessage::request(IPP_OP_GET_PRINTER_ATTRIBUTES);
    request.addUri("printer-uri", printerUri(job.printer));
    request.addKeywords(IPP_TAG_OPERATION, "requested-attributes",
                        {QStringLiteral("printer-state"), QStringLiteral("printer-state-reasons")});
    const auto answer = connection.ask(std::move(request), "/");
    if (!answer)
        return {otherwise, {}};
    if (!isGood(*answer))
        return failed("jobGone");
    const QStringList reasons = plainReasons(answer->texts("printer-state-reasons"));
    const bool stopped = answer->integer("printer-state") == IPP_PSTATE_STOPPED;
    for (const QString &reason : reasons) {
        if (reason != u"paused" && (stopped || reason.startsWith(u"media-") ||
                                    reason.startsWith(u"door-") || reason == u"offline"))
            return {PrintJobStatus::Phase::Stopped, reason};
    }
    if (stopped)
        return {PrintJobStatus::Phase::Stopped, QStringLiteral("paused")};
    return {otherwise, {}};
}

} // namespace

CupsBackend::CupsBackend(QString server)
    : m_server(std::move(server))
{}

Result<QList<PrinterDescription>> CupsBackend::printers(const CancellationToken &token)
{
    LC_TRY(connection, IppConnection::open(m_server));
    LC_CHECK(token.check());
    IppMessage request = IppMessage::request(IPP_OP_CUPS_GET_PRINTERS);
    request.addKeywords(IPP_TAG_OPERATION, "requested-attributes", wantedOfPrinters());
    LC_TRY(answer, connection.ask(std::move(request), "/"));
    QList<PrinterDescription> list = printersOf(answer.get());
    LC_CHECK(token.check());
    IppMessage question = IppMessage::request(IPP_OP_CUPS_GET_DEFAULT);
    if (const auto usual = connection.ask(std::move(question), "/")) {
        const QString name = usual->texts("printer-name").value(0);
        for (PrinterDescription &printer : list)
            printer.isDefault = printer.name == name;
    }
    return list;
}

Result<QString> CupsBackend::submit(const PrintOrder &order, const CancellationToken &token)
{
    LC_TRY(connection, IppConnection::open(m_server));
    LC_CHECK(token.check());
    const QByteArray resource = "/printers/" + QUrl::toPercentEncoding(order.choice.printer);
    LC_TRY(answer, connection.send(jobRequest(order), resource.constData(), order.pdf.view()));
    const int number = answer.integer("job-id");
    if (!isGood(answer) || number <= 0)
        return fail(refusalOf(answer, order.choice.printer));
    return QString(QString::number(number) % u'@' % order.choice.printer);
}

Result<PrintJobStatus> CupsBackend::status(const QString &job)
{
    const JobName name = parse(job);
    LC_TRY(connection, IppConnection::open(m_server));
    IppMessage request = requestAbout(IPP_OP_GET_JOB_ATTRIBUTES, name);
    request.addKeywords(IPP_TAG_OPERATION, "requested-attributes",
                        {QStringLiteral("job-state"), QStringLiteral("job-state-reasons")});
    LC_TRY(answer, connection.ask(std::move(request), "/"));
    if (!isGood(answer))
        return failed("jobGone");
    switch (answer.integer("job-state")) {
    case IPP_JSTATE_COMPLETED:
        return PrintJobStatus{PrintJobStatus::Phase::Done, {}};
    case IPP_JSTATE_CANCELED:
        return failed("jobCanceled");
    case IPP_JSTATE_ABORTED:
        return failed("jobAborted");
    case IPP_JSTATE_PROCESSING:
        return waiting(connection, name, PrintJobStatus::Phase::Printing);
    default:
        return waiting(connection, name, PrintJobStatus::Phase::Queued);
    }
}

Result<> CupsBackend::cancel(const QString &job)
{
    LC_TRY(connection, IppConnection::open(m_server));
    IppMessage request = requestAbout(IPP_OP_CANCEL_JOB, parse(job));
    request.addBoolean(IPP_TAG_OPERATION, "purge-job", true);
    LC_TRY(answer, connection.ask(std::move(request), "/jobs/"));
    if (!isGood(answer))
        return fail(refusalOf(answer, parse(job).printer));
    return {};
}

void CupsBackend::forget(const QString &job)
{
    // Cancelling with purge removes the document and the name even of a job that is over.
    std::ignore = cancel(job);
}

} // namespace lc::ui
