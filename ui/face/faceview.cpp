#include "ui/face/faceview.h"

#include "ui/common/look.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace lc::ui {

namespace {

constexpr double smallestZoom = 0.1;
constexpr double largestZoom = 8.0;
constexpr double millimetresPerInch = 25.4;

// A screen that claims less or more than this does not know its size.
constexpr double leastDpi = 60;
constexpr double mostDpi = 400;

} // namespace

FaceView::FaceView(Pools *pools, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_pools(pools)
    , m_tiles(new TileCache(pools->render(), this))
{
    setObjectName(QStringLiteral("faceView"));
    setAccessibleName(tr("License face"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    connect(m_tiles, &TileCache::arrived, this, &FaceView::tileArrived);
}

void FaceView::setFace(const document::LicenseFace &face)
{
    clear();
    m_face = face;
    m_tiles->setFace(face);
    // Page sizes stand in the pages' own files: reading them is not for this thread.
    auto future = runOn(m_pools->render(), [face]() -> Result<QList<QSizeF>> {
        QList<QSizeF> pages;
        for (int page = 0; page < face.pageCount(); ++page)
            pages.append(face.pageSize(page).value_or(QSizeF(210, 297)));
        return pages;
    });
    deliver(future, this, [this, generation = m_generation](Result<QList<QSizeF>> pages) {
        if (generation == m_generation && pages)
            measured(*pages);
    });
}

void FaceView::clear()
{
    ++m_generation;
    clearSearch();
    m_text.clear();
    m_textOrdered.clear();
    m_selection = {};
    m_pressed = {};
    m_sizes.clear();
    m_tiles->clear();
    m_face = {};
    m_layout.setPages({});
    m_layout.arrange(1, 0, {}, 0);
    m_fit = Fit::Page;
    m_quarters = 0;
    m_page = 0;
    horizontalScrollBar()->setRange(0, 0);
    verticalScrollBar()->setRange(0, 0);
    viewport()->update();
}

void FaceView::measured(const QList<QSizeF> &pages)
{
    m_sizes = pages;
    m_layout.setPages(pages);
    arrange();
    verticalScrollBar()->setValue(0);
    Q_EMIT measuredPages();
    Q_EMIT viewChanged();
}

double FaceView::trueScale() const
{
    const QScreen *screen = this->screen();
    const double physical = screen ? screen->physicalDotsPerInch() : 0;
    const bool believable = physical >= leastDpi && physical <= mostDpi;
    return (believable ? physical : double(logicalDpiX())) / millimetresPerInch;
}

void FaceView::arrange()
{
    if (m_layout.pageCount() == 0)
        return;
    m_arrangedScale = trueScale();
    const double gap = scaled(16);
    const QSizeF room = viewport()->size();
    const QSizeF page = m_layout.largest(m_quarters);
    if (m_fit != Fit::None) {
        const double wide = (room.width() - 2 * gap) / page.width();
        const double high = (room.height() - 2 * gap) / page.height();
        const double scale = m_fit == Fit::Width ? wide : std::min(wide, high);
        m_zoom = std::clamp(scale / trueScale(), smallestZoom, largestZoom);
    }
    const double scale = m_zoom * trueScale();
    m_layout.arrange(scale, m_quarters, room, gap);
    m_tiles->setScale(scale * devicePixelRatioF());
    const QSizeF canvas = m_layout.canvas();
    // A page that fits to a hair must not bring a scroll bar.
    const auto beyond = [](double size) { return std::max(0, int(std::ceil(size - 0.01))); };
    horizontalScrollBar()->setPageStep(int(room.width()));
    horizontalScrollBar()->setRange(0, beyond(canvas.width() - room.width()));
    verticalScrollBar()->setPageStep(int(room.height()));
    verticalScrollBar()->setRange(0, beyond(canvas.height() - room.height()));
    horizontalScrollBar()->setSingleStep(scaled(30));
    verticalScrollBar()->setSingleStep(scaled(30));
    updatePage();
    viewport()->update();
}

// Only its own place is painted, not everything once for every piece.
void FaceView::tileArrived(const TileKey &key)
{
    if (key.page < m_layout.pageCount()) {
        const double step = TileCache::side / devicePixelRatioF();
        const QRectF box = m_layout.box(key.page);
        const QRectF place = key.preview
                                 ? box
                                 : m_layout.toCanvas(key.page)
                                       .mapRect(QRectF(key.x * step, key.y * step, step, step))
                                       .intersected(box);
        viewport()->update(
            place.translated(-seen().topLeft()).toAlignedRect().adjusted(-1, -1, 1, 1));
    }
    Q_EMIT viewChanged();
}

// The window may have come onto a screen of another scale or size: the pages are as large there.
void FaceView::followScreen()
{
    if (m_layout.pageCount() == 0 || qFuzzyCompare(m_arrangedScale, trueScale()))
        return;
    m_arrangedScale = trueScale(); // asked for once
    QMetaObject::invokeMethod(this, &FaceView::arrange, Qt::QueuedConnection);
}

QRectF FaceView::seen() const
{
    return QRectF(QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value()),
                  QSizeF(viewport()->size()));
}

void FaceView::updatePage()
{
    m_page = m_layout.pageCount() > 0 ? m_layout.mainPage(seen()) : 0;
    setAccessibleDescription(
        tr("Page %1 of %2").arg(m_page + 1).arg(std::max(1, m_layout.pageCount())));
    Q_EMIT viewChanged();
}

void FaceView::fit(Fit fit)
{
    m_fit = fit;
    arrange();
}

void FaceView::setZoom(double zoom)
{
    const QSizeF before = m_layout.canvas();
    const QPointF middle = seen().center();
    m_fit = Fit::None;
    m_zoom = std::clamp(zoom, smallestZoom, largestZoom);
    arrange();
    if (before.isEmpty())
        return;
    // The middle stays the middle.
    const QSizeF after = m_layout.canvas();
    horizontalScrollBar()->setValue(
        int(middle.x() / before.width() * after.width() - viewport()->width() / 2.0));
    verticalScrollBar()->setValue(
        int(middle.y() / before.height() * after.height() - viewport()->height() / 2.0));
}

void FaceView::zoomBy(double factor)
{
    setZoom(m_zoom * factor);
}

void FaceView::actualSize()
{
    setZoom(1.0);
}

void FaceView::rotate()
{
    m_quarters = (m_quarters + 1) % 4;
    arrange();
}

void FaceView::goToPage(int page)
{
    if (m_layout.pageCount() == 0)
        return;
    const int wanted = std::clamp(page, 0, m_layout.pageCount() - 1);
    verticalScrollBar()->setValue(int(m_layout.box(wanted).top()) - scaled(16));
}

bool FaceView::isDrawn() const
{
    return hasFace() && m_layout.pageCount() > 0 && m_tiles->isIdle();
}

void FaceView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), Theme::of(palette()).color(Tone::FaceGround));
    if (m_layout.pageCount() == 0)
        return;
    followScreen();
    m_tiles->setScale(m_zoom * trueScale() * devicePixelRatioF());
    const QRectF area = seen();
    painter.translate(-area.topLeft());
    const auto [first, last] = m_layout.pagesIn(area);
    m_tiles->dropOrdersOutside(first, last);
    // Only what is asked for, with the shadows of pages that just do not reach into it.
    const QRectF part = QRectF(event->rect()).translated(area.topLeft());
    const auto [top, bottom] = m_layout.pagesIn(part.adjusted(0, -4, 0, 4));
    for (int page = top; page <= bottom; ++page)
        paintPage(painter, page, part);
}

