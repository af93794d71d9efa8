#include "core/file.h"
#include "paper/templatestore.h"
#include "tests/print/facealbum.h"
#include "texts/annotationtext.h"
#include "texts/language.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <QTimeZone>

#include <cmath>

using namespace lc;
using namespace lc::paper;

// Every built-in template around a license of every type: the PDF as another program draws it,
// beside our own drawing of the same pages and beside pictures that are kept.
class TestGolden : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void thePdfLooksLikeThePreview_data();
    void thePdfLooksLikeThePreview();
    void nothingOfOursTouchesTextOrSeal_data();
    void nothingOfOursTouchesTextOrSeal();
    void everyTemplateLooksAsItDid_data();
    void everyTemplateLooksAsItDid();

private:
    [[nodiscard]] Result<CopyRequest> copyOf(const QString &pattern, const QString &type) const;
    // Its first page by pdftoppm.
    [[nodiscard]] QImage printed(const CopyRequest &request, double dotsPerInch);

    std::unique_ptr<texts::Language> m_language;
    test::FaceAlbum m_album;
    QTemporaryDir m_folder;
    QMap<QString, document::LicenseFace> m_faces;
    QMap<QString, QImage> m_pages;
};

namespace {

constexpr double pageDots = 60;   // dots an inch
constexpr double goldenDots = 12; // of the pictures that are kept
// Two rasterisers set edges and hints differently. After blurring by one point (about 0.4 mm) the
// mean difference is at most 8 of 255, and nowhere do 2 × 2 mm differ by more than 85 in the mean.
constexpr double meanTolerance = 8.0;
constexpr double spotTolerance = 85.0;
constexpr int spot = 5; // points

QImage grey(const QImage &image)
{
    return image.convertToFormat(QImage::Format_Grayscale8);
}

// The mean over a square around each point, by sums over rows and columns.
double meanAround(const QImage &image, int x, int y, int radius)
{
    int sum = 0;
    int count = 0;
    for (int v = std::max(0, y - radius); v <= std::min(image.height() - 1, y + radius); ++v) {
        const uchar *line = image.constScanLine(v);
        for (int u = std::max(0, x - radius); u <= std::min(image.width() - 1, x + radius); ++u) {
            sum += line[u];
            ++count;
        }
    }
    return double(sum) / count;
}

struct Difference
{
    double mean = 255;
    double worst = 255;
    QPoint where;
};

Difference differenceOf(const QImage &one, const QImage &other, int spotSize)
{
    if (one.isNull() || one.size() != other.size())
        return {};
    Difference difference{0, 0, {}};
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x)
            difference.mean += std::abs(meanAround(one, x, y, 1) - meanAround(other, x, y, 1));
    }
    difference.mean /= double(one.width()) * one.height();
    const int radius = spotSize / 2;
    for (int y = radius; y < one.height(); y += spotSize) {
        for (int x = radius; x < one.width(); x += spotSize) {
            const double here =
                std::abs(meanAround(one, x, y, radius) - meanAround(other, x, y, radius));
            if (here > difference.worst)
                difference = {difference.mean, here, {x, y}};
        }
    }
    return difference;
}

QByteArray describe(const Difference &difference)
{
    return QStringLiteral("mean %1, worst %2 at %3, %4")
        .arg(difference.mean, 0, 'f', 2)
        .arg(difference.worst, 0, 'f', 1)
        .arg(difference.where.x())
        .arg(difference.where.y())
        .toUtf8();
}

QSize pixelsOf(const QSizeF &paper, double dots)
{
    // As pdftoppm counts: the page is 595 × 842 points for A4.
    return {int(std::ceil(std::round(paper.width() * 72 / 25.4) * dots / 72 - 1e-6)),
            int(std::ceil(std::round(paper.height() * 72 / 25.4) * dots / 72 - 1e-6))};
}

