#include "ui/practice/practiceroom.h"

#include "ui/common/shape.h"
#include "ui/common/widgets.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace lc::ui {

namespace {

QWidget *makeRow(const ExerciseResult &result)
{
    auto *widget = new QWidget;
    widget->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(scaled(8), scaled(7), scaled(8), scaled(7));
    row->setSpacing(scaled(12));
    auto *shape = new ShapeLabel(scaled(22));
    shape->setShape(result.isRight() ? Shape::Passed : Shape::Failed);
    row->addWidget(shape, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(scaled(2));
    QLabel *title = makeLabel(TextSize::Normal, true);
    title->setText(result.exercise.title);
    QLabel *text = makeLabel(TextSize::Normal);
    text->setText(judgementOf(result));
    text->setWordWrap(true);
    column->addWidget(title);
    column->addWidget(text);
    row->addLayout(column, 1);
    return widget;
}

} // namespace

PracticeRoom::PracticeRoom(QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel(TextSize::Title, true))
    , m_summary(makeLabel(TextSize::Large))
    , m_list(new QListWidget)
    , m_begin(makeButton({}, true))
    , m_guide(makeButton(tr("Guided first case")))
{
    setObjectName(QStringLiteral("practiceRoom"));
    m_summary->setObjectName(QStringLiteral("practiceSummary"));
    m_summary->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("practiceResults"));
    m_list->setAccessibleName(tr("What was right and what was wrong"));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_begin->setObjectName(QStringLiteral("practiceBegin"));
    m_guide->setObjectName(QStringLiteral("practiceGuide"));
    connect(m_begin, &QPushButton::clicked, this, &PracticeRoom::exercisesWanted);
    connect(m_guide, &QPushButton::clicked, this, &PracticeRoom::guideWanted);

    auto *card = new Card;
    card->setTitle(tr("Exercises"));
    card->setRemark(tr("All people and licenses are invented"));
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(scaled(28), scaled(18), scaled(28), scaled(18));
    column->setSpacing(scaled(12));
    column->addWidget(m_title);
    column->addWidget(m_summary);
    column->addWidget(m_list, 1);
    column->addStretch(0);
    card->setBody(body);
    QPushButton *back = makeButton({});
    setButtonText(back, tr("Back"), tr("Esc", "key"));
    connect(back, &QPushButton::clicked, this, &PracticeRoom::turnedAway);
    for (QPushButton *button : {m_begin, m_guide, back})
        card->footer()->addWidget(button);
    card->footer()->addStretch(1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(scaled(8), scaled(8), scaled(8), scaled(8));
    outer->addWidget(card);
    setFocusProxy(m_begin);
    showStart();
}

void PracticeRoom::showStart()
{
    m_title->setText(tr("Practise with invented cases"));
    m_summary->setText(
        tr("%n case(s). Each tells a situation above the desk; work on it with the real keys, then "
           "decide: Alt+1 accept, Alt+2 do not accept, Alt+3 do not rely on it yet. At the end you "
           "read what was right and what was wrong.",
           nullptr, int(allExercises().size())));
    m_list->clear();
    m_list->hide();
    setButtonText(m_begin, tr("Begin the exercises"), tr("Enter", "key"));
}

void PracticeRoom::showResults(const QList<ExerciseResult> &results)
{
    const auto right = std::ranges::count_if(results, &ExerciseResult::isRight);
    m_title->setText(right == results.size() && right == allExercises().size()
                         ? tr("Everything right")
                         : tr("What was right and what was wrong"));
    m_summary->setText(tr("%1 of %2 right").arg(right).arg(results.size()));
    m_list->clear();
    for (const ExerciseResult &result : results) {
        auto *item = new QListWidgetItem(m_list);
        item->setData(Qt::AccessibleTextRole,
                      QString(result.exercise.title % u". " % judgementOf(result)));
        QWidget *row = makeRow(result);
        const int width = std::max(scaled(500), this->width() - scaled(90));
        item->setSizeHint(
            {scaled(200), std::max(row->sizeHint().height(), row->heightForWidth(width))});
        m_list->setItemWidget(item, row);
    }
    m_list->show();
    m_list->setCurrentRow(0);
    setButtonText(m_begin, tr("Once more"), tr("Enter", "key"));
    m_begin->setFocus();
}

QString PracticeRoom::summary() const
{
    return m_summary->text();
}

} // namespace lc::ui
