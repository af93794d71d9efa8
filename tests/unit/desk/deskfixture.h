#pragma once

#include "desk/desk.h"
#include "platform/networktransport.h"
#include "sandbox/sandboxserver.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace lc::test {

// The real transport with a hand on it: counts, holds requests back, and answers some with an
// error instead of sending them.
class HeldTransport final : public platform::Transport
{
public:
    [[nodiscard]] Result<platform::HttpReply> send(const platform::HttpRequest &request,
                                                   const CancellationToken &token) override;

    // Every request whose path ends so is answered with this error and never sent.
    void failPath(const QString &path, ErrorCode code);
    // Requests with this path wait until released or cancelled.
    void hold(const QString &path);
    void release();
    // Waits until a request is being held.
    [[nodiscard]] bool waitUntilHeld();
    [[nodiscard]] int sent() const { return m_sent; }

private:
    platform::NetworkTransport m_transport;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    QMap<QString, ErrorCode> m_failing;
    QString m_heldPath;
    int m_held = 0;
    std::atomic<int> m_sent = 0;
};

// A sandbox and what stands around a desk. One sandbox for all tests of a program.
class DeskFixture
{
public:
    // Null on success, else what went wrong.
    [[nodiscard]] QString start();
    // A client with the account of a role, beside the desk.
    [[nodiscard]] std::shared_ptr<platform::PlatformClient> clientOf(const QString &role) const;
    // A desk with a ledger and a transport of its own.
    void sitDown();

    [[nodiscard]] desk::LookUpRequest requestFor(const QString &shows) const;
    [[nodiscard]] QList<ledger::Record> recordsOf(ledger::Event event) const;
    [[nodiscard]] QString path(platform::Service service) const;

    QTemporaryDir directory;
    std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>();
    std::unique_ptr<sandbox::SandboxServer> sandbox;
    std::unique_ptr<Pools> pools;
    QString ledgerPath;
    std::shared_ptr<HeldTransport> transport;
    std::shared_ptr<platform::PlatformClient> client;
    std::shared_ptr<ledger::Ledger> ledger;
    std::unique_ptr<desk::Desk> desk;

    static domain::Matter matter();

private:
    int m_count = 0;
};

// The result of a use case, delivered like the window receives it.
template <class T>
[[nodiscard]] Result<T> answerOf(const QFuture<Result<T>> &future)
{
    std::optional<Result<T>> answer;
    QObject context;
    deliver(future, &context, [&](Result<T> result) { answer = std::move(result); });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 60000))
        return fail(ErrorCode::DeadlineExceeded);
    return *answer;
}

} // namespace lc::test

// Fails with the error's own line.
#define VERIFY_RESULT(result)                                                                      \
    do {                                                                                           \
        const auto &verified = (result);                                                           \
        QVERIFY2(verified.has_value(),                                                             \
                 verified.has_value() ? "" : qPrintable(verified.error().toString()));             \
    } while (false)
