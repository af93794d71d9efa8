#include "paper/annotatedcopy.h"

#include <QBuffer>
#include <QFile>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::paper;

// The PDF as other programs read it.
class TestPdf : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theTextsCanBeSearched();
    void sizesAreExact_data();
    void sizesAreExact();
    void fontsAreEmbedded();
    void metadataNamesTheProgramAndNoPerson();
    void theFaceIsWhereTheLayoutSays();
    void aCharacterWithoutFontStopsTheCopy();

private:
    [[nodiscard]] QString runTool(const QString &name, const QStringList &arguments) const;
    [[nodiscard]] bool write(const CopyRequest &request) const;
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("copy.pdf")); }
    QTemporaryDir m_folder;
    CopyRequest m_request;
};

namespace {

// A picture as a face: 86 × 54 mm at 300 dpi with a black frame on white.
SecureBytes pictureFace()
{
    QImage image(1011, 638, QImage::Format_RGB32);
    image.setDotsPerMeterX(11811);
    image.setDotsPerMeterY(11811);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(QPen(Qt::black, 12));
    painter.drawRect(6, 6, 999, 626);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return SecureBytes(bytes);
}

QString squeezed(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC);
    return plain.remove(QRegularExpression(QStringLiteral("\\s")));
}

} // namespace

void TestPdf::initTestCase()
{
    const auto face = document::LicenseFace::open(pictureFace());
    QVERIFY2(face, face ? "" : qPrintable(face.error().toString()));
    m_request.face = *face;
    m_request.serial = QStringLiteral("B12-20260701-7K3M9Q2P");
    m_request.documentTitle = QStringLiteral("Annotated copy B12-20260701-7K3M9Q2P");
    AnnotationTexts &texts = m_request.texts;
    texts.title = QStringLiteral("电子证照加注件 · 居住证");
    texts.lines = {QStringLiteral("单位：示例市政务服务中心  窗口：B12  经办人：0417"),
                   QStringLiteral("事项：M-1 居住证签注  事由：01 共享应用"),
                   QStringLiteral("时间：2026-07-01 10:21:36 +08:00  编号：B12-20260701-7K3M9Q2P"),
                   QStringLiteral("仅用于上述事项，再次复印无效。")};
    texts.verdictLine = QStringLiteral("不能判断：没有检查签章");
    texts.findingLines = {QStringLiteral("本机：未检查"), QStringLiteral("平台：未检查")};
    texts.watermark = QStringLiteral("仅用于居住证签注");
    texts.pageOf = QStringLiteral("第 %1 页 共 %2 页");
}

