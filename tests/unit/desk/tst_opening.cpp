#include "deskfixture.h"

#include <QSignalSpy>

#include <algorithm>

using namespace lc;
using namespace lc::test;
using domain::By;
using domain::Check;
using domain::State;
using ledger::Event;
using platform::Service;

Q_DECLARE_METATYPE(lc::desk::Step)

class TestOpening : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void aLicenseIsFetchedCheckedAndJudged();
    void stepsAreToldInTheirOrder();
    void aPlatformWithoutAnAnswerLeavesTheFileReadable();
    void aRefusedDownloadIsRecorded();
    void onlyALicenseOfTheLookUpCanBeOpened();
    void theReservedReasonOpensNothing();
    void anIdentifierIsNotAskedForTwice();
    void anExpiredLicenseIsANotice();
    void finishDropsAnOpeningInTheMiddle();
    void aFileByItselfIsJudgedWithoutThePlatform();
    void aChangedFileFails();
    void rubbishIsAnErrorThatIsRecorded();

private:
    Result<std::shared_ptr<const desk::OpenedLicense>> openFirst(const QString &shows);
    DeskFixture m_fixture;
};

namespace {
const domain::Finding *findingOf(const domain::Findings &findings, Check check)
{
    const auto found = std::ranges::find(findings, check, &domain::Finding::check);
    return found == findings.end() ? nullptr : &*found;
}

QString told(const domain::Findings &findings)
{
    QStringList lines;
    for (const domain::Finding &f : findings)
        lines.append(domain::nameOf(f.check) % u'=' % domain::nameOf(f.state) % u'/' %
                     domain::nameOf(f.because));
    return lines.join(u' ');
}
} // namespace

