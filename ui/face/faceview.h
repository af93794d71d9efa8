#pragma once

#include "ui/face/facesearch.h"
#include "ui/face/pagelayout.h"
#include "ui/face/tilecache.h"

#include <QAbstractScrollArea>

namespace lc::ui {

// The face as large as it can be: pages below each other, drawn in tiles off the GUI thread.
// Sizes are true when the screen tells its density. Keys: arrows scroll, page keys turn pages,
// Ctrl with the wheel zooms. A click selects one value, dragging selects characters; text is read
// off the GUI thread, too.
class FaceView final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    enum class Fit { Page, Width, None };

    explicit FaceView(Pools *pools, QWidget *parent = nullptr);

    void setFace(const document::LicenseFace &face);
    void clear();
    [[nodiscard]] bool hasFace() const { return !m_face.isNull(); }

    void fit(Fit fit);
    [[nodiscard]] Fit fitting() const { return m_fit; }
    void zoomBy(double factor);
    void actualSize();
    void rotate();
    void goToPage(int page);
    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] int pageCount() const { return m_layout.pageCount(); }
    [[nodiscard]] double zoom() const { return m_zoom; } // 1: true size
    // Everything that is seen is drawn.
    [[nodiscard]] bool isDrawn() const;
    [[nodiscard]] const std::optional<Error> &problem() const { return m_tiles->problem(); }
    [[nodiscard]] const QList<QSizeF> &pageSizes() const { return m_sizes; }

    // Looks for words on all pages; searched() tells how many places there are, and the first one
    // from the present page on is shown.
    void search(const QString &words);
    void moveHit(int places);
    void clearSearch();
    [[nodiscard]] int hit() const { return m_hit; }
    [[nodiscard]] int hitCount() const { return int(m_hits.size()); }
    // What is selected, else the place that the search stands at.
    [[nodiscard]] QString selectedText() const;

Q_SIGNALS:
    void viewChanged(); // page, zoom, or more was drawn
    void measuredPages();
    void searched();
    void selectionChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void measured(const QList<QSizeF> &pages);
    void arrange();
    void setZoom(double zoom);
    void paintPage(QPainter &painter, int page, const QRectF &seen);
    void updatePage();
    void tileArrived(const TileKey &key);
    void followScreen();
    void paintSpots(QPainter &painter, int page, double scale) const;
    void loadText(int page);
    void select();
    void showSpot(const TextSpot &spot);
    // A point of the viewport on the page below it.
    struct PagePoint
    {
        int page = -1;
        QPointF millimetres;
    };
    [[nodiscard]] PagePoint pagePoint(const QPoint &at) const;
    [[nodiscard]] double trueScale() const; // device-independent pixels per millimetre
    [[nodiscard]] QRectF seen() const;      // of the canvas

    Pools *m_pools;
    TileCache *m_tiles;
    document::LicenseFace m_face;
    PageLayout m_layout;
    Fit m_fit = Fit::Page;
    double m_zoom = 1.0;
    double m_arrangedScale = 0; // true scale of the screen that it was arranged for
    int m_quarters = 0;
    int m_page = 0;
    quint64 m_generation = 0;

    QList<QSizeF> m_sizes;
    QHash<int, document::PageText> m_text; // of the pages that were asked for
    QSet<int> m_textOrdered;
    QList<TextSpot> m_hits;
    int m_hit = -1;
    CancellationSource m_search;
    quint64 m_searchNumber = 0;
    TextSpot m_selection;
    PagePoint m_pressed;
    PagePoint m_dragged;
};

} // namespace lc::ui
