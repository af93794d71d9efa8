#pragma once

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QTransform>

namespace lc::ui {

// Where the pages of a face stand in a tall canvas, in device-independent pixels. Pages lie below
// each other, centred. Rotation is by quarters, clockwise.
class PageLayout
{
public:
    void setPages(const QList<QSizeF> &millimetres) { m_pages = millimetres; }
    void arrange(double pixelsPerMm, int quarters, QSizeF viewport, double gap);

    [[nodiscard]] int pageCount() const { return int(m_pages.size()); }
    [[nodiscard]] QSizeF millimetres(int page) const { return m_pages.at(page); }
    // As it stands on the canvas, rotated.
    [[nodiscard]] QRectF box(int page) const { return m_boxes.at(page); }
    [[nodiscard]] QSizeF canvas() const { return m_canvas; }
    // From unrotated page pixels (millimetres times scale) to the canvas.
    [[nodiscard]] QTransform toCanvas(int page) const;
    // The first and last page that meet `area`, or {0, -1}.
    [[nodiscard]] std::pair<int, int> pagesIn(const QRectF &area) const;
    // The page that fills most of `area`.
    [[nodiscard]] int mainPage(const QRectF &area) const;

    // The largest page in millimetres as it stands after rotation.
    [[nodiscard]] QSizeF largest(int quarters) const;

private:
    QList<QSizeF> m_pages;
    QList<QRectF> m_boxes;
    QSizeF m_canvas;
    double m_scale = 1.0;
    int m_quarters = 0;
};

} // namespace lc::ui
