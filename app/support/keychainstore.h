#pragma once

#include "support/secretstore.h"

namespace lc::support {

// The system's keychain: Secret Service or KWallet on Linux, Credential Store on Windows. Made and
// called in the GUI thread, which has the event loop that the keychain answers to.
class KeychainStore final : public SecretStore
{
public:
    // False where the program was built without it; whether the system has one shows when it is
    // asked (SecretStoreUnavailable).
    [[nodiscard]] static bool isBuiltIn();

    [[nodiscard]] QFuture<Result<SecureBytes>> read(const QString &name) override;
    [[nodiscard]] QFuture<Result<>> write(const QString &name, const SecureBytes &secret) override;
    [[nodiscard]] QFuture<Result<>> remove(const QString &name) override;
};

} // namespace lc::support
