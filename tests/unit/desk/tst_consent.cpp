#include "deskfixture.h"

using namespace lc;
using namespace lc::test;
using desk::ConsentKind;
using ledger::Event;

// Consent stands in the ledger before the look-up; a refusal does, too.
class TestConsent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void theKindIsRecordedBeforeTheLookUp_data();
    void theKindIsRecordedBeforeTheLookUp();
    void aRefusalIsRecordedAndSendsNothing();
    void anAgentMustBeNamed();
    void anAgentStandsThereWithoutTheNumber();
    void theNextCitizenIsAskedAnew();
    void consentWaitsWithWhoIsOnHold();
    void withoutAMatterThereIsNoConsent();
    void namesAreStable();

private:
    [[nodiscard]] desk::ConsentRequest consent(ConsentKind kind) const;
    DeskFixture m_fixture;
};

void TestConsent::initTestCase()
{
    const QString problem = m_fixture.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestConsent::init()
{
    m_fixture.sitDown();
}

desk::ConsentRequest TestConsent::consent(ConsentKind kind) const
{
    desk::ConsentRequest request;
    request.kind = kind;
    request.holder = m_fixture.requestFor(QStringLiteral("several")).holder;
    request.matter = DeskFixture::matter();
    if (kind == ConsentKind::AgentWithAuthority)
        request.requester = m_fixture.requestFor(QStringLiteral("expired")).holder;
    return request;
}

void TestConsent::theKindIsRecordedBeforeTheLookUp_data()
{
    QTest::addColumn<ConsentKind>("kind");
    QTest::addColumn<QString>("name");
    QTest::newRow("shown") << ConsentKind::ShownByHolder << QStringLiteral("shown");
    QTest::newRow("signed") << ConsentKind::SignedOnSite << QStringLiteral("signed");
    QTest::newRow("agent") << ConsentKind::AgentWithAuthority << QStringLiteral("agent");
    QTest::newRow("duty") << ConsentKind::StatutoryDuty << QStringLiteral("statutory");
}

void TestConsent::theKindIsRecordedBeforeTheLookUp()
{
    QFETCH(ConsentKind, kind);
    QFETCH(QString, name);
    VERIFY_RESULT(answerOf(m_fixture.desk->recordConsent(consent(kind))));
    VERIFY_RESULT(
        answerOf(m_fixture.desk->lookUp(m_fixture.requestFor(QStringLiteral("several")))));
    const auto consents = m_fixture.recordsOf(Event::Consent);
    const auto lookUps = m_fixture.recordsOf(Event::LookUp);
    QCOMPARE(consents.size(), 1);
    QCOMPARE(lookUps.size(), 1);
    QVERIFY(consents.first().sequence < lookUps.first().sequence);
    QCOMPARE(consents.first().entry.consent, name);
    QCOMPARE(lookUps.first().entry.consent, name);
    QCOMPARE(consents.first().entry.holderHash, lookUps.first().entry.holderHash);
}

void TestConsent::aRefusalIsRecordedAndSendsNothing()
{
    desk::ConsentRequest request = consent(ConsentKind::ShownByHolder);
    request.agreed = false;
    VERIFY_RESULT(answerOf(m_fixture.desk->recordConsent(request)));
    QCOMPARE(m_fixture.recordsOf(Event::Refusal).size(), 1);
    QCOMPARE(m_fixture.recordsOf(Event::Consent).size(), 0);
    QCOMPARE(m_fixture.transport->sent(), 0);
}

void TestConsent::anAgentMustBeNamed()
{
    desk::ConsentRequest request = consent(ConsentKind::AgentWithAuthority);
    request.requester = {};
    const auto result = answerOf(m_fixture.desk->recordConsent(request));
    QVERIFY(!result);
    QCOMPARE(result.error().code(), ErrorCode::InputEmpty);
    QCOMPARE(m_fixture.recordsOf(Event::Consent).size(), 0);
}

void TestConsent::anAgentStandsThereWithoutTheNumber()
{
    const desk::ConsentRequest request = consent(ConsentKind::AgentWithAuthority);
    VERIFY_RESULT(answerOf(m_fixture.desk->recordConsent(request)));
    const auto records = m_fixture.recordsOf(Event::Consent);
    QCOMPARE(records.size(), 1);
    const QString detail = records.first().entry.detail;
    const QString number = request.requester.value().toString();
    QVERIFY(detail.startsWith(u"requester="));
    QVERIFY(detail.endsWith(number.right(4)));
    QVERIFY2(!detail.contains(number), qPrintable(detail));
    QVERIFY(records.first().entry.holderHash !=
            m_fixture.ledger->holderHash(request.requester.value()));
}

void TestConsent::theNextCitizenIsAskedAnew()
{
    VERIFY_RESULT(answerOf(m_fixture.desk->recordConsent(consent(ConsentKind::SignedOnSite))));
    m_fixture.desk->finish();
    VERIFY_RESULT(
        answerOf(m_fixture.desk->lookUp(m_fixture.requestFor(QStringLiteral("several")))));
    QCOMPARE(m_fixture.recordsOf(Event::LookUp).first().entry.consent, QString());
}

void TestConsent::consentWaitsWithWhoIsOnHold()
{
    VERIFY_RESULT(answerOf(m_fixture.desk->recordConsent(consent(ConsentKind::SignedOnSite))));
    const auto several = m_fixture.requestFor(QStringLiteral("several"));
    VERIFY_RESULT(answerOf(m_fixture.desk->lookUp(several)));
    const auto ticket = m_fixture.desk->hold();
    VERIFY_RESULT(ticket);
    // Another citizen, who said nothing.
    VERIFY_RESULT(
        answerOf(m_fixture.desk->lookUp(m_fixture.requestFor(QStringLiteral("expired")))));
    m_fixture.desk->finish();
    VERIFY_RESULT(m_fixture.desk->recall(*ticket));
    VERIFY_RESULT(answerOf(m_fixture.desk->lookUp(several)));
    const auto records = m_fixture.recordsOf(Event::LookUp);
    QCOMPARE(records.size(), 3);
    QCOMPARE(records.at(0).entry.consent, QStringLiteral("signed"));
    QCOMPARE(records.at(1).entry.consent, QString());
    QCOMPARE(records.at(2).entry.consent, QStringLiteral("signed"));
}

void TestConsent::withoutAMatterThereIsNoConsent()
{
    desk::ConsentRequest request = consent(ConsentKind::ShownByHolder);
    request.matter = {};
    const auto result = answerOf(m_fixture.desk->recordConsent(request));
    QVERIFY(!result);
    QCOMPARE(result.error().code(), ErrorCode::MatterMissing);
}

void TestConsent::namesAreStable()
{
    for (const ConsentKind kind : desk::allConsentKinds())
        QCOMPARE(desk::consentFromName(desk::nameOf(kind)), kind);
    QVERIFY(!desk::consentFromName(u"nothing"));
}

QTEST_MAIN(TestConsent)
#include "tst_consent.moc"
