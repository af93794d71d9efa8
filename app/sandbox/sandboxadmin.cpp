#include "sandbox/sandboxadmin.h"

#include "platform/wirevocabulary.h"
#include "sandbox/store/accounts.h"
#include "sandbox/store/grants.h"
#include "sandbox/stores.h"
#include "sandbox/world/catalogue.h"

#include <QDir>
#include <QFile>

namespace lc::sandbox {

Result<SandboxAdmin> SandboxAdmin::open(const SandboxOptions &options,
                                        const std::shared_ptr<const Clock> &clock)
{
    SandboxAdmin admin;
    admin.m_clock = clock;
    const QString path = QDir(options.directory).filePath(QStringLiteral("registry.sqlite"));
    if (!QFile::exists(path)) {
        LC_TRY(stores, Stores::open(options, clock));
        admin.m_accounts = stores.accounts;
        admin.m_grants = stores.grants;
        return admin;
    }
    // Whatever people the registry was filled with: they are not touched.
    const auto database = std::make_shared<Database>(path);
    admin.m_accounts = std::make_shared<Accounts>(database, QByteArray(), clock);
    LC_CHECK(admin.m_accounts->prepare());
    admin.m_grants = std::make_shared<Grants>(database);
    LC_CHECK(admin.m_grants->prepare());
    return admin;
}

Result<QList<AdministeredAccount>> SandboxAdmin::accounts() const
{
    LC_TRY(stored, m_accounts->all());
    QList<AdministeredAccount> list;
    for (const StoredAccount &one : std::as_const(stored)) {
        LC_TRY(grant, m_grants->find(one.id));
        LC_TRY(calls, m_grants->callsOn(one.id, m_clock->now().date()));
        list.append({one.id, one.role, grant, calls});
    }
    return list;
}

Result<std::optional<AdministeredAccount>> SandboxAdmin::account(const QString &id) const
{
    LC_TRY(list, accounts());
    for (const AdministeredAccount &one : std::as_const(list)) {
        if (one.id == id)
            return std::optional(one);
    }
    return std::optional<AdministeredAccount>();
}

Result<QByteArray> SandboxAdmin::add(const Grant &grant)
{
    LC_TRY(account, m_accounts->ensure(grant.account, QStringLiteral("added")));
    LC_CHECK(m_grants->save(grant));
    return account.secret;
}

Result<> SandboxAdmin::change(const Grant &grant)
{
    return m_grants->save(grant);
}

Result<> SandboxAdmin::revoke(const QString &id)
{
    return m_grants->remove(id);
}

Result<QList<RefusedEntry>> SandboxAdmin::refusals(int most) const
{
    LC_TRY(stored, m_grants->refusals(most));
    QList<RefusedEntry> list;
    for (const RefusedCall &call : std::as_const(stored))
        list.append({call.at, call.account, call.clause, call.remoteAddress, call.why});
    return list;
}

QStringList SandboxAdmin::knownServices()
{
    QStringList list;
    for (const platform::Service service : platform::allServices()) {
        if (const QString clause = clauseOf(service); !clause.isEmpty())
            list << clause;
    }
    return list;
}

Result<QStringList> SandboxAdmin::knownTypes()
{
    LC_TRY(catalogue, Catalogue::load());
    QStringList list;
    for (const LicenseType &type : std::as_const(catalogue.types))
        list << type.name;
    return list;
}

bool SandboxAdmin::isSource(const QString &text)
{
    return isAddressOrNetwork(text);
}

} // namespace lc::sandbox
