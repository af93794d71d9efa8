#include "ui/practice/practicestrip.h"

#include "ui/common/widgets.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lc::ui {

PracticeStrip::PracticeStrip(QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel(TextSize::Normal, true))
    , m_text(makeLabel(TextSize::Normal))
    , m_code(makeButton({}))
    , m_skip(makeButton({}))
{
    setObjectName(QStringLiteral("practiceStrip"));
    setAttribute(Qt::WA_StyledBackground);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_title->setObjectName(QStringLiteral("practiceTitle"));
    m_text->setObjectName(QStringLiteral("practiceText"));
    m_text->setWordWrap(true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(scaled(2));
    texts->addWidget(m_title);
    texts->addWidget(m_text);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(14), scaled(6), scaled(14), scaled(6));
    row->setSpacing(scaled(8));
    row->addLayout(texts, 1);
    setButtonText(m_code, tr("Enter the number"), QStringLiteral("Alt+N"));
    m_code->setShortcut(QKeySequence(QStringLiteral("Alt+N")));
    m_code->setObjectName(QStringLiteral("practiceCode"));
    connect(m_code, &QPushButton::clicked, this, &PracticeStrip::codeWanted);
    row->addWidget(m_code);
    int number = 0;
    for (const Decision decision :
         {Decision::Accept, Decision::DoNotAccept, Decision::DoNotRelyYet}) {
        QPushButton *button = makeButton({});
        const QString key = u"Alt+" % QString::number(++number);
        setButtonText(button, nameOf(decision), key);
        button->setShortcut(QKeySequence(key));
        button->setObjectName(u"decision" % QString::number(number));
        connect(button, &QPushButton::clicked, this,
                [this, decision] { Q_EMIT decided(decision); });
        m_decisions.append(button);
        row->addWidget(button);
    }
    m_skip->setObjectName(QStringLiteral("practiceSkip"));
    connect(m_skip, &QPushButton::clicked, this, &PracticeStrip::skipped);
    row->addWidget(m_skip);
    hide();
}

void PracticeStrip::showGuide(int step)
{
    const QStringList steps = guideSteps();
    m_title->setText(tr("First case, step %1 of %2").arg(step + 1).arg(steps.size()));
    m_text->setText(steps.value(step));
    m_code->hide();
    for (QPushButton *button : std::as_const(m_decisions))
        button->hide();
    setButtonText(m_skip, tr("Skip"), QStringLiteral("Alt+S"));
    m_skip->setShortcut(QKeySequence(QStringLiteral("Alt+S")));
    show();
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void PracticeStrip::showExercise(int number, int count, const Exercise &exercise)
{
    m_title->setText(tr("Exercise %1 of %2").arg(number).arg(count));
    m_text->setText(exercise.situation);
    m_code->show();
    for (QPushButton *button : std::as_const(m_decisions))
        button->show();
    setButtonText(m_skip, tr("End"), QStringLiteral("Alt+S"));
    m_skip->setShortcut(QKeySequence(QStringLiteral("Alt+S")));
    show();
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString PracticeStrip::text() const
{
    return m_text->text();
}

} // namespace lc::ui
