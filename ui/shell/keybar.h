#pragma once

#include "ui/common/keytable.h"

#include <QAbstractButton>
#include <QHash>
#include <QWidget>

namespace lc::ui {

// A key and what it does, as one button of the key bar.
class KeyButton final : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Accent { None, Primary, Done };
    KeyButton(Command command, Accent accent, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retext();
    Command m_command;
    Accent m_accent;
};

// What the function keys do, always in the same places; "next, please" stands apart.
class KeyBar final : public QWidget
{
    Q_OBJECT
public:
    explicit KeyBar(QWidget *parent = nullptr);
    void setEnabledCommand(Command command, bool enabled);
    // Commands that nobody obeys here have no button.
    void setShownCommand(Command command, bool shown);
    [[nodiscard]] KeyButton *button(Command command) const { return m_buttons.value(command); }

Q_SIGNALS:
    void chosen(lc::ui::Command command);

private:
    QHash<Command, KeyButton *> m_buttons;
};

} // namespace lc::ui
