#include "sandbox/sandboxserver.h"

#include "crypto/digest.h"
#include "sandbox/faults/faultadmin.h"
#include "sandbox/faults/faultproxy.h"
#include "sandbox/http/httpserver.h"
#include "sandbox/issuing/authority.h"
#include "sandbox/issuing/licenseissuer.h"
#include "sandbox/services/dispatcher.h"
#include "sandbox/services/fileverifier.h"
#include "sandbox/services/national.h"
#include "sandbox/services/services.h"
#include "sandbox/store/registry.h"
#include "sandbox/stores.h"

#include <QDir>

namespace lc::sandbox {

struct SandboxServer::Private
{
    std::shared_ptr<Authority> authority;
    std::shared_ptr<Services> services;
    std::shared_ptr<FaultPlan> plan; // null: everything is done right
    std::unique_ptr<FaultAdmin> admin;
    std::unique_ptr<Dispatcher> dispatcher;
    std::unique_ptr<HttpServer> http;
    std::unique_ptr<FaultProxy> proxy;
    QByteArray adminToken;
    QUrl baseUrl;
    QMap<QString, SandboxAccount> accounts;
    QList<Suggestion> suggestions;

    void makeServices(const SandboxOptions &options, const Stores &stores,
                      const std::shared_ptr<const Clock> &clock);
    [[nodiscard]] Result<> makeFaults(const SandboxOptions &options);
    [[nodiscard]] Result<> listen(const SandboxOptions &options);
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
    std::unique_ptr<SandboxServer> server(new SandboxServer);
    Private &d = *server->d;

    LC_TRY(stores, Stores::open(options, clock));
    for (auto it = stores.standard.cbegin(); it != stores.standard.cend(); ++it)
        d.accounts.insert(it.key(), {it->id, it->secret});
    LC_TRY(suggested, stores.registry->suggestions());
    stores.database->closeThisThread();

    LC_TRY(authority,
           Authority::open(QDir(options.directory).filePath(QStringLiteral("authority"))));
    d.authority = std::move(authority);
    for (const StoredSuggestion &suggestion : std::as_const(suggested))
        d.suggestions.append({suggestion.code, suggestion.type, suggestion.shows});
    d.makeServices(options, stores, clock);
    LC_CHECK(d.makeFaults(options));
    d.dispatcher = std::make_unique<Dispatcher>(platform::WireMapping(options.profile), d.services,
                                                clock, d.plan);
    LC_CHECK(d.listen(options));
    return server;
}

void SandboxServer::Private::makeServices(const SandboxOptions &options, const Stores &stores,
                                          const std::shared_ptr<const Clock> &clock)
{
    Services::Parts parts;
    parts.registry = stores.registry;
    parts.accounts = stores.accounts;
    parts.grants = stores.grants;
    parts.addresses = stores.addresses;
    parts.copies = stores.copies;
    parts.encryptedIds = stores.encryptedIds;
    parts.issuer = std::make_shared<LicenseIssuer>(stores.catalogue, authority);
    parts.files = std::make_shared<FileVerifier>(stores.registry, authority->root(), clock);
    if (!options.national.url.isEmpty())
        parts.national = std::make_shared<National>(options.national, options.profile, clock);
    parts.clock = clock;
    parts.encryptedLifetimeSeconds = options.encryptedLifetimeSeconds;
    parts.identifierForm = options.identifierForm;
    parts.qrInRows = options.qrInRows;
    services = std::make_shared<Services>(parts);
}

Result<> SandboxServer::Private::makeFaults(const SandboxOptions &options)
{
    constexpr int tokenBytes = 16;
    if (!options.faults)
        return {};
    plan = std::make_shared<FaultPlan>(*options.faults);
    LC_TRY(random, crypto::randomBytes(tokenBytes));
    adminToken = random.toHex();
    admin = std::make_unique<FaultAdmin>(plan, adminToken);
    return {};
}

// With faults the HTTP server is behind a proxy, at a port that only the proxy uses.
Result<> SandboxServer::Private::listen(const SandboxOptions &options)
{
    const bool behind = plan != nullptr;
    LC_TRY(bound, behind ? HttpServer::bind(QStringLiteral("127.0.0.1"), 0)
                         : HttpServer::bind(options.host, options.port));
    http = std::move(bound);
    quint16 port = http->port();
    if (behind) {
        const auto namer = [this](const QString &path) { return dispatcher->faultNameOf(path); };
        LC_TRY(started, FaultProxy::start(options.host, options.port, port, plan, namer));
        proxy = std::move(started);
        port = proxy->port();
    }
    baseUrl.setScheme(QStringLiteral("http"));
    baseUrl.setHost(options.host);
    baseUrl.setPort(port);
    services->setDownloadBase(baseUrl.toString() % u"/download?id=");
    http->serve(
        [this](const ServerRequest &request) {
            return admin && request.path == QLatin1StringView(FaultAdmin::path)
                       ? admin->answer(request)
                       : dispatcher->handle(request);
        },
        behind ? QByteArray(FaultProxy::peerHeader) : QByteArray());
    return {};
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

void SandboxServer::setEncryptedLifetime(int seconds)
{
    d->services->setEncryptedLifetime(seconds);
}

void SandboxServer::setFaults(Faults faults)
{
    if (d->plan)
        d->plan->replace(std::move(faults));
}

QByteArray SandboxServer::adminToken() const
{
    return d->adminToken;
}

void SandboxServer::stop()
{
    d->proxy.reset();
    if (d->http)
        d->http->stop();
}

} // namespace lc::sandbox
