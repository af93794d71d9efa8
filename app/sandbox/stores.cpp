#include "sandbox/stores.h"

#include "core/file.h"
#include "crypto/digest.h"
#include "sandbox/store/addresses.h"
#include "sandbox/store/copies.h"
#include "sandbox/store/encryptedids.h"
#include "sandbox/store/grants.h"
#include "sandbox/store/registry.h"

#include <QDir>
#include <QFile>

#include <array>

namespace lc::sandbox {

namespace {

constexpr qsizetype keyBytes = 32;
// Changes whenever the same seed gives another world than before.
constexpr int worldVersion = 3;

// The platform's own secret, from which its tokens are made.
Result<QByteArray> platformKey(const QString &path)
{
    if (QFile::exists(path)) {
        LC_TRY(kept, readFile(path, keyBytes));
        if (kept.size() == keyBytes)
            return kept.view().toByteArray();
    }
    LC_TRY(made, crypto::randomBytes(keyBytes));
    LC_CHECK(writeFile(path, made));
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return made;
}

// The accounts that are there from the beginning. Administrators change their grants; a later
// start leaves them as they are.
Result<QMap<QString, StoredAccount>> standardAccounts(const World &world, Accounts &accounts,
                                                      Grants &grants)
{
    struct Standard
    {
        const char *role;
        const char *suffix;
        Grant grant;
    };
    Standard clerk{"clerk", ".001", {}};
    clerk.grant.original = true;
    clerk.grant.encryptedInformation = true;
    Standard copies{"copies", ".002", {}};
    Standard phone{"phone", ".003", {}};
    phone.grant.services = {QStringLiteral("6.4.3"), QStringLiteral("6.4.4")};
    Standard national{"national", ".900", {}};
    national.grant.national = true;
    // On the national side: provincial platforms, for callers with and without originals.
    Standard province{"province", ".510", {}};
    province.grant.original = true;
    Standard provinceCopies{"province-copies", ".511", {}};
    QMap<QString, StoredAccount> made;
    for (Standard &standard :
         std::array{clerk, copies, phone, national, province, provinceCopies}) {
        const QString role = QString::fromLatin1(standard.role);
        const QString id = world.offices().first().code % QLatin1StringView(standard.suffix);
        LC_TRY(account, accounts.ensure(id, role));
        standard.grant.account = id;
        LC_CHECK(grants.saveIfNew(standard.grant));
        made.insert(role, account);
    }
    return made;
}

WorldOptions worldOptions(const SandboxOptions &options, QDate today)
{
    WorldOptions world;
    world.seed = options.seed;
    world.today = today;
    world.isNational = options.isNational;
    if (options.isNational)
        world.province = QStringLiteral("50");
    if (!options.province.isEmpty())
        world.province = options.province;
    if (options.citizens > 0)
        world.citizens = options.citizens;
    return world;
}

// "3/2942/240/51" or "3/2942/240/50/national": version, seed, citizens, province.
QString fingerprintOf(const WorldOptions &world)
{
    return QStringList{QString::number(worldVersion), QString::number(world.seed),
                       QString::number(world.citizens), world.province}
               .join(u'/') %
           (world.isNational ? u"/national" : u"");
}

void takeFingerprint(const QString &fingerprint, WorldOptions &world)
{
    const QStringList parts = fingerprint.split(u'/');
    if (parts.size() < 4 || parts[0].toInt() != worldVersion)
        return;
    world.seed = parts[1].toUInt();
    world.citizens = parts[2].toInt();
    world.province = parts[3];
    world.isNational = parts.size() > 4;
}

} // namespace

Result<Stores> Stores::open(const SandboxOptions &options, std::shared_ptr<const Clock> clock)
{
    if (options.directory.isEmpty() || !QDir().mkpath(options.directory))
        return fail(ErrorCode::SandboxStorage);
    const QDir folder(options.directory);
    Stores stores;
    stores.database =
        std::make_shared<Database>(folder.filePath(QStringLiteral("registry.sqlite")));
    WorldOptions made = worldOptions(options, clock->now().date());
    if (options.keepWorld) {
        LC_TRY(kept, Registry::fingerprintOf(*stores.database));
        takeFingerprint(kept, made);
    }
    LC_TRY(catalogue, Catalogue::load());
    if (made.isNational) {
        catalogue.province = QStringLiteral("外省（示例）");
        catalogue.city = QStringLiteral("外省示例市");
    }
    stores.catalogue = std::make_shared<const Catalogue>(catalogue);
    const auto world = std::make_shared<const World>(catalogue, made);
    stores.registry = std::make_shared<Registry>(stores.database, world);
    LC_CHECK(stores.registry->prepare(fingerprintOf(made)));
    LC_TRY(key, platformKey(folder.filePath(QStringLiteral("platform.key"))));
    stores.accounts = std::make_shared<Accounts>(stores.database, key, clock);
    LC_CHECK(stores.accounts->prepare());
    stores.grants = std::make_shared<Grants>(stores.database);
    LC_CHECK(stores.grants->prepare());
    LC_TRY(standard, standardAccounts(*world, *stores.accounts, *stores.grants));
    stores.standard = standard;
    stores.addresses = std::make_shared<Addresses>(stores.database, clock);
    LC_CHECK(stores.addresses->prepare());
    stores.copies = std::make_shared<Copies>(stores.database);
    LC_CHECK(stores.copies->prepare());
    stores.encryptedIds = std::make_shared<EncryptedIds>(stores.database, clock);
    LC_CHECK(stores.encryptedIds->prepare());
    return stores;
}

} // namespace lc::sandbox
