#include "ui/shell/batchpanel.h"

#include "texts/errortext.h"
#include "texts/findingtext.h"
#include "ui/common/shape.h"
#include "ui/common/theme.h"

#include <QFileInfo>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace lc::ui {

namespace {

Shape shapeOf(const BatchItem &item)
{
    switch (item.state) {
    case BatchItem::State::Waiting:
    case BatchItem::State::Running:
        return Shape::Waiting;
    case BatchItem::State::Done:
        return item.verdict ? ui::shapeOf(*item.verdict) : Shape::NotRun;
    case BatchItem::State::Failed:
        return Shape::Failed;
    case BatchItem::State::Left:
        return Shape::NotRun;
    }
    Q_UNREACHABLE();
}

QString wordOf(domain::VerdictKind kind)
{
    domain::Verdict verdict;
    verdict.kind = kind;
    return texts::textOf(verdict, {}).word;
}

} // namespace

BatchPanel::BatchPanel(const BatchController *batch, QWidget *parent)
    : QWidget(parent)
    , m_batch(batch)
    , m_card(new Card)
    , m_progress(new QProgressBar)
    , m_summary(makeLabel(TextSize::Normal, true))
    , m_list(new QListWidget)
    , m_button(makeButton({}, true))
{
    setObjectName(QStringLiteral("batchPanel"));
    m_summary->setObjectName(QStringLiteral("batchSummary"));
    m_list->setObjectName(QStringLiteral("batchList"));
    m_list->setAccessibleName(tr("Results"));
    m_list->setSpacing(scaled(2));
    m_list->setIconSize(QSize(scaled(18), scaled(18)));
    m_list->setWordWrap(true);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    setButtonText(m_button, tr("Cancel"), tr("Esc", "key"));
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(scaled(16), scaled(14), scaled(16), scaled(14));
    column->setSpacing(scaled(10));
    column->addWidget(m_summary);
    column->addWidget(m_progress);
    column->addWidget(m_list, 1);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    m_card->setBody(body);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    connect(m_button, &QPushButton::clicked, this, &BatchPanel::turnedAway);
    connect(m_list, &QListWidget::itemActivated, this, &BatchPanel::choose);
}

void BatchPanel::showStart()
{
    const auto &items = m_batch->items();
    m_card->setTitle(m_batch->work() == BatchController::Work::Print
                         ? tr("Verify and print several licenses")
                         : tr("Verify several licenses"));
    m_list->clear();
    for (const BatchItem &item : items)
        new QListWidgetItem(item.typeName, m_list);
    m_progress->setRange(0, int(items.size()));
    m_progress->setValue(0);
    m_progress->show();
    m_summary->setText(tr("%n license(s)", nullptr, int(items.size())));
    setButtonText(m_button, tr("Cancel"), tr("Esc", "key"));
    for (int i = 0; i < items.size(); ++i)
        showItem(i);
    m_button->setFocus();
}

QString BatchPanel::outcomeOf(const BatchItem &item) const
{
    switch (item.state) {
    case BatchItem::State::Waiting:
        return tr("waiting");
    case BatchItem::State::Running:
        return tr("working …");
    case BatchItem::State::Left:
        return tr("not done");
    case BatchItem::State::Failed:
        return item.error ? texts::textOf(*item.error).what : QString();
    case BatchItem::State::Done:
        break;
    }
    const QString word = item.verdict ? wordOf(*item.verdict) : QString();
    return item.file.isEmpty() ? word : word % u" · " % QFileInfo(item.file).fileName();
}

void BatchPanel::showItem(int index)
{
    const BatchItem &item = m_batch->items().at(index);
    QListWidgetItem *row = m_list->item(index);
    if (!row)
        return;
    row->setText(item.typeName % u"\n" % outcomeOf(item));
    row->setData(Qt::UserRole, item.identifier);
    QPixmap picture(m_list->iconSize() * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paintShape(painter, QRectF(QPointF(1, 1), QSizeF(m_list->iconSize() - QSize(2, 2))),
               shapeOf(item), Theme::of(palette()));
    painter.end();
    row->setIcon(QIcon(picture));
    const auto settled = std::ranges::count_if(m_batch->items(), [](const BatchItem &each) {
        return each.state != BatchItem::State::Waiting && each.state != BatchItem::State::Running;
    });
    m_progress->setValue(int(settled));
}

void BatchPanel::showEnd()
{
    int done = 0;
    int failed = 0;
    int left = 0;
    for (const BatchItem &item : m_batch->items()) {
        done += item.state == BatchItem::State::Done;
        failed += item.state == BatchItem::State::Failed;
        left += item.state == BatchItem::State::Left;
    }
    QStringList parts{tr("%n done", nullptr, done)};
    if (failed > 0)
        parts.append(tr("%n failed", nullptr, failed));
    if (left > 0)
        parts.append(tr("%n not done", nullptr, left));
    m_summary->setText(parts.join(QStringLiteral(" · ")));
    m_progress->hide();
    setButtonText(m_button, tr("Back to the list"), tr("Esc", "key"));
    m_button->setFocus();
}

void BatchPanel::clear()
{
    m_list->clear();
    m_summary->clear();
    m_card->setTitle({});
}

void BatchPanel::choose(const QListWidgetItem *item)
{
    if (item && !m_batch->isRunning())
        Q_EMIT openRequested(item->data(Qt::UserRole).toString());
}

} // namespace lc::ui
