#include "tests/print/fakeprinters.h"

namespace lc::test {

FakePrinters::FakePrinters()
{
    m_printer.name = QStringLiteral("Counter07");
    m_printer.title = QStringLiteral("示例打印机");
    m_printer.isDefault = true;
    m_printer.papers = {QPageSize::A4, QPageSize::A5};
    m_printer.trays = {QStringLiteral("top"), QStringLiteral("bottom")};
    m_printer.canDuplex = true;
}

Result<QList<ui::PrinterDescription>> FakePrinters::printers(const CancellationToken &)
{
    const std::scoped_lock lock(m_mutex);
    ++m_asked;
    if (m_refusal)
        return fail(*m_refusal);
    return QList<ui::PrinterDescription>{m_printer};
}

Result<QString> FakePrinters::submit(const ui::PrintOrder &order, const CancellationToken &)
{
    const std::scoped_lock lock(m_mutex);
    m_orders.append(order);
    if (m_refusal)
        return fail(*m_refusal, {{QStringLiteral("printer"), order.choice.printer}});
    return QStringLiteral("1");
}

Result<ui::PrintJobStatus> FakePrinters::status(const QString &)
{
    const std::scoped_lock lock(m_mutex);
    if (m_refusal)
        return fail(*m_refusal);
    return m_status;
}

Result<> FakePrinters::cancel(const QString &)
{
    const std::scoped_lock lock(m_mutex);
    ++m_cancelled;
    return {};
}

void FakePrinters::forget(const QString &)
{
    const std::scoped_lock lock(m_mutex);
    ++m_forgotten;
}

void FakePrinters::refuse(std::optional<ErrorCode> code)
{
    const std::scoped_lock lock(m_mutex);
    m_refusal = code;
}

void FakePrinters::set(const ui::PrintJobStatus &status)
{
    const std::scoped_lock lock(m_mutex);
    m_status = status;
}

QList<ui::PrintOrder> FakePrinters::orders() const
{
    const std::scoped_lock lock(m_mutex);
    return m_orders;
}

int FakePrinters::asked() const
{
    const std::scoped_lock lock(m_mutex);
    return m_asked;
}

int FakePrinters::cancelled() const
{
    const std::scoped_lock lock(m_mutex);
    return m_cancelled;
}

int FakePrinters::forgotten() const
{
    const std::scoped_lock lock(m_mutex);
    return m_forgotten;
}

} // namespace lc::test
