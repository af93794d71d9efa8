#include "deskfixture.h"

#include <QSignalSpy>

using namespace lc;
using namespace lc::test;
using ledger::Event;
using platform::Service;

namespace {

// The system's clock, moved on by hand.
class MovedClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return m_system.now().addSecs(m_seconds); }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override
    {
        return m_system.monotonic() + std::chrono::seconds(m_seconds);
    }
    void move(int seconds) { m_seconds += seconds; }
    void reset() { m_seconds = 0; }

private:
    SystemClock m_system;
    std::atomic<int> m_seconds = 0;
};

} // namespace

// Citizens on hold, each sealed off from the others.
class TestHolding : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void heldCitizenComesBack();
    void heldLicenseIsNoOneElses();
    void moreThanFiveAreRefused();
    void nobodyComesBackToAnOccupiedCounter();
    void timeOverWipesTheCase();
    void lateAnswerReachesNeitherCitizen();
    void nextPleaseLeavesThoseOnHold();
    void droppedOneIsGone();

private:
    using Opened = Result<std::shared_ptr<const desk::OpenedLicense>>;
    [[nodiscard]] Result<QString> lookUp(const char *shows);
    std::shared_ptr<MovedClock> m_clock = std::make_shared<MovedClock>();
    DeskFixture m_fixture;
};

void TestHolding::initTestCase()
{
    m_fixture.clock = m_clock;
    const QString problem = m_fixture.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestHolding::init()
{
    m_clock->reset();
    m_fixture.sitDown();
}

// The identifier of the first license found.
Result<QString> TestHolding::lookUp(const char *shows)
{
    LC_TRY(found,
           answerOf(m_fixture.desk->lookUp(m_fixture.requestFor(QString::fromLatin1(shows)))));
    return found.licenses.first().identifier;
}

void TestHolding::heldCitizenComesBack()
{
    desk::Desk &desk = *m_fixture.desk;
    const auto first = lookUp("several");
    VERIFY_RESULT(first);
    const Opened license = answerOf(desk.open(*first));
    VERIFY_RESULT(license);
    const auto ticket = desk.hold();
    VERIFY_RESULT(ticket);
    QVERIFY(desk.session() != ticket->session);

    VERIFY_RESULT(lookUp("organisation"));
    desk.finish();
    VERIFY_RESULT(desk.recall(*ticket));
    QCOMPARE(desk.session(), ticket->session);
    // What was found and opened before is good again.
    VERIFY_RESULT(answerOf(desk.open(*first)));
    VERIFY_RESULT(
        answerOf(desk.compare({*license, {{QStringLiteral("number"), SecureText(u"X-1")}}})));
    QVERIFY(desk.held().isEmpty());
}

void TestHolding::heldLicenseIsNoOneElses()
{
    desk::Desk &desk = *m_fixture.desk;
    const auto first = lookUp("several");
    VERIFY_RESULT(first);
    const Opened license = answerOf(desk.open(*first));
    VERIFY_RESULT(license);
    VERIFY_RESULT(desk.hold());
    VERIFY_RESULT(lookUp("organisation"));
    const Opened foreign = answerOf(desk.open(*first));
    QVERIFY(!foreign);
    QCOMPARE(foreign.error().code(), ErrorCode::UsageWrong);
    const auto compared =
        answerOf(desk.compare({*license, {{QStringLiteral("number"), SecureText(u"X-1")}}}));
    QVERIFY(!compared);
    QCOMPARE(compared.error().code(), ErrorCode::Cancelled);
}

void TestHolding::moreThanFiveAreRefused()
{
    desk::Desk &desk = *m_fixture.desk;
    for (int i = 0; i < desk::mostHeld; ++i) {
        VERIFY_RESULT(lookUp("several"));
        VERIFY_RESULT(desk.hold());
    }
    const auto identifier = lookUp("several");
    VERIFY_RESULT(identifier);
    const auto sixth = desk.hold();
    QVERIFY(!sixth);
    QCOMPARE(sixth.error().code(), ErrorCode::HoldFull);
    // Nothing was lost by the refusal.
    VERIFY_RESULT(answerOf(desk.open(*identifier)));
    QCOMPARE(desk.held().size(), desk::mostHeld);
}

void TestHolding::nobodyComesBackToAnOccupiedCounter()
{
    desk::Desk &desk = *m_fixture.desk;
    VERIFY_RESULT(lookUp("several"));
    const auto ticket = desk.hold();
    VERIFY_RESULT(ticket);
    VERIFY_RESULT(lookUp("organisation"));
    const auto recalled = desk.recall(*ticket);
    QVERIFY(!recalled);
    QCOMPARE(recalled.error().code(), ErrorCode::HoldOccupied);
    QCOMPARE(desk.held().size(), 1);
}

void TestHolding::timeOverWipesTheCase()
{
    desk::Desk &desk = *m_fixture.desk;
    VERIFY_RESULT(lookUp("several"));
    const auto ticket = desk.hold();
    VERIFY_RESULT(ticket);
    QSignalSpy expired(&desk, &desk::Desk::heldExpired);
    m_clock->move(int(std::chrono::seconds(desk::holdTime).count()) - 1);
    desk.dropExpired();
    QCOMPARE(desk.held().size(), 1);
    m_clock->move(2);
    desk.dropExpired();
    QVERIFY(desk.held().isEmpty());
    QCOMPARE(expired.count(), 1);
    const auto recalled = desk.recall(*ticket);
    QVERIFY(!recalled);
    QCOMPARE(recalled.error().code(), ErrorCode::HoldExpired);
}

void TestHolding::lateAnswerReachesNeitherCitizen()
{
    desk::Desk &desk = *m_fixture.desk;
    m_fixture.transport->hold(m_fixture.path(Service::Retrieval));
    int answers = 0;
    QObject receiver;
    deliver(desk.lookUp(m_fixture.requestFor(QStringLiteral("several"))), &receiver,
            [&](Result<desk::LookUpAnswer> answer) { answers += answer ? 1 : 0; });
    QVERIFY(m_fixture.transport->waitUntilHeld());
    const auto ticket = desk.hold();
    VERIFY_RESULT(ticket);
    m_fixture.transport->release();
    VERIFY_RESULT(lookUp("organisation"));
    QCOMPARE(answers, 0);
    desk.finish();
    VERIFY_RESULT(desk.recall(*ticket));
    // The question was stopped by the hold; it can be asked anew.
    VERIFY_RESULT(lookUp("several"));
}

void TestHolding::nextPleaseLeavesThoseOnHold()
{
    desk::Desk &desk = *m_fixture.desk;
    VERIFY_RESULT(lookUp("several"));
    VERIFY_RESULT(desk.hold());
    desk.finish();
    desk.finish();
    QCOMPARE(desk.held().size(), 1);
}

void TestHolding::droppedOneIsGone()
{
    desk::Desk &desk = *m_fixture.desk;
    VERIFY_RESULT(lookUp("several"));
    const auto ticket = desk.hold();
    VERIFY_RESULT(ticket);
    desk.dropHeld(*ticket);
    QVERIFY(desk.held().isEmpty());
    QVERIFY(!desk.recall(*ticket));
}

QTEST_MAIN(TestHolding)
#include "tst_holding.moc"
