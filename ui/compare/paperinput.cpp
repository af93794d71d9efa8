#include "ui/compare/paperinput.h"

#include "domain/personname.h"

#include <QKeyEvent>

namespace lc::ui {

PaperInput::PaperInput(QWidget *parent)
    : QLineEdit(parent)
{
    // Names may be long; the limit only keeps a pasted book out.
    setMaxLength(512);
}

void PaperInput::insertDot()
{
    insert(QStringLiteral("\u00B7"));
}

void PaperInput::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Space:
        if (text().isEmpty() && event->modifiers() == Qt::NoModifier) {
            Q_EMIT sameRequested();
            return;
        }
        break;
    case Qt::Key_Period:
        if (event->modifiers() == Qt::AltModifier) {
            insertDot();
            return;
        }
        break;
    case Qt::Key_Up:
        Q_EMIT leftBy(-1);
        return;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        expand();
        Q_EMIT leftBy(1);
        return;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void PaperInput::focusOutEvent(QFocusEvent *event)
{
    expand();
    QLineEdit::focusOutEvent(event);
}

void PaperInput::expand()
{
    const QString expanded = domain::withCodePoints(text());
    if (expanded != text())
        setText(expanded);
}

} // namespace lc::ui
