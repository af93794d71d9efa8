// A computed corpus of phones held to a camera: for each hardship the least number of codes that
// must be read out of twelve. The figures may only rise. Nothing may be misread, ever.
#include "phonescreen.h"

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
    const auto row = [](const char *name, Hardship hardship, int least) {
        QTest::newRow(name) << static_cast<int>(hardship) << least;
    };
    row("tilt", Hardship::Tilt, 11);
    row("blur", Hardship::Blur, 10);
    row("moire", Hardship::Moire, 12);
    row("noise", Hardship::Noise, 12);
    row("glare", Hardship::Glare, 12);
    row("low contrast", Hardship::LowContrast, 12);
    row("inverted", Hardship::Inverted, 12);
    row("occlusion", Hardship::Occlusion, 11);
    row("distance", Hardship::Distance, 12);
}

void TestScanCorpus::readsAtLeastAndNeverWrongly()
{
    QFETCH(int, hardship);
    QFETCH(int, least);
    int read = 0;
    int tried = 0;
    for (const int length : {60, 150, 250, 400}) {
        for (const double severity : {0.3, 0.6, 1.0}) {
            const quint32 seed = static_cast<quint32>(2942 + ++tried);
            const QByteArray text = codeText(length, seed);
            const GrayFrame frame =
                phoneScreen(text, static_cast<Hardship>(hardship), severity, seed);
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
