#include "deskfixture.h"

using namespace lc;
using namespace lc::test;
using ledger::Event;

class TestPrinting : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void theRecordStandsBeforeThePdf();
    void theSameSerialAgainIsAReprint();
    void serialsDiffer();
    void aLicenseOfAnEarlierCitizenIsNotPrinted();
    void aPrintIsNotOvertakenByAnother();

private:
    Result<std::shared_ptr<const desk::OpenedLicense>> openFirst();
    paper::CopyRequest copyOf(const desk::OpenedLicense &license, const QString &serial);
    DeskFixture m_fixture;
};

void TestPrinting::initTestCase()
{
    const QString problem = m_fixture.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestPrinting::init()
{
    m_fixture.sitDown();
}

Result<std::shared_ptr<const desk::OpenedLicense>> TestPrinting::openFirst()
{
    LC_TRY(found,
           answerOf(m_fixture.desk->lookUp(m_fixture.requestFor(QStringLiteral("several")))));
    return answerOf(m_fixture.desk->open(found.licenses.first().identifier));
}

paper::CopyRequest TestPrinting::copyOf(const desk::OpenedLicense &license, const QString &serial)
{
    paper::CopyRequest request;
    request.face = license.face;
    request.serial = serial;
    request.texts.title = QStringLiteral("电子证照加注件");
    request.texts.lines = {QStringLiteral("编号 ") + serial};
    request.texts.verdictLine = QStringLiteral("通过");
    request.texts.pageOf = QStringLiteral("第 %1 页 共 %2 页");
    return request;
}

void TestPrinting::theRecordStandsBeforeThePdf()
{
    const auto license = openFirst();
    VERIFY_RESULT(license);
    const auto serial = m_fixture.desk->prepareSerial();
    VERIFY_RESULT(serial);
    auto future = m_fixture.desk->annotate(*license, copyOf(**license, *serial));
    future.waitForFinished();
    const auto records = m_fixture.recordsOf(Event::Print);
    const auto pdf = answerOf(future);
    VERIFY_RESULT(pdf);
    QVERIFY(pdf->view().startsWith("%PDF-"));
    QCOMPARE(records.size(), 1);
    const ledger::Entry &entry = records.first().entry;
    QCOMPARE(entry.serial, *serial);
    QCOMPARE(entry.licenseIdentifier, (*license)->information.summary.identifier);
    QCOMPARE(entry.verdict, domain::nameOf((*license)->verdict().kind));
    QCOMPARE(entry.matterName, DeskFixture::matter().name);
    QVERIFY(!entry.holderHash.isEmpty());
}

void TestPrinting::theSameSerialAgainIsAReprint()
{
    const auto license = openFirst();
    VERIFY_RESULT(license);
    const auto serial = m_fixture.desk->prepareSerial();
    VERIFY_RESULT(serial);
    VERIFY_RESULT(answerOf(m_fixture.desk->annotate(*license, copyOf(**license, *serial))));
    VERIFY_RESULT(answerOf(m_fixture.desk->annotate(*license, copyOf(**license, *serial))));
    QCOMPARE(m_fixture.recordsOf(Event::Print).size(), 1);
    QCOMPARE(m_fixture.recordsOf(Event::Reprint).size(), 1);
}

void TestPrinting::serialsDiffer()
{
    QSet<QString> serials;
    for (int i = 0; i < 200; ++i) {
        const auto serial = m_fixture.desk->prepareSerial();
        VERIFY_RESULT(serial);
        serials.insert(*serial);
    }
    QCOMPARE(serials.size(), 200);
}

void TestPrinting::aLicenseOfAnEarlierCitizenIsNotPrinted()
{
    const auto license = openFirst();
    VERIFY_RESULT(license);
    const auto serial = m_fixture.desk->prepareSerial();
    VERIFY_RESULT(serial);
    m_fixture.desk->finish();
    const auto pdf = answerOf(m_fixture.desk->annotate(*license, copyOf(**license, *serial)));
    QVERIFY(!pdf);
    QCOMPARE(pdf.error().code(), ErrorCode::Cancelled);
    QVERIFY(m_fixture.recordsOf(Event::Print).isEmpty());
}

void TestPrinting::aPrintIsNotOvertakenByAnother()
{
    const auto license = openFirst();
    VERIFY_RESULT(license);
    const auto first = m_fixture.desk->prepareSerial();
    const auto second = m_fixture.desk->prepareSerial();
    VERIFY_RESULT(first);
    VERIFY_RESULT(second);
    auto one = m_fixture.desk->annotate(*license, copyOf(**license, *first));
    auto two = m_fixture.desk->annotate(*license, copyOf(**license, *second));
    VERIFY_RESULT(answerOf(one));
    VERIFY_RESULT(answerOf(two));
    QCOMPARE(m_fixture.recordsOf(Event::Print).size(), 2);
}

QTEST_MAIN(TestPrinting)
#include "tst_printing.moc"
