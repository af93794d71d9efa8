#include "support/operators.h"

namespace lc::support {

QString nameOf(Role role)
{
    switch (role) {
    case Role::Clerk:
        return QStringLiteral("clerk");
    case Role::Supervisor:
        return QStringLiteral("supervisor");
    case Role::Administrator:
        return QStringLiteral("administrator");
    }
    return {};
}

std::optional<Role> roleFromName(QStringView name)
{
    for (const Role role : {Role::Clerk, Role::Supervisor, Role::Administrator}) {
        if (name == nameOf(role))
            return role;
    }
    return std::nullopt;
}

Result<> requireRole(const OperatorAccount &account, Role role)
{
    if (account.role >= role)
        return {};
    return fail(ErrorCode::RoleInsufficient);
}

} // namespace lc::support
