#pragma once

#include "core/error.h"
#include "desk/consent.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace lc::ui {

// The clerk's side of consent: how the holder agrees, by digit or Enter, or that the holder
// refuses. An agent's number is asked for where one acts.
class ConsentPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ConsentPanel(QWidget *parent = nullptr);

    // `holder` and `matter` as they may stand on the screen.
    void ask(const QString &holder, const QString &matter, const QString &reason,
             bool citizenAsked);
    void showRefused();
    void showError(const Error &error);
    void clear();
    [[nodiscard]] bool isRefused() const { return m_refused; }

Q_SIGNALS:
    void agreed(lc::desk::ConsentKind kind, const lc::domain::SubjectCode &requester);
    void refused();
    void turnedAway();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(int row);
    void takeAgent();
    void say(const QString &text);

    QLabel *m_title;
    QLabel *m_about;
    QLabel *m_problem;
    QListWidget *m_list;
    QWidget *m_agentRow;
    QLineEdit *m_agent;
    QPushButton *m_back;
    bool m_refused = false;
};

} // namespace lc::ui
