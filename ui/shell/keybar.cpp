#include "ui/shell/keybar.h"

#include "ui/common/look.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace lc::ui {

namespace {

constexpr double side = 11;
constexpr double gap = 7;

KeyButton::Accent accentOf(Command command)
{
    if (command == Command::Print)
        return KeyButton::Accent::Primary;
    return command == Command::Next ? KeyButton::Accent::Done : KeyButton::Accent::None;
}

} // namespace

KeyButton::KeyButton(Command command, Accent accent, QWidget *parent)
    : QAbstractButton(parent)
    , m_command(command)
    , m_accent(accent)
{
    setObjectName(QStringLiteral("key") % QString::fromLatin1(rowOf(command).key));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    retext();
}

void KeyButton::retext()
{
    setText(ui::nameOf(m_command));
    setAccessibleName(ui::nameOf(m_command));
    setAccessibleDescription(sentenceOf(m_command));
    setToolTip(sentenceOf(m_command));
    updateGeometry();
}

void KeyButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retext();
}

QSize KeyButton::sizeHint() const
{
    const QFontMetrics name(fontOf(TextSize::Normal));
    const QFontMetrics key(codeFont(TextSize::Normal));
    return {key.horizontalAdvance(keyText(m_command)) + name.horizontalAdvance(text()) +
                scaled(2 * side + gap) + 2,
            scaled(29)};
}

QSize KeyButton::minimumSizeHint() const
{
    const QFontMetrics key(codeFont(TextSize::Normal));
    return {key.horizontalAdvance(keyText(m_command)) + scaled(2 * side + 30), scaled(29)};
}

void KeyButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    Tone ground = Tone::KeyButton;
    if (m_accent == Accent::Primary && isEnabled())
        ground = Tone::PrimaryFill;
    else if (m_accent == Accent::Done)
        ground = Tone::PassedFill;
    QColor fill = theme.color(ground);
    if (isEnabled() && (underMouse() || isDown()))
        fill = fill.lighter(isDown() ? 90 : 115);
    painter.setBrush(fill);
    painter.setPen(hasFocus() ? QPen(theme.color(Tone::KeyInk), 2) : QPen(Qt::NoPen));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), scaled(5), scaled(5));

    const QFont keyFont = codeFont(TextSize::Normal);
    QRect box = rect().adjusted(scaled(side), 0, -scaled(side), 0);
    painter.setOpacity(isEnabled() ? 1.0 : 0.55);
    painter.setFont(keyFont);
    painter.setPen(theme.color(m_accent == Accent::None ? Tone::KeyName : Tone::KeyInk));
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, keyText(m_command));
    box.setLeft(box.left() + QFontMetrics(keyFont).horizontalAdvance(keyText(m_command)) +
                scaled(gap));
    const QFont nameFont = fontOf(TextSize::Normal);
    painter.setFont(nameFont);
    painter.setPen(theme.color(Tone::KeyInk));
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(nameFont).elidedText(text(), Qt::ElideRight, box.width()));
}

KeyBar::KeyBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("keyBar"));
    setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(10), scaled(7), scaled(10), scaled(7));
    row->setSpacing(scaled(4));
    for (const KeyRow &key : keyTable()) {
        if (key.place != KeyPlace::Bar)
            continue;
        auto *button = new KeyButton(key.command, accentOf(key.command));
        connect(button, &QAbstractButton::clicked, this,
                [this, command = key.command] { Q_EMIT chosen(command); });
        if (key.command == Command::Next)
            row->addStretch(1);
        row->addWidget(button);
        button->setVisible(!key.needsHandler);
        m_buttons.insert(key.command, button);
    }
}

void KeyBar::setEnabledCommand(Command command, bool enabled)
{
    if (KeyButton *button = m_buttons.value(command))
        button->setEnabled(enabled);
}

void KeyBar::setShownCommand(Command command, bool shown)
{
    if (KeyButton *button = m_buttons.value(command))
        button->setVisible(shown);
}

} // namespace lc::ui
