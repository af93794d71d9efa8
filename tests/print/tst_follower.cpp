#include "tests/print/fakeprinters.h"
#include "ui/print/printfollower.h"

#include <QTest>

using namespace lc;
using namespace lc::ui;
using Phase = PrintJobStatus::Phase;

// A job from the hand-over to its end, whatever the printing system does.
class TestFollower : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyPhaseIsToldOnce();
    void aFailedJobSaysWhy();
    void aRefusedJobEndsAtOnce();
    void aSystemThatFallsSilentIsGivenUp();
    void cancellingTakesTheJobOut();
    void whatIsOverIsForgotten();
    void anAnswerAfterTheEndIsDropped();

private:
    Pools m_pools;
    std::shared_ptr<test::FakePrinters> m_printers;
    std::unique_ptr<PrintFollower> m_follower;
    QList<PrintJobStatus> m_seen;
    QList<Result<>> m_ends;
};

void TestFollower::init()
{
    m_seen.clear();
    m_ends.clear();
    m_printers = std::make_shared<test::FakePrinters>();
    m_follower = std::make_unique<PrintFollower>(&m_pools, m_printers);
    m_follower->setPollMs(5);
    connect(m_follower.get(), &PrintFollower::changed, this,
            [this](const PrintJobStatus &status) { m_seen.append(status); });
    connect(m_follower.get(), &PrintFollower::ended, this,
            [this](const std::optional<Error> &problem) {
                m_ends.append(problem ? Result<>(tl::unexpected(*problem)) : Result<>());
            });
}

void TestFollower::everyPhaseIsToldOnce()
{
    m_printers->set({Phase::Printing, {}});
    m_follower->start({});
    QTRY_VERIFY(!m_seen.isEmpty() && m_seen.last().phase == Phase::Printing);
    m_printers->set({Phase::Stopped, QStringLiteral("media-empty")});
    QTRY_COMPARE(m_seen.last().phase, Phase::Stopped);
    QCOMPARE(m_seen.last().reason, QStringLiteral("media-empty"));
    QVERIFY(m_ends.isEmpty());
    m_printers->set({Phase::Done, {}});
    QTRY_COMPARE(m_ends.size(), 1);
    QVERIFY(m_ends.first());
    QCOMPARE(m_seen.size(), 4); // queued, printing, stopped, done
    QVERIFY(!m_follower->isRunning());
}

void TestFollower::aFailedJobSaysWhy()
{
    m_printers->set({Phase::Failed, QStringLiteral("jobAborted")});
    m_follower->start({});
    QTRY_COMPARE(m_ends.size(), 1);
    QVERIFY(!m_ends.first());
    QCOMPARE(m_ends.first().error().fact(QStringLiteral("why")).toString(),
             QStringLiteral("jobAborted"));
}

void TestFollower::aRefusedJobEndsAtOnce()
{
    m_printers->refuse(ErrorCode::PrinterUnavailable);
    m_follower->start({});
    QTRY_COMPARE(m_ends.size(), 1);
    QCOMPARE(m_ends.first().error().code(), ErrorCode::PrinterUnavailable);
}

void TestFollower::aSystemThatFallsSilentIsGivenUp()
{
    m_printers->set({Phase::Printing, {}});
    m_follower->start({});
    QTRY_VERIFY(m_seen.last().phase == Phase::Printing);
    m_printers->refuse(ErrorCode::PrintingSystemSilent);
    QTRY_COMPARE(m_ends.size(), 1);
    QCOMPARE(m_ends.first().error().code(), ErrorCode::PrintingSystemSilent);
}

void TestFollower::cancellingTakesTheJobOut()
{
    m_printers->set({Phase::Queued, {}});
    m_follower->start({});
    m_follower->cancel(); // before its number is known
    QTRY_COMPARE(m_ends.size(), 1);
    QVERIFY(!m_ends.first());
    QCOMPARE(m_printers->cancelled(), 1);
    QCOMPARE(m_ends.first().error().fact(QStringLiteral("why")).toString(),
             QStringLiteral("jobCanceled"));
}

void TestFollower::whatIsOverIsForgotten()
{
    m_follower->start({});
    QTRY_COMPARE(m_ends.size(), 1);
    QTRY_COMPARE(m_printers->forgotten(), 1);
}

void TestFollower::anAnswerAfterTheEndIsDropped()
{
    m_printers->set({Phase::Printing, {}});
    m_follower->start({});
    m_follower.reset();
    m_pools.io()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(m_ends.isEmpty());
}

QTEST_GUILESS_MAIN(TestFollower)
#include "tst_follower.moc"
