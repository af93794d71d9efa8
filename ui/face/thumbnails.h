#pragma once

#include "ui/face/tilecache.h"

#include <QListView>

namespace lc::ui {

// Small pictures of the pages, drawn off the GUI thread when they come into sight. A click or the
// arrow keys go to a page.
class Thumbnails final : public QListView
{
    Q_OBJECT
public:
    explicit Thumbnails(Pools *pools, QWidget *parent = nullptr);
    void setFace(const document::LicenseFace &face, const QList<QSizeF> &pages);
    void clear();
    void setPage(int page);
    [[nodiscard]] QSizeF pageSize(int page) const { return m_pages.value(page); }
    [[nodiscard]] TileCache *tiles() const { return m_tiles; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void pageChosen(int page);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    TileCache *m_tiles;
    class PageModel *m_model;
    QList<QSizeF> m_pages;
    bool m_following = false; // the view moved, not the clerk
};

} // namespace lc::ui
