#include "deskfixture.h"

#include <QFile>

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
    void aLicenseOfAnEarlierCitizenIsNotPrinted();
    void aPrintIsNotOvertakenByAnother();
    void anExpiredLicenseNeedsAReason();
    void severalCopiesMakeOneJob();
    void aJobThatCannotBeWrittenIsRecordedAsSuch();
    void thePlatformsFileIsKeptWithItsDigests();
    void aTraceCodeTellsOfItsPrints();

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

void TestPrinting::anExpiredLicenseNeedsAReason()
{
    const auto found =
        answerOf(m_fixture.desk->lookUp(m_fixture.requestFor(QStringLiteral("expired"))));
    VERIFY_RESULT(found);
    const auto license = answerOf(m_fixture.desk->open(found->licenses.first().identifier));
    VERIFY_RESULT(license);
    const auto serial = m_fixture.desk->prepareSerial();
    auto copy = copyOf(**license, *serial);
    const auto refused = answerOf(m_fixture.desk->annotate(*license, copy));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code(), ErrorCode::PrintReasonMissing);
    QVERIFY(m_fixture.recordsOf(Event::Print).isEmpty());
    // Blanks are no reason.
    QVERIFY(!answerOf(m_fixture.desk->annotate(*license, copy, {QStringLiteral(" ; \n"), {}, {}})));
    VERIFY_RESULT(answerOf(
        m_fixture.desk->annotate(*license, copy, {QStringLiteral("留档；备查;x"), {}, {}})));
    const QString detail = m_fixture.recordsOf(Event::Print).first().entry.detail;
    QVERIFY2(detail.contains(QStringLiteral("inSpiteOf=Expired")), qPrintable(detail));
    QVERIFY2(detail.endsWith(QStringLiteral(";why=留档；备查 x")), qPrintable(detail));
}

void TestPrinting::severalCopiesMakeOneJob()
{
    const auto license = openFirst();
    VERIFY_RESULT(license);
    desk::JobOrder order;
    for (int i = 0; i < 3; ++i) {
        const auto serial = m_fixture.desk->prepareSerial();
        order.copies.append({*license, copyOf(**license, *serial), {}});
    }
    const QString path = m_fixture.directory.filePath(QStringLiteral("new/folder/job.pdf"));
    const auto pages = answerOf(m_fixture.desk->annotateAll(order, path));
    VERIFY_RESULT(pages);
    QCOMPARE(*pages, 3 * (*license)->face.pageCount());
    QCOMPARE(m_fixture.recordsOf(Event::Print).size(), 3);
    QVERIFY(QFile::exists(path));
}

void TestPrinting::aJobThatCannotBeWrittenIsRecordedAsSuch()
{
    const auto license = openFirst();
    VERIFY_RESULT(license);
    const auto serial = m_fixture.desk->prepareSerial();
    desk::JobOrder order;
    order.copies.append({*license, copyOf(**license, *serial), {}});
    // A folder that is absent is made; one whose name a file has cannot be.
    QFile inTheWay(m_fixture.directory.filePath(QStringLiteral("in-the-way")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto pages =
        answerOf(m_fixture.desk->annotateAll(order, QString(inTheWay.fileName() % u"/place.pdf")));
    QVERIFY(!pages);
    QCOMPARE(pages.error().code(), ErrorCode::FileNotWritable);
    const auto refusals = m_fixture.recordsOf(Event::Refusal);
    QCOMPARE(refusals.size(), 1);
    QCOMPARE(refusals.first().entry.serial, *serial);
    QCOMPARE(refusals.first().entry.resultCode, QStringLiteral("FileNotWritable"));
}

void TestPrinting::thePlatformsFileIsKeptWithItsDigests()
{
    const auto license = openFirst();
    VERIFY_RESULT(license);
    const QString path = m_fixture.directory.filePath(QStringLiteral("platform.ofd"));
    const auto kept = answerOf(m_fixture.desk->keepPlatformFile(*license, path));
    VERIFY_RESULT(kept);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QByteArrayView(file.readAll()), (*license)->face.bytes().view());
    QFile digests(kept->digestFile);
    QVERIFY(digests.open(QIODevice::ReadOnly));
    const QByteArray lines = digests.readAll();
    QVERIFY(lines.contains(QByteArray("SHA256 (platform.ofd) = " + kept->sha256.toHex())));
    QVERIFY(lines.contains(QByteArray("SM3 (platform.ofd) = " + kept->sm3.toHex())));
}

void TestPrinting::aTraceCodeTellsOfItsPrints()
{
    const auto license = openFirst();
    VERIFY_RESULT(license);
    const auto serial = m_fixture.desk->prepareSerial();
    const QString code = m_fixture.desk->traceCode(*serial);
    auto answer = answerOf(m_fixture.desk->trace(code));
    VERIFY_RESULT(answer);
    QVERIFY(answer->authentic && !answer->isKnown());
    VERIFY_RESULT(answerOf(m_fixture.desk->annotate(*license, copyOf(**license, *serial))));
    VERIFY_RESULT(
        answerOf(m_fixture.desk->recordPrintFailure(*license, *serial, ErrorCode::PrintFailed)));
    VERIFY_RESULT(answerOf(m_fixture.desk->annotate(*license, copyOf(**license, *serial))));
    // A gun with its shift key down changes nothing.
    answer = answerOf(m_fixture.desk->trace(code.toLower()));
    VERIFY_RESULT(answer);
    QVERIFY(answer->isKnown());
    QCOMPARE(answer->prints, 2);
    QCOMPARE(answer->failed, 1);
    answer = answerOf(m_fixture.desk->trace(code.chopped(1) % u'0'));
    VERIFY_RESULT(answer);
    QVERIFY(!answer->authentic || code.endsWith(u'0'));
}

QTEST_MAIN(TestPrinting)
#include "tst_printing.moc"
