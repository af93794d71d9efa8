#pragma once

#include "ui/print/printerbackend.h"

namespace lc::ui {

// CUPS over IPP (RFC 8011): the copy's PDF goes from memory to the queue, to be printed at its true
// size, and is followed by its job number. No file of ours lies anywhere in between.
class CupsBackend final : public PrinterBackend
{
public:
    // `server`: host:port or the path of a socket; empty: where CUPS is by its own rules.
    explicit CupsBackend(QString server = {});

    [[nodiscard]] Result<QList<PrinterDescription>>
    printers(const CancellationToken &token) override;
    [[nodiscard]] Result<QString> submit(const PrintOrder &order,
                                         const CancellationToken &token) override;
    [[nodiscard]] Result<PrintJobStatus> status(const QString &job) override;
    [[nodiscard]] Result<> cancel(const QString &job) override;
    void forget(const QString &job) override;

private:
    QString m_server;
};

} // namespace lc::ui
