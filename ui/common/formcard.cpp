#include "ui/common/formcard.h"

#include "texts/errortext.h"
#include "ui/common/widgets.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace lc::ui {

namespace {

// Leaves no undo step behind: a line that was filled anew forgets what stood there.
void overwrite(QLineEdit *edit)
{
    edit->setText(QString(edit->text().size(), u' '));
    edit->clear();
}

} // namespace

SecureText takeSecret(QLineEdit *edit)
{
    QString text = edit->text();
    SecureText secret(text);
    overwrite(edit);
    wipe(text);
    return secret;
}

FormCard::FormCard(QWidget *parent)
    : QFrame(parent)
    , m_title(makeLabel(TextSize::Huge, true))
    , m_sentence(makeLabel(TextSize::Large, false, "second"))
    , m_lines(new QVBoxLayout)
    , m_problem(new QFrame)
    , m_problemText(makeLabel(TextSize::Normal))
    , m_button(makeButton(QString(), true))
    , m_links(new QVBoxLayout)
{
    setObjectName(QStringLiteral("card"));
    setFixedWidth(scaled(520));
    m_sentence->setWordWrap(true);
    m_problemText->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("inputProblem"));
    auto *inner = new QVBoxLayout(m_problem);
    inner->setContentsMargins(scaled(10), scaled(6), scaled(10), scaled(6));
    inner->addWidget(m_problemText);
    m_problem->hide();
    m_lines->setSpacing(scaled(6));
    m_links->setSpacing(scaled(2));
    connect(m_button, &QPushButton::clicked, this, &FormCard::accepted);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(36), scaled(28), scaled(36), scaled(24));
    column->setSpacing(scaled(10));
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addSpacing(scaled(6));
    column->addLayout(m_lines);
    column->addWidget(m_problem);
    column->addSpacing(scaled(4));
    column->addWidget(m_button);
    column->addLayout(m_links);
}

void FormCard::setCompact()
{
    m_title->setFont(fontOf(TextSize::Large, true));
    m_sentence->setFont(fontOf(TextSize::Normal));
    layout()->setContentsMargins(scaled(18), scaled(14), scaled(18), scaled(14));
    layout()->setSpacing(scaled(7));
    m_lines->setSpacing(scaled(4));
}

void FormCard::setTexts(const QString &title, const QString &sentence, const QString &button)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_buttonText = button;
    setButtonText(m_button, button, tr("Enter"));
}

QLineEdit *FormCard::addLine(const QString &caption, const char *name, bool secret)
{
    auto *label = makeLabel(TextSize::Normal);
    label->setText(caption);
    auto *edit = new QLineEdit;
    edit->setObjectName(QString::fromLatin1(name));
    edit->setAccessibleName(caption);
    edit->setMinimumHeight(scaled(36));
    edit->setFont(fontOf(TextSize::Large));
    edit->setMaxLength(200);
    if (secret) {
        edit->setEchoMode(QLineEdit::Password);
        edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData |
                                  Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
        edit->setContextMenuPolicy(Qt::NoContextMenu);
    }
    label->setBuddy(edit);
    connect(edit, &QLineEdit::textEdited, this, &FormCard::clearProblem);
    m_lines->addWidget(label);
    m_lines->addWidget(edit);
    m_edits.append(edit);
    return edit;
}

QComboBox *FormCard::addChoice(const QString &caption, const char *name)
{
    auto *label = makeLabel(TextSize::Normal);
    label->setText(caption);
    auto *choice = new QComboBox;
    choice->setObjectName(QString::fromLatin1(name));
    choice->setAccessibleName(caption);
    choice->setMinimumHeight(scaled(36));
    choice->setFont(fontOf(TextSize::Large));
    label->setBuddy(choice);
    m_lines->addWidget(label);
    m_lines->addWidget(choice);
    return choice;
}

QPushButton *FormCard::addLink(const QString &text)
{
    auto *link = makeTool(text, text);
    m_links->addWidget(link, 0, Qt::AlignHCenter);
    return link;
}

QLabel *FormCard::addReading(const QString &accessibleName)
{
    auto *reading = makeLabel(TextSize::Huge, true);
    reading->setFont(codeFont(TextSize::Title));
    reading->setAccessibleName(accessibleName);
    reading->setAlignment(Qt::AlignCenter);
    reading->setWordWrap(true);
    reading->setMinimumHeight(scaled(64));
    m_lines->addWidget(reading);
    return reading;
}

void FormCard::showError(const Error &error)
{
    const texts::ErrorText text = texts::textOf(error);
    showProblem(QStringList{text.what, text.why, text.next}.join(u' '));
}

void FormCard::showProblem(const QString &sentence)
{
    m_problemText->setText(sentence);
    m_problem->show();
    focusFirst();
}

void FormCard::clearProblem()
{
    m_problem->hide();
}

void FormCard::setBusy(bool busy)
{
    for (QLineEdit *edit : std::as_const(m_edits))
        edit->setReadOnly(busy);
    m_button->setEnabled(!busy);
    if (busy)
        m_button->setText(tr("One moment …"));
    else
        setButtonText(m_button, m_buttonText, tr("Enter"));
}

void FormCard::wipeSecrets()
{
    for (QLineEdit *edit : std::as_const(m_edits)) {
        if (edit->echoMode() == QLineEdit::Password)
            overwrite(edit);
    }
}

// The first line that is still empty.
void FormCard::focusFirst()
{
    for (QLineEdit *edit : std::as_const(m_edits)) {
        if (edit->text().isEmpty() && edit->isEnabled()) {
            edit->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_button->setFocus(Qt::OtherFocusReason);
}

void FormCard::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter) {
        QFrame::keyPressEvent(event);
        return;
    }
    if (!m_button->isEnabled())
        return;
    for (QLineEdit *edit : std::as_const(m_edits)) {
        if (edit->text().isEmpty()) {
            edit->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    Q_EMIT accepted();
}

} // namespace lc::ui