QString TestPdf::runTool(const QString &name, const QStringList &arguments) const
{
    QProcess process;
    process.start(name, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

bool TestPdf::write(const CopyRequest &request) const
{
    const auto pdf = copyAsPdf(request);
    if (!pdf) {
        qWarning("%s", qPrintable(pdf.error().toString()));
        return false;
    }
    QFile file(path());
    return file.open(QIODevice::WriteOnly) && file.write(pdf->borrowed()) == pdf->size();
}

#define SKIP_WITHOUT(tool)                                                                         \
    if (QStandardPaths::findExecutable(QStringLiteral(tool)).isEmpty())                            \
    QSKIP(tool " is not installed")

void TestPdf::theTextsCanBeSearched()
{
    SKIP_WITHOUT("pdftotext");
    QVERIFY(write(m_request));
    const QString text = squeezed(runTool(QStringLiteral("pdftotext"),
                                          {QStringLiteral("-raw"), path(), QStringLiteral("-")}));
    const AnnotationTexts &texts = m_request.texts;
    for (const QString &line : texts.lines + texts.findingLines +
                                   QStringList{texts.title, texts.verdictLine, texts.watermark,
                                               QStringLiteral("第1页共1页")})
        QVERIFY2(text.contains(squeezed(line)), qPrintable(QString(line % u'\n' % text)));
}

void TestPdf::sizesAreExact_data()
{
    QTest::addColumn<int>("paper");
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QSizeF>("mm");
    QTest::newRow("A4") << int(QPageSize::A4) << int(QPageLayout::Portrait) << QSizeF(210, 297);
    QTest::newRow("A4 landscape") << int(QPageSize::A4) << int(QPageLayout::Landscape)
                                  << QSizeF(297, 210);
    QTest::newRow("A5") << int(QPageSize::A5) << int(QPageLayout::Portrait) << QSizeF(148, 210);
}

void TestPdf::sizesAreExact()
{
    SKIP_WITHOUT("pdfinfo");
    QFETCH(int, paper);
    QFETCH(int, orientation);
    QFETCH(QSizeF, mm);
    CopyRequest request = m_request;
    request.paper = QPageSize::PageSizeId(paper);
    request.orientation = QPageLayout::Orientation(orientation);
    QVERIFY(write(request));
    const QString info = runTool(QStringLiteral("pdfinfo"), {path()});
    static const QRegularExpression size(QStringLiteral("Page size:\\s+([0-9.]+) x ([0-9.]+) pts"));
    const auto match = size.match(info);
    QVERIFY2(match.hasMatch(), qPrintable(info));
    QVERIFY(qAbs(match.captured(1).toDouble() * 25.4 / 72 - mm.width()) < 0.2);
    QVERIFY(qAbs(match.captured(2).toDouble() * 25.4 / 72 - mm.height()) < 0.2);
    QVERIFY(info.contains(QRegularExpression(QStringLiteral("Pages:\\s+1\\n"))));
}

void TestPdf::fontsAreEmbedded()
{
    SKIP_WITHOUT("pdffonts");
    QVERIFY(write(m_request));
    const QStringList lines =
        runTool(QStringLiteral("pdffonts"), {path()}).split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(lines.size() >= 3);
    for (qsizetype i = 2; i < lines.size(); ++i) {
        // name, type, encoding, emb, sub, uni, object ID
        static const QRegularExpression flags(QStringLiteral(" (yes|no) +(yes|no) +(yes|no) "));
        const auto match = flags.match(lines.at(i));
        QVERIFY(match.hasMatch());
        QCOMPARE(match.captured(1), QStringLiteral("yes"));
        QCOMPARE(match.captured(3), QStringLiteral("yes"));
        QVERIFY2(!lines.at(i).contains(u"Type 3"), qPrintable(lines.at(i)));
    }
}

void TestPdf::metadataNamesTheProgramAndNoPerson()
{
    SKIP_WITHOUT("pdfinfo");
    QVERIFY(write(m_request));
    const QString info = runTool(QStringLiteral("pdfinfo"), {path()});
    QVERIFY(info.contains(m_request.documentTitle));
    QVERIFY(info.contains(QStringLiteral("License Counter")));
    QVERIFY(!info.contains(QStringLiteral("Author")));
}

void TestPdf::theFaceIsWhereTheLayoutSays()
{
    SKIP_WITHOUT("pdftoppm");
    const auto pages = layOut(m_request);
    QVERIFY(pages);
    const QRectF face = pages->first().face;
    QVERIFY(qAbs(face.width() - 1011 / 11.811) < 0.05);
    QVERIFY(write(m_request));
    const QString stem = m_folder.filePath(QStringLiteral("page"));
    std::ignore = runTool(QStringLiteral("pdftoppm"),
                          {QStringLiteral("-r"), QStringLiteral("508"), QStringLiteral("-gray"),
                           QStringLiteral("-singlefile"), path(), stem});
    const QImage image(stem + u".pgm");
    QVERIFY(!image.isNull());
    constexpr double dotsPerMm = 20;
    // The frame's outer edges along two lines through the middle of the face.
    const auto firstDark = [&](bool vertical, int from, int step) {
        const QPointF middle = face.center() * dotsPerMm;
        for (int i = from; i > 0 && i < (vertical ? image.height() : image.width()); i += step) {
            const QPoint at = vertical ? QPoint(int(middle.x()), i) : QPoint(i, int(middle.y()));
            if (qGray(image.pixel(at)) < 100)
                return i / dotsPerMm;
        }
        return -1.0;
    };
    const double left = firstDark(false, 60, 1);
    const double right = firstDark(false, image.width() - 60, -1);
    QVERIFY2(qAbs(left - face.left()) < 0.2, qPrintable(QString::number(left)));
    QVERIFY2(qAbs(right - face.right()) < 0.2, qPrintable(QString::number(right)));
    const double top = firstDark(true, 60, 1);
    QVERIFY2(qAbs(top - face.top()) < 0.2, qPrintable(QString::number(top)));
}

void TestPdf::aCharacterWithoutFontStopsTheCopy()
{
    CopyRequest request = m_request;
    // A private use character that no font of the chain has.
    request.texts.lines[1] += QStringLiteral("\U0010FFF0");
    const auto pdf = copyAsPdf(request);
    QVERIFY(!pdf);
    QCOMPARE(pdf.error().code(), ErrorCode::PaperFontMissing);
    QCOMPARE(pdf.error().fact(QStringLiteral("character")).toString(), QStringLiteral("U+10FFF0"));
}

QTEST_MAIN(TestPdf)
#include "tst_pdf.moc"
