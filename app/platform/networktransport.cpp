#include "platform/networktransport.h"

#include "platform/exchange.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QThread>

#include <condition_variable>
#include <deque>
#include <mutex>

namespace lc::platform {

namespace {

// Qt opens six connections to a host; what waits for one of them must not count as connecting.
constexpr size_t mostAtOnce = 6;
// A kept connection that was idle longer than this may just be closing at the other end. A POST
// that meets the closing would count as "outcome unknown", so it gets a new one.
constexpr std::chrono::milliseconds longestIdle{2000};

// Where a waiting caller and the transport's thread meet.
struct Meeting
{
    std::mutex mutex;
    std::condition_variable changed;
    std::optional<Result<HttpReply>> result;
    bool cancelled = false;
};

} // namespace

// Lives in the transport's thread and owns the access manager.
class ExchangeQueue final : public QObject
{
public:
    ExchangeQueue(TransportSettings settings, std::shared_ptr<const TlsPolicy> tls)
        : m_settings(std::move(settings))
        , m_tls(std::move(tls))
    {}

    void add(const HttpRequest &request, const std::shared_ptr<Meeting> &meeting);
    void cancel(const std::shared_ptr<Meeting> &meeting);
    void stop();

private:
    struct Entry
    {
        std::shared_ptr<Meeting> meeting;
        Exchange *exchange;
    };
    void fill();
    void remove(Exchange *exchange);
    void prepareManager(const QUrl &url);

    TransportSettings m_settings;
    std::shared_ptr<const TlsPolicy> m_tls;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    std::deque<Entry> m_waiting;
    std::deque<Entry> m_running;
    std::chrono::steady_clock::time_point m_lastUse = std::chrono::steady_clock::now();
};

void ExchangeQueue::add(const HttpRequest &request, const std::shared_ptr<Meeting> &meeting)
{
    auto *exchange = new Exchange(request, m_tls, [meeting](Result<HttpReply> result) {
        const std::scoped_lock lock(meeting->mutex);
        meeting->result = std::move(result);
        meeting->changed.notify_all();
    });
    // Later, because the exchange is still at work when it says so.
    connect(
        exchange, &Exchange::ended, this, [this, exchange] { remove(exchange); },
        Qt::QueuedConnection);
    m_waiting.push_back({meeting, exchange});
    fill();
}

void ExchangeQueue::fill()
{
    while (!m_waiting.empty() && m_running.size() < mostAtOnce) {
        const Entry entry = m_waiting.front();
        m_waiting.pop_front();
        prepareManager(entry.exchange->url());
        m_running.push_back(entry);
        entry.exchange->begin(*m_manager);
    }
}

void ExchangeQueue::prepareManager(const QUrl &url)
{
    const auto now = std::chrono::steady_clock::now();
    if (!m_manager)
        m_manager = std::make_unique<QNetworkAccessManager>();
    else if (m_running.empty() && now - m_lastUse > longestIdle)
        m_manager->clearConnectionCache();
    QNetworkProxy proxy(QNetworkProxy::NoProxy);
    switch (m_settings.proxy) {
    case TransportSettings::Proxy::None:
        break;
    case TransportSettings::Proxy::System:
        proxy = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url)).value(0, proxy);
        break;
    case TransportSettings::Proxy::Fixed:
        proxy = QNetworkProxy(QNetworkProxy::HttpProxy, m_settings.proxyHost, m_settings.proxyPort);
        break;
    }
    m_manager->setProxy(proxy);
}

void ExchangeQueue::remove(Exchange *exchange)
{
    const auto drop = [exchange](std::deque<Entry> &entries) {
        return std::erase_if(entries,
                             [exchange](const Entry &one) { return one.exchange == exchange; });
    };
    if (drop(m_running) + drop(m_waiting) == 0)
        return;
    m_lastUse = std::chrono::steady_clock::now();
    exchange->deleteLater();
    fill();
}

void ExchangeQueue::cancel(const std::shared_ptr<Meeting> &meeting)
{
    for (const auto *entries : {&m_running, &m_waiting}) {
        for (const Entry &entry : *entries) {
            if (entry.meeting == meeting) {
                entry.exchange->cancel();
                return;
            }
        }
    }
}

void ExchangeQueue::stop()
{
    for (auto *entries : {&m_waiting, &m_running}) {
        for (const Entry &entry : std::exchange(*entries, {})) {
            entry.exchange->cancel();
            delete entry.exchange;
        }
    }
    m_manager.reset();
}

struct NetworkTransport::Private
{
    TransportSettings settings;
    Result<> usable;
    QThread thread;
    ExchangeQueue *queue = nullptr;
};

NetworkTransport::NetworkTransport(TransportSettings settings)
    : d(std::make_unique<Private>())
{
    d->settings = std::move(settings);
    std::shared_ptr<const TlsPolicy> tls;
    if (auto made = TlsPolicy::make(d->settings))
        tls = std::make_shared<const TlsPolicy>(std::move(*made));
    else
        d->usable = fail(made.error());
    d->queue = new ExchangeQueue(d->settings, tls);
    d->thread.setObjectName(QStringLiteral("platform"));
    d->queue->moveToThread(&d->thread);
    d->thread.start();
}

NetworkTransport::~NetworkTransport()
{
    ExchangeQueue *queue = d->queue;
    QMetaObject::invokeMethod(
        queue, [queue] { queue->stop(); }, Qt::BlockingQueuedConnection);
    d->thread.quit();
    d->thread.wait();
    delete queue;
}

Result<HttpReply> NetworkTransport::send(const HttpRequest &request, const CancellationToken &token)
{
    LC_CHECK(d->usable);
    LC_CHECK(token.check());
    const QUrl &url = request.url;
    const bool plain = url.scheme() == u"http";
    const bool permitted = plain && (d->settings.allowPlainHttp || isLoopback(url.host()));
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty() ||
        (url.scheme() != u"https" && !permitted))
        return fail(ErrorCode::AddressRefused, {{QStringLiteral("host"), url.host()}});

    const auto meeting = std::make_shared<Meeting>();
    ExchangeQueue *queue = d->queue;
    QMetaObject::invokeMethod(queue, [queue, request, meeting] { queue->add(request, meeting); });
    const auto registration = token.onCancel([meeting] {
        const std::scoped_lock lock(meeting->mutex);
        meeting->cancelled = true;
        meeting->changed.notify_all();
    });
    std::unique_lock lock(meeting->mutex);
    meeting->changed.wait(lock, [&] { return meeting->result || meeting->cancelled; });
    if (!meeting->result) {
        QMetaObject::invokeMethod(queue, [queue, meeting] { queue->cancel(meeting); });
        meeting->changed.wait(lock, [&] { return meeting->result.has_value(); });
    }
    return std::move(*meeting->result);
}

} // namespace lc::platform
