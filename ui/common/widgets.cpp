#include "ui/common/widgets.h"

#include "core/secure.h"
#include "ui/common/glyphs.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace lc::ui {

QLabel *makeLabel(TextSize size, bool bold, const char *tone)
{
    auto *label = new QLabel;
    label->setFont(fontOf(size, bold));
    label->setTextFormat(Qt::PlainText);
    if (tone)
        label->setProperty("tone", QString::fromLatin1(tone));
    return label;
}

QPushButton *makeButton(const QString &text, bool primary)
{
    auto *button = new QPushButton(text);
    button->setAccessibleName(text);
    button->setProperty("primary", primary);
    button->setAutoDefault(true); // Enter presses it, too
    return button;
}

QPushButton *makeTool(const QString &text, const QString &explanation)
{
    auto *button = new QPushButton(text);
    button->setProperty("flat", true);
    button->setToolTip(explanation);
    button->setAccessibleName(text);
    button->setAccessibleDescription(explanation);
    button->setFont(fontOf(TextSize::Small));
    return button;
}

void setButtonText(QPushButton *button, const QString &text, const QString &key)
{
    button->setText(key.isEmpty() ? text : text % u"  " % key);
    button->setAccessibleName(text);
}

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setFullText(const QString &text)
{
    m_full = text;
    m_framed = !missingGlyphs(text, font()).isEmpty();
    setAccessibleName(text);
    updateGeometry();
    elide();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(fontMetrics().horizontalAdvance(m_full), fontMetrics().averageCharWidth() * 4),
            QLabel::sizeHint().height()};
}

QSize ElidedLabel::sizeHint() const
{
    const int wide =
        m_framed ? widthWithFrames(m_full, font()) : fontMetrics().horizontalAdvance(m_full);
    return {wide + 1, fontMetrics().height()};
}

void ElidedLabel::wipeText()
{
    QString shown = text();
    clear();
    setToolTip({});
    setAccessibleName({});
    wipe(shown);
    wipe(m_full);
}

void ElidedLabel::resizeEvent(QResizeEvent *)
{
    elide();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        elide();
}

void ElidedLabel::paintEvent(QPaintEvent *event)
{
    if (!m_framed) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    // More than one line is cut by the widget's edge.
    paintWithFrames(&painter, rect(), m_full, font());
}

void ElidedLabel::elide()
{
    const QString shown = fontMetrics().elidedText(m_full, Qt::ElideRight, width());
    setText(shown);
    setToolTip(shown == m_full ? QString() : m_full);
}

Card::Card(QWidget *parent)
    : QFrame(parent)
    , m_title(new ElidedLabel)
    , m_remark(new ElidedLabel)
{
    setObjectName(QStringLiteral("card"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    auto *header = new QFrame;
    header->setObjectName(QStringLiteral("cardHeader"));
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    row->setSpacing(scaled(12));
    m_title->setFont(fontOf(TextSize::Normal, true));
    m_remark->setFont(fontOf(TextSize::Small));
    m_remark->setProperty("tone", QStringLiteral("second"));
    m_remark->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_title, 1);
    row->addWidget(m_remark, 1);
    layout->addWidget(header);
}

void Card::setTitle(const QString &title)
{
    m_title->setFullText(title);
}

void Card::setRemark(const QString &remark)
{
    m_remark->setFullText(remark);
}

void Card::setBody(QWidget *body)
{
    static_cast<QVBoxLayout *>(layout())->insertWidget(1, body, 1);
}

QHBoxLayout *Card::footer()
{
    if (!m_footer) {
        m_footer = new QFrame;
        m_footer->setObjectName(QStringLiteral("cardFooter"));
        auto *row = new QHBoxLayout(m_footer);
        row->setContentsMargins(scaled(12), scaled(6), scaled(12), scaled(6));
        row->setSpacing(scaled(8));
        layout()->addWidget(m_footer);
    }
    return static_cast<QHBoxLayout *>(m_footer->layout());
}

} // namespace lc::ui
