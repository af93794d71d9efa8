#pragma once

#include "core/clock.h"
#include "sandbox/grant.h"
#include "sandbox/options.h"

#include <QDateTime>
#include <QList>

#include <memory>
#include <optional>

namespace lc::sandbox {

class Accounts;
class Grants;

struct AdministeredAccount
{
    QString id;
    QString role;
    std::optional<Grant> grant;
    int callsToday = 0; // counted only for an account with a daily quota
};

struct RefusedEntry
{
    QDateTime at;
    QString account;
    QString clause;
    QString remoteAddress;
    QString why; // "service", "type", "source", "period", "quota", "none"
};

// Accounts and grants of a sandbox's directory (5.1), beside a server that may be running on it:
// a change counts from its next call on. The registry is left as it is. Errors: SandboxStorage.
class SandboxAdmin
{
public:
    [[nodiscard]] static Result<SandboxAdmin> open(const SandboxOptions &options,
                                                   const std::shared_ptr<const Clock> &clock);

    [[nodiscard]] Result<QList<AdministeredAccount>> accounts() const;
    [[nodiscard]] Result<std::optional<AdministeredAccount>> account(const QString &id) const;
    // A new account with a secret of its own and this grant; its secret.
    [[nodiscard]] Result<QByteArray> add(const Grant &grant);
    [[nodiscard]] Result<> change(const Grant &grant);
    // It stays known, but may do nothing any more.
    [[nodiscard]] Result<> revoke(const QString &id);
    // The latest first.
    [[nodiscard]] Result<QList<RefusedEntry>> refusals(int most) const;

    // "6.2" to "6.5.2".
    [[nodiscard]] static QStringList knownServices();
    [[nodiscard]] static Result<QStringList> knownTypes();
    // An address, or a network "10.1.0.0/16".
    [[nodiscard]] static bool isSource(const QString &text);

private:
    SandboxAdmin() = default;
    std::shared_ptr<Accounts> m_accounts;
    std::shared_ptr<Grants> m_grants;
    std::shared_ptr<const Clock> m_clock;
};

} // namespace lc::sandbox
