#include "texts/sheettext.h"
#include "ui/shell/copycontroller.h"

// The printers of this counter: found, remembered, measured.

namespace lc::ui {

namespace {

// The printing system has its own deadlines; beyond this the clerk is told that it is silent.
constexpr int printersMs = 12000;

} // namespace

void CopyController::findPrinters()
{
    CancellationSource source;
    auto future = runOn(
        m_pools->io(), [backend = m_backend, path = m_places.memoryFile, token = source.token()]() {
            using Found = std::pair<QList<PrinterDescription>, PrinterMemory>;
            auto printers = backend->printers(token);
            if (!printers)
                return Result<Found>(fail(printers.error()));
            return Result<Found>(Found{*printers, PrinterMemory::read(path)});
        });
    auto *deadline = new QTimer(this);
    deadline->setSingleShot(true);
    connect(deadline, &QTimer::timeout, this, [this, source, deadline]() mutable {
        source.cancel();
        deadline->deleteLater();
        Q_EMIT printersMissing(Error(ErrorCode::PrintingSystemSilent));
    });
    deadline->start(printersMs);
    deliver(future, deadline, [this, deadline](auto found) {
        deadline->deleteLater();
        if (!found) {
            Q_EMIT printersMissing(found.error());
            return;
        }
        m_memory = found->second;
        Q_EMIT printersFound(found->first, m_memory);
    });
}

void CopyController::remember()
{
    if (m_places.memoryFile.isEmpty())
        return;
    std::ignore = runOn(m_pools->io(), [memory = m_memory, path = m_places.memoryFile] {
        return memory.write(path);
    });
}

void CopyController::printCalibration(const QString &printer, const QString &title)
{
    if (isPrinting())
        return;
    const auto texts = texts::calibrationTexts(title, m_clock->now());
    const QPageLayout layout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF());
    auto future =
        runOn(m_pools->render(), [texts, layout, correction = m_memory.of(printer).correction] {
            return paper::calibrationAsPdf(texts, layout, correction);
        });
    deliver(future, this, [this, printer, job = texts.title](Result<SecureBytes> pdf) {
        if (!pdf) {
            Q_EMIT failed(pdf.error());
            return;
        }
        m_follows = Follows::Calibration;
        PrintOrder order;
        order.choice.printer = printer;
        order.title = job;
        order.pdf = *pdf;
        m_follower->start(order);
    });
}

void CopyController::calibrate(const QString &printer, const QSizeF &rule, const QPointF &cross)
{
    const auto refined = paper::refined(m_memory.of(printer).correction, rule, cross);
    if (const auto corrected = m_memory.correct(printer, refined); !corrected) {
        Q_EMIT failed(corrected.error());
        return;
    }
    remember();
    Q_EMIT calibrated();
}

} // namespace lc::ui
