// A computed corpus of phones held to a camera: for each hardship the least number of codes that
// must be read out of twelve. The figures may only rise. Nothing may be misread, ever. The whole
// corpus is in tests/bench/scan.
#include "phonecamera.h"

#include "scan/ladder.h"

#include <QTest>

using namespace lc::scan;
using namespace lc::test;

class TestScanCorpus : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAtLeastAndNeverWrongly_data();
    void readsAtLeastAndNeverWrongly();
};

void TestScanCorpus::readsAtLeastAndNeverWrongly_data()
{
    QTest::addColumn<int>("hardship");
    QTest::addColumn<int>("least");
    const auto row = [](Hardship hardship, int least) {
        QTest::newRow(qPrintable(nameOf(hardship))) << static_cast<int>(hardship) << least;
    };
    row(Hardship::Tilt, 12);
    row(Hardship::Defocus, 11);
    row(Hardship::Motion, 10);
    row(Hardship::Moire, 11);
    row(Hardship::LowLight, 12);
    row(Hardship::Glare, 11);
    row(Hardship::LowContrast, 12);
    row(Hardship::Inverted, 12);
    row(Hardship::Occlusion, 12);
    row(Hardship::Distance, 12);
    row(Hardship::Rotation, 12);
    row(Hardship::Reflection, 4);
    row(Hardship::QuietZone, 12);
    row(Hardship::Logo, 12);
    row(Hardship::Dots, 12);
    row(Hardship::Banding, 12);
    row(Hardship::Bloom, 12);
    row(Hardship::Mjpeg, 12);
}

void TestScanCorpus::readsAtLeastAndNeverWrongly()
{
    QFETCH(int, hardship);
    QFETCH(int, least);
    int read = 0;
    int tried = 0;
    for (const int length : {60, 150, 250, 400}) {
        for (const double severity : {0.2, 0.5, 0.8}) {
            const quint32 seed = static_cast<quint32>(2942 + ++tried);
            const QByteArray text = codeText(length, seed);
            const GrayFrame frame =
                photograph(text, static_cast<Hardship>(hardship), severity, seed);
            for (const DecodedCode &code : readStill(frame, {std::chrono::seconds(20), 4})) {
                QCOMPARE(code.payload.view().toByteArray(), text);
                ++read;
            }
        }
    }
    qInfo("read %d of %d", read, tried);
    QVERIFY2(read >= least,
             qPrintable(QStringLiteral("read %1, must read %2").arg(read).arg(least)));
}

QTEST_GUILESS_MAIN(TestScanCorpus)
#include "tst_scancorpus.moc"
