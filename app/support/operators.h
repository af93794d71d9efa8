#pragma once

#include "core/clock.h"
#include "support/operatorfile.h"

#include <memory>
#include <mutex>

namespace lc::support {

// Who may work at this counter, with what password and in which role. There is no password that
// everybody knows: the first start makes the administrator and a recovery code. Five wrong
// passwords in a row lock an operator out for five minutes, each further one for longer; the count
// is on disk before the password is judged. Thread-safe; passwords are slow on purpose, so call it
// from a pool.
class Operators
{
public:
    static constexpr int failuresAllowed = 5;
    static constexpr qsizetype shortestPassword = 10; // characters

    // The standard cost is for people; tests take less.
    explicit Operators(QString path, std::shared_ptr<const Clock> clock,
                       const crypto::ScryptCost &cost = {});

    // No operator was made yet. OperatorsDamaged.
    [[nodiscard]] Result<bool> isEmpty() const;
    [[nodiscard]] Result<QList<OperatorAccount>> accounts() const;

    // Makes the administrator and answers with the recovery code, which is kept nowhere in the
    // clear. OperatorTaken when there is an operator already; PasswordWeak, OperatorNumberInvalid.
    [[nodiscard]] Result<SecureText> makeFirst(const QString &number, const SecureText &password);
    // LoginRefused (the same for an unknown number and a wrong password), LoginLocked with the
    // facts "minutes" and "until".
    [[nodiscard]] Result<OperatorAccount> logIn(const QString &number, const SecureText &password);
    // OperatorTaken, PasswordWeak, OperatorNumberInvalid. Who is added chooses a password of his
    // own at the first login.
    [[nodiscard]] Result<> add(const QString &number, Role role, const SecureText &password);
    // OperatorUnknown; LastAdministrator.
    [[nodiscard]] Result<> remove(const QString &number);
    // By the operator: LoginRefused for a wrong old password, PasswordWeak for a new one that is
    // short or the same.
    [[nodiscard]] Result<> changePassword(const QString &number, const SecureText &old,
                                          const SecureText &password);
    // By an administrator: ends a lock-out as well.
    [[nodiscard]] Result<> setPassword(const QString &number, const SecureText &password);
    // For an administrator who lost the password: sets it anew and answers with the next code, the
    // old one being spent. RecoveryCodeWrong; wrong codes count like wrong passwords.
    [[nodiscard]] Result<SecureText> recover(const SecureText &code, const QString &number,
                                             const SecureText &password);

private:
    Result<> checkNew(const QString &number, const SecureText &password) const;
    Result<> countTry(OperatorFile &file, OperatorAccount &account) const;
    Result<> setPasswordOf(const QString &number, const SecureText &password, bool mustChange);
    Result<SecureText> makeRecovery(OperatorFile &file) const;

    const QString m_path;
    const std::shared_ptr<const Clock> m_clock;
    const crypto::ScryptCost m_cost;
    mutable std::mutex m_mutex;
};

// A role reaches: RoleInsufficient otherwise.
[[nodiscard]] Result<> requireRole(const OperatorAccount &account, Role role);

} // namespace lc::support
