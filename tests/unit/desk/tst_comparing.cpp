#include "deskfixture.h"

#include "desk/judging.h"

#include <algorithm>

using namespace lc;
using namespace lc::test;
using domain::Check;
using domain::State;
using ledger::Event;
using platform::Service;

class TestComparing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void formsOfADotAndADateDoNotDiffer_data();
    void formsOfADotAndADateDoNotDiffer();
    void anotherCodeOfACharacterIsUndecided();
    void faceDataAndTheHoldersCodeAreComparedHereAlone();
    void whatTheRecordDoesNotSayIsUnknown();
    void equalFieldsAgreeHereAndThere();
    void aWrongFieldDiffersHereAndThere();
    void theLicenseCarriesWhatDiffered();
    void aCorrectedComparisonTakesThePlaceOfTheFirst();
    void itStaysWithALicenseOpenedAgainUntilNextPlease();
    void aSilentPlatformIsNoAgreement();
    void comparingNamesFieldsButNoValuesInTheLedger();
    void aRevealIsRecordedBeforeItIsShown();

private:
    Result<std::shared_ptr<const desk::OpenedLicense>> openFirst();
    Result<desk::CompareAnswer> compareNumber(std::shared_ptr<const desk::OpenedLicense> license,
                                              const SecureText &number);
    static const domain::Finding *byPlatform(const desk::CompareAnswer &answer);
    DeskFixture m_fixture;
};

void TestComparing::initTestCase()
{
    const QString problem = m_fixture.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestComparing::init()
{
    m_fixture.sitDown();
}

Result<std::shared_ptr<const desk::OpenedLicense>> TestComparing::openFirst()
{
    LC_TRY(found,
           answerOf(m_fixture.desk->lookUp(m_fixture.requestFor(QStringLiteral("several")))));
    return answerOf(m_fixture.desk->open(found.licenses.first().identifier));
}

Result<desk::CompareAnswer>
TestComparing::compareNumber(std::shared_ptr<const desk::OpenedLicense> license,
                             const SecureText &number)
{
    return answerOf(m_fixture.desk->compare({license, {{QStringLiteral("number"), number}}}));
}

const domain::Finding *TestComparing::byPlatform(const desk::CompareAnswer &answer)
{
    const auto found =
        std::ranges::find(answer.findings, domain::By::Platform, &domain::Finding::by);
    return found == answer.findings.end() ? nullptr : &*found;
}

void TestComparing::formsOfADotAndADateDoNotDiffer_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("record");
    QTest::addColumn<QString>("paper");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *name, const char *field, const char16_t *record,
                        const char16_t *paper, bool same) {
        QTest::newRow(name) << QString::fromLatin1(field) << QString::fromUtf16(record)
                            << QString::fromUtf16(paper) << same;
    };
    row("name", "holder", u"张示例", u"张示例", true);
    row("white space", "holder", u"张示例", u" 张示例 ", true);
    row("another name", "holder", u"张示例", u"章示例", false);
    row("dot", "holder", u"买买提·示例", u"买买提•示例", true);
    row("katakana dot", "holder", u"买买提·示例", u"买买提・示例", true);
    row("no dot", "holder", u"买买提·示例", u"买买提示例", false);
    row("rare character", "holder", u"\U00020BB7示例", u"吉示例", false);
    row("date", "issued", u"2020年01月02日", u"2020-01-02", true);
    row("another date", "issued", u"2020年01月02日", u"2020-02-01", false);
    row("number", "number", u"0012", u"12", false);
    row("private code", "holder", u"张\uE863", u"张\u4DAE", false);
}

void TestComparing::formsOfADotAndADateDoNotDiffer()
{
    QFETCH(QString, field);
    QFETCH(QString, record);
    QFETCH(QString, paper);
    domain::LicenseSummary license;
    license.holder = SecureText(record);
    license.number = SecureText(record);
    license.issued = domain::LicenseDate::parse(record);
    const auto findings = desk::comparedFindings(license, {{field, SecureText(paper)}});
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().facts.value(QStringLiteral("field")).toString(), field);
    QTEST(findings.first().state == State::Passed, "same");
}

// The same character under another code must neither pass by itself nor count as another name.
void TestComparing::anotherCodeOfACharacterIsUndecided()
{
    domain::LicenseInformation license;
    license.summary.holder = SecureText(u"张\uE863");
    const auto findings =
        desk::comparedFindings(license, {{QStringLiteral("holder"), SecureText(u"张\u4DAE")}});
    QCOMPARE(findings.first().state, State::Unknown);
    QCOMPARE(findings.first().because, domain::Because::OtherCharacterCode);
}

void TestComparing::faceDataAndTheHoldersCodeAreComparedHereAlone()
{
    const auto license = openFirst();
    VERIFY_RESULT(license);
    const int sent = m_fixture.transport->sent();
    const SecureText code = (*license)->holder.value();
    const auto answer =
        answerOf(m_fixture.desk->compare({*license, {{QStringLiteral("holderCode"), code}}}));
    VERIFY_RESULT(answer);
    QCOMPARE(m_fixture.transport->sent(), sent);
    QCOMPARE(answer->findings.first().state, State::Passed);
    QCOMPARE(byPlatform(*answer)->state, State::NotRun);
}

void TestComparing::whatTheRecordDoesNotSayIsUnknown()
{
    const auto findings = desk::comparedFindings(domain::LicenseSummary(),
                                                 {{QStringLiteral("number"), SecureText(u"1")}});
    QCOMPARE(findings.first().state, State::Unknown);
}

