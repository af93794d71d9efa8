#include "ui/settings/stagelist.h"

#include "texts/diagnosistext.h"
#include "texts/errortext.h"
#include "ui/common/shape.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace lc::ui {

namespace {

using State = support::StageReport::State;

Shape shapeOf(State state)
{
    switch (state) {
    case State::Passed:
        return Shape::Passed;
    case State::Notice:
        return Shape::Notice;
    case State::Failed:
        return Shape::Failed;
    case State::Skipped:
        return Shape::NotRun;
    }
    Q_UNREACHABLE();
}

QString adviceOf(const support::StageReport &report)
{
    if (!report.error)
        return texts::adviceFor(report);
    const texts::ErrorText text = texts::textOf(*report.error);
    return QStringList{text.what, text.why, text.next}.join(u' ');
}

QWidget *makeRow(const support::StageReport &report)
{
    auto *widget = new QWidget;
    widget->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(scaled(8), scaled(5), scaled(8), scaled(5));
    row->setSpacing(scaled(10));
    auto *shape = new ShapeLabel(scaled(18));
    shape->setShape(shapeOf(report.state));
    row->addWidget(shape, 0, Qt::AlignTop);
    QLabel *name = makeLabel(TextSize::Normal, true);
    name->setText(texts::nameOf(report.stage));
    name->setFixedWidth(scaled(96));
    row->addWidget(name, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(scaled(2));
    QLabel *facts = makeLabel(TextSize::Normal, false, "second");
    facts->setText(report.facts.isEmpty()
                       ? texts::nameOf(report.state)
                       : QString(texts::nameOf(report.state) % u" · " % texts::factsOf(report)));
    facts->setWordWrap(true);
    facts->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    column->addWidget(facts);
    if (const QString advice = adviceOf(report); !advice.isEmpty()) {
        QLabel *label = makeLabel(TextSize::Normal, false, report.error ? "failed" : "notice");
        label->setText(advice);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        column->addWidget(label);
    }
    row->addLayout(column, 1);
    return widget;
}

} // namespace

StageList::StageList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("stageList"));
    setAccessibleName(tr("Stages of the diagnosis"));
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setWordWrap(true);
}

void StageList::begin(const QList<support::Stage> &stages)
{
    clear();
    for (const support::Stage stage : stages) {
        support::StageReport report;
        report.stage = stage;
        show(report);
    }
}

void StageList::show(const support::StageReport &report)
{
    QListWidgetItem *item = nullptr;
    for (int i = 0; i < count() && !item; ++i) {
        if (this->item(i)->data(Qt::UserRole).toInt() == int(report.stage))
            item = this->item(i);
    }
    if (!item) {
        item = new QListWidgetItem(this);
        item->setData(Qt::UserRole, int(report.stage));
    }
    item->setData(Qt::AccessibleTextRole,
                  QStringList{texts::nameOf(report.stage), texts::nameOf(report.state),
                              texts::factsOf(report), adviceOf(report)}
                      .join(QStringLiteral(" ")));
    QWidget *row = makeRow(report);
    const int width = std::max(scaled(300), viewport()->width());
    row->setFixedWidth(width);
    // The hint of a label that wraps knows nothing of the width.
    const int high = row->layout()->hasHeightForWidth() ? row->layout()->heightForWidth(width)
                                                        : row->sizeHint().height();
    item->setSizeHint({scaled(200), high});
    row->setMinimumWidth(0);
    row->setMaximumWidth(QWIDGETSIZE_MAX);
    setItemWidget(item, row);
}

void StageList::show(const QList<support::StageReport> &reports)
{
    for (const support::StageReport &report : reports)
        show(report);
}

} // namespace lc::ui
