#pragma once

#include "core/async.h"
#include "core/secure.h"

#include <QFuture>
#include <QString>

namespace lc::support {

// Where a secret rests between two starts: the platform account's, the hall's. Never in the
// settings, never in a log. Futures are delivered in the caller's thread. SecretMissing when the
// store has none of that name (a keychain may have been reset: it is asked for again),
// SecretStoreUnavailable when the store itself cannot be used.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    [[nodiscard]] virtual QFuture<Result<SecureBytes>> read(const QString &name) = 0;
    [[nodiscard]] virtual QFuture<Result<>> write(const QString &name,
                                                  const SecureBytes &secret) = 0;
    [[nodiscard]] virtual QFuture<Result<>> remove(const QString &name) = 0;
};

// The name of a platform account's secret.
[[nodiscard]] QString platformSecretName(const QString &host, const QString &account);

} // namespace lc::support
