#include "deskfixture.h"

using namespace lc;
using namespace lc::test;
using ledger::Event;

// The code on a citizen's phone, from the platform to the opened license.
class TestEncrypted : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void aScannedCodeOpensItsLicense();
    void aCodeOpensOnlyOnce();
    void aForgedCodeIsRefusedAndRecorded();
    void theCodeItselfIsNotRecorded();

private:
    Result<SecureText> codeOfSomebody();
    DeskFixture m_fixture;
};

void TestEncrypted::initTestCase()
{
    const QString problem = m_fixture.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestEncrypted::init()
{
    m_fixture.sitDown();
}

Result<SecureText> TestEncrypted::codeOfSomebody()
{
    platform::HolderQuery query;
    query.holder = m_fixture.requestFor(QStringLiteral("several")).holder;
    query.reason = domain::Reason::Presenting;
    LC_TRY(licenses, m_fixture.client->retrieve(query));
    query.typeName = licenses.first().typeName;
    // The holder's phone asks for the code, the counter redeems it.
    LC_TRY(codes, m_fixture.clientOf(QStringLiteral("phone"))->encryptedIdentifiers(query));
    if (codes.isEmpty())
        return fail(ErrorCode::PlatformNothingFound);
    return codes.first().text;
}

void TestEncrypted::aScannedCodeOpensItsLicense()
{
    const auto code = codeOfSomebody();
    VERIFY_RESULT(code);
    const auto found = answerOf(
        m_fixture.desk->lookUpEncrypted(*code, domain::Reason::Presenting, DeskFixture::matter()));
    VERIFY_RESULT(found);
    const auto license = answerOf(m_fixture.desk->open(
        found->licenses.isEmpty() ? QString() : found->licenses.first().identifier));
    VERIFY_RESULT(license);
    QCOMPARE((*license)->route, QStringLiteral("encrypted"));
    QVERIFY(!(*license)->information.summary.identifier.isEmpty());
    QVERIFY((*license)->verdict().kind != domain::VerdictKind::Failed);
    const auto records = m_fixture.recordsOf(Event::Opening);
    QCOMPARE(records.first().entry.route, QStringLiteral("encrypted"));
    QCOMPARE(records.first().entry.reasonCode, QStringLiteral("02"));
}

void TestEncrypted::aCodeOpensOnlyOnce()
{
    const auto code = codeOfSomebody();
    VERIFY_RESULT(code);
    const auto found = answerOf(
        m_fixture.desk->lookUpEncrypted(*code, domain::Reason::Presenting, DeskFixture::matter()));
    VERIFY_RESULT(found);
    const QString identifier =
        found->licenses.isEmpty() ? QString() : found->licenses.first().identifier;
    VERIFY_RESULT(answerOf(m_fixture.desk->open(identifier)));
    const auto again = answerOf(m_fixture.desk->open(identifier));
    QVERIFY(!again);
    QCOMPARE(again.error().code(), ErrorCode::PlatformEncryptedIdentifierUsed);
}

void TestEncrypted::aForgedCodeIsRefusedAndRecorded()
{
    const auto code = codeOfSomebody();
    VERIFY_RESULT(code);
    QString forged = code->toString();
    const qsizetype middle = forged.size() / 2;
    forged[middle] = forged[middle] == u'A' ? u'B' : u'A';
    const auto found = answerOf(m_fixture.desk->lookUpEncrypted(
        SecureText(forged), domain::Reason::Presenting, DeskFixture::matter()));
    QVERIFY(!found);
    QCOMPARE(found.error().code(), ErrorCode::PlatformEncryptedIdentifierForged);
    const auto records = m_fixture.recordsOf(Event::LookUp);
    QCOMPARE(records.size(), 1);
    QCOMPARE(records.first().entry.requestState, QStringLiteral("refused"));
}

void TestEncrypted::theCodeItselfIsNotRecorded()
{
    const auto code = codeOfSomebody();
    VERIFY_RESULT(code);
    VERIFY_RESULT(answerOf(
        m_fixture.desk->lookUpEncrypted(*code, domain::Reason::Presenting, DeskFixture::matter())));
    const auto records = m_fixture.ledger->records();
    VERIFY_RESULT(records);
    for (const ledger::Record &record : *records) {
        const ledger::Entry &e = record.entry;
        for (const QString &text : {e.licenseIdentifier, e.detail, e.serial, e.resultCode})
            QVERIFY(!text.contains(code->toString()));
    }
}

QTEST_MAIN(TestEncrypted)
#include "tst_encrypted.moc"
