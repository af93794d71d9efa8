#include "deskfixture.h"

#include <QFile>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace lc;
using namespace lc::test;
using ledger::Event;
using platform::Service;

class TestLookUp : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void theRecordStandsBeforeTheAnswer();
    void theLedgerHoldsNoClearNumberAndNoName();
    void withoutAMatterNothingIsSent();
    void nothingFoundIsAnAnswer();
    void anIdentifierGivesItsRow();
    void anUnknownIdentifierIsRefusedAndRecorded();
    void aLedgerThatCannotBeWrittenRefusesTheUse();
    void whatBecameOfTheRequestIsRecorded_data();
    void whatBecameOfTheRequestIsRecorded();
    void finishDropsWhatIsRunning();
    void finishTakesBackAnAnswerOnItsWay();
    void aNewerLookUpTakesThePlaceOfTheOlder();
    void theDeskMayDieWhileItsJobsRun();

private:
    DeskFixture m_fixture;
};

void TestLookUp::initTestCase()
{
    const QString problem = m_fixture.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestLookUp::init()
{
    m_fixture.sitDown();
}

void TestLookUp::theRecordStandsBeforeTheAnswer()
{
    const auto request = m_fixture.requestFor(QStringLiteral("several"));
    QVERIFY(!request.holder.isNull());
    QSignalSpy steps(m_fixture.desk.get(), &desk::Desk::stepStarted);
    auto future = m_fixture.desk->lookUp(request);
    future.waitForFinished();
    // Whoever could read the answer by now finds the record already there.
    const auto records = m_fixture.recordsOf(Event::LookUp);
    const auto answer = answerOf(future);
    VERIFY_RESULT(answer);
    QVERIFY(answer->licenses.size() > 1);
    QVERIFY(!answer->byIdentifier);
    QCOMPARE(records.size(), 1);
    const ledger::Entry &entry = records.first().entry;
    QCOMPARE(entry.requestState, QStringLiteral("answered"));
    QCOMPARE(entry.resultCode, QStringLiteral("0"));
    QCOMPARE(entry.reasonCode, QStringLiteral("01"));
    QCOMPARE(entry.matterName, DeskFixture::matter().name);
    QCOMPARE(entry.operatorNumber, QStringLiteral("0712"));
    QCOMPARE(entry.route, QStringLiteral("holder"));
    QCOMPARE(entry.holderTail, request.holder.value().toString().right(4));
    QCOMPARE(entry.detail, QStringLiteral("licenses=%1").arg(answer->licenses.size()));
    QCOMPARE(steps.size(), 2);
}

void TestLookUp::theLedgerHoldsNoClearNumberAndNoName()
{
    const auto request = m_fixture.requestFor(QStringLiteral("several"));
    const auto answer = answerOf(m_fixture.desk->lookUp(request));
    VERIFY_RESULT(answer);
    const QByteArray number = request.holder.value().toString().toUtf8();
    const QByteArray name = answer->licenses.first().holder.toString().toUtf8();
    QVERIFY(number.size() == 18 && !name.isEmpty());
    int files = 0;
    for (const QString &suffix : {QString(), QStringLiteral("-wal")}) {
        QFile file(m_fixture.ledgerPath + suffix);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains(number));
        QVERIFY(!bytes.contains(name));
        ++files;
    }
    QVERIFY(files > 0);
}

void TestLookUp::withoutAMatterNothingIsSent()
{
    auto request = m_fixture.requestFor(QStringLiteral("several"));
    request.matter = {};
    const auto answer = answerOf(m_fixture.desk->lookUp(request));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code(), ErrorCode::MatterMissing);
    QCOMPARE(m_fixture.transport->sent(), 0);
    QVERIFY(m_fixture.recordsOf(Event::LookUp).isEmpty());
}

void TestLookUp::nothingFoundIsAnAnswer()
{
    const QString body = QStringLiteral("51010018990228999");
    const auto nobody = domain::SubjectCode::parse(QString(body + *domain::residentIdCheck(body)));
    VERIFY_RESULT(nobody);
    const auto answer =
        answerOf(m_fixture.desk->lookUp({*nobody, domain::Reason::Sharing, DeskFixture::matter()}));
    VERIFY_RESULT(answer);
    QVERIFY(answer->licenses.isEmpty());
    QCOMPARE(m_fixture.recordsOf(Event::LookUp).size(), 1);
}

void TestLookUp::anIdentifierGivesItsRow()
{
    const auto all =
        answerOf(m_fixture.desk->lookUp(m_fixture.requestFor(QStringLiteral("several"))));
    VERIFY_RESULT(all);
    const QString identifier = all->licenses.first().identifier;
    const auto answer = answerOf(m_fixture.desk->lookUpIdentifier(
        identifier, domain::Reason::Presenting, DeskFixture::matter()));
    VERIFY_RESULT(answer);
    QVERIFY(answer->byIdentifier);
    QCOMPARE(answer->licenses.size(), 1);
    QCOMPARE(answer->licenses.first().identifier, identifier);
    const ledger::Entry entry = m_fixture.recordsOf(Event::LookUp).last().entry;
    QCOMPARE(entry.route, QStringLiteral("identifier"));
    QCOMPARE(entry.licenseIdentifier, identifier);
    QCOMPARE(entry.reasonCode, QStringLiteral("02"));
}

