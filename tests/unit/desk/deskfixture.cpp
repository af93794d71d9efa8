#include "deskfixture.h"

#include <algorithm>
#include <chrono>

namespace lc::test {

Result<platform::HttpReply> HeldTransport::send(const platform::HttpRequest &request,
                                                const CancellationToken &token)
{
    const QString path = request.url.path();
    {
        std::unique_lock lock(m_mutex);
        for (auto it = m_failing.begin(); it != m_failing.end(); ++it) {
            if (path.endsWith(it.key()))
                return fail(it.value());
        }
        if (!m_heldPath.isEmpty() && path.endsWith(m_heldPath)) {
            ++m_held;
            m_changed.notify_all();
            const auto registration = token.onCancel([this] { m_changed.notify_all(); });
            // The callback may come between the question and the wait, hence the short turns.
            while (!m_heldPath.isEmpty() && !token.isCancelled())
                m_changed.wait_for(lock, std::chrono::milliseconds(20));
            --m_held;
        }
        if (token.isCancelled())
            return fail(ErrorCode::Cancelled);
    }
    ++m_sent;
    return m_transport.send(request, token);
}

void HeldTransport::failPath(const QString &path, ErrorCode code)
{
    const std::scoped_lock lock(m_mutex);
    m_failing.insert(path, code);
}

void HeldTransport::hold(const QString &path)
{
    const std::scoped_lock lock(m_mutex);
    m_heldPath = path;
}

void HeldTransport::release()
{
    const std::scoped_lock lock(m_mutex);
    m_heldPath.clear();
    m_changed.notify_all();
}

bool HeldTransport::waitUntilHeld()
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, std::chrono::seconds(30), [this] { return m_held > 0; });
}

QString DeskFixture::start()
{
    sandbox::SandboxOptions options;
    options.directory = directory.filePath(QStringLiteral("sandbox"));
    auto server = sandbox::SandboxServer::start(options, clock);
    if (!server)
        return server.error().toString();
    sandbox = std::move(*server);
    pools = std::make_unique<Pools>();
    return {};
}

std::shared_ptr<platform::PlatformClient> DeskFixture::clientOf(const QString &role) const
{
    const sandbox::SandboxAccount account = sandbox->account(role);
    platform::PlatformSettings settings;
    settings.baseUrl = sandbox->baseUrl();
    settings.account = {account.id, SecureBytes(account.secret)};
    return std::make_shared<platform::PlatformClient>(
        settings, platform::Profile::standard(), std::make_shared<platform::NetworkTransport>(),
        clock);
}

void DeskFixture::sitDown()
{
    desk.reset();
    ledger.reset();
    ledgerPath = directory.filePath(QStringLiteral("ledger-%1.sqlite").arg(++m_count));
    auto opened = ledger::Ledger::open(ledgerPath, clock);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().toString()));
    ledger = std::move(*opened);
    transport = std::make_shared<HeldTransport>();
    platform::PlatformSettings settings;
    settings.baseUrl = sandbox->baseUrl();
    settings.account = {sandbox->clerkAccount().id, SecureBytes(sandbox->clerkAccount().secret)};
    client = std::make_shared<platform::PlatformClient>(settings, platform::Profile::standard(),
                                                        transport, clock);
    desk::Desk::Parts parts;
    parts.client = client;
    parts.ledger = ledger;
    parts.clock = clock;
    parts.anchors.authorities = sandbox->authorities();
    parts.pools = pools.get();
    parts.person = {QStringLiteral("0712"), QStringLiteral("07"), QStringLiteral("示例大厅")};
    desk = std::make_unique<desk::Desk>(parts);
}

desk::LookUpRequest DeskFixture::requestFor(const QString &shows) const
{
    desk::LookUpRequest request;
    request.matter = matter();
    for (const sandbox::Suggestion &suggestion : sandbox->suggestions()) {
        if (suggestion.shows != shows)
            continue;
        if (auto code = domain::SubjectCode::parse(suggestion.code, suggestion.type))
            request.holder = *code;
    }
    return request;
}

QList<ledger::Record> DeskFixture::recordsOf(ledger::Event event) const
{
    QList<ledger::Record> found;
    if (const auto records = ledger->records())
        std::ranges::copy_if(*records, std::back_inserter(found),
                             [&](const auto &record) { return record.entry.event == event; });
    return found;
}

QString DeskFixture::path(platform::Service service) const
{
    return platform::Profile::standard().path(service);
}

domain::Matter DeskFixture::matter()
{
    return {QStringLiteral("M-01"), QStringLiteral("居住证办理")};
}

} // namespace lc::test