void FaceView::paintPage(QPainter &painter, int page, const QRectF &area)
{
    const QRectF box = m_layout.box(page);
    for (int i = 3; i > 0; --i) {
        const QColor shade(0, 0, 0, 10);
        painter.fillRect(box.adjusted(-i, -i + 1, i, i + 1), shade);
    }
    painter.fillRect(box, Qt::white);
    painter.save();
    painter.setClipRect(box.intersected(area));
    const QTransform toCanvas = m_layout.toCanvas(page);
    painter.setTransform(toCanvas, true);
    const QSizeF mm = m_layout.millimetres(page);
    const double scale = m_zoom * trueScale();
    const QRectF pageBox(QPointF(), mm * scale);

    const QRectF wanted = toCanvas.inverted().mapRect(box.intersected(area)).intersected(pageBox);
    const double step = TileCache::side / devicePixelRatioF();
    bool complete = true;
    QList<std::pair<QRectF, QImage>> tiles;
    for (int y = int(wanted.top() / step); y * step < wanted.bottom(); ++y) {
        for (int x = int(wanted.left() / step); x * step < wanted.right(); ++x) {
            const QImage image = m_tiles->tile({page, x, y, false}, mm);
            complete = complete && !image.isNull();
            if (!image.isNull())
                tiles.append({QRectF(QPointF(x * step, y * step),
                                     QSizeF(image.size()) / devicePixelRatioF()),
                              image});
        }
    }
    if (!complete) {
        const QImage preview = m_tiles->tile({page, 0, 0, true}, mm);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        if (!preview.isNull())
            painter.drawImage(pageBox, preview);
        painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    }
    for (const auto &[place, image] : tiles)
        painter.drawImage(place, image);
    paintSpots(painter, page, scale);
    painter.restore();
}

void FaceView::resizeEvent(QResizeEvent *)
{
    arrange();
}

// What stays in sight is moved, not painted anew. Between two pixels it could not be moved.
void FaceView::scrollContentsBy(int dx, int dy)
{
    updatePage();
    if (qFuzzyCompare(devicePixelRatioF(), std::round(devicePixelRatioF())))
        viewport()->scroll(dx, dy);
    else
        viewport()->update();
}

void FaceView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        zoomBy(event->angleDelta().y() > 0 ? 1.2 : 1 / 1.2);
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void FaceView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Home)
        goToPage(0);
    else if (event->key() == Qt::Key_End)
        goToPage(m_layout.pageCount() - 1);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

} // namespace lc::ui
