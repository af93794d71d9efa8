#pragma once

#include "crypto/password.h"
#include "support/secretstore.h"

namespace lc::support {

// Secrets in a file, sealed with the password of the operator who gave them: for systems without a
// keychain. Every operator has secrets of his own in it, so a new one, or one with a new password,
// is asked once. scrypt gives the keys; SM4-CTR and HMAC-SM3 over name, iv and text seal.
class SealedStore final : public SecretStore
{
public:
    SealedStore(QString path, QString operatorNumber, SecureText password, QThreadPool *pool,
                const crypto::ScryptCost &cost = {});

    [[nodiscard]] QFuture<Result<SecureBytes>> read(const QString &name) override;
    [[nodiscard]] QFuture<Result<>> write(const QString &name, const SecureBytes &secret) override;
    [[nodiscard]] QFuture<Result<>> remove(const QString &name) override;

private:
    struct Seal;
    const std::shared_ptr<const Seal> d;
    QThreadPool *m_pool;
};

} // namespace lc::support
