#include "ui/common/fieldbox.h"

#include "ui/common/widgets.h"

#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace lc::ui {

FieldBox::FieldBox(const QString &caption, QComboBox *combo, QWidget *parent)
    : QFrame(parent)
    , m_combo(combo)
    , m_label(makeLabel(TextSize::Small, false, "second"))
{
    setObjectName(QStringLiteral("fieldBox"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(10), scaled(4), scaled(6), scaled(4));
    layout->setSpacing(0);
    m_label->setBuddy(combo);
    combo->setFont(fontOf(TextSize::Normal));
    combo->installEventFilter(this);
    if (combo->lineEdit()) {
        combo->lineEdit()->installEventFilter(this);
        combo->lineEdit()->setFrame(false);
    }
    layout->addWidget(m_label);
    setCaption(caption);
    layout->addWidget(combo);
}

void FieldBox::setCaption(const QString &caption)
{
    m_label->setText(caption);
    m_combo->setAccessibleName(caption);
    if (m_combo->lineEdit())
        m_combo->lineEdit()->setAccessibleName(caption);
}

void FieldBox::setProblem(bool problem)
{
    setStyleProperty(this, "problem", problem);
}

bool FieldBox::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        setStyleProperty(this, "active", true);
    else if (event->type() == QEvent::FocusOut)
        setStyleProperty(this, "active", false);
    return QFrame::eventFilter(watched, event);
}

void FieldBox::mousePressEvent(QMouseEvent *)
{
    m_combo->setFocus(Qt::MouseFocusReason);
    m_combo->showPopup();
}

} // namespace lc::ui
