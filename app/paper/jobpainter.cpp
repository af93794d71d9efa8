#include "paper/jobpainter.h"

#include "paper/pagelayout.h"

#include <QPagedPaintDevice>

namespace lc::paper {

namespace {
constexpr double mmPerInch = 25.4;
} // namespace

JobPainter::JobPainter(QPagedPaintDevice &device, double dotsPerInch)
    : m_device(device)
    , m_dotsPerInch(dotsPerInch)
{}

Result<> JobPainter::addPage(const QPageLayout &layout, const Draw &draw)
{
    m_device.setPageLayout(layout);
    const bool begun = m_painter.isActive() ? m_device.newPage() : m_painter.begin(&m_device);
    if (!begun)
        return fail(ErrorCode::PrintFailed);
    ++m_outline.pages;
    const double scale = m_dotsPerInch / mmPerInch;
    m_painter.save();
    m_painter.scale(scale, scale);
    m_painter.setTransform(transformFor(m_correction), true);
    Result<> drawn = draw(m_painter);
    m_painter.restore();
    return drawn;
}

Result<> JobPainter::addCopy(const CopyRequest &request)
{
    LC_CHECK(checkCopy(request));
    LC_TRY(pages, layOut(request));
    m_outline.items.append({request.texts.title, m_outline.pages});
    const QPageLayout layout(QPageSize(request.paper), request.orientation, QMarginsF());
    for (int i = 0; i < pages.size(); ++i) {
        if (pages.at(i).sheet >= 0 && pages.at(i).sheetPage == 0)
            m_outline.items.append({request.sheets.at(pages.at(i).sheet).title, m_outline.pages});
        LC_CHECK(addPage(layout,
                         [&](QPainter &painter) { return paintCopy(request, pages, i, painter); }));
    }
    return {};
}

Result<> JobPainter::addSheet(const Sheet &sheet, const QPageLayout &layout, const QString &pageOf)
{
    const SheetLayout broken(sheet, layout.fullRect(QPageLayout::Millimeter).size());
    LC_CHECK(broken.checkGlyphs());
    m_outline.items.append({sheet.title, m_outline.pages});
    for (int i = 0; i < broken.pageCount(); ++i) {
        const QString foot =
            pageOf.contains(u"%1") ? pageOf.arg(i + 1).arg(broken.pageCount()) : QString();
        LC_CHECK(
            addPage(layout, [&](QPainter &painter) { return broken.paint(painter, i, foot); }));
    }
    return {};
}

Result<> JobPainter::finish()
{
    if (m_painter.isActive() && !m_painter.end())
        return fail(ErrorCode::PrintFailed);
    return {};
}

} // namespace lc::paper
