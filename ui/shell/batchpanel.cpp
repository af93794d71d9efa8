#include "ui/shell/batchpanel.h"

#include "texts/errortext.h"
#include "texts/findingtext.h"
#include "ui/common/shape.h"
#include "ui/common/theme.h"

#include <QComboBox>
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
    , m_printer(new QComboBox)
    , m_print(makeButton({}))
    , m_printState(makeLabel(TextSize::Normal, false, "second"))
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
    column->addWidget(buildPaper());
    column->addWidget(m_button, 0, Qt::AlignLeft);
    m_card->setBody(body);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    connect(m_button, &QPushButton::clicked, this, &BatchPanel::turnedAway);
    connect(m_list, &QListWidget::itemActivated, this, &BatchPanel::choose);
}

QWidget *BatchPanel::buildPaper()
{
    m_paper = new QWidget;
    m_paper->setObjectName(QStringLiteral("batchPaper"));
    auto *row = new QHBoxLayout(m_paper);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(10));
    m_printer->setObjectName(QStringLiteral("batchPrinter"));
    m_printer->setAccessibleName(tr("Printer"));
    m_printer->setMinimumHeight(scaled(32));
    m_print->setObjectName(QStringLiteral("batchPrint"));
    m_printState->setObjectName(QStringLiteral("batchPrintState"));
    m_printState->setWordWrap(true);
    row->addWidget(m_printer);
    row->addWidget(m_print);
    row->addWidget(m_printState, 1);
    m_print->setText(tr("Print on paper …"));
    m_paper->hide();
    connect(m_print, &QPushButton::clicked, this, &BatchPanel::print);
    return m_paper;
}

void BatchPanel::showStart()
{
    const auto &items = m_batch->items();
    m_card->setTitle(m_batch->isOfFiles() ? tr("Verify several files")
                     : m_batch->work() == BatchController::Work::Print
                         ? tr("Verify and print several licenses")
                         : tr("Verify several licenses"));
    m_paper->hide();
    m_printer->clear();
    m_list->clear();
    for (const BatchItem &item : items)
        new QListWidgetItem(item.typeName, m_list);
    m_progress->setRange(0, int(items.size()));
    m_progress->setValue(0);
    m_progress->show();
    m_summary->setText(m_batch->isOfFiles() ? tr("%n file(s)", nullptr, int(items.size()))
                                            : tr("%n license(s)", nullptr, int(items.size())));
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

// For screens of both scales, the window may be moved between them.
QIcon BatchPanel::iconOf(Shape shape) const
{
    QIcon icon;
    const QSize size = m_list->iconSize();
    for (const int ratio : {1, 2}) {
        QPixmap picture(size * ratio);
        picture.setDevicePixelRatio(ratio);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paintShape(painter, QRectF(QPointF(1, 1), QSizeF(size - QSize(2, 2))), shape,
                   Theme::of(palette()));
        painter.end();
        icon.addPixmap(picture);
    }
    return icon;
}

void BatchPanel::showItem(int index)
{
    const BatchItem &item = m_batch->items().at(index);
    QListWidgetItem *row = m_list->item(index);
    if (!row)
        return;
    row->setText(item.typeName % u"\n" % outcomeOf(item));
    row->setIcon(iconOf(shapeOf(item)));
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
    setButtonText(m_button, m_batch->isOfFiles() ? tr("Back to input") : tr("Back to the list"),
                  tr("Esc", "key"));
    // The way to paper is offered; printers are asked for when it is taken.
    m_paper->setVisible(m_batch->jobOnPaper().has_value());
    enterPaper(false);
    sayPrint({}, "second");
    if (!m_batch->isOfFiles() || m_list->count() == 0) {
        m_button->setFocus();
        return;
    }
    // Enter looks at one of them.
    m_list->setCurrentRow(std::max(0, m_list->currentRow()));
    m_list->setFocus();
}

void BatchPanel::clear()
{
    m_list->clear();
    m_summary->clear();
    m_card->setTitle({});
    m_paper->hide();
    m_printer->clear();
    m_printState->clear();
}

void BatchPanel::choose(const QListWidgetItem *item)
{
    if (item && !m_batch->isRunning())
        Q_EMIT openRequested(m_list->row(item));
}

} // namespace lc::ui
