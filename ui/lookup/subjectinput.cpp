#include "ui/lookup/subjectinput.h"

#include "texts/domaintext.h"
#include "ui/common/look.h"

#include <QInputMethodEvent>
#include <QKeyEvent>

namespace lc::ui {

SubjectInput::SubjectInput(QWidget *parent)
    : QLineEdit(parent)
    , m_chip(new QLabel(this))
{
    setObjectName(QStringLiteral("subjectInput"));
    setFont(fontOf(TextSize::Title));
    setAccessibleName(tr("Number or code"));
    setPlaceholderText(tr("ID number, credit code, license identifier, or scan a code"));
    setInputMethodHints(Qt::ImhPreferLatin | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData |
                        Qt::ImhNoAutoUppercase);
    setMaxLength(4096);
    m_chip->setObjectName(QStringLiteral("chip"));
    m_chip->setFont(fontOf(TextSize::Small));
    m_chip->setTextFormat(Qt::PlainText);
    m_chip->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_chip->hide();
    connect(this, &QLineEdit::textChanged, this, &SubjectInput::judge);
}

QSize SubjectInput::sizeHint() const
{
    return {scaled(420), scaled(46)};
}

void SubjectInput::judge()
{
    if (m_quiet || m_masked)
        return;
    m_typeName.clear();
    m_recognised = domain::recognise(text());
    setStyleProperty(this, "problem", m_recognised.problem.has_value());
    const QString name = texts::nameOf(m_recognised.kind);
    using enum domain::InputKind;
    switch (m_recognised.kind) {
    case Empty:
        setChip({}, "");
        break;
    case Incomplete:
        setChip(
            tr("%1 · %n character(s)", nullptr, int(m_recognised.normalised.codePoints().size()))
                .arg(name),
            "");
        break;
    case OtherDocument:
        setChip(name, "choose");
        break;
    case ResidentId:
    case CreditCode:
    case LicenseIdentifier:
    case EncryptedIdentifier:
        setChip(m_recognised.problem ? tr("%1 · check failed").arg(name)
                                     : tr("%1 · check passed").arg(name),
                m_recognised.problem ? "bad" : "good");
        break;
    }
    Q_EMIT recognisedChanged();
}

void SubjectInput::setChosenType(const QString &typeName)
{
    m_typeName = typeName;
    if (!typeName.isEmpty())
        setChip(typeName, "good");
}

void SubjectInput::showMasked(const QString &masked)
{
    const QString chip = m_chip->text();
    wipe();
    m_quiet = true;
    setText(masked);
    m_quiet = false;
    m_masked = true;
    setChip(chip, "good");
}

void SubjectInput::wipe()
{
    m_quiet = true;
    setText(QString(text().size(), u'0'));
    setText({}); // unlike clear() this cannot be undone
    m_quiet = false;
    m_masked = false;
    m_recognised = {};
    m_typeName.clear();
    setStyleProperty(this, "problem", false);
    setChip({}, "");
}

void SubjectInput::leaveMask()
{
    if (!m_masked)
        return;
    m_masked = false;
    clear();
}

void SubjectInput::keyPressEvent(QKeyEvent *event)
{
    const bool writes = !event->text().isEmpty() && event->text().at(0).isPrint();
    const bool removes = event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete;
    if (writes || removes || event->matches(QKeySequence::Paste))
        leaveMask();
    QLineEdit::keyPressEvent(event);
}

void SubjectInput::inputMethodEvent(QInputMethodEvent *event)
{
    if (!event->commitString().isEmpty() || !event->preeditString().isEmpty())
        leaveMask();
    QLineEdit::inputMethodEvent(event);
}

QVariant SubjectInput::inputMethodQuery(Qt::InputMethodQuery query) const
{
    return query == Qt::ImEnabled ? QVariant(false) : QLineEdit::inputMethodQuery(query);
}

void SubjectInput::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    selectAll();
}

void SubjectInput::setChip(const QString &text, const char *state)
{
    m_chip->setText(text);
    setStyleProperty(m_chip, "state", QString::fromLatin1(state));
    m_chip->setVisible(!text.isEmpty());
    setAccessibleDescription(text);
    placeChip();
}

void SubjectInput::placeChip()
{
    m_chip->adjustSize();
    const int margin = scaled(10);
    m_chip->move(width() - m_chip->width() - margin, (height() - m_chip->height()) / 2);
    setTextMargins(0, 0, m_chip->isHidden() ? 0 : m_chip->width() + margin, 0);
}

void SubjectInput::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeChip();
}

} // namespace lc::ui
