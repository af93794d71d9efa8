#include "ui/face/thumbnails.h"

#include "ui/common/look.h"
#include "ui/common/theme.h"

#include <QAbstractListModel>
#include <QPainter>
#include <QStyledItemDelegate>

namespace lc::ui {

namespace {

constexpr double pictureSide = 92;
constexpr double stripWidth = 118;

class PageDelegate final : public QStyledItemDelegate
{
public:
    explicit PageDelegate(Thumbnails *view)
        : QStyledItemDelegate(view)
        , m_view(view)
    {}
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {scaled(stripWidth - 18), scaled(pictureSide + 30)};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    Thumbnails *m_view;
};

void PageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const bool current = m_view->currentIndex() == index;
    if (current)
        painter->fillRect(option.rect, theme.color(Tone::PrimaryTint));
    const QSizeF page = m_view->pageSize(index.row());
    const double side = scaled(pictureSide);
    QRectF box(QPointF(), page.scaled(side, side, Qt::KeepAspectRatio));
    box.moveCenter(
        QPointF(QRectF(option.rect).center().x(), option.rect.top() + scaled(6) + side / 2));
    painter->save();
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    const QImage picture = m_view->tiles()->tile({index.row(), 0, 0, true}, page);
    if (picture.isNull())
        painter->fillRect(box, Qt::white);
    else
        painter->drawImage(box, picture);
    painter->setPen(QPen(theme.color(current ? Tone::Primary : Tone::Line), current ? 2 : 1));
    painter->drawRect(box);
    painter->setFont(fontOf(TextSize::Small, current));
    painter->setPen(theme.color(current ? Tone::Primary : Tone::SecondInk));
    painter->drawText(option.rect.adjusted(0, int(side) + scaled(8), 0, -scaled(2)),
                      Qt::AlignCenter, QString::number(index.row() + 1));
    painter->restore();
}

} // namespace

class PageModel final : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;
    void setCount(int count)
    {
        beginResetModel();
        m_count = count;
        endResetModel();
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : m_count;
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
            return Thumbnails::tr("Page %1").arg(index.row() + 1);
        return {};
    }

private:
    int m_count = 0;
};

Thumbnails::Thumbnails(Pools *pools, QWidget *parent)
    : QListView(parent)
    , m_tiles(new TileCache(pools->render(), this))
    , m_model(new PageModel(this))
{
    setObjectName(QStringLiteral("thumbnails"));
    setAccessibleName(tr("Pages"));
    setModel(m_model);
    setItemDelegate(new PageDelegate(this));
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setFixedWidth(scaled(stripWidth));
    m_tiles->setPreviewSide(2 * scaled(pictureSide));
    connect(m_tiles, &TileCache::arrived, this, [this] { viewport()->update(); });
}

void Thumbnails::setFace(const document::LicenseFace &face, const QList<QSizeF> &pages)
{
    clear();
    m_pages = pages;
    m_tiles->setFace(face);
    m_model->setCount(int(pages.size()));
}

void Thumbnails::clear()
{
    m_tiles->clear();
    m_pages.clear();
    m_model->setCount(0);
}

void Thumbnails::setPage(int page)
{
    if (page == currentIndex().row())
        return;
    m_following = true;
    setCurrentIndex(m_model->index(page));
    m_following = false;
}

QSize Thumbnails::sizeHint() const
{
    return {scaled(stripWidth), scaled(200)};
}

void Thumbnails::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_following && current.isValid())
        Q_EMIT pageChosen(current.row());
}

void Thumbnails::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    const int first = indexAt(QPoint(4, 4)).row();
    const int last = indexAt(QPoint(4, viewport()->height() - 4)).row();
    m_tiles->dropOrdersOutside(std::max(0, first), last < 0 ? int(m_pages.size()) : last);
}

} // namespace lc::ui
