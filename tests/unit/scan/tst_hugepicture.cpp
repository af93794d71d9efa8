// A photograph of a hundred megapixels, through the command line: read, and the memory that the
// program takes at its peak stays bounded, whatever kind of JPEG it is.
#include "phoneview.h"

#include <QImageWriter>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace lc;

namespace {

struct Scanned
{
    QByteArray payload;
    QString error;
    int exit = -1;
    long peak = 0; // MB
};

Scanned scan(const QString &file)
{
    // Not our own child: one begins with the peak of the program that starts it, and ours has just
    // made the picture.
    const QString measure = QStringLiteral(
        "import resource, subprocess, sys\n"
        "done = subprocess.run(sys.argv[1:])\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr)\n"
        "sys.exit(done.returncode)\n");
    QProcess process;
    process.start(QStringLiteral(COUNTER_PYTHON),
                  {QStringLiteral("-c"), measure, QStringLiteral(COUNTER_CLI),
                   QStringLiteral("scan"), QStringLiteral("--json"), file});
    Scanned result;
    if (!process.waitForFinished(240'000))
        return result;
    result.exit = process.exitCode();
    const auto json = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    const auto code = json[QLatin1String("codes")].toArray().first().toObject();
    result.payload = QByteArray::fromBase64(code[QLatin1String("payload")].toString().toLatin1());
    result.error = json[QLatin1String("error")][QLatin1String("code")].toString();
    const auto lines = process.readAllStandardError().trimmed().split('\n');
    result.peak = lines.last().toLong() / 1024;
    return result;
}

QImage paper(const QByteArray &text, int side, QImage::Format format)
{
    const auto code = qrcode::encode(text);
    QImage image(side, side, format);
    image.fill(Qt::white);
    const QImage symbol =
        qrcode::toImage(*code, side * 6 / 10 / (code->side + 8)).convertToFormat(format);
    const int bytes = symbol.depth() / 8;
    for (int y = 0; y < symbol.height(); ++y)
        std::copy_n(symbol.constScanLine(y), symbol.width() * bytes,
                    image.scanLine(y + side / 8) + side / 10 * bytes);
    return image;
}

} // namespace

class TestHugePicture : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aHundredMegapixelsTakeBoundedMemory_data();
    void aHundredMegapixelsTakeBoundedMemory();
};

void TestHugePicture::aHundredMegapixelsTakeBoundedMemory_data()
{
    QTest::addColumn<int>("side");
    QTest::addColumn<int>("format");
    QTest::addColumn<bool>("progressive");
    QTest::addColumn<QString>("error");
    QTest::addColumn<int>("most");
    const int gray = QImage::Format_Grayscale8;
    const int colour = QImage::Format_RGB32;
    QTest::newRow("100 MP") << 10000 << gray << false << QString() << 300;
    // Its parts must all be held before the first row can be had.
    QTest::newRow("100 MP, progressive, colour")
        << 10000 << colour << true << QStringLiteral("FileTooLarge") << 300;
    QTest::newRow("100 MP, colour") << 10000 << colour << false << QString() << 300;
    QTest::newRow("49 MP, progressive, colour") << 7000 << colour << true << QString() << 500;
}

void TestHugePicture::aHundredMegapixelsTakeBoundedMemory()
{
    QFETCH(int, side);
    QFETCH(int, format);
    QFETCH(bool, progressive);
    QFETCH(QString, error);
    QFETCH(int, most);
    const QByteArray text = test::codeText(90, 2);
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("paper.jpg"));
    {
        QImageWriter writer(file, "jpg");
        writer.setQuality(60);
        writer.setProgressiveScanWrite(progressive);
        QVERIFY(writer.write(paper(text, side, static_cast<QImage::Format>(format))));
    }
    const Scanned scanned = scan(file);
    qInfo("exit %d, peak %ld MB", scanned.exit, scanned.peak);
    QCOMPARE(scanned.error, error);
    QCOMPARE(scanned.payload, error.isEmpty() ? text : QByteArray());
    QCOMPARE(scanned.exit, error.isEmpty() ? 0 : 3);
#ifndef COUNTER_SANITIZED
    QVERIFY(scanned.peak > 0 && scanned.peak < most);
#endif
}

QTEST_GUILESS_MAIN(TestHugePicture)
#include "tst_hugepicture.moc"
