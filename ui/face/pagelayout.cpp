#include "ui/face/pagelayout.h"

#include <algorithm>
#include <cmath>

namespace lc::ui {

void PageLayout::arrange(double pixelsPerMm, int quarters, QSizeF viewport, double gap)
{
    m_scale = pixelsPerMm;
    m_quarters = quarters;
    m_boxes.clear();
    double width = viewport.width();
    for (const QSizeF &page : m_pages) {
        const QSizeF turned = quarters % 2 ? page.transposed() : page;
        width = std::max(width, turned.width() * pixelsPerMm + 2 * gap);
    }
    double top = gap;
    for (const QSizeF &page : m_pages) {
        const QSizeF turned = (quarters % 2 ? page.transposed() : page) * pixelsPerMm;
        // On whole pixels, so that tiles are copied and not drawn between two.
        m_boxes.append(
            QRectF(QPointF(std::round((width - turned.width()) / 2), std::round(top)), turned));
        top += turned.height() + gap;
    }
    // A face that is lower than the window stands in its middle.
    if (top < viewport.height()) {
        const double down = std::round((viewport.height() - top) / 2);
        for (QRectF &box : m_boxes)
            box.translate(0, down);
        top = viewport.height();
    }
    m_canvas = QSizeF(width, top);
}

QTransform PageLayout::toCanvas(int page) const
{
    const QRectF at = box(page);
    const QSizeF size = m_pages.at(page) * m_scale;
    QTransform transform;
    transform.translate(at.left(), at.top());
    switch (m_quarters % 4) {
    case 1:
        transform.translate(size.height(), 0);
        break;
    case 2:
        transform.translate(size.width(), size.height());
        break;
    case 3:
        transform.translate(0, size.width());
        break;
    }
    transform.rotate(90.0 * (m_quarters % 4));
    return transform;
}

std::pair<int, int> PageLayout::pagesIn(const QRectF &area) const
{
    const auto first = std::ranges::lower_bound(m_boxes, area.top(), {},
                                                [](const QRectF &box) { return box.bottom(); });
    const auto last = std::ranges::upper_bound(m_boxes, area.bottom(), {},
                                               [](const QRectF &box) { return box.top(); });
    return {int(first - m_boxes.begin()), int(last - m_boxes.begin()) - 1};
}

int PageLayout::mainPage(const QRectF &area) const
{
    const auto [first, last] = pagesIn(area);
    int best = std::clamp(first, 0, std::max(0, pageCount() - 1));
    double most = 0;
    for (int page = first; page <= last; ++page) {
        const double seen = box(page).intersected(area).height();
        if (seen > most + 0.5) {
            most = seen;
            best = page;
        }
    }
    return best;
}

QSizeF PageLayout::largest(int quarters) const
{
    QSizeF result(1, 1);
    for (const QSizeF &page : m_pages)
        result = result.expandedTo(quarters % 2 ? page.transposed() : page);
    return result;
}

} // namespace lc::ui
