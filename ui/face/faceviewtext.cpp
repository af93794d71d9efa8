#include "ui/common/look.h"
#include "ui/common/theme.h"
#include "ui/face/faceview.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

// The text of the face: searching, selecting, marking.

namespace lc::ui {

namespace {

constexpr qsizetype mostHits = 999;

void fillBoxes(QPainter &painter, const TextSpot &spot, double scale, QColor color)
{
    color.setAlpha(70);
    for (const QRectF &box : spot.boxes)
        painter.fillRect(QRectF(box.topLeft() * scale, box.size() * scale), color);
}

} // namespace

void FaceView::search(const QString &words)
{
    clearSearch();
    if (m_face.isNull() || words.trimmed().isEmpty()) {
        Q_EMIT searched();
        return;
    }
    auto future = runOn(m_pools->render(), [face = m_face, words, token = m_search.token()] {
        return searchFace(face, words, mostHits, token);
    });
    deliver(future, this, [this, number = m_searchNumber](Result<QList<TextSpot>> hits) {
        if (number != m_searchNumber || !hits)
            return;
        m_hits = *hits;
        const auto next = std::ranges::find_if(
            m_hits, [this](const TextSpot &spot) { return spot.page >= m_page; });
        m_hit = m_hits.isEmpty() ? -1 : next == m_hits.end() ? 0 : int(next - m_hits.begin());
        if (m_hit >= 0)
            showSpot(m_hits[m_hit]);
        viewport()->update();
        Q_EMIT searched();
    });
}

void FaceView::clearSearch()
{
    m_search.cancel();
    m_search = CancellationSource();
    ++m_searchNumber;
    m_hits.clear();
    m_hit = -1;
    viewport()->update();
}

void FaceView::moveHit(int places)
{
    if (m_hits.isEmpty())
        return;
    const int count = int(m_hits.size());
    m_hit = ((m_hit + places) % count + count) % count;
    showSpot(m_hits[m_hit]);
    viewport()->update();
    Q_EMIT searched();
}

void FaceView::showSpot(const TextSpot &spot)
{
    if (spot.page >= m_layout.pageCount() || spot.boxes.isEmpty())
        return;
    const double scale = m_zoom * trueScale();
    const QRectF box = m_layout.toCanvas(spot.page).mapRect(
        QRectF(spot.boxes.first().topLeft() * scale, spot.boxes.first().size() * scale));
    if (seen().contains(box))
        return;
    verticalScrollBar()->setValue(int(box.center().y() - viewport()->height() / 2.0));
    horizontalScrollBar()->setValue(int(box.center().x() - viewport()->width() / 2.0));
}

QString FaceView::selectedText() const
{
    if (!m_selection.isNull())
        return m_selection.text;
    return m_hit >= 0 ? m_hits[m_hit].text : QString();
}

FaceView::PagePoint FaceView::pagePoint(const QPoint &at) const
{
    const QPointF canvas = seen().topLeft() + QPointF(at);
    const auto [first, last] = m_layout.pagesIn(QRectF(canvas, QSizeF(1, 1)));
    if (first > last || first >= m_layout.pageCount())
        return {};
    const QPointF pixels = m_layout.toCanvas(first).inverted().map(canvas);
    return {first, pixels / (m_zoom * trueScale())};
}

void FaceView::loadText(int page)
{
    if (page < 0 || m_text.contains(page) || m_textOrdered.contains(page))
        return;
    m_textOrdered.insert(page);
    auto future = runOn(m_pools->render(), [face = m_face, page]() -> Result<document::PageText> {
        LC_TRY(runs, face.text(page));
        return document::PageText(runs);
    });
    deliver(future, this, [this, page, generation = m_generation](Result<document::PageText> text) {
        if (generation != m_generation)
            return;
        m_text.insert(page, text.value_or(document::PageText()));
        select();
    });
}

// What the mouse marks, once the text of the page is there.
void FaceView::select()
{
    const auto text = m_text.constFind(m_pressed.page);
    if (text == m_text.cend())
        return;
    const bool dragged = m_dragged.page == m_pressed.page;
    const document::TextSpan span =
        dragged ? text->between(m_pressed.millimetres, m_dragged.millimetres)
                : text->valueAt(m_pressed.millimetres);
    m_selection = spotOf(m_pressed.page, *text, span);
    viewport()->update();
    Q_EMIT selectionChanged();
}

void FaceView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_face.isNull()) {
        QAbstractScrollArea::mousePressEvent(event);
        return;
    }
    m_pressed = pagePoint(event->position().toPoint());
    m_dragged = {};
    m_selection = {};
    loadText(m_pressed.page);
    select();
    viewport()->update();
}

void FaceView::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton) || m_pressed.page < 0)
        return;
    const PagePoint at = pagePoint(event->position().toPoint());
    const QPointF moved = at.millimetres - m_pressed.millimetres;
    constexpr double hand = 1.0; // a click may tremble by a millimetre
    if (m_dragged.page < 0 && at.page == m_pressed.page && moved.manhattanLength() < hand)
        return;
    m_dragged = at;
    select();
}

void FaceView::mouseReleaseEvent(QMouseEvent *event)
{
    QAbstractScrollArea::mouseReleaseEvent(event);
}

void FaceView::paintSpots(QPainter &painter, int page, double scale) const
{
    const Theme &light = Theme::light(); // paper is white in both themes
    for (int i = 0; i < m_hits.size(); ++i) {
        if (m_hits[i].page != page)
            continue;
        fillBoxes(painter, m_hits[i], scale, light.color(Tone::Notice));
        if (i != m_hit)
            continue;
        painter.setPen(QPen(light.color(Tone::Notice), 2));
        painter.setBrush(Qt::NoBrush);
        for (const QRectF &box : m_hits[i].boxes)
            painter.drawRect(QRectF(box.topLeft() * scale, box.size() * scale));
    }
    if (m_selection.page == page)
        fillBoxes(painter, m_selection, scale, light.color(Tone::PrimaryFill));
}

} // namespace lc::ui
