#pragma once

#include "support/secretstore.h"
#include "support/settings.h"

#include <QObject>

namespace lc::main {

// Finds the platform account's secret: the file that COUNTER_SECRET_FILE names, else the system's
// keychain, else a file sealed with the password of whoever logs in. What the first connection left
// in the clear is moved there. What is nowhere is asked for and stored where the next start finds
// it. Lives in the GUI thread.
class SecretSource final : public QObject
{
    Q_OBJECT
public:
    SecretSource(const support::Settings &settings, Pools *pools, QObject *parent = nullptr);

    // found(), missing() or failed() follows, at the latest when somebody has logged in.
    void start();
    // Somebody logged in with this password.
    void unseal(const QString &operatorNumber, const SecureText &password);
    // What was entered: found() follows; it is stored beside that.
    void store(const SecureText &secret);

Q_SIGNALS:
    void found(const lc::SecureBytes &secret);
    void missing();
    void failed(const lc::Error &error);

private:
    void read();
    void moveAway();
    void makeSealedStore();
    void answered(const Result<SecureBytes> &secret);

    const support::Settings m_settings;
    Pools *m_pools;
    const QString m_name;
    std::unique_ptr<support::SecretStore> m_store;
    QString m_operator;
    SecureText m_password; // until the keychain has answered
    bool m_keychainFails = false;
    bool m_done = false;
    SecureBytes m_plain; // lies in a file in the clear and shall not
};

} // namespace lc::main
