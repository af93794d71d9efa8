#include "ui/face/findbar.h"

#include "core/secure.h"
#include "ui/common/keytable.h"

#include <QHBoxLayout>
#include <QKeyEvent>

namespace lc::ui {

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_input(new QLineEdit)
    , m_count(makeLabel(TextSize::Small, false, "second"))
    , m_close(makeTool(tr("Close"), tr("Close the search (Esc)")))
{
    setObjectName(QStringLiteral("findBar"));
    m_input->setObjectName(QStringLiteral("findInput"));
    m_input->setPlaceholderText(tr("Words on the face"));
    m_input->setAccessibleName(ui::nameOf(Command::FindText));
    m_input->setMaxLength(100);
    m_input->installEventFilter(this);
    m_count->setObjectName(QStringLiteral("findCount"));
    QPushButton *previous = makeTool(tr("Before"), tr("The place before (Shift+Enter)"));
    QPushButton *next = makeTool(tr("Next"), tr("The next place (Enter)"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(12), scaled(6), scaled(12), scaled(6));
    row->setSpacing(scaled(6));
    row->addWidget(m_input, 1);
    row->addWidget(m_count);
    for (QPushButton *button : {previous, next, m_close})
        row->addWidget(button);
    connect(m_input, &QLineEdit::textEdited, this, &FindBar::wanted);
    connect(previous, &QPushButton::clicked, this, [this] { Q_EMIT moved(-1); });
    connect(next, &QPushButton::clicked, this, [this] { Q_EMIT moved(1); });
    connect(m_close, &QPushButton::clicked, this, &FindBar::closed);
    hide();
}

void FindBar::open()
{
    show();
    m_input->setFocus(Qt::ShortcutFocusReason);
    m_input->selectAll();
}

void FindBar::showCount(int current, int count)
{
    if (m_input->text().trimmed().isEmpty())
        m_count->clear();
    else if (count < 0)
        m_count->setText(tr("searching …"));
    else if (count == 0)
        m_count->setText(tr("not found"));
    else
        m_count->setText(tr("%1 of %2", "place, places").arg(current + 1).arg(count));
    setStyleProperty(m_count, "tone",
                     count == 0 ? QStringLiteral("notice") : QStringLiteral("second"));
}

void FindBar::clear()
{
    QString words = m_input->text();
    m_input->clear();
    wipe(words);
    m_count->clear();
    hide();
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_input && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            Q_EMIT moved(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace lc::ui
