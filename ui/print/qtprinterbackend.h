#pragma once

#include "ui/print/printerbackend.h"

namespace lc::ui {

// Printing through Qt, for systems without CUPS: the pages are drawn on the printer by the same
// code that draws preview and PDF. What becomes of a job after it was handed over is the
// system's own business there, so that a job is done when the system has taken all of it.
class QtPrinterBackend final : public PrinterBackend
{
public:
    [[nodiscard]] Result<QList<PrinterDescription>>
    printers(const CancellationToken &token) override;
    [[nodiscard]] Result<QString> submit(const PrintOrder &order,
                                         const CancellationToken &token) override;
    [[nodiscard]] Result<PrintJobStatus> status(const QString &job) override;
    [[nodiscard]] Result<> cancel(const QString &job) override;
    void forget(const QString &) override {}
};

} // namespace lc::ui
