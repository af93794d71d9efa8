#include "core/async.h"

#include <QSemaphore>
#include <QTest>

#include <QThread>
#include <optional>

#include <stdexcept>

using namespace lc;

namespace {
// Everything that waits in the event queue of this thread, to its end.
void settle()
{
    for (int round = 0; round < 10; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}
} // namespace

class tst_Async : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theAnswerArrivesOnceInTheReceiversThread();
    void anAnswerThatIsThereAlreadyIsDeliveredToo();
    void nothingArrivesAfterTheReceiverDied();
    void aCancelledFutureArrivesAsAnError();
    void anAnswerStoredBeforeTheCancelIsNotDelivered();
    void anErrorArrivesAsItIs();
    void anExceptionBecomesAnError();
    void oneThreadServesAQueueInOrder();
    void poolsWaitForTheirJobs();
    void everyPoolHasItsName();

private:
    QThreadPool m_single;
};

void tst_Async::init()
{
    m_single.setMaxThreadCount(1);
}

void tst_Async::theAnswerArrivesOnceInTheReceiversThread()
{
    QObject receiver;
    int calls = 0;
    QThread *workThread = nullptr;
    QThread *answerThread = nullptr;
    int value = 0;
    const auto future = runOn(&m_single, [&]() -> Result<int> {
        workThread = QThread::currentThread();
        return 7;
    });
    deliver(future, &receiver, [&](const Result<int> &result) {
        ++calls;
        answerThread = QThread::currentThread();
        value = result.value_or(-1);
    });
    QTRY_COMPARE(calls, 1);
    settle();
    QCOMPARE(calls, 1);
    QCOMPARE(value, 7);
    QCOMPARE(answerThread, QThread::currentThread());
    QVERIFY(workThread != answerThread);
}

void tst_Async::anAnswerThatIsThereAlreadyIsDeliveredToo()
{
    QObject receiver;
    auto future = runOn(&m_single, []() -> Result<int> { return 7; });
    future.waitForFinished();
    int calls = 0;
    deliver(future, &receiver, [&](const Result<int> &) { ++calls; });
    QVERIFY2(calls == 0, "an answer never arrives inside the call that asks for it");
    QTRY_COMPARE(calls, 1);
}

void tst_Async::nothingArrivesAfterTheReceiverDied()
{
    auto receiver = std::make_unique<QObject>();
    QSemaphore gate;
    auto future = runOn(&m_single, [&]() -> Result<int> {
        gate.acquire();
        return 7;
    });
    int calls = 0;
    deliver(future, receiver.get(), [&](const Result<int> &) { ++calls; });
    receiver.reset();
    gate.release();
    future.waitForFinished();
    settle();
    QCOMPARE(calls, 0);

    // Died between the end of the job and the delivery.
    receiver = std::make_unique<QObject>();
    auto second = runOn(&m_single, []() -> Result<int> { return 7; });
    deliver(second, receiver.get(), [&](const Result<int> &) { ++calls; });
    second.waitForFinished();
    receiver.reset();
    settle();
    QCOMPARE(calls, 0);
}

void tst_Async::aCancelledFutureArrivesAsAnError()
{
    QObject receiver;
    QPromise<Result<int>> promise;
    promise.start();
    std::optional<ErrorCode> code;
    deliver(promise.future(), &receiver,
            [&](const Result<int> &result) { code = result.error().code(); });
    promise.future().cancel();
    promise.finish();
    QTRY_VERIFY(code.has_value());
    QCOMPARE(*code, ErrorCode::Cancelled);
}

void tst_Async::anAnswerStoredBeforeTheCancelIsNotDelivered()
{
    QPromise<Result<int>> promise;
    promise.start();
    promise.addResult(7);
    promise.future().cancel();
    promise.finish();
    std::optional<ErrorCode> code;
    QObject receiver;
    deliver(promise.future(), &receiver, [&](const Result<int> &answer) {
        code = answer ? ErrorCode::Internal : answer.error().code();
    });
    QTRY_VERIFY(code.has_value());
    QCOMPARE(*code, ErrorCode::Cancelled);
}

void tst_Async::anErrorArrivesAsItIs()
{
    QObject receiver;
    std::optional<ErrorCode> code;
    const auto future =
        runOn(&m_single, []() -> Result<int> { return fail(ErrorCode::OutcomeUnknown); });
    deliver(future, &receiver, [&](const Result<int> &result) { code = result.error().code(); });
    QTRY_VERIFY(code.has_value());
    QCOMPARE(*code, ErrorCode::OutcomeUnknown);
}

void tst_Async::anExceptionBecomesAnError()
{
    QObject receiver;
    std::optional<ErrorCode> code;
    const auto future =
        runOn(&m_single, []() -> Result<int> { throw std::runtime_error("not ours"); });
    deliver(future, &receiver, [&](const Result<int> &result) { code = result.error().code(); });
    QTRY_VERIFY(code.has_value());
    QCOMPARE(*code, ErrorCode::Internal);
}

void tst_Async::oneThreadServesAQueueInOrder()
{
    QObject receiver;
    QList<int> answers;
    for (int job = 0; job < 50; ++job) {
        deliver(runOn(&m_single, [job]() -> Result<int> { return job; }), &receiver,
                [&](const Result<int> &result) { answers.append(*result); });
    }
    QTRY_COMPARE(answers.size(), 50);
    for (int job = 0; job < 50; ++job)
        QCOMPARE(answers.at(job), job);
}

void tst_Async::poolsWaitForTheirJobs()
{
    std::atomic<int> done = 0;
    {
        Pools pools;
        for (int job = 0; job < 20; ++job) {
            const auto future = runOn(pools.io(), [&]() -> Result<> {
                ++done;
                return {};
            });
            Q_UNUSED(future)
        }
    }
    QCOMPARE(done.load(), 20);
}

void tst_Async::everyPoolHasItsName()
{
    Pools pools;
    QCOMPARE(pools.io()->objectName(), QStringLiteral("io"));
    QCOMPARE(pools.crypto()->objectName(), QStringLiteral("crypto"));
    QCOMPARE(pools.render()->objectName(), QStringLiteral("render"));
}

QTEST_GUILESS_MAIN(tst_Async)
#include "tst_async.moc"