QImage drawn(const CopyRequest &request, const QSize &pixels)
{
    const auto pages = layOut(request);
    if (!pages)
        return {};
    QImage image(pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                           QPainter::SmoothPixmapTransform);
    painter.scale(pixels.width() / pages->first().paper.width(),
                  pixels.height() / pages->first().paper.height());
    if (!paintCopy(request, *pages, 0, painter))
        return {};
    return grey(image);
}

} // namespace

void TestGolden::initTestCase()
{
    m_language = std::make_unique<texts::Language>(QStringLiteral("zh_CN"));
    const QString problem = m_album.open();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    for (const QString &key : m_album.keys()) {
        // Not every type is held by somebody.
        const auto face = m_album.face(key);
        if (!face && face.error().code() == ErrorCode::PaperNoFace)
            continue;
        QVERIFY2(face, face ? "" : qPrintable(face.error().toString()));
        m_faces.insert(key, *face);
    }
    QVERIFY(m_faces.size() >= 8);
}

Result<CopyRequest> TestGolden::copyOf(const QString &pattern, const QString &type) const
{
    LC_TRY(chosen, CopyTemplate::builtIn(pattern));
    AnnotationFacts facts;
    facts.unit = QStringLiteral("示例市政务服务中心");
    facts.counter = QStringLiteral("B12");
    facts.operatorNumber = QStringLiteral("0417");
    facts.matter = {QStringLiteral("M-1"), QStringLiteral("示例事项办理")};
    facts.at = QDateTime(QDate(2026, 7, 1), QTime(10, 21, 36), QTimeZone(8 * 3600));
    facts.serial = QStringLiteral("B12-20260701-7K3M9Q2P");
    facts.licenseType = m_album.nameOf(type);
    domain::Finding signature;
    signature.state = domain::State::Passed;
    signature.because = domain::Because::AllMatch;
    facts.findings = {signature};
    CopyRequest request = texts::copyRequest(facts, chosen);
    request.face = m_faces.value(type);
    if (chosen.traceCode)
        request.traceCode = QStringLiteral("LCT1-B12-20260701-7K3M9Q2P-0123456789AB");
    return request;
}

QImage TestGolden::printed(const CopyRequest &request, double dotsPerInch)
{
    const auto pdf = copyAsPdf(request);
    const QString file = m_folder.filePath(QStringLiteral("copy.pdf"));
    if (!pdf || !writeFile(file, pdf->view()))
        return {};
    const QString stem = m_folder.filePath(QStringLiteral("page"));
    QProcess process;
    process.start(QStringLiteral("pdftoppm"),
                  {QStringLiteral("-r"), QString::number(dotsPerInch), QStringLiteral("-gray"),
                   QStringLiteral("-f"), QStringLiteral("1"), QStringLiteral("-singlefile"), file,
                   stem});
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        return {};
    return grey(QImage(stem + u".pgm"));
}

void TestGolden::thePdfLooksLikeThePreview_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("type");
    for (const QString &pattern : CopyTemplate::builtIn()) {
        for (const QString &type : m_faces.keys())
            QTest::newRow(qPrintable(QString(pattern % u' ' % type))) << pattern << type;
    }
}

void TestGolden::thePdfLooksLikeThePreview()
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdftoppm")).isEmpty())
        QSKIP("poppler-utils is not installed");
    QFETCH(const QString, pattern);
    QFETCH(const QString, type);
    const auto request = copyOf(pattern, type);
    QVERIFY(request);
    const QImage page = printed(*request, pageDots);
    QVERIFY(!page.isNull());
    m_pages.insert(pattern % u' ' % type, page);
    const QImage preview = drawn(*request, page.size());
    const QSize expected = pixelsOf(layOut(*request)->first().paper, pageDots);
    QVERIFY(qAbs(page.width() - expected.width()) <= 1);
    QVERIFY(qAbs(page.height() - expected.height()) <= 1);
    const Difference difference = differenceOf(page, preview, spot);
    const bool alike = difference.mean <= meanTolerance && difference.worst <= spotTolerance;
    if (!alike && qEnvironmentVariableIsSet("COUNTER_KEEP_PAGES")) {
        const QString place = qEnvironmentVariable("COUNTER_KEEP_PAGES");
        page.save(place % u'/' % pattern % u'-' % type % u"-printed.png");
        preview.save(place % u'/' % pattern % u'-' % type % u"-preview.png");
    }
    QVERIFY2(alike, describe(difference).constData());
}

