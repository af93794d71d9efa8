#pragma once

#include "core/clock.h"
#include "ui/phone/phonecode.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace lc::ui {

// Somebody to play: the phone of an invented citizen in practice mode. It shows the QR code of a
// license as a citizen would, with the time that is left; when that is over the code is greyed
// and must be asked for again. A window of its own beside the desk. GUI thread.
class PhoneWindow final : public QWidget
{
    Q_OBJECT
public:
    struct Holder
    {
        QString code;
        QString name; // what it shows, for people
    };

    PhoneWindow(PhoneSource source, std::shared_ptr<const Clock> clock, QWidget *parent = nullptr);
    ~PhoneWindow() override;

    void setHolders(const QList<Holder> &holders);
    // Asks for new codes of the chosen holder.
    void refresh();
    // Asks for codes that are at their end at once.
    void expire();

    enum class State { Empty, Asking, Shown, Expired, Failed };
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString remark() const;
    [[nodiscard]] const QList<PhoneCode> &codes() const { return m_codes; }

Q_SIGNALS:
    // Held before the counter's scanner.
    void presented(const lc::SecureText &text);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    QWidget *buildScreen();
    QWidget *buildButtons();
    void take(const Result<QList<PhoneCode>> &answer);
    void showCode();
    void tick();
    void ask(int seconds);
    void end();
    void setState(State state);
    [[nodiscard]] const PhoneCode *current() const;

    PhoneSource m_source;
    std::shared_ptr<const Clock> m_clock;
    QList<PhoneCode> m_codes;
    QList<Holder> m_holders;
    State m_state = State::Empty;
    int m_seconds = 0;
    int m_question = 0; // a late answer to an older one is dropped
    QComboBox *m_holder = nullptr;
    QComboBox *m_license = nullptr;
    QComboBox *m_life = nullptr;
    QLabel *m_picture = nullptr;
    QLabel *m_remark = nullptr;
    QProgressBar *m_left = nullptr;
    QPushButton *m_refresh = nullptr;
    QPushButton *m_expire = nullptr;
    QPushButton *m_present = nullptr;
    QTimer m_timer;
};

} // namespace lc::ui
