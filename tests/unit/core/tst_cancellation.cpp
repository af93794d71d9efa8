#include "core/cancellation.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace lc;

class tst_Cancellation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTokenWithoutSourceIsNeverCancelled();
    void cancellingIsSeenThroughEveryCopy();
    void checkGivesTheErrorCancelled();
    void callbacksRunOnceFromTheCancellingThread();
    void aLateCallbackRunsAtOnce();
    void aReleasedHandleIsNotCalled();
    void aCallbackMayAskTheToken();
    void manyThreadsMayRegisterWhileOneCancels();
};

void tst_Cancellation::aTokenWithoutSourceIsNeverCancelled()
{
    const CancellationToken token;
    QVERIFY(!token.isCancelled());
    QVERIFY(token.check().has_value());
    QVERIFY(!token.onCancel([] {}));
}

void tst_Cancellation::cancellingIsSeenThroughEveryCopy()
{
    CancellationSource source;
    const CancellationToken first = source.token();
    const CancellationToken second = first;
    QVERIFY(!second.isCancelled());
    source.cancel();
    QVERIFY(first.isCancelled());
    QVERIFY(second.isCancelled());
    QVERIFY(source.token().isCancelled());
}

void tst_Cancellation::checkGivesTheErrorCancelled()
{
    CancellationSource source;
    source.cancel();
    const Result<> result = source.token().check();
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().code(), ErrorCode::Cancelled);
}

void tst_Cancellation::callbacksRunOnceFromTheCancellingThread()
{
    CancellationSource source;
    int calls = 0;
    std::thread::id caller;
    const auto handle = source.token().onCancel([&] {
        ++calls;
        caller = std::this_thread::get_id();
    });
    std::thread canceller([&] {
        source.cancel();
        source.cancel();
    });
    const std::thread::id expected = canceller.get_id();
    canceller.join();
    QCOMPARE(calls, 1);
    QVERIFY(caller == expected);
}

void tst_Cancellation::aLateCallbackRunsAtOnce()
{
    CancellationSource source;
    source.cancel();
    int calls = 0;
    const auto handle = source.token().onCancel([&] { ++calls; });
    QCOMPARE(calls, 1);
}

void tst_Cancellation::aReleasedHandleIsNotCalled()
{
    CancellationSource source;
    int calls = 0;
    auto handle = source.token().onCancel([&] { ++calls; });
    handle.reset();
    source.cancel();
    QCOMPARE(calls, 0);
}

void tst_Cancellation::aCallbackMayAskTheToken()
{
    CancellationSource source;
    const CancellationToken token = source.token();
    bool seen = false;
    const auto handle = token.onCancel([&] { seen = token.isCancelled(); });
    source.cancel();
    QVERIFY(seen);
}

void tst_Cancellation::manyThreadsMayRegisterWhileOneCancels()
{
    CancellationSource source;
    std::atomic<int> calls = 0;
    constexpr int threads = 4;
    constexpr int each = 500;
    std::vector<std::thread> workers;
    std::vector<std::vector<std::shared_ptr<void>>> handles(threads);
    for (int i = 0; i < threads; ++i) {
        workers.emplace_back([&, i] {
            for (int n = 0; n < each; ++n)
                handles[static_cast<size_t>(i)].push_back(
                    source.token().onCancel([&] { ++calls; }));
        });
    }
    source.cancel();
    for (std::thread &worker : workers)
        worker.join();
    QCOMPARE(calls.load(), threads * each);
}

QTEST_APPLESS_MAIN(tst_Cancellation)
#include "tst_cancellation.moc"
