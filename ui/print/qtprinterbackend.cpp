#include "ui/print/qtprinterbackend.h"

#include "paper/jobpainter.h"

#ifdef COUNTER_HAVE_CUPS
#include "ui/print/cupsbackend.h"
#endif

#include <QPrinter>
#include <QPrinterInfo>

namespace lc::ui {

namespace {

PrinterDescription describe(const QPrinterInfo &info)
{
    PrinterDescription printer;
    printer.name = info.printerName();
    printer.title = info.description().isEmpty() ? info.printerName() : info.description();
    printer.place = info.location();
    printer.isDefault = info.isDefault();
    if (info.state() == QPrinter::Active)
        printer.state = PrinterDescription::State::Printing;
    if (info.state() == QPrinter::Error)
        printer.state = PrinterDescription::State::Stopped;
    for (const QPageSize &size : info.supportedPageSizes()) {
        if (size.id() == QPageSize::A4 || size.id() == QPageSize::A5)
            printer.papers.append(size.id());
    }
    printer.canDuplex = info.supportedDuplexModes().contains(QPrinter::DuplexLongSide);
    return printer;
}

QPrinter::DuplexMode modeOf(Duplex duplex)
{
    switch (duplex) {
    case Duplex::Off:
        return QPrinter::DuplexNone;
    case Duplex::LongEdge:
        return QPrinter::DuplexLongSide;
    case Duplex::ShortEdge:
        return QPrinter::DuplexShortSide;
    }
    Q_UNREACHABLE();
}

} // namespace

Result<QList<PrinterDescription>> QtPrinterBackend::printers(const CancellationToken &token)
{
    QList<PrinterDescription> list;
    const auto names = QPrinterInfo::availablePrinterNames();
    for (const QString &name : names) {
        LC_CHECK(token.check());
        list.append(describe(QPrinterInfo::printerInfo(name)));
    }
    return list;
}

Result<QString> QtPrinterBackend::submit(const PrintOrder &order, const CancellationToken &token)
{
    const QPrinterInfo info = QPrinterInfo::printerInfo(order.choice.printer);
    if (info.isNull())
        return fail(ErrorCode::PrinterUnavailable,
                    {{QStringLiteral("printer"), order.choice.printer}});
    QPrinter printer(info, QPrinter::HighResolution);
    printer.setDocName(order.title);
    printer.setCreator(QStringLiteral("License Counter " COUNTER_VERSION));
    printer.setFullPage(true);
    printer.setDuplex(modeOf(order.choice.duplex));
    printer.setCopyCount(order.choice.copies);
    paper::JobPainter painter(printer, printer.resolution());
    painter.setCorrection(order.correction);
    LC_CHECK(token.check());
    if (order.cover) {
        const QPageLayout layout(QPageSize(order.choice.paper), QPageLayout::Portrait, QMarginsF());
        LC_CHECK(painter.addSheet(*order.cover, layout, order.coverPageOf));
    }
    for (const paper::CopyRequest &copy : order.copies) {
        LC_CHECK(token.check());
        LC_CHECK(painter.addCopy(copy));
    }
    LC_CHECK(painter.finish());
    if (printer.printerState() == QPrinter::Error)
        return fail(ErrorCode::PrintFailed);
    return order.title;
}

Result<PrintJobStatus> QtPrinterBackend::status(const QString &)
{
    return PrintJobStatus{PrintJobStatus::Phase::Done, {}};
}

Result<> QtPrinterBackend::cancel(const QString &)
{
    // What the system has taken can be cancelled in its own queue only.
    return fail(ErrorCode::PrintFailed, {{QStringLiteral("why"), QStringLiteral("jobGone")}});
}

std::unique_ptr<PrinterBackend> systemPrinters()
{
#ifdef COUNTER_HAVE_CUPS
    return std::make_unique<CupsBackend>();
#else
    return std::make_unique<QtPrinterBackend>();
#endif
}

} // namespace lc::ui