void TestGolden::nothingOfOursTouchesTextOrSeal_data()
{
    thePdfLooksLikeThePreview_data();
}

// By the face's own boxes: every run of text, and every stamp.
void TestGolden::nothingOfOursTouchesTextOrSeal()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, type);
    const auto request = copyOf(pattern, type);
    QVERIFY(request);
    const auto pages = layOut(*request);
    QVERIFY(pages);
    int boxes = 0;
    for (const CopyPage &page : *pages) {
        if (page.facePage < 0)
            continue;
        QList<QRectF> clear;
        const auto texts = request->face.text(page.facePage);
        QVERIFY(texts);
        for (const document::FaceText &text : *texts)
            clear.append(text.box);
        for (const document::StampBox &stamp : request->face.stamps()) {
            if (stamp.page == page.facePage)
                clear.append(stamp.box);
        }
        for (const QRectF &box : clear) {
            const QRectF onPaper(page.face.topLeft() + box.topLeft() * page.scale,
                                 box.size() * page.scale);
            QVERIFY(!onPaper.intersects(page.block));
            for (const WatermarkTile &tile : page.watermark)
                QVERIFY(!touches(tile, onPaper));
            ++boxes;
        }
        QVERIFY(!page.watermark.isEmpty());
    }
    QVERIFY2(boxes >= 5, qPrintable(QString::number(boxes)));
}

void TestGolden::everyTemplateLooksAsItDid_data()
{
    QTest::addColumn<QString>("pattern");
    for (const QString &pattern : CopyTemplate::builtIn())
        QTest::newRow(qPrintable(pattern)) << pattern;
}

// One small picture a template holds all types side by side. With COUNTER_WRITE_GOLDEN=1 it is
// written anew, to be looked at and committed.
void TestGolden::everyTemplateLooksAsItDid()
{
    QFETCH(const QString, pattern);
    const QString path =
        qEnvironmentVariable("COUNTER_SOURCE_DIR") % u"/tests/print/golden/" % pattern % u".png";
    QList<QImage> cells;
    for (const QString &type : m_faces.keys()) {
        const QImage page = m_pages.value(pattern % u' ' % type);
        if (page.isNull())
            QSKIP("no pages were drawn");
        cells.append(grey(page.scaled(page.size() * (goldenDots / pageDots), Qt::IgnoreAspectRatio,
                                      Qt::SmoothTransformation)));
    }
    const QSize cell = cells.first().size();
    QImage sheet(cell.width() * int(cells.size()), cell.height(), QImage::Format_Grayscale8);
    QPainter painter(&sheet);
    for (int i = 0; i < cells.size(); ++i)
        painter.drawImage(i * cell.width(), 0, cells.at(i));
    painter.end();
    if (qEnvironmentVariableIsSet("COUNTER_WRITE_GOLDEN")) {
        QVERIFY(sheet.save(path));
        return;
    }
    const QImage kept = grey(QImage(path));
    if (kept.isNull())
        QSKIP("no picture of this template is kept yet");
    QCOMPARE(kept.size(), sheet.size());
    for (int i = 0; i < cells.size(); ++i) {
        const QRect place(QPoint(i * cell.width(), 0), cell);
        const Difference difference = differenceOf(kept.copy(place), sheet.copy(place), 1);
        QVERIFY2(
            difference.mean <= meanTolerance && difference.worst <= spotTolerance,
            QByteArray(m_faces.keys().at(i).toUtf8() + ": " + describe(difference)).constData());
    }
}

QTEST_MAIN(TestGolden)
#include "tst_golden.moc"
