#include "main/secretsource.h"

#include "main/connection.h"
#include "support/keychainstore.h"
#include "support/sealedstore.h"

#include <QFile>
#include <QFileInfo>

namespace lc::main {

SecretSource::SecretSource(const support::Settings &settings, Pools *pools, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_pools(pools)
    , m_name(support::platformSecretName(settings.platformUrl.host(), settings.accountId))
{}

void SecretSource::start()
{
    const auto file = m_settings.practice ? Result<SecureBytes>(SecureBytes()) : secretFromFile();
    if (!file) {
        Q_EMIT failed(file.error());
        return;
    }
    m_done = m_settings.practice || !file->isEmpty();
    if (m_done)
        Q_EMIT found(*file);
    if (m_settings.practice || isSecretFileNamed())
        return;
    m_store = std::make_unique<support::KeychainStore>();
    m_plain = *file;
    if (m_plain.isEmpty())
        read();
    else
        moveAway();
}

// The file goes when the secret lies safely elsewhere, and not before.
void SecretSource::moveAway()
{
    deliver(m_store->write(m_name, m_plain), this, [this](const Result<> &stored) {
        if (!stored) {
            m_keychainFails = true;
            if (!m_password.isEmpty())
                unseal(m_operator, m_password);
            return;
        }
        m_password = {};
        QFile file(support::standardSecretPath());
        if (file.open(QIODevice::ReadWrite)) {
            file.write(QByteArray(file.size(), '\0'));
            file.close();
        }
        file.remove();
        m_plain = {};
    });
}

void SecretSource::read()
{
    deliver(m_store->read(m_name), this,
            [this](const Result<SecureBytes> &secret) { answered(secret); });
}

void SecretSource::answered(const Result<SecureBytes> &secret)
{
    if (secret && !secret->isEmpty()) {
        m_done = true;
        m_password = {};
        Q_EMIT found(*secret);
        return;
    }
    const bool fails = !secret && secret.error().code() == ErrorCode::SecretStoreUnavailable;
    if (!fails || m_keychainFails) {
        m_password = {};
        Q_EMIT missing();
        return;
    }
    // No keychain here: the file takes its place, once there is a password to open it.
    m_keychainFails = true;
    if (!m_password.isEmpty())
        unseal(m_operator, m_password);
}

void SecretSource::unseal(const QString &operatorNumber, const SecureText &password)
{
    const bool isWanted = !m_done || !m_plain.isEmpty();
    if (!isWanted)
        return;
    m_operator = operatorNumber;
    m_password = password;
    if (!m_keychainFails)
        return;
    makeSealedStore();
    if (m_plain.isEmpty())
        read();
    else
        moveAway();
}

void SecretSource::makeSealedStore()
{
    const QString path = QFileInfo(support::ledgerPath(m_settings)).absolutePath() +
                         QStringLiteral("/secrets.sealed");
    m_store =
        std::make_unique<support::SealedStore>(path, m_operator, m_password, m_pools->crypto());
    m_password = {};
}

void SecretSource::store(const SecureText &secret)
{
    QByteArray bytes = secret.view().toUtf8();
    const SecureBytes given = SecureBytes::take(std::move(bytes));
    m_done = true;
    if (m_store) {
        deliver(m_store->write(m_name, given), this, [this](const Result<> &stored) {
            if (!stored)
                Q_EMIT failed(stored.error());
        });
    }
    Q_EMIT found(given);
}

} // namespace lc::main
