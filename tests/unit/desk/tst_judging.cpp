#include "desk/judging.h"
#include "desk/recording.h"

#include <QTest>

using namespace lc;
using namespace lc::desk;
using domain::Because;
using domain::State;

class TestJudging : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anExpiredLicenseIsANoticeNotAFailure_data();
    void anExpiredLicenseIsANoticeNotAFailure();
    void aWrongIdentifierIsNeverAFailure();
    void aMaskedHolderCodeIsNoHolder();
    void whoWasAskedForGoesBeforeWhatWasAnswered();
    void onlyShownFieldsAreAskedAbout();
    void metadataOfAFileBecomeARecord();
    void findingsComeInTheOrderOfTheirChecks();
    void everyOutcomeHasItsWord_data();
    void everyOutcomeHasItsWord();
};

void TestJudging::anExpiredLicenseIsANoticeNotAFailure_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("until");
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("because");
    QTest::addColumn<bool>("notice");
    const auto row = [](const char *name, const char16_t *from, const char16_t *until, State state,
                        Because because, bool notice) {
        QTest::newRow(name) << QString::fromUtf16(from) << QString::fromUtf16(until)
                            << static_cast<int>(state) << static_cast<int>(because) << notice;
    };
    row("valid", u"2020年01月01日", u"2030年01月01日", State::Passed, Because::None, false);
    row("long term", u"2020年01月01日", u"长期", State::Passed, Because::None, false);
    row("last day", u"2020年01月01日", u"2025年06月15日", State::Passed, Because::ExpiresSoon,
        true);
    row("expired", u"2020年01月01日", u"2025年06月14日", State::Passed, Because::Expired, true);
    row("not yet", u"2025年06月16日", u"2030年01月01日", State::Passed, Because::NotYetValid, true);
    row("unreadable", u"?", u"someday", State::Unknown, Because::TimeUnknown, false);
}

void TestJudging::anExpiredLicenseIsANoticeNotAFailure()
{
    QFETCH(QString, from);
    QFETCH(QString, until);
    domain::LicenseSummary license;
    license.validFrom = domain::LicenseDate::parse(from);
    license.validUntil = domain::LicenseDate::parse(until);
    const domain::Finding finding = periodFinding(license, QDate(2025, 6, 15));
    QCOMPARE(finding.check, domain::Check::LicensePeriod);
    QTEST(static_cast<int>(finding.state), "state");
    QTEST(static_cast<int>(finding.because), "because");
    QTEST(finding.notice, "notice");
}

void TestJudging::aWrongIdentifierIsNeverAFailure()
{
    const auto right = domain::LicenseIdentifier::compose(
        u"11100000000013338W001", u"115100000000000000", u"20250001", u"001");
    QVERIFY2(right, right ? "" : qPrintable(right.error().toString()));
    const domain::Finding good = identifierFinding(right->toString());
    QCOMPARE(good.state, State::Passed);
    QVERIFY(!good.notice);

    QString changed = right->toString();
    changed.back() = changed.back() == u'A' ? u'B' : u'A';
    const domain::Finding wrong = identifierFinding(changed);
    QCOMPARE(wrong.state, State::Passed);
    QCOMPARE(wrong.because, Because::CheckCharacterWrong);
    QVERIFY(wrong.notice);

    const domain::Finding unreadable = identifierFinding(QStringLiteral("no identifier"));
    QCOMPARE(unreadable.state, State::Unknown);
    QVERIFY(unreadable.notice);
}

void TestJudging::aMaskedHolderCodeIsNoHolder()
{
    domain::LicenseSummary license;
    QVERIFY(holderOf(license).isNull());
    license.holderCode = SecureText(u"5101***********01X");
    license.holderCodeType = QStringLiteral("111");
    QVERIFY(holderOf(license).isNull());
    const QString body = QStringLiteral("51010018950101001");
    const QString number = body + *domain::residentIdCheck(body);
    license.holderCode = SecureText(number);
    QCOMPARE(holderOf(license).value(), license.holderCode);
    // The platform may print the type's name instead of its code.
    license.holderCodeType = QStringLiteral("公民身份号码");
    QCOMPARE(holderOf(license).type(), domain::HolderCodeType::ResidentId);
}

