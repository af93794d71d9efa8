#pragma once

#include "ui/print/printerbackend.h"

#include <mutex>

namespace lc::test {

// A printing system that does what it is told, for what a real one does not do on demand. Used
// from several threads.
class FakePrinters final : public ui::PrinterBackend
{
public:
    FakePrinters();
    [[nodiscard]] Result<QList<ui::PrinterDescription>>
    printers(const CancellationToken &token) override;
    [[nodiscard]] Result<QString> submit(const ui::PrintOrder &order,
                                         const CancellationToken &token) override;
    [[nodiscard]] Result<ui::PrintJobStatus> status(const QString &job) override;
    [[nodiscard]] Result<> cancel(const QString &job) override;
    void forget(const QString &job) override;

    // What is asked next is answered so; null: as it is.
    void refuse(std::optional<ErrorCode> code);
    void set(const ui::PrintJobStatus &status);
    [[nodiscard]] QList<ui::PrintOrder> orders() const;
    [[nodiscard]] int asked() const; // for the list of printers
    [[nodiscard]] int cancelled() const;
    [[nodiscard]] int forgotten() const;

private:
    mutable std::mutex m_mutex;
    ui::PrinterDescription m_printer;
    std::optional<ErrorCode> m_refusal;
    ui::PrintJobStatus m_status{ui::PrintJobStatus::Phase::Done, {}};
    QList<ui::PrintOrder> m_orders;
    int m_asked = 0;
    int m_cancelled = 0;
    int m_forgotten = 0;
};

} // namespace lc::test
