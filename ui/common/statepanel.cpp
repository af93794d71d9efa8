#include "ui/common/statepanel.h"

#include "texts/errortext.h"
#include "ui/common/widgets.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>

#include <algorithm>

namespace lc::ui {

namespace {

constexpr int columnWidth = 460;

// What was refused is a ring with a bar, what nobody can tell a diamond; that a request may have
// been carried out, or not, has a form and a colour of its own.
Shape shapeOf(ErrorCode code)
{
    static constexpr ErrorCode undecided[] = {
        ErrorCode::NotDelivered,         ErrorCode::HostNotFound,
        ErrorCode::ConnectionRefused,    ErrorCode::ConnectionLost,
        ErrorCode::DeadlineExceeded,     ErrorCode::Cancelled,
        ErrorCode::PlatformNothingFound, ErrorCode::PlatformNationalUnreachable};
    if (code == ErrorCode::OutcomeUnknown)
        return Shape::OutcomeUnknown;
    return std::ranges::find(undecided, code) != std::end(undecided) ? Shape::CannotDecide
                                                                     : Shape::Refused;
}

const char *toneOf(Shape shape)
{
    if (shape == Shape::OutcomeUnknown)
        return "uncertain";
    return shape == Shape::Refused ? "failed" : "undecided";
}

} // namespace

StatePanel::StatePanel(QWidget *parent)
    : QWidget(parent)
    , m_shape(new ShapeLabel(scaled(44)))
    , m_title(makeLabel(TextSize::Title, true))
    , m_sentence(makeLabel(TextSize::Normal))
    , m_next(makeLabel(TextSize::Normal))
    , m_code(makeLabel(TextSize::Small, false, "second"))
    , m_stepBox(new QWidget)
    , m_stepLayout(new QVBoxLayout(m_stepBox))
    , m_button(makeButton({}, true))
    , m_secondary(makeButton({}))
{
    m_title->setObjectName(QStringLiteral("stateTitle"));
    m_code->setObjectName(QStringLiteral("stateCode"));
    m_button->setObjectName(QStringLiteral("stateButton"));
    m_secondary->setObjectName(QStringLiteral("stateSecondary"));
    m_stepLayout->setContentsMargins(0, scaled(6), 0, scaled(6));
    m_stepLayout->setSpacing(scaled(7));
    m_code->setFont(codeFont(TextSize::Small));
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *column = new QVBoxLayout;
    column->setSpacing(scaled(8));
    for (QLabel *label : {m_title, m_sentence, m_next}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addWidget(m_stepBox);
    column->addWidget(m_code);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, scaled(8), 0, 0);
    buttons->addWidget(m_button);
    buttons->addWidget(m_secondary);
    buttons->addStretch();
    column->addLayout(buttons);

    auto *block = new QWidget;
    block->setMaximumWidth(scaled(columnWidth + 64));
    auto *blockRow = new QHBoxLayout(block);
    blockRow->setSpacing(scaled(18));
    blockRow->addWidget(m_shape, 0, Qt::AlignTop);
    blockRow->addLayout(column, 1);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(block, 100);
    row->addStretch(1);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    outer->addLayout(row);
    outer->addStretch(3);

    connect(m_button, &QPushButton::clicked, this, &StatePanel::accepted);
    connect(m_secondary, &QPushButton::clicked, this, &StatePanel::turnedAway);
    m_timer.setInterval(100);
    connect(&m_timer, &QTimer::timeout, this, &StatePanel::tick);
}

void StatePanel::setTexts(const Message &message)
{
    m_shape->setShape(message.shape);
    setStyleProperty(m_title, "tone", QString::fromLatin1(message.tone ? message.tone : ""));
    const std::pair<QLabel *, const QString *> texts[] = {{m_title, &message.title},
                                                          {m_sentence, &message.sentence},
                                                          {m_next, &message.next},
                                                          {m_code, &message.code}};
    for (const auto &[label, text] : texts) {
        label->setText(*text);
        label->setVisible(!text->isEmpty());
    }
    setButtonText(m_button, message.button,
                  message.button.isEmpty() ? QString() : tr("Enter", "key"));
    setButtonText(m_secondary, message.secondary,
                  message.secondary.isEmpty() ? QString() : tr("Esc", "key"));
    m_button->setVisible(!message.button.isEmpty());
    m_secondary->setVisible(!message.secondary.isEmpty());
    setAccessibleName(message.title);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void StatePanel::showMessage(const Message &message)
{
    stop();
    clearSteps();
    setTexts(message);
}

void StatePanel::showError(const Error &error, const QString &button, const QString &secondary)
{
    const texts::ErrorText text = texts::textOf(error);
    Message message;
    message.shape = shapeOf(error.code());
    message.tone = toneOf(message.shape);
    message.title = text.what;
    message.sentence = text.why;
    message.next = text.next;
    message.code = tr("Code %1").arg(errorName(error.code()));
    const QString status = error.fact(QStringLiteral("status")).toString();
    if (!status.isEmpty())
        message.code += u" · " % status;
    message.button = button;
    message.secondary = secondary;
    showMessage(message);
}

void StatePanel::showWork(const QString &title, const QStringList &steps)
{
    Message message;
    message.shape = Shape::Busy;
    message.title = title;
    message.secondary = tr("Cancel");
    setTexts(message);
    clearSteps();
    for (const QString &name : steps) {
        Step step{new ShapeLabel(scaled(15)), makeLabel(TextSize::Normal, false, "second"),
                  makeLabel(TextSize::Small, false, "second")};
        step.name->setText(name);
        step.shape->setShape(Shape::Waiting);
        auto *row = new QHBoxLayout;
        row->setSpacing(scaled(9));
        row->addWidget(step.shape);
        row->addWidget(step.name, 1);
        row->addWidget(step.time);
        m_stepLayout->addLayout(row);
        m_steps.append(step);
    }
    m_stepBox->show();
    m_current = -1;
    m_elapsed.start();
    m_timer.start();
}

void StatePanel::setCurrentStep(int index)
{
    if (index < 0 || index >= m_steps.size() || index == m_current)
        return;
    tick();
    for (int i = 0; i < m_steps.size(); ++i) {
        const Shape shape = i < index ? Shape::Passed : i == index ? Shape::Busy : Shape::Waiting;
        m_steps[i].shape->setShape(shape);
        setStyleProperty(m_steps[i].name, "tone",
                         i == index ? QString() : QStringLiteral("second"));
    }
    m_current = index;
    if (m_steps[index].startedAt < 0)
        m_steps[index].startedAt = m_elapsed.elapsed();
}

void StatePanel::stop()
{
    m_timer.stop();
}

void StatePanel::tick()
{
    if (m_current < 0)
        return;
    Step &step = m_steps[m_current];
    const double seconds = double(m_elapsed.elapsed() - step.startedAt) / 1000;
    step.time->setText(tr("%1 s", "seconds").arg(seconds, 0, 'f', 1));
}

void StatePanel::clearSteps()
{
    m_current = -1;
    m_steps.clear();
    while (QLayoutItem *item = m_stepLayout->takeAt(0)) {
        if (QLayout *row = item->layout()) {
            while (QLayoutItem *part = row->takeAt(0)) {
                delete part->widget();
                delete part;
            }
        }
        delete item;
    }
    m_stepBox->hide();
}

void StatePanel::focusDefault()
{
    if (!m_button->isHidden())
        m_button->setFocus();
    else if (!m_secondary->isHidden())
        m_secondary->setFocus();
}

void StatePanel::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_secondary->hasFocus())
        Q_EMIT turnedAway();
    else if (enter && !m_button->isHidden())
        Q_EMIT accepted();
    else
        QWidget::keyPressEvent(event);
}

} // namespace lc::ui
