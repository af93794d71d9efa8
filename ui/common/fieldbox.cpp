#include "ui/common/fieldbox.h"

#include "ui/common/widgets.h"

#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace lc::ui {

FieldBox::FieldBox(const QString &caption, QComboBox *combo, QWidget *parent)
    : QFrame(parent)
    , m_combo(combo)
{
    setObjectName(QStringLiteral("fieldBox"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(10), scaled(4), scaled(6), scaled(4));
    layout->setSpacing(0);
    QLabel *label = makeLabel(TextSize::Small, false, "second");
    label->setText(caption);
    label->setBuddy(combo);
    combo->setAccessibleName(caption);
    combo->setFont(fontOf(TextSize::Normal));
    combo->installEventFilter(this);
    if (combo->lineEdit()) {
        combo->lineEdit()->installEventFilter(this);
        combo->lineEdit()->setAccessibleName(caption);
        combo->lineEdit()->setFrame(false);
    }
    layout->addWidget(label);
    layout->addWidget(combo);
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
