#include "cli/connection.h"

#include "cli/consenting.h"
#include "cli/say.h"
#include "core/file.h"
#include "desk/responder.h"
#include "document/anchorstore.h"
#include "platform/networktransport.h"
#include "support/transportoptions.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace lc::cli {

namespace {

constexpr qint64 largestSmallFile = 1 << 20;

QString stepText(desk::Step step)
{
    switch (step) {
    case desk::Step::Authorising:
        return say(QT_TRANSLATE_NOOP("Cli", "Authorising …"));
    case desk::Step::LookingUp:
        return say(QT_TRANSLATE_NOOP("Cli", "Looking up …"));
    case desk::Step::Informing:
        return say(QT_TRANSLATE_NOOP("Cli", "Fetching information …"));
    case desk::Step::RequestingDownload:
        return say(QT_TRANSLATE_NOOP("Cli", "Requesting the file …"));
    case desk::Step::Downloading:
        return say(QT_TRANSLATE_NOOP("Cli", "Downloading …"));
    case desk::Step::Opening:
        return say(QT_TRANSLATE_NOOP("Cli", "Opening the file …"));
    case desk::Step::CheckingSeal:
        return say(QT_TRANSLATE_NOOP("Cli", "Checking seals …"));
    case desk::Step::AskingPlatform:
        return say(QT_TRANSLATE_NOOP("Cli", "Asking the platform …"));
    }
    Q_UNREACHABLE();
}

} // namespace

Result<platform::Profile> profileOf(const QString &nameOrPath)
{
    if (platform::Profile::builtInNames().contains(nameOrPath))
        return platform::Profile::builtIn(nameOrPath);
    LC_TRY(bytes, readFile(nameOrPath, largestSmallFile));
    return platform::Profile::fromJson(bytes.view());
}

Result<SecureBytes> readSecret(const QString &path)
{
    LC_TRY(bytes, readFile(path, largestSmallFile));
    QByteArrayView view = bytes.view();
    while (view.endsWith('\n') || view.endsWith('\r'))
        view.chop(1);
    return SecureBytes(view);
}

support::Settings effectiveSettings(const Context &context)
{
    const Arguments &arguments = context.arguments;
    support::Settings settings = context.settings;
    if (arguments.has("platform")) {
        settings.practice = false;
        settings.platformUrl = QUrl(arguments.value("platform"), QUrl::StrictMode);
    }
    if (arguments.has("practice"))
        settings.practice = true;
    settings.accountId = arguments.value("account", settings.accountId);
    settings.profile = arguments.value("profile", settings.profile);
    settings.anchorsDirectory = arguments.value("anchors", settings.anchorsDirectory);
    settings.caFile = arguments.value("ca-file", settings.caFile);
    settings.clientCertificateFile =
        arguments.value("client-certificate", settings.clientCertificateFile);
    settings.clientCertificatePasswordFile =
        arguments.value("client-password-file", settings.clientCertificatePasswordFile);
    settings.proxy = arguments.value("proxy", settings.proxy);
    return settings;
}

QString ledgerPathOf(const Context &context)
{
    return context.arguments.value("ledger", support::ledgerPath(effectiveSettings(context)));
}

Result<document::TrustAnchors> anchorsOf(const Context &context, const QDateTime &at)
{
    const QString directory = context.arguments.value("anchors", context.settings.anchorsDirectory);
    if (directory.isEmpty())
        return document::TrustAnchors();
    LC_TRY(store, document::AnchorStore::read(directory, at));
    for (const document::AnchorEntry &entry : store.entries()) {
        if (entry.condition != document::AnchorEntry::Condition::Good)
            context.note(
                QCoreApplication::translate("Cli", "Not used as trust anchor: %1").arg(entry.file));
    }
    return store.anchors();
}

Result<Purpose> purposeOf(const Context &context)
{
    const QString code = context.arguments.value("reason", context.settings.reasonCode);
    const auto reason = domain::reasonFromCode(code);
    if (!reason)
        return wrongUse(u"--reason " % code);
    Purpose purpose;
    purpose.reason = *reason;
    purpose.matter = {context.arguments.value("matter-code"), context.arguments.value("matter")};
    if (purpose.matter.isNull())
        return fail(ErrorCode::MatterMissing);
    return purpose;
}

namespace {

Result<domain::SubjectCode> subjectCodeOf(const Context &context, int index = 0)
{
    const QString typed = context.arguments.argument(index);
    if (!context.arguments.has("type"))
        return domain::SubjectCode::parse(typed);
    const auto type = domain::holderCodeTypeFromCode(context.arguments.value("type"));
    if (!type)
        return wrongUse(u"--type " % context.arguments.value("type"));
    return domain::SubjectCode::parse(typed, *type);
}

// A code that the holder shows is presented, unless the clerk says otherwise.
domain::Reason reasonForCode(const Context &context, const Purpose &purpose)
{
    return context.arguments.has("reason") ? purpose.reason : domain::Reason::Presenting;
}

} // namespace

Result<> checkArgument(const Context &context)
{
    const domain::InputKind kind = domain::recognise(context.arguments.argument(0)).kind;
    const bool isCode = kind == domain::InputKind::LicenseIdentifier ||
                        kind == domain::InputKind::EncryptedIdentifier;
    if (isCode && !context.arguments.has("type"))
        return {};
    LC_CHECK(subjectCodeOf(context));
    return {};
}

