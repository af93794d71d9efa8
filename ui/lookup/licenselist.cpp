#include "ui/lookup/licenselist.h"

#include "ui/lookup/licensedelegate.h"
#include "ui/lookup/licensemodel.h"

#include <QKeyEvent>

namespace lc::ui {

namespace {

constexpr int mostHigherRows = 200;

}

LicenseList::LicenseList(LicenseModel *model, QWidget *parent)
    : QListView(parent)
    , m_licenses(model)
{
    setObjectName(QStringLiteral("licenseList"));
    setAccessibleName(tr("Licenses of this holder"));
    setModel(model);
    setItemDelegate(new LicenseDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    // A long list is laid out at once: its rows are all of one height, the chosen one, too.
    connect(model, &QAbstractItemModel::modelReset, this,
            [this] { setUniformItemSizes(m_licenses->rowCount() > mostHigherRows); });
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) {
        const QPoint at = viewport()->mapFromGlobal(QCursor::pos());
        if (LicenseDelegate::tickBox(visualRect(index)).contains(at))
            m_licenses->toggleTick(index.row());
        else
            open(index);
    });
}

void LicenseList::choose(int row)
{
    setCurrentIndex(model()->index(row, 0));
}

void LicenseList::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (plain && event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9) {
        const int row = event->key() - Qt::Key_1;
        if (row < model()->rowCount()) {
            choose(row);
            open(currentIndex());
        }
        return;
    }
    if (event->key() == Qt::Key_Space && currentIndex().isValid()) {
        m_licenses->toggleTick(currentIndex().row());
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        open(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

void LicenseList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!uniformItemSizes())
        scheduleDelayedItemsLayout(); // the chosen row is higher
}

void LicenseList::open(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT openRequested(index.data(LicenseModel::IdentifierRole).toString());
}

} // namespace lc::ui
