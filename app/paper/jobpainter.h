#pragma once

#include "paper/annotatedcopy.h"

#include <QPainter>

class QPagedPaintDevice;

namespace lc::paper {

// Draws copies and sheets one after the other on a device with pages: a PDF being written or a
// printer. Pages of different size may follow each other. Units: paper millimetres. PrintFailed
// when the device takes no page.
class JobPainter
{
public:
    JobPainter(QPagedPaintDevice &device, double dotsPerInch);

    // The same transform for every page that follows.
    void setCorrection(const PrinterCorrection &correction) { m_correction = correction; }
    [[nodiscard]] Result<> addCopy(const CopyRequest &request);
    // `pageOf`: "page n of m" of this sheet alone.
    [[nodiscard]] Result<> addSheet(const Sheet &sheet, const QPageLayout &layout,
                                    const QString &pageOf);
    using Draw = std::function<Result<>(QPainter &painter)>;
    [[nodiscard]] Result<> addPage(const QPageLayout &layout, const Draw &draw);
    [[nodiscard]] Result<> finish();
    [[nodiscard]] const JobOutline &outline() const { return m_outline; }

private:
    QPagedPaintDevice &m_device;
    double m_dotsPerInch;
    PrinterCorrection m_correction;
    QPainter m_painter;
    JobOutline m_outline;
};

} // namespace lc::paper
