#include "domain/verdict.h"

#include <QTest>

using namespace lc::domain;

namespace {

Finding finding(Check check, State state = State::Passed, By by = By::ThisComputer)
{
    Finding result;
    result.check = check;
    result.state = state;
    result.by = by;
    return result;
}

Findings allPassed()
{
    using enum Check;
    Findings findings;
    for (const Check check :
         {ReferenceDigests, SignedDataHash, Signature, SealSignature, SignerInSeal,
          CertificateChain, CertificateValidity, KeyUsage, Revocation, SealValidity, Coverage,
          Identity, IdentifierCheck, LicensePeriod})
        findings << finding(check);
    findings << finding(PlatformRecord, State::Passed, By::Platform);
    return findings;
}

Findings with(Check check, State state, bool notice = false)
{
    Findings findings = allPassed();
    for (Finding &f : findings) {
        if (f.check == check) {
            f.state = state;
            f.notice = notice;
        }
    }
    return findings;
}

Findings without(Check check)
{
    Findings findings = allPassed();
    findings.removeIf([check](const Finding &f) { return f.check == check; });
    return findings;
}

} // namespace

class TestVerdict : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingPassed();
    void nothingKnownCannotBeDecided();
    void aFailureAnywhereFails_data();
    void aFailureAnywhereFails();
    void aMissingRequiredAnswerNeverImproves_data();
    void aMissingRequiredAnswerNeverImproves();
    void aBrokenSignatureHidesTheTicks();
    void anExpiredLicenseIsNotAForgedOne();
    void uncheckedRevocationIsANotice();
    void platformSilenceCannotBeDecided();
    void aFileByItselfNeedsNoPlatform();
    void afterAQrLookUpFieldsAreNotRequired();
    void findingsHaveStableNames();
};

void TestVerdict::everythingPassed()
{
    QCOMPARE(judge(allPassed()).kind, VerdictKind::Passed);
}

void TestVerdict::nothingKnownCannotBeDecided()
{
    QCOMPARE(judge({}).kind, VerdictKind::CannotDecide);
    Findings findings = allPassed();
    for (Finding &f : findings)
        f.state = State::NotRun;
    QCOMPARE(judge(findings).kind, VerdictKind::CannotDecide);
}

void TestVerdict::aFailureAnywhereFails_data()
{
    QTest::addColumn<int>("check");
    for (const Finding &f : allPassed())
        QTest::newRow(qPrintable(nameOf(f.check))) << static_cast<int>(f.check);
}

void TestVerdict::aFailureAnywhereFails()
{
    QFETCH(int, check);
    const Findings findings = with(static_cast<Check>(check), State::Failed);
    const Verdict verdict = judge(findings);
    QCOMPARE(verdict.kind, VerdictKind::Failed);
    QCOMPARE(static_cast<int>(findings.at(verdict.decisive).check), check);
}

void TestVerdict::aMissingRequiredAnswerNeverImproves_data()
{
    QTest::addColumn<int>("check");
    using enum Check;
    for (const Check check : {ReferenceDigests, SignedDataHash, Signature, CertificateChain,
                              CertificateValidity, Coverage, PlatformRecord})
        QTest::newRow(qPrintable(nameOf(check))) << static_cast<int>(check);
}

void TestVerdict::aMissingRequiredAnswerNeverImproves()
{
    QFETCH(int, check);
    const auto which = static_cast<Check>(check);
    QCOMPARE(judge(with(which, State::NotRun)).kind, VerdictKind::CannotDecide);
    QCOMPARE(judge(with(which, State::Unknown)).kind, VerdictKind::CannotDecide);
    QCOMPARE(judge(without(which)).kind, VerdictKind::CannotDecide);
}

void TestVerdict::aBrokenSignatureHidesTheTicks()
{
    QVERIFY(judge(with(Check::Signature, State::Failed)).hidePassed);
    QVERIFY(judge(with(Check::ReferenceDigests, State::Failed)).hidePassed);
    QVERIFY(!judge(with(Check::PlatformRecord, State::Failed)).hidePassed);
}

void TestVerdict::anExpiredLicenseIsNotAForgedOne()
{
    const Findings findings = with(Check::LicensePeriod, State::Passed, true);
    const Verdict verdict = judge(findings);
    QCOMPARE(verdict.kind, VerdictKind::PassedWithNotice);
    QCOMPARE(findings.at(verdict.decisive).check, Check::LicensePeriod);
}

void TestVerdict::uncheckedRevocationIsANotice()
{
    const Findings findings = with(Check::Revocation, State::Unknown);
    const Verdict verdict = judge(findings);
    QCOMPARE(verdict.kind, VerdictKind::PassedWithNotice);
    QCOMPARE(findings.at(verdict.decisive).check, Check::Revocation);
}

void TestVerdict::platformSilenceCannotBeDecided()
{
    QCOMPARE(judge(with(Check::PlatformRecord, State::Unknown)).kind, VerdictKind::CannotDecide);
}

void TestVerdict::aFileByItselfNeedsNoPlatform()
{
    const VerdictScope fileOnly{false, false};
    QCOMPARE(judge(without(Check::PlatformRecord), fileOnly).kind, VerdictKind::Passed);
    QCOMPARE(judge(without(Check::Coverage), fileOnly).kind, VerdictKind::CannotDecide);
}

void TestVerdict::afterAQrLookUpFieldsAreNotRequired()
{
    const VerdictScope afterQr{true, false};
    QCOMPARE(judge(with(Check::PlatformRecord, State::NotRun), afterQr).kind,
             VerdictKind::PassedWithNotice);
    QCOMPARE(judge(with(Check::PlatformRecord, State::Unknown), afterQr).kind,
             VerdictKind::CannotDecide);
}

void TestVerdict::findingsHaveStableNames()
{
    QCOMPARE(nameOf(Check::ReferenceDigests), QStringLiteral("ReferenceDigests"));
    QCOMPARE(nameOf(Because::DigestDiffers), QStringLiteral("DigestDiffers"));
    QCOMPARE(nameOf(VerdictKind::PassedWithNotice), QStringLiteral("PassedWithNotice"));
    QCOMPARE(nameOf(State::Unknown), QStringLiteral("Unknown"));
}

QTEST_GUILESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
