#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace lc::support {

// What a person at the counter may do. An administrator keeps operators and settings; a
// supervisor sees the uses of everybody. Each may do what those before may do.
enum class Role { Clerk, Supervisor, Administrator };

// The names stand in files and in the ledger.
[[nodiscard]] QString nameOf(Role role);
[[nodiscard]] std::optional<Role> roleFromName(QStringView name);

struct OperatorAccount
{
    QString number;
    Role role = Role::Clerk;
    int failures = 0;      // wrong passwords in a row
    QDateTime lockedUntil; // invalid: not locked out
    // Somebody else chose the password; it must be changed at the next login.
    bool mustChange = false;
};

} // namespace lc::support
