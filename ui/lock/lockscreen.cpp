#include "ui/lock/lockscreen.h"

#include "ui/common/formcard.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"

#include <QEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lc::ui {

LockScreen::LockScreen(LockController *controller, const Facts &facts, QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_cards(new QStackedWidget)
    , m_place(makeLabel(TextSize::Large, false, "second"))
    , m_first(addCard())
    , m_code(addCard())
    , m_login(addCard())
    , m_newPassword(addCard())
    , m_recovery(addCard())
    , m_secret(addCard())
    , m_curtain(addCard())
{
    setObjectName(QStringLiteral("lockScreen"));
    m_place->setText(
        QStringList{facts.unit, tr("Counter %1").arg(facts.counter)}.join(QStringLiteral(" · ")));
    m_place->setAlignment(Qt::AlignCenter);
    buildFirst();
    buildCode();
    buildLogin();
    buildNewPassword();
    buildRecovery();
    buildSecret();
    buildCurtain();
    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(m_cards, 0, Qt::AlignHCenter);
    column->addSpacing(scaled(14));
    column->addWidget(m_place);
    column->addStretch(3);
    connect(m_controller, &LockController::stateChanged, this, &LockScreen::refresh);
    connect(m_controller, &LockController::busyChanged, this,
            [this] { card()->setBusy(m_controller->isBusy()); });
    connect(m_controller, &LockController::refused, this,
            [this](const Error &error) { card()->showError(error); });
    parent->installEventFilter(this);
    setGeometry(parent->rect());
    refresh();
}

FormCard *LockScreen::addCard()
{
    // Each as high as its own lines, not as the highest of them.
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    auto *card = new FormCard;
    column->addStretch(1);
    column->addWidget(card);
    column->addStretch(1);
    m_cards->addWidget(page);
    return card;
}

FormCard *LockScreen::card() const
{
    return m_cards->currentWidget()->findChild<FormCard *>();
}

bool LockScreen::agree(FormCard *card, QLineEdit *first, QLineEdit *second)
{
    if (first->text() == second->text())
        return true;
    card->wipeSecrets();
    card->showProblem(tr("The two passwords differ. Type both again."));
    return false;
}

void LockScreen::buildFirst()
{
    m_first->setTexts(tr("First start"),
                      tr("There is no password that everybody knows. Make the administrator of "
                         "this counter; clerks are added afterwards."),
                      tr("Make the administrator"));
    auto *number = m_first->addLine(tr("Operator number"), "firstNumber", false);
    auto *password = m_first->addLine(
        tr("Password (at least %1 characters)").arg(support::Operators::shortestPassword),
        "firstPassword", true);
    auto *again = m_first->addLine(tr("Password once more"), "firstAgain", true);
    connect(m_first, &FormCard::accepted, this, [=, this] {
        if (!agree(m_first, password, again))
            return;
        again->clear();
        m_controller->makeFirst(number->text().trimmed(), takeSecret(password));
    });
}

void LockScreen::buildCode()
{
    m_code->setTexts(tr("Recovery code"),
                     tr("Write it down and lock it away, not at this counter. It is shown only "
                        "now, and opens the administrator's account once if the password is lost."),
                     tr("It is written down"));
    m_codeText = m_code->addReading(tr("Recovery code"));
    m_codeText->setObjectName(QStringLiteral("recoveryCode"));
    connect(m_code, &FormCard::accepted, this, [this] {
        m_codeText->clear();
        m_controller->codeNoted();
    });
}

void LockScreen::buildLogin()
{
    m_loginNumber = m_login->addLine(tr("Operator number"), "loginNumber", false);
    auto *password = m_login->addLine(tr("Password"), "loginPassword", true);
    auto *lost = m_login->addLink(tr("Administrator: use the recovery code"));
    connect(m_login, &FormCard::accepted, this, [=, this] {
        m_controller->logIn(m_loginNumber->text().trimmed(), takeSecret(password));
    });
    connect(lost, &QPushButton::clicked, m_controller, &LockController::showRecovery);
}

void LockScreen::buildNewPassword()
{
    m_newPassword->setTexts(tr("Choose your own password"),
                            tr("The one that you were given is known to somebody else."),
                            tr("Use this password"));
    auto *password = m_newPassword->addLine(
        tr("Password (at least %1 characters)").arg(support::Operators::shortestPassword),
        "newPassword", true);
    auto *again = m_newPassword->addLine(tr("Password once more"), "newAgain", true);
    auto *back = m_newPassword->addLink(tr("Back to the login"));
    connect(m_newPassword, &FormCard::accepted, this, [=, this] {
        if (!agree(m_newPassword, password, again))
            return;
        again->clear();
        m_controller->setNewPassword(takeSecret(password));
    });
    connect(back, &QPushButton::clicked, m_controller, &LockController::backToLogin);
}

void LockScreen::buildRecovery()
{
    m_recovery->setTexts(tr("Use the recovery code"),
                         tr("For an administrator who lost the password. The code is spent "
                            "afterwards, and a new one is shown."),
                         tr("Set the password"));
    auto *number = m_recovery->addLine(tr("Operator number"), "recoveryNumber", false);
    auto *code = m_recovery->addLine(tr("Recovery code"), "recoveryInput", true);
    code->setEchoMode(QLineEdit::Normal);
    auto *password = m_recovery->addLine(
        tr("New password (at least %1 characters)").arg(support::Operators::shortestPassword),
        "recoveryPassword", true);
    auto *back = m_recovery->addLink(tr("Back to the login"));
    connect(m_recovery, &FormCard::accepted, this, [=, this] {
        m_controller->recover(takeSecret(code), number->text().trimmed(), takeSecret(password));
    });
    connect(back, &QPushButton::clicked, m_controller, &LockController::backToLogin);
}

void LockScreen::buildSecret()
{
    m_secret->setTexts(tr("Secret of the platform account"),
                       tr("It is not on this computer: never entered, or the system's keychain was "
                          "reset. It is stored there, never in the settings."),
                       tr("Connect"));
    auto *secret = m_secret->addLine(tr("Secret"), "platformSecret", true);
    connect(m_secret, &FormCard::accepted, this,
            [=, this] { m_controller->giveSecret(takeSecret(secret)); });
}

void LockScreen::buildCurtain()
{
    m_curtain->setTexts(tr("Counter locked"),
                        tr("In practice mode nobody logs in: go on with Enter."), tr("Go on"));
    connect(m_curtain, &FormCard::accepted, m_controller, &LockController::raiseCurtain);
}

void LockScreen::refresh()
{
    using enum LockController::State;
    const LockController::State state = m_controller->state();
    const bool locked = state == Locked;
    m_login->setTexts(locked ? tr("Counter locked") : tr("Log in"),
                      locked ? tr("Operator %1 finds everything as it was left. Anybody else "
                                  "begins with the next citizen.")
                                   .arg(m_controller->account().number)
                             : QString(),
                      locked ? tr("Unlock") : tr("Log in"));
    m_loginNumber->setText(locked ? m_controller->account().number : QString());
    m_codeText->setText(m_controller->recoveryCode().toString());
    const QHash<LockController::State, FormCard *> cards{
        {FirstStart, m_first},  {Code, m_code},    {Login, m_login},   {NewPassword, m_newPassword},
        {Recovery, m_recovery}, {Locked, m_login}, {Secret, m_secret}, {Curtain, m_curtain}};
    setVisible(state != Open);
    for (FormCard *each : cards) {
        each->wipeSecrets();
        each->clearProblem();
    }
    if (state == Open)
        return;
    FormCard *shown = cards.value(state);
    m_cards->setCurrentWidget(shown->parentWidget());
    shown->setBusy(m_controller->isBusy());
    raise();
    shown->focusFirst();
}

void LockScreen::showStartProblem(const Error &error)
{
    card()->setBusy(false);
    card()->showError(error);
}

void LockScreen::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::of(palette()).color(Tone::Ground));
}

bool LockScreen::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

} // namespace lc::ui
