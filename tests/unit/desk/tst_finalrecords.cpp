#include "deskfixture.h"

#include "ledger/verifier.h"

#include <QRandomGenerator>

using namespace lc;

namespace {

// Between the desk and the platform: most requests end badly here, in every way that a line and a
// platform know. The random numbers are the same in every run.
class ChaosTransport final : public platform::Transport
{
public:
    explicit ChaosTransport(QString lookUpPath)
        : m_path(std::move(lookUpPath))
    {}

    [[nodiscard]] Result<platform::HttpReply> send(const platform::HttpRequest &request,
                                                   const CancellationToken &token) override
    {
        if (!request.url.path().endsWith(m_path))
            return m_real.send(request, token);
        const quint32 dice = draw(24);
        m_asked.fetch_add(1);
        using enum ErrorCode;
        static constexpr ErrorCode errors[] = {NotDelivered,      OutcomeUnknown, TlsFailed,
                                               ConnectionRefused, HostNotFound,   ConnectionLost,
                                               ReplyTooLarge,     HttpStatus,     RedirectRefused,
                                               DeadlineExceeded,  OutcomeUnknown, Internal};
        if (dice < std::size(errors))
            return fail(errors[dice]);
        if (dice == 23)
            return m_real.send(request, token);
        return garbage(dice);
    }
    [[nodiscard]] int asked() const { return m_asked; }

private:
    quint32 draw(quint32 below)
    {
        const std::scoped_lock lock(m_mutex);
        return m_random.bounded(below);
    }

    static platform::HttpReply garbage(quint32 dice)
    {
        static const QByteArray bodies[] = {
            "",
            "<html>please log in</html>",
            "{\"head\":",
            "{\"head\":{\"status\":\"0\"},\"head\":{}}",
            "[]",
            "{\"head\":{\"status\":\"99999\",\"message\":\"?\"}}",
            "\xff\xfe{\"head\":1}",
            "{\"head\":{\"status\":\"0\"},\"data\":null}",
            QByteArray(100'000, '['),
        };
        platform::HttpReply reply;
        reply.status = dice % 2 == 0 ? 200 : 503;
        reply.headers.insert("content-type", "application/json");
        reply.body = SecureBytes(bodies[dice % std::size(bodies)]);
        return reply;
    }

    const QString m_path;
    platform::NetworkTransport m_real;
    std::mutex m_mutex;
    QRandomGenerator m_random{20260709};
    std::atomic<int> m_asked = 0;
};

} // namespace

// Whatever becomes of a request, and whoever cancels it: it has one record, and only one.
class TestFinalRecords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRequestHasExactlyOneRecord();

private:
    test::DeskFixture m_desk;
};

// COUNTER_REQUESTS sets how many; the default keeps the suite quick.
void TestFinalRecords::everyRequestHasExactlyOneRecord()
{
    const int given = qEnvironmentVariableIntValue("COUNTER_REQUESTS");
    const int requests = given > 0 ? given : 1000;
    const QString problem = m_desk.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    m_desk.sitDown();
    auto chaos = std::make_shared<ChaosTransport>(m_desk.path(platform::Service::Retrieval));
    platform::PlatformSettings settings;
    settings.baseUrl = m_desk.sandbox->baseUrl();
    settings.account = {m_desk.sandbox->clerkAccount().id,
                        SecureBytes(m_desk.sandbox->clerkAccount().secret)};
    desk::Desk::Parts parts;
    parts.client = std::make_shared<platform::PlatformClient>(
        settings, platform::Profile::standard(), chaos, m_desk.clock);
    parts.ledger = m_desk.ledger;
    parts.clock = m_desk.clock;
    parts.pools = m_desk.pools.get();
    desk::Desk desk(parts);

    QRandomGenerator random(20260710);
    desk::LookUpRequest request = m_desk.requestFor(QStringLiteral("several"));
    for (int i = 0; i < requests; ++i) {
        request.matter.code = QStringLiteral("M-%1").arg(i);
        auto future = desk.lookUp(request);
        const quint32 dice = random.bounded(8);
        if (dice == 0)
            desk.cancel();
        else if (dice == 1)
            desk.finish();
        else if (dice != 2) // overtaken by the next one otherwise
            future.waitForFinished();
    }
    m_desk.pools->io()->waitForDone();

    QHash<QString, int> records;
    const QSet<QString> states{QStringLiteral("answered"), QStringLiteral("refused"),
                               QStringLiteral("notDelivered"), QStringLiteral("outcomeUnknown")};
    for (const ledger::Record &record : m_desk.recordsOf(ledger::Event::LookUp)) {
        ++records[record.entry.matterCode];
        QVERIFY2(states.contains(record.entry.requestState), qPrintable(record.entry.requestState));
        QVERIFY(!record.entry.resultCode.isEmpty());
    }
    for (auto it = records.cbegin(); it != records.cend(); ++it)
        QVERIFY2(it.value() == 1, qPrintable(it.key()));
    // Those that were cancelled before they began have none: nothing was asked.
    QVERIFY(records.size() >= chaos->asked());
    QVERIFY(chaos->asked() > requests / 2);
    qInfo("%d requests, %d left the desk, %lld records", requests, chaos->asked(),
          static_cast<long long>(records.size()));
    QVERIFY(ledger::verifyLedger(m_desk.ledgerPath)->intact());
}

QTEST_GUILESS_MAIN(TestFinalRecords)
#include "tst_finalrecords.moc"
