#include "ui/common/picklist.h"

#include "core/secure.h"

#include <QHBoxLayout>
#include <QKeyEvent>

#include <algorithm>

namespace lc::ui {

PickList::PickList(const QString &accessibleName, QWidget *parent)
    : QListWidget(parent)
{
    setAccessibleName(accessibleName);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    connect(this, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem *item) { Q_EMIT picked(row(item)); });
}

void PickList::showRows(const QList<Row> &rows)
{
    const int current = std::clamp<int>(currentRow(), 0, std::max<int>(0, int(rows.size()) - 1));
    wipeRows();
    int height = 2;
    for (const Row &row : rows) {
        auto *item = new QListWidgetItem(this);
        item->setData(Qt::AccessibleTextRole, QStringList{row.main, row.second, row.remark}.join(
                                                  tr(", ", "between the parts of a spoken row")));
        QWidget *widget = makeRow(count(), row);
        item->setSizeHint(QSize(0, widget->sizeHint().height()));
        height += widget->sizeHint().height();
        setItemWidget(item, widget);
    }
    setFixedHeight(height);
    setCurrentRow(current);
}

void PickList::wipeRows()
{
    for (int i = 0; i < count(); ++i) {
        const auto labels = itemWidget(item(i))->findChildren<QLabel *>();
        for (QLabel *label : labels) {
            QString text = label->text();
            label->clear();
            wipe(text);
        }
    }
    clear();
}

QWidget *PickList::makeRow(int number, const Row &row) const
{
    auto *widget = new QWidget;
    widget->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *layout = new QHBoxLayout(widget);
    layout->setContentsMargins(scaled(10), scaled(8), scaled(10), scaled(8));
    layout->setSpacing(scaled(14));
    QLabel *key = makeLabel(TextSize::Normal, true, "primary");
    key->setText(QString::number(number));
    QLabel *main = makeLabel(TextSize::Large);
    if (row.code)
        main->setFont(codeFont(TextSize::Large));
    main->setText(row.main);
    auto *second = new ElidedLabel;
    second->setProperty("tone", QStringLiteral("second"));
    second->setFullText(row.second);
    auto *remark = new ElidedLabel;
    remark->setFont(fontOf(TextSize::Small));
    remark->setProperty("tone", QStringLiteral("second"));
    remark->setFullText(row.remark);
    remark->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(key);
    layout->addWidget(main);
    layout->addWidget(second, 1);
    layout->addWidget(remark);
    return widget;
}

void PickList::keyPressEvent(QKeyEvent *event)
{
    const int row = event->key() - Qt::Key_1;
    if (event->modifiers() == Qt::NoModifier && row >= 0 && row < std::min(count(), 9))
        Q_EMIT picked(row);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentRow() >= 0)
        Q_EMIT picked(currentRow());
    else
        QListWidget::keyPressEvent(event);
}

// Only the list that the keys go to shows which row they would pick.
void PickList::focusInEvent(QFocusEvent *event)
{
    setStyleProperty(this, "focused", true);
    QListWidget::focusInEvent(event);
}

void PickList::focusOutEvent(QFocusEvent *event)
{
    setStyleProperty(this, "focused", false);
    QListWidget::focusOutEvent(event);
}

} // namespace lc::ui