void TestOpening::initTestCase()
{
    const QString problem = m_fixture.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestOpening::init()
{
    m_fixture.sitDown();
}

Result<std::shared_ptr<const desk::OpenedLicense>> TestOpening::openFirst(const QString &shows)
{
    LC_TRY(found, answerOf(m_fixture.desk->lookUp(m_fixture.requestFor(shows))));
    if (found.licenses.isEmpty())
        return fail(ErrorCode::PlatformNothingFound);
    return answerOf(m_fixture.desk->open(found.licenses.first().identifier));
}

void TestOpening::aLicenseIsFetchedCheckedAndJudged()
{
    const auto license = openFirst(QStringLiteral("several"));
    VERIFY_RESULT(license);
    const domain::Findings findings = (*license)->findings();
    for (const Check check :
         {Check::ReferenceDigests, Check::SignedDataHash, Check::Signature, Check::CertificateChain,
          Check::CertificateValidity, Check::Coverage, Check::Identity, Check::IdentifierCheck,
          Check::LicensePeriod, Check::PlatformRecord}) {
        const domain::Finding *finding = findingOf(findings, check);
        QVERIFY2(finding, qPrintable(domain::nameOf(check)));
        QVERIFY2(finding->state == State::Passed, qPrintable(told(findings)));
    }
    QCOMPARE(findingOf(findings, Check::PlatformRecord)->by, By::Platform);
    const auto kind = (*license)->verdict().kind;
    QVERIFY(kind == domain::VerdictKind::Passed || kind == domain::VerdictKind::PassedWithNotice);
    QVERIFY((*license)->face.pageCount() > 0);
    QVERIFY(!(*license)->information.face.isEmpty());
    QVERIFY(!(*license)->fileType.isEmpty());

    const auto records = m_fixture.recordsOf(Event::Opening);
    QCOMPARE(records.size(), 1);
    QCOMPARE(records.first().entry.verdict, domain::nameOf(kind));
    QCOMPARE(records.first().entry.requestState, QStringLiteral("answered"));
    QCOMPARE(records.first().entry.licenseIdentifier, (*license)->information.summary.identifier);
}

void TestOpening::stepsAreToldInTheirOrder()
{
    QList<desk::Step> steps;
    connect(m_fixture.desk.get(), &desk::Desk::stepStarted, this,
            [&](desk::Step step) { steps.append(step); });
    VERIFY_RESULT(openFirst(QStringLiteral("several")));
    using desk::Step;
    QTRY_COMPARE(steps.size(), 8);
    // The last two run side by side.
    const QList<Step> first{Step::Authorising,        Step::LookingUp,   Step::Informing,
                            Step::RequestingDownload, Step::Downloading, Step::Opening};
    QCOMPARE(steps.first(6), first);
    QVERIFY(steps.contains(Step::CheckingSeal) && steps.contains(Step::AskingPlatform));
}

void TestOpening::aPlatformWithoutAnAnswerLeavesTheFileReadable()
{
    m_fixture.transport->failPath(m_fixture.path(Service::VerifyFields), ErrorCode::OutcomeUnknown);
    const auto license = openFirst(QStringLiteral("several"));
    VERIFY_RESULT(license);
    const domain::Findings findings = (*license)->findings();
    const domain::Finding *record = findingOf(findings, Check::PlatformRecord);
    QVERIFY(record);
    QCOMPARE(record->state, State::Unknown);
    QCOMPARE(record->because, domain::Because::PlatformNoAnswer);
    QCOMPARE((*license)->verdict().kind, domain::VerdictKind::CannotDecide);
    QVERIFY((*license)->face.pageCount() > 0);
}

void TestOpening::aRefusedDownloadIsRecorded()
{
    m_fixture.transport->failPath(m_fixture.path(Service::DownloadByIdentifier),
                                  ErrorCode::PlatformNoPermission);
    const auto license = openFirst(QStringLiteral("several"));
    QVERIFY(!license);
    QCOMPARE(license.error().code(), ErrorCode::PlatformNoPermission);
    const auto records = m_fixture.recordsOf(Event::Opening);
    QCOMPARE(records.size(), 1);
    QCOMPARE(records.first().entry.requestState, QStringLiteral("refused"));
    QCOMPARE(records.first().entry.resultCode, QStringLiteral("PlatformNoPermission"));
    QVERIFY(records.first().entry.verdict.isEmpty());
}

void TestOpening::onlyALicenseOfTheLookUpCanBeOpened()
{
    VERIFY_RESULT(
        answerOf(m_fixture.desk->lookUp(m_fixture.requestFor(QStringLiteral("organisation")))));
    const int sent = m_fixture.transport->sent();
    const auto license = answerOf(m_fixture.desk->open(QStringLiteral("1.2.156.3005.2.x")));
    QVERIFY(!license);
    QCOMPARE(license.error().code(), ErrorCode::UsageWrong);
    QCOMPARE(m_fixture.transport->sent(), sent);
}

void TestOpening::theReservedReasonOpensNothing()
{
    auto request = m_fixture.requestFor(QStringLiteral("several"));
    request.reason = domain::Reason::Reserved;
    const auto found = answerOf(m_fixture.desk->lookUp(request));
    VERIFY_RESULT(found);
    const int sent = m_fixture.transport->sent();
    const auto license = answerOf(m_fixture.desk->open(found->licenses.first().identifier));
    QVERIFY(!license);
    QCOMPARE(license.error().code(), ErrorCode::ReasonMissing);
    QCOMPARE(m_fixture.transport->sent(), sent);
}

void TestOpening::anIdentifierIsNotAskedForTwice()
{
    const auto found =
        answerOf(m_fixture.desk->lookUp(m_fixture.requestFor(QStringLiteral("several"))));
    VERIFY_RESULT(found);
    const QString identifier = found->licenses.first().identifier;
    VERIFY_RESULT(answerOf(m_fixture.desk->lookUpIdentifier(identifier, domain::Reason::Sharing,
                                                            DeskFixture::matter())));
    const int sent = m_fixture.transport->sent();
    const auto license = answerOf(m_fixture.desk->open(identifier));
    VERIFY_RESULT(license);
    // 6.3.2, the file, 6.5.1
    QCOMPARE(m_fixture.transport->sent(), sent + 3);
    QCOMPARE((*license)->route, QStringLiteral("identifier"));
}

void TestOpening::anExpiredLicenseIsANotice()
{
    const auto found =
        answerOf(m_fixture.desk->lookUp(m_fixture.requestFor(QStringLiteral("expired"))));
    VERIFY_RESULT(found);
    const QDate today = m_fixture.clock->now().date();
    const auto expired = std::ranges::find_if(found->licenses, [&](const auto &license) {
        return domain::periodState(license.validFrom, license.validUntil, today) ==
               domain::PeriodState::Expired;
    });
    QVERIFY(expired != found->licenses.end());
    const auto license = answerOf(m_fixture.desk->open(expired->identifier));
    if (!license) {
        // A platform may refuse an expired license with its own code; that is not a verdict.
        QCOMPARE(license.error().code(), ErrorCode::PlatformLicenseExpired);
        return;
    }
    const domain::Findings findings = (*license)->findings();
    QCOMPARE(findingOf(findings, Check::LicensePeriod)->because, domain::Because::Expired);
    QVERIFY2((*license)->verdict().kind != domain::VerdictKind::Passed, qPrintable(told(findings)));
    for (const domain::Finding &finding : findings)
        QVERIFY2(finding.by == By::Platform || finding.state != State::Failed,
                 qPrintable(told(findings)));
}

void TestOpening::finishDropsAnOpeningInTheMiddle()
{
    const auto found =
        answerOf(m_fixture.desk->lookUp(m_fixture.requestFor(QStringLiteral("several"))));
    VERIFY_RESULT(found);
    m_fixture.transport->hold(m_fixture.path(Service::VerifyFields));
    auto future = m_fixture.desk->open(found->licenses.first().identifier);
    QVERIFY(m_fixture.transport->waitUntilHeld());
    m_fixture.desk->finish();
    const auto license = answerOf(future);
    QVERIFY(!license);
    QCOMPARE(license.error().code(), ErrorCode::Cancelled);
    QTRY_COMPARE(m_fixture.recordsOf(Event::Opening).size(), 1);
    QCOMPARE(m_fixture.recordsOf(Event::Opening).first().entry.requestState,
             QStringLiteral("outcomeUnknown"));
}

void TestOpening::aFileByItselfIsJudgedWithoutThePlatform()
{
    const auto license = openFirst(QStringLiteral("several"));
    VERIFY_RESULT(license);
    const int sent = m_fixture.transport->sent();
    desk::FileRequest request;
    request.bytes = (*license)->face.bytes();
    const auto file = answerOf(m_fixture.desk->verifyFile(request));
    VERIFY_RESULT(file);
    QCOMPARE(m_fixture.transport->sent(), sent);
    const auto kind = (*file)->verdict().kind;
    QVERIFY2(kind == domain::VerdictKind::Passed || kind == domain::VerdictKind::PassedWithNotice,
             qPrintable(told((*file)->findings())));
    QCOMPARE((*file)->information.summary.identifier, (*license)->information.summary.identifier);
    const auto records = m_fixture.recordsOf(Event::Verification);
    QCOMPARE(records.size(), 1);
    QCOMPARE(records.first().entry.route, QStringLiteral("file"));
    QCOMPARE(records.first().entry.verdict, domain::nameOf(kind));
}

void TestOpening::aChangedFileFails()
{
    const auto license = openFirst(QStringLiteral("several"));
    VERIFY_RESULT(license);
    // Stored or deflated, a change in the middle of an entry is one that a reader must notice.
    const QByteArray original = (*license)->face.bytes().view().toByteArray();
    int unnoticed = 0;
    for (int part = 1; part < 10; ++part) {
        QByteArray changed = original;
        changed[changed.size() * part / 10] = char(changed[changed.size() * part / 10] ^ 0x55);
        desk::FileRequest request;
        request.bytes = SecureBytes(changed);
        const auto file = answerOf(m_fixture.desk->verifyFile(request));
        if (file && (*file)->verdict().kind <= domain::VerdictKind::PassedWithNotice)
            ++unnoticed;
    }
    QCOMPARE(unnoticed, 0);
}

void TestOpening::rubbishIsAnErrorThatIsRecorded()
{
    desk::FileRequest request;
    request.bytes = SecureBytes(QByteArrayView("not a license at all"));
    const auto file = answerOf(m_fixture.desk->verifyFile(request));
    QVERIFY(!file);
    QCOMPARE(file.error().code(), ErrorCode::FileFormatUnknown);
    QCOMPARE(m_fixture.recordsOf(Event::Verification).first().entry.resultCode,
             QStringLiteral("FileFormatUnknown"));
}

QTEST_MAIN(TestOpening)
#include "tst_opening.moc"
