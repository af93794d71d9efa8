#include "sandbox/sandboxserver.h"

#include "core/file.h"
#include "crypto/digest.h"
#include "sandbox/http/httpserver.h"
#include "sandbox/issuing/authority.h"
#include "sandbox/issuing/licenseissuer.h"
#include "sandbox/services/dispatcher.h"
#include "sandbox/services/fileverifier.h"
#include "sandbox/services/services.h"
#include "sandbox/store/accounts.h"
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
constexpr int worldVersion = 2;

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
Result<QMap<QString, SandboxAccount>> standardAccounts(const World &world, Accounts &accounts,
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
    QMap<QString, SandboxAccount> made;
    for (Standard &standard : std::array{clerk, copies, phone, national}) {
        const QString role = QString::fromLatin1(standard.role);
        const QString id = world.offices().first().code % QLatin1StringView(standard.suffix);
        LC_TRY(account, accounts.ensure(id, role));
        standard.grant.account = id;
        LC_CHECK(grants.saveIfNew(standard.grant));
        made.insert(role, {account.id, account.secret});
    }
    return made;
}

} // namespace

struct SandboxServer::Private
{
    std::shared_ptr<Authority> authority;
    std::shared_ptr<Services> services;
    std::unique_ptr<Dispatcher> dispatcher;
    std::unique_ptr<HttpServer> http;
    QUrl baseUrl;
    QMap<QString, SandboxAccount> accounts;
    QList<Suggestion> suggestions;
};

SandboxServer::SandboxServer()
    : d(std::make_unique<Private>())
{}

SandboxServer::~SandboxServer()
{
    stop();
}

Result<std::unique_ptr<SandboxServer>> SandboxServer::start(const SandboxOptions &options,
                                                            std::shared_ptr<const Clock> clock)
{
    if (options.directory.isEmpty() || !QDir().mkpath(options.directory))
        return fail(ErrorCode::SandboxStorage);
    const QDir folder(options.directory);
    std::unique_ptr<SandboxServer> server(new SandboxServer);
    Private &d = *server->d;

    LC_TRY(catalogue, Catalogue::load());
    const auto shared = std::make_shared<const Catalogue>(catalogue);
    WorldOptions worldOptions;
    worldOptions.seed = options.seed;
    worldOptions.today = clock->now().date();
    const auto world = std::make_shared<const World>(catalogue, worldOptions);
    const auto database =
        std::make_shared<Database>(folder.filePath(QStringLiteral("registry.sqlite")));
    const auto registry = std::make_shared<Registry>(database, world);
    LC_CHECK(registry->prepare(QStringLiteral("%1/%2").arg(worldVersion).arg(options.seed)));
    LC_TRY(key, platformKey(folder.filePath(QStringLiteral("platform.key"))));
    const auto accounts = std::make_shared<Accounts>(database, key, clock);
    LC_CHECK(accounts->prepare());
    const auto grants = std::make_shared<Grants>(database);
    LC_CHECK(grants->prepare());
    LC_TRY(standard, standardAccounts(*world, *accounts, *grants));
    d.accounts = standard;
    const auto addresses = std::make_shared<Addresses>(database, clock);
    LC_CHECK(addresses->prepare());
    const auto copies = std::make_shared<Copies>(database);
    LC_CHECK(copies->prepare());
    const auto encryptedIds = std::make_shared<EncryptedIds>(database, clock);
    LC_CHECK(encryptedIds->prepare());
    LC_TRY(suggested, registry->suggestions());
    database->closeThisThread();

    LC_TRY(authority, Authority::open(folder.filePath(QStringLiteral("authority"))));
    d.authority = std::move(authority);
    for (const StoredSuggestion &suggestion : std::as_const(suggested))
        d.suggestions.append({suggestion.code, suggestion.type, suggestion.shows});
    Services::Parts parts;
    parts.registry = registry;
    parts.accounts = accounts;
    parts.grants = grants;
    parts.addresses = addresses;
    parts.copies = copies;
    parts.encryptedIds = encryptedIds;
    parts.issuer = std::make_shared<LicenseIssuer>(shared, d.authority);
    parts.files = std::make_shared<FileVerifier>(registry, d.authority->root(), clock);
    parts.clock = clock;
    parts.encryptedLifetimeSeconds = options.encryptedLifetimeSeconds;
    parts.identifierForm =
        options.base32Identifiers ? IdentifierForm::Base32 : IdentifierForm::Base64Url;
    parts.qrInRows = options.qrInRows;
    d.services = std::make_shared<Services>(parts);
    d.dispatcher =
        std::make_unique<Dispatcher>(platform::WireMapping(options.profile), d.services, clock);
    LC_TRY(http, HttpServer::bind(options.host, options.port));
    d.http = std::move(http);
    d.baseUrl.setScheme(QStringLiteral("http"));
    d.baseUrl.setHost(options.host);
    d.baseUrl.setPort(d.http->port());
    d.services->setDownloadBase(d.baseUrl.toString() % u"/download?id=");
    d.http->serve([dispatcher = d.dispatcher.get()](const ServerRequest &request) {
        return dispatcher->handle(request);
    });
    return server;
}

QUrl SandboxServer::baseUrl() const
{
    return d->baseUrl;
}

SandboxAccount SandboxServer::clerkAccount() const
{
    return account(QStringLiteral("clerk"));
}

SandboxAccount SandboxServer::account(const QString &role) const
{
    return d->accounts.value(role);
}

QList<crypto::Certificate> SandboxServer::authorities() const
{
    return {d->authority->root()};
}

QList<Suggestion> SandboxServer::suggestions() const
{
    return d->suggestions;
}

void SandboxServer::stop()
{
    if (d->http)
        d->http->stop();
}

} // namespace lc::sandbox