Result<desk::LookUpAnswer> lookUpArgument(Context &context, const Purpose &purpose,
                                          desk::Desk &desk, int index)
{
    const QString typed = context.arguments.argument(index);
    const domain::RecognisedInput input = domain::recognise(typed);
    const bool typeGiven = context.arguments.has("type");
    if (!typeGiven && input.kind == domain::InputKind::LicenseIdentifier) {
        LC_CHECK(recordConsent(context, purpose, {}, typed.trimmed(), desk));
        return await(desk.lookUpIdentifier(typed.trimmed(), purpose.reason, purpose.matter));
    }
    if (!typeGiven && input.kind == domain::InputKind::EncryptedIdentifier) {
        LC_CHECK(recordConsent(context, purpose, {}, {}, desk));
        return await(desk.lookUpEncrypted(SecureText(typed.trimmed()),
                                          reasonForCode(context, purpose), purpose.matter));
    }
    LC_TRY(holder, subjectCodeOf(context, index));
    LC_CHECK(recordConsent(context, purpose, holder, {}, desk));
    desk::LookUpRequest request;
    request.holder = holder;
    request.reason = purpose.reason;
    request.matter = purpose.matter;
    return await(desk.lookUp(request));
}

Result<std::shared_ptr<const desk::OpenedLicense>>
openArgument(Context &context, const Purpose &purpose, desk::Desk &desk, int index)
{
    const domain::InputKind kind = domain::recognise(context.arguments.argument(index)).kind;
    if (kind != domain::InputKind::LicenseIdentifier &&
        kind != domain::InputKind::EncryptedIdentifier)
        return wrongUse(QStringLiteral("IDENTIFIER"));
    LC_TRY(found, lookUpArgument(context, purpose, desk, index));
    // A code may grant the file without the information.
    return await(
        desk.open(found.licenses.isEmpty() ? QString() : found.licenses.first().identifier));
}

Connection::~Connection() = default;

Result<> Connection::startPractice(Context &context, platform::PlatformSettings &settings)
{
    sandbox::SandboxOptions options;
    options.directory = support::practiceDirectory(m_settings);
    LC_TRY(server, sandbox::SandboxServer::start(options, context.clock));
    m_sandbox = std::move(server);
    settings.baseUrl = m_sandbox->baseUrl();
    const sandbox::SandboxAccount account = m_sandbox->clerkAccount();
    settings.account = {account.id, SecureBytes(account.secret)};
    m_anchors.authorities = m_sandbox->authorities();
    return {};
}

Result<> Connection::makeClient(Context &context)
{
    platform::PlatformSettings settings;
    settings.downloadHosts = m_settings.downloadHosts;
    auto profile = platform::Profile::standard();
    platform::TransportSettings transport;
    if (m_settings.practice) {
        LC_CHECK(startPractice(context, settings));
    } else {
        if (!m_settings.platformUrl.isValid() || m_settings.platformUrl.host().isEmpty())
            return wrongUse(QStringLiteral("--platform"));
        if (!context.arguments.has("secret-file"))
            return wrongUse(QStringLiteral("--secret-file"));
        settings.baseUrl = m_settings.platformUrl;
        LC_TRY(secret, readSecret(context.arguments.value("secret-file")));
        settings.account = {m_settings.accountId, secret};
        LC_TRY(named, profileOf(m_settings.profile));
        profile = named;
        LC_TRY(anchors, anchorsOf(context, context.clock->now()));
        m_anchors = anchors;
        LC_TRY(reached, support::transportSettings(m_settings));
        transport = reached;
    }
    m_url = settings.baseUrl;
    m_reach = transport;
    m_transport = std::make_shared<platform::NetworkTransport>(transport);
    m_client =
        std::make_shared<platform::PlatformClient>(settings, profile, m_transport, context.clock);
    return {};
}

Result<> Connection::makeDesk(Context &context)
{
    const QString path = ledgerPathOf(context);
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return fail(ErrorCode::LedgerOpen, {{QStringLiteral("file"), QFileInfo(path).fileName()}});
    LC_TRY(ledger, ledger::Ledger::open(path, context.clock));
    desk::Desk::Parts parts;
    parts.client = m_client;
    parts.ledger = std::move(ledger);
    parts.clock = context.clock;
    parts.anchors = m_anchors;
    if (!m_settings.practice)
        parts.responder = desk::responderAt(m_settings.ocspResponder);
    parts.pools = &m_pools;
    parts.person = {m_settings.operatorNumber, m_settings.counter, m_settings.unit};
    m_desk = std::make_unique<desk::Desk>(std::move(parts));
    QObject::connect(m_desk.get(), &desk::Desk::stepStarted, m_desk.get(),
                     [&context](desk::Step step) { context.note(stepText(step)); });
    return {};
}

Result<std::unique_ptr<Connection>> Connection::open(Context &context)
{
    std::unique_ptr<Connection> connection(new Connection);
    connection->m_settings = effectiveSettings(context);
    LC_CHECK(connection->makeClient(context));
    LC_CHECK(connection->makeDesk(context));
    return connection;
}

Result<std::unique_ptr<Connection>> Connection::openClient(Context &context)
{
    std::unique_ptr<Connection> connection(new Connection);
    connection->m_settings = effectiveSettings(context);
    LC_CHECK(connection->makeClient(context));
    return connection;
}

Result<std::unique_ptr<Connection>> Connection::openLocal(Context &context)
{
    std::unique_ptr<Connection> connection(new Connection);
    connection->m_settings = effectiveSettings(context);
    LC_TRY(anchors, anchorsOf(context, context.clock->now()));
    connection->m_anchors = anchors;
    LC_CHECK(connection->makeDesk(context));
    return connection;
}

} // namespace lc::cli
