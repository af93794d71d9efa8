#include "main/connection.h"

#include "core/file.h"
#include "desk/anchors.h"
#include "desk/responder.h"
#include "platform/networktransport.h"
#include "support/captureexclusion.h"
#include "support/transportoptions.h"

#include <QDir>
#include <QFileInfo>

namespace lc::main {

namespace {

constexpr qint64 largestSmallFile = 1 << 20;

Result<platform::Profile> profileOf(const QString &nameOrPath)
{
    if (platform::Profile::builtInNames().contains(nameOrPath))
        return platform::Profile::builtIn(nameOrPath);
    LC_TRY(bytes, readFile(nameOrPath, largestSmallFile));
    return platform::Profile::fromJson(bytes.view());
}

Result<std::shared_ptr<ledger::Ledger>> openLedger(const support::Settings &settings,
                                                   const std::shared_ptr<const Clock> &clock)
{
    const QFileInfo file(support::ledgerPath(settings));
    if (!QDir().mkpath(file.absolutePath()))
        return fail(ErrorCode::LedgerOpen, {{QStringLiteral("file"), file.fileName()}});
    LC_TRY(ledger, ledger::Ledger::open(file.absoluteFilePath(), clock));
    return std::shared_ptr<ledger::Ledger>(std::move(ledger));
}

Result<> startPractice(const support::Settings &settings, const std::shared_ptr<const Clock> &clock,
                       Connection &connection, platform::PlatformSettings &client)
{
    sandbox::SandboxOptions options;
    options.directory = support::practiceDirectory(settings);
    // For the exercises: faults on demand, and a national side that nobody reaches.
    options.faults = sandbox::Faults();
    options.national.url = QUrl(QStringLiteral("http://127.0.0.1:9/"));
    LC_TRY(server, sandbox::SandboxServer::start(options, clock));
    connection.sandbox = std::move(server);
    const sandbox::SandboxAccount account = connection.sandbox->clerkAccount();
    client.baseUrl = connection.sandbox->baseUrl();
    client.account = {account.id, SecureBytes(account.secret)};
    connection.anchors.authorities = connection.sandbox->authorities();
    const sandbox::SandboxAccount phone = connection.sandbox->account(QStringLiteral("phone"));
    platform::PlatformSettings holders = client;
    holders.account = {phone.id, SecureBytes(phone.secret)};
    connection.phone = std::make_shared<platform::PlatformClient>(
        holders, platform::Profile::standard(), std::make_shared<platform::NetworkTransport>(),
        clock);
    return {};
}

Result<> readPlatform(const support::Settings &settings, const SecureBytes &secret,
                      Connection &connection, platform::PlatformSettings &client,
                      platform::TransportSettings &transport)
{
    client.baseUrl = settings.platformUrl;
    client.downloadHosts = settings.downloadHosts;
    if (secret.isEmpty())
        return fail(ErrorCode::SecretMissing);
    client.account = {settings.accountId, secret};
    LC_TRY(reached, support::transportSettings(settings));
    transport = reached;
    if (!settings.anchorsDirectory.isEmpty()) {
        LC_TRY(anchors, desk::readAnchors(settings.anchorsDirectory, issuersMemory(settings)));
        connection.anchors = anchors;
    }
    connection.responder = desk::responderAt(settings.ocspResponder);
    return {};
}

} // namespace

QString issuersMemory(const support::Settings &settings)
{
    return QFileInfo(support::ledgerPath(settings)).absolutePath() +
           QStringLiteral("/issuers-serial");
}

Result<support::DiagnosisRequest> diagnosisOf(const support::Settings &settings,
                                              std::shared_ptr<const Clock> clock)
{
    support::DiagnosisRequest request;
    LC_TRY(transport, support::transportSettings(settings));
    request.url = settings.practice ? QUrl() : settings.platformUrl;
    request.transport = std::make_shared<platform::NetworkTransport>(transport);
    request.clock = std::move(clock);
    request.reach = transport;
    request.ledgerPath = support::ledgerPath(settings);
    request.captureAllowedBy = support::captureAllowedBy(settings);
    return request;
}

bool isSecretFileNamed()
{
    return !qEnvironmentVariableIsEmpty("COUNTER_SECRET_FILE");
}

Result<SecureBytes> secretFromFile()
{
    const QString named = qEnvironmentVariable("COUNTER_SECRET_FILE");
    const QString path = named.isEmpty() ? support::standardSecretPath() : named;
    if (named.isEmpty() && !QFileInfo::exists(path))
        return SecureBytes();
    LC_TRY(bytes, readFile(path, largestSmallFile));
    QByteArrayView view = bytes.view();
    while (view.endsWith('\n') || view.endsWith('\r'))
        view.chop(1);
    return SecureBytes(view);
}

Result<std::shared_ptr<Connection>> connectPlatform(const support::Settings &settings,
                                                    const SecureBytes &secret,
                                                    std::shared_ptr<const Clock> clock)
{
    auto connection = std::make_shared<Connection>();
    platform::PlatformSettings client;
    platform::TransportSettings transport;
    auto profile = platform::Profile::standard();
    if (settings.practice) {
        LC_CHECK(startPractice(settings, clock, *connection, client));
    } else {
        LC_CHECK(readPlatform(settings, secret, *connection, client, transport));
        LC_TRY(named, profileOf(settings.profile));
        profile = named;
    }
    LC_TRY(ledger, openLedger(settings, clock));
    connection->ledger = ledger;
    connection->account = client.account.id;
    support::DiagnosisRequest &diagnosis = connection->diagnosis;
    diagnosis.transport = std::make_shared<platform::NetworkTransport>(transport);
    connection->client =
        std::make_shared<platform::PlatformClient>(client, profile, diagnosis.transport, clock);
    diagnosis.url = client.baseUrl;
    diagnosis.client = connection->client;
    diagnosis.clock = clock;
    diagnosis.reach = transport;
    diagnosis.ledgerPath = support::ledgerPath(settings);
    diagnosis.captureAllowedBy = support::captureAllowedBy(settings);
    return connection;
}

} // namespace lc::main