void TestJudging::whoWasAskedForGoesBeforeWhatWasAnswered()
{
    const QString body = QStringLiteral("51010018950101001");
    const auto asked = domain::SubjectCode::parse(QString(body + *domain::residentIdCheck(body)));
    QVERIFY(asked);
    domain::LicenseSummary license;
    license.holderCode = SecureText(u"510100189501010099");
    QCOMPARE(expectedOf(license, *asked).holderCode, asked->value());
    QCOMPARE(expectedOf(license, {}).holderCode, license.holderCode);
}

void TestJudging::onlyShownFieldsAreAskedAbout()
{
    domain::LicenseSummary license;
    license.number = SecureText(u"N-1");
    license.issuer = QStringLiteral("示例局");
    const auto asked = fieldsOf(license, {}, domain::Reason::Presenting);
    QCOMPARE(asked.fields.keys(),
             QStringList({QStringLiteral("issuer"), QStringLiteral("number")}));
    QCOMPARE(asked.reason, domain::Reason::Presenting);
}

void TestJudging::metadataOfAFileBecomeARecord()
{
    const auto license = summaryOf({{QStringLiteral("ZZBH"), QStringLiteral("N-1")},
                                    {QStringLiteral("ZZYXQJZRQ"), QStringLiteral("2020-01-01")}});
    QCOMPARE(license.number, SecureText(u"N-1"));
    const auto findings = metadataFindings(license, QDate(2025, 1, 1));
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().because, Because::Expired);
    QVERIFY(metadataFindings({}, QDate(2025, 1, 1)).isEmpty());
}

void TestJudging::findingsComeInTheOrderOfTheirChecks()
{
    OpenedLicense license;
    domain::Finding finding;
    for (const auto check : {domain::Check::LicensePeriod, domain::Check::Signature}) {
        finding.check = check;
        license.file.findings.append(finding);
    }
    finding.check = domain::Check::PlatformRecord;
    license.platformFindings.append(finding);
    finding.check = domain::Check::ReferenceDigests;
    license.file.findings.append(finding);
    QList<domain::Check> order;
    for (const domain::Finding &f : license.findings())
        order.append(f.check);
    QCOMPARE(order,
             QList<domain::Check>({domain::Check::ReferenceDigests, domain::Check::Signature,
                                   domain::Check::LicensePeriod, domain::Check::PlatformRecord}));
}

void TestJudging::everyOutcomeHasItsWord_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("word");
    const auto row = [](ErrorCode code, const char *word) {
        QTest::newRow(qPrintable(errorName(code))) << code << QString::fromLatin1(word);
    };
    row(ErrorCode::NotDelivered, "notDelivered");
    row(ErrorCode::HostNotFound, "notDelivered");
    row(ErrorCode::TlsFailed, "notDelivered");
    row(ErrorCode::PlatformAuthentication, "refused");
    row(ErrorCode::PlatformUnknownStatus, "refused");
    row(ErrorCode::DownloadAddressUsed, "refused");
    row(ErrorCode::DownloadAddressRefused, "answered");
    row(ErrorCode::PackageDamaged, "answered");
    row(ErrorCode::OutcomeUnknown, "outcomeUnknown");
    row(ErrorCode::ReplyNotJson, "outcomeUnknown");
    row(ErrorCode::DeadlineExceeded, "outcomeUnknown");
    row(ErrorCode::Cancelled, "outcomeUnknown");
}

void TestJudging::everyOutcomeHasItsWord()
{
    QFETCH(ErrorCode, code);
    QTEST(requestStateOf(Error(code)), "word");
    QCOMPARE(requestStateOf(std::nullopt), QStringLiteral("answered"));
}

QTEST_GUILESS_MAIN(TestJudging)
#include "tst_judging.moc"
