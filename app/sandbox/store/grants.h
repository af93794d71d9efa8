#pragma once

#include "platform/wiremapping.h"
#include "sandbox/grant.h"
#include "sandbox/store/database.h"

#include <QDateTime>

#include <optional>

namespace lc::sandbox {

// A call that was refused for want of a grant.
struct RefusedCall
{
    QDateTime at;
    QString account;
    QString clause;
    QString remoteAddress;
    QString why; // "service", "type", "source", "period", "quota", "none"
};

// "6.2" for retrieval and so on; empty for our own authorisation.
[[nodiscard]] QString clauseOf(platform::Service service);
// Whether an address is one of the addresses and networks; an empty list holds all of them.
[[nodiscard]] bool holdsAddress(const QStringList &sources, const QString &address);
// An address, or a network "10.1.0.0/16".
[[nodiscard]] bool isAddressOrNetwork(const QString &text);

// The register of grants, the day's counts and the log of what was refused. Read at every call,
// so that a change counts at once, also from another process. Thread-safe.
class Grants
{
public:
    explicit Grants(std::shared_ptr<Database> database);
    [[nodiscard]] Result<> prepare();
    [[nodiscard]] Result<std::optional<Grant>> find(const QString &account) const;
    [[nodiscard]] Result<QList<Grant>> all() const;
    [[nodiscard]] Result<> save(const Grant &grant);
    // Keeps what is there.
    [[nodiscard]] Result<> saveIfNew(const Grant &grant);
    [[nodiscard]] Result<> remove(const QString &account);

    // Why the call is outside the grant; empty when it is inside. Counts it when it is.
    [[nodiscard]] Result<QString> admit(const Grant &grant, platform::Service service,
                                        const QString &typeName, const QString &remoteAddress,
                                        const QDateTime &now);
    // How many were counted on a day.
    [[nodiscard]] Result<int> callsOn(const QString &account, QDate day) const;
    [[nodiscard]] Result<> logRefusal(const RefusedCall &call);
    [[nodiscard]] Result<QList<RefusedCall>> refusals(int most) const;

private:
    [[nodiscard]] Result<bool> count(const Grant &grant, QDate day);

    std::shared_ptr<Database> m_database;
};

} // namespace lc::sandbox
