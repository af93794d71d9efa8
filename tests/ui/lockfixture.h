#pragma once

#include "windowfixture.h"

#include "ui/shell/locking.h"

namespace lc::test {

// Quick: what is tested is not how long a password withstands.
inline constexpr crypto::ScryptCost quickCost{16, 1, 1};
inline const QString administrator = QStringLiteral("0700");
inline const QString clerk = QStringLiteral("0712");
inline const QString secret = QStringLiteral("correct horse battery");
inline const QString handedOver = QStringLiteral("handed over on paper");

// The administrator of the first start and a clerk who has changed the password that was handed
// over; both have `secret`.
inline Result<> makeUsualOperators(support::Operators &operators)
{
    LC_CHECK(operators.makeFirst(administrator, SecureText(secret)));
    LC_CHECK(operators.add(clerk, support::Role::Clerk, SecureText(handedOver)));
    return operators.changePassword(clerk, SecureText(handedOver), SecureText(secret));
}

// The lock of the fixture's window; without operators nobody logs in.
inline std::unique_ptr<ui::Locking> lockingOf(WindowFixture &desk,
                                              std::shared_ptr<const Clock> clock,
                                              std::shared_ptr<support::Operators> operators)
{
    ui::Locking::Parts parts;
    parts.pools = desk.pools.get();
    parts.clock = std::move(clock);
    parts.dialogs = &desk.dialogs;
    parts.operators = std::move(operators);
    parts.unit = QStringLiteral("示例大厅");
    parts.counter = QStringLiteral("07");
    parts.ledgerPath = desk.ledgerPath;
    return std::make_unique<ui::Locking>(desk.window.get(), parts);
}

} // namespace lc::test