void TestComparing::equalFieldsAgreeHereAndThere()
{
    const auto license = openFirst();
    VERIFY_RESULT(license);
    const domain::LicenseSummary &summary = (*license)->information.summary;
    const int sent = m_fixture.transport->sent();
    const auto answer =
        answerOf(m_fixture.desk->compare({*license,
                                          {{QStringLiteral("number"), summary.number},
                                           {QStringLiteral("holder"), summary.holder}}}));
    VERIFY_RESULT(answer);
    QCOMPARE(m_fixture.transport->sent(), sent + 1);
    QCOMPARE(answer->findings.size(), 4); // each field by this computer and by the platform
    for (const domain::Finding &finding : answer->findings) {
        QCOMPARE(finding.check, Check::ComparedField);
        QVERIFY2(finding.state == State::Passed, qPrintable(domain::nameOf(finding.because)));
    }
    QVERIFY(byPlatform(*answer));
}

void TestComparing::aWrongFieldDiffersHereAndThere()
{
    const auto license = openFirst();
    VERIFY_RESULT(license);
    const auto answer = answerOf(
        m_fixture.desk->compare({*license, {{QStringLiteral("number"), SecureText(u"WRONG-1")}}}));
    VERIFY_RESULT(answer);
    QCOMPARE(answer->findings.first().state, State::Failed);
    QVERIFY(byPlatform(*answer));
    QCOMPARE(byPlatform(*answer)->state, State::Failed);
}

// A copy printed afterwards must not say that all is well.
void TestComparing::theLicenseCarriesWhatDiffered()
{
    const auto license = openFirst();
    VERIFY_RESULT(license);
    QVERIFY((*license)->verdict().kind != domain::VerdictKind::Failed);
    const auto answer = compareNumber(*license, SecureText(u"WRONG-1"));
    VERIFY_RESULT(answer);
    QCOMPARE(answer->license->verdict().kind, domain::VerdictKind::Failed);
    const auto facts = desk::annotationFacts(*answer->license, m_fixture.desk->person(),
                                             QStringLiteral("S-1"), m_fixture.clock->now());
    QCOMPARE(domain::judge(facts.findings, facts.scope).kind, domain::VerdictKind::Failed);
}

void TestComparing::aCorrectedComparisonTakesThePlaceOfTheFirst()
{
    const auto license = openFirst();
    VERIFY_RESULT(license);
    const auto wrong = compareNumber(*license, SecureText(u"WRONG-1"));
    VERIFY_RESULT(wrong);
    const auto right = compareNumber(wrong->license, (*license)->information.summary.number);
    VERIFY_RESULT(right);
    QCOMPARE(right->license->verdict().kind, (*license)->verdict().kind);
    QCOMPARE(right->license->compared.size(), 2); // by this computer and by the platform
}

void TestComparing::itStaysWithALicenseOpenedAgainUntilNextPlease()
{
    const auto license = openFirst();
    VERIFY_RESULT(license);
    const QString identifier = (*license)->information.summary.identifier;
    VERIFY_RESULT(compareNumber(*license, SecureText(u"WRONG-1")));
    const auto again = answerOf(m_fixture.desk->open(identifier));
    VERIFY_RESULT(again);
    QCOMPARE((*again)->verdict().kind, domain::VerdictKind::Failed);
    m_fixture.desk->finish();
    const auto later = openFirst();
    VERIFY_RESULT(later);
    QCOMPARE((*later)->verdict().kind, (*license)->verdict().kind);
}

void TestComparing::aSilentPlatformIsNoAgreement()
{
    const auto license = openFirst();
    VERIFY_RESULT(license);
    m_fixture.transport->failPath(m_fixture.path(Service::VerifyFields), ErrorCode::OutcomeUnknown);
    const auto answer = answerOf(m_fixture.desk->compare(
        {*license, {{QStringLiteral("number"), (*license)->information.summary.number}}}));
    VERIFY_RESULT(answer);
    QCOMPARE(answer->findings.first().state, State::Passed);
    QCOMPARE(byPlatform(*answer)->state, State::Unknown);
}

void TestComparing::comparingNamesFieldsButNoValuesInTheLedger()
{
    const auto license = openFirst();
    VERIFY_RESULT(license);
    VERIFY_RESULT(answerOf(
        m_fixture.desk->compare({*license,
                                 {{QStringLiteral("number"), SecureText(u"SECRET-VALUE")},
                                  {QStringLiteral("holder"), SecureText(u"SECRET-NAME")}}})));
    const auto records = m_fixture.recordsOf(Event::Verification);
    QCOMPARE(records.size(), 1);
    QCOMPARE(records.first().entry.detail,
             QStringLiteral("fields=holder,number;differ=holder,number"));
}

void TestComparing::aRevealIsRecordedBeforeItIsShown()
{
    VERIFY_RESULT(openFirst());
    VERIFY_RESULT(answerOf(m_fixture.desk->reveal(QStringLiteral("holderCode"))));
    const auto records = m_fixture.recordsOf(Event::Reveal);
    QCOMPARE(records.size(), 1);
    QCOMPARE(records.first().entry.detail, QStringLiteral("field=holderCode"));
    QVERIFY(!records.first().entry.holderHash.isEmpty());
}

QTEST_MAIN(TestComparing)
#include "tst_comparing.moc"
