#pragma once

#include "core/clock.h"
#include "ui/settings/connectiontrial.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace lc::ui {

class FileDialogs;
class StageList;

// The way to the first connection: address, profile, account, certificate, test. Enter goes on,
// Esc goes back a step. Nothing is written before the last step is taken over.
class ConnectionAssistant final : public QWidget
{
    Q_OBJECT
public:
    enum Step { Address, Profile, Account, Certificate, Test };

    ConnectionAssistant(Pools *pools, std::shared_ptr<const Clock> clock, FileDialogs *dialogs,
                        QWidget *parent = nullptr);
    // Begins anew with what the settings say.
    void begin(const support::Settings &settings);
    // False when there is no step before this one.
    bool back();
    void next();
    [[nodiscard]] Step step() const;
    [[nodiscard]] QString problem() const;
    // The settings as they would become.
    [[nodiscard]] support::Settings planned() const;

Q_SIGNALS:
    // The settings are for the clerk to look over and to save, the secret for a store of secrets.
    void finished(const lc::support::Settings &settings, const lc::SecureBytes &secret);
    void tested(bool passed);
    void turnedAway();

private:
    QWidget *makePage(const QString &title, const QString &sentence,
                      const QList<QWidget *> &parts) const;
    QWidget *makeFileRow(QLineEdit *line, const QString &title, const QString &filter);
    void buildPages();
    [[nodiscard]] QString judge() const;
    void goTo(Step step);
    void say(const QString &text);
    void test();
    void takeOver();

    Pools *m_pools;
    std::shared_ptr<const Clock> m_clock;
    FileDialogs *m_dialogs;
    support::Settings m_before;
    QStackedWidget *m_pages;
    QLabel *m_progress;
    QLabel *m_problem;
    QLineEdit *m_address;
    QComboBox *m_profile;
    QLineEdit *m_account;
    QLineEdit *m_secret;
    QLineEdit *m_authority;
    QLineEdit *m_pin;
    QCheckBox *m_plain;
    StageList *m_stages;
    QPushButton *m_back;
    QPushButton *m_next;
    CancellationSource m_cancel;
    quint64 m_number = 0; // of the test
    bool m_passed = false;
};

} // namespace lc::ui