void TestLookUp::anUnknownIdentifierIsRefusedAndRecorded()
{
    const auto identifier = domain::LicenseIdentifier::compose(
        u"11100000000013338W001", u"115100000000000000", u"99999999", u"001");
    VERIFY_RESULT(identifier);
    const auto answer = answerOf(m_fixture.desk->lookUpIdentifier(
        identifier->toString(), domain::Reason::Sharing, DeskFixture::matter()));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code(), ErrorCode::PlatformNothingFound);
    const auto records = m_fixture.recordsOf(Event::LookUp);
    QCOMPARE(records.size(), 1);
    QCOMPARE(records.first().entry.requestState, QStringLiteral("refused"));
    QCOMPARE(records.first().entry.resultCode, QStringLiteral("PlatformNothingFound"));
    QCOMPARE(records.first().entry.licenseIdentifier, identifier->toString());
}

void TestLookUp::aLedgerThatCannotBeWrittenRefusesTheUse()
{
    {
        auto db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("breaker"));
        db.setDatabaseName(m_fixture.ledgerPath);
        QVERIFY(db.open());
        for (const QString &table : db.tables())
            QVERIFY(QSqlQuery(db).exec(u"ALTER TABLE " % table % u" RENAME TO gone_" % table));
        db.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("breaker"));
    const auto answer =
        answerOf(m_fixture.desk->lookUp(m_fixture.requestFor(QStringLiteral("several"))));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code(), ErrorCode::LedgerWrite);
    // Nothing of the answer is left to be opened either.
    QVERIFY(!answerOf(m_fixture.desk->open(QStringLiteral("any"))));
}

void TestLookUp::whatBecameOfTheRequestIsRecorded_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("state");
    QTest::newRow("not delivered") << ErrorCode::NotDelivered << QStringLiteral("notDelivered");
    QTest::newRow("unknown") << ErrorCode::OutcomeUnknown << QStringLiteral("outcomeUnknown");
}

void TestLookUp::whatBecameOfTheRequestIsRecorded()
{
    QFETCH(ErrorCode, code);
    m_fixture.transport->failPath(m_fixture.path(Service::Retrieval), code);
    const auto answer =
        answerOf(m_fixture.desk->lookUp(m_fixture.requestFor(QStringLiteral("several"))));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code(), code);
    const auto records = m_fixture.recordsOf(Event::LookUp);
    QCOMPARE(records.size(), 1);
    QTEST(records.first().entry.requestState, "state");
    QCOMPARE(records.first().entry.resultCode, errorName(code));
}

void TestLookUp::finishDropsWhatIsRunning()
{
    m_fixture.transport->hold(m_fixture.path(Service::Retrieval));
    const quint64 session = m_fixture.desk->session();
    auto future = m_fixture.desk->lookUp(m_fixture.requestFor(QStringLiteral("several")));
    QVERIFY(m_fixture.transport->waitUntilHeld());
    m_fixture.desk->finish();
    const auto answer = answerOf(future);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code(), ErrorCode::Cancelled);
    QVERIFY(m_fixture.desk->session() > session);
    // The platform may have logged the use; the ledger says that nobody knows.
    QTRY_COMPARE(m_fixture.recordsOf(Event::LookUp).size(), 1);
    QCOMPARE(m_fixture.recordsOf(Event::LookUp).first().entry.requestState,
             QStringLiteral("outcomeUnknown"));
}

void TestLookUp::finishTakesBackAnAnswerOnItsWay()
{
    auto future = m_fixture.desk->lookUp(m_fixture.requestFor(QStringLiteral("several")));
    future.waitForFinished();
    m_fixture.desk->finish();
    QVERIFY(future.isCanceled());
    // And nothing of it can be opened for the next citizen.
    const auto opened =
        answerOf(m_fixture.desk->open(future.result()->licenses.first().identifier));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code(), ErrorCode::UsageWrong);
}

void TestLookUp::aNewerLookUpTakesThePlaceOfTheOlder()
{
    m_fixture.transport->hold(m_fixture.path(Service::Retrieval));
    auto older = m_fixture.desk->lookUp(m_fixture.requestFor(QStringLiteral("several")));
    QVERIFY(m_fixture.transport->waitUntilHeld());
    auto newer = m_fixture.desk->lookUp(m_fixture.requestFor(QStringLiteral("organisation")));
    const auto dropped = answerOf(older);
    QVERIFY(!dropped);
    QCOMPARE(dropped.error().code(), ErrorCode::Cancelled);
    m_fixture.transport->release();
    const auto answer = answerOf(newer);
    VERIFY_RESULT(answer);
    QVERIFY(!answer->licenses.isEmpty());
}

void TestLookUp::theDeskMayDieWhileItsJobsRun()
{
    m_fixture.transport->hold(m_fixture.path(Service::Retrieval));
    auto future = m_fixture.desk->lookUp(m_fixture.requestFor(QStringLiteral("several")));
    QVERIFY(m_fixture.transport->waitUntilHeld());
    m_fixture.desk.reset();
    const auto answer = answerOf(future);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code(), ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestLookUp)
#include "tst_lookup.moc"
