#include "cliprocess.h"

#include <QJsonArray>
#include <QTest>

using namespace lc::test;

// Consent on the command line: recorded before the look-up, with its kind.
class TestConsent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theKindStandsBeforeTheLookUp();
    void anAgentStandsThereWithoutTheNumber();
    void wrongUseRecordsNothing();

private:
    [[nodiscard]] CliAnswer lookUp(const QStringList &words) const
    {
        return m_cli.runJson(QStringList{QStringLiteral("lookup"),
                                         m_sandbox.codeThatShows(QStringLiteral("several"))} +
                             words + m_sandbox.options() + purpose(m_cli));
    }
    [[nodiscard]] QJsonArray records() const
    {
        return m_cli
            .runJson({QStringLiteral("ledger"), QStringLiteral("show"),
                      m_cli.file(QStringLiteral("ledger.sqlite"))})
            .json()
            .value(QStringLiteral("records"))
            .toArray();
    }
    static QString eventOf(const QJsonValue &record)
    {
        return record.toObject().value(QStringLiteral("event")).toString();
    }
    Cli m_cli;
    ServedSandbox m_sandbox;
};

void TestConsent::initTestCase()
{
    const QString problem = m_sandbox.start(m_cli);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestConsent::theKindStandsBeforeTheLookUp()
{
    const CliAnswer answer = lookUp({QStringLiteral("--consent"), QStringLiteral("signed")});
    QVERIFY2(answer.exit == 0, QByteArray(answer.err + answer.out).constData());
    const QJsonArray all = records();
    QVERIFY(all.size() >= 2);
    QCOMPARE(eventOf(all.at(all.size() - 2)), QStringLiteral("Consent"));
    QCOMPARE(eventOf(all.last()), QStringLiteral("LookUp"));
}

void TestConsent::anAgentStandsThereWithoutTheNumber()
{
    const QString agent = m_sandbox.codeThatShows(QStringLiteral("expired"));
    const CliAnswer answer = lookUp({QStringLiteral("--consent"), QStringLiteral("agent"),
                                     QStringLiteral("--requester"), agent});
    QVERIFY2(answer.exit == 0, QByteArray(answer.err + answer.out).constData());
    const CliAnswer shown = m_cli.run({QStringLiteral("ledger"), QStringLiteral("show"),
                                       m_cli.file(QStringLiteral("ledger.sqlite"))});
    QVERIFY(!shown.out.contains(agent.toUtf8()));
}

void TestConsent::wrongUseRecordsNothing()
{
    const auto before = records().size();
    QCOMPARE(lookUp({QStringLiteral("--consent"), QStringLiteral("perhaps")}).exit, 2);
    QCOMPARE(lookUp({QStringLiteral("--consent"), QStringLiteral("agent")}).exit, 2);
    QCOMPARE(records().size(), before);
}

QTEST_GUILESS_MAIN(TestConsent)
#include "tst_consent.moc"
