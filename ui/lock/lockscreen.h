#pragma once

#include "ui/lock/lockcontroller.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QStackedWidget;

namespace lc::ui {

class FormCard;

// What stands before the counter while it is locked, and before anybody logged in: one card, and
// where this is. Covers its parent, of which nothing can be seen, reached by key or read aloud
// meanwhile.
class LockScreen final : public QWidget
{
    Q_OBJECT
public:
    struct Facts
    {
        QString unit;
        QString counter;
    };
    LockScreen(LockController *controller, const Facts &facts, QWidget *parent);

    // The program could not be made ready; nobody can log in.
    void showStartProblem(const Error &error);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildFirst();
    void buildCode();
    void buildLogin();
    void buildNewPassword();
    void buildRecovery();
    void buildSecret();
    void buildCurtain();
    void refresh();
    [[nodiscard]] FormCard *card() const;
    FormCard *addCard();
    // False, and says so, when the two do not agree.
    static bool agree(FormCard *card, QLineEdit *first, QLineEdit *second);

    LockController *m_controller;
    QStackedWidget *m_cards;
    QLabel *m_place;
    FormCard *m_first;
    FormCard *m_code;
    FormCard *m_login;
    FormCard *m_newPassword;
    FormCard *m_recovery;
    FormCard *m_secret;
    FormCard *m_curtain;
    QLineEdit *m_loginNumber = nullptr;
    QLabel *m_codeText = nullptr;
};

} // namespace lc::ui
