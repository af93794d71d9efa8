#include "ofd/writer.h"
#include "paper/annotatedcopy.h"
#include "paper/calibration.h"
#include "paper/pdffinish.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::paper;

// Jobs of several copies, the sheets around them, corrections: the PDF as other programs read it.
class TestPaperJob : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void eachLicenseBeginsAPageBehindTheCover();
    void bookmarksLeadToEachCopy();
    void aSingleSideKeepsItsTrueSize();
    void cardSidesStandOnOnePageAtTrueSize_data();
    void cardSidesStandOnOnePageAtTrueSize();
    void aFullDiskLeavesNothing();
    void aFailingCopyEndsTheJobAndLeavesTheOldFile();
    void leftoversOfADeadProgramGo();
    void theCalibrationRuleIsAHundredMillimetres();
    void theCorrectionMovesAndStretches();
    void theStatementIsThereAndSearchable();
    void memoryIsTheSameForTenAndForFortyPages();

private:
    [[nodiscard]] QString runTool(const QString &name, const QStringList &arguments) const;
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }
    [[nodiscard]] CopyJob jobOf(int count) const;
    [[nodiscard]] QImage page(const QString &pdf, int dots) const;
    QTemporaryDir m_folder;
    CopyRequest m_request;
};

namespace {

// A card of ISO/IEC 7810 at 300 dpi, with a frame.
SecureBytes card()
{
    QImage image(1011, 638, QImage::Format_RGB32);
    image.setDotsPerMeterX(11811);
    image.setDotsPerMeterY(11811);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(QPen(Qt::black, 12));
    painter.drawRect(6, 6, 999, 626);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return SecureBytes(buffer.data());
}

// The front in red and the back in blue, each to its edges.
document::LicenseFace cardOfTwoSides()
{
    ofd::WriterDocument document;
    for (const QColor &color : {QColor(255, 0, 0), QColor(0, 0, 255)}) {
        ofd::WriterPage page;
        page.size = QSizeF(85.6, 54);
        ofd::WriterPath side;
        side.boundary = QRectF(QPointF(), page.size);
        side.data = QStringLiteral("M 0 0 L 85.6 0 L 85.6 54 L 0 54 C");
        side.fill = color;
        page.background.append(side);
        document.pages.append(page);
    }
    const auto bytes = ofd::writeDocument(document);
    const auto face = bytes ? document::LicenseFace::open(*bytes)
                            : Result<document::LicenseFace>(fail(bytes.error()));
    return face ? *face : document::LicenseFace();
}

// Where the red or the blue stands, the light words over it included.
QRectF millimetresOf(const QImage &picture, bool red, int dots)
{
    QRect area;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QColor color = picture.pixelColor(x, y);
            const int more = red ? color.red() - color.blue() : color.blue() - color.red();
            if (more > 140)
                area |= QRect(x, y, 1, 1);
        }
    }
    const double scale = 25.4 / dots;
    return {area.x() * scale, area.y() * scale, area.width() * scale, area.height() * scale};
}

QString squeezed(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC);
    return plain.remove(QRegularExpression(QStringLiteral("\\s")));
}

bool isDark(const QImage &image, int x, int y)
{
    return image.rect().contains(x, y) && qGray(image.pixel(x, y)) < 128;
}

} // namespace

#define SKIP_WITHOUT(tool)                                                                         \
    if (QStandardPaths::findExecutable(QStringLiteral(tool)).isEmpty())                            \
    QSKIP(tool " is not installed")

void TestPaperJob::initTestCase()
{
    const auto face = document::LicenseFace::open(card());
    QVERIFY(face);
    m_request.face = *face;
    m_request.texts.title = QStringLiteral("电子证照加注件");
    m_request.texts.lines = {QStringLiteral("事项：居住证签注  编号：B12-20260701-7K3M9Q2P")};
    m_request.texts.verdictLine = QStringLiteral("通过");
    m_request.texts.watermark = QStringLiteral("仅用于居住证签注");
    m_request.texts.pageOf = QStringLiteral("第 %1 页 共 %2 页");
}

QString TestPaperJob::runTool(const QString &name, const QStringList &arguments) const
{
    QProcess process;
    process.start(name, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

QImage TestPaperJob::page(const QString &pdf, int dots) const
{
    const QString stem = path("page");
    std::ignore = runTool(QStringLiteral("pdftoppm"),
                          {QStringLiteral("-r"), QString::number(dots), QStringLiteral("-gray"),
                           QStringLiteral("-singlefile"), pdf, stem});
    return QImage(stem + u".pgm");
}

CopyJob TestPaperJob::jobOf(int count) const
{
    CopyJob job;
    job.count = count;
    job.copy = [this](int index) -> Result<CopyRequest> {
        CopyRequest copy = m_request;
        copy.texts.title = QStringLiteral("加注件%1号").arg(index + 1);
        return copy;
    };
    return job;
}

void TestPaperJob::eachLicenseBeginsAPageBehindTheCover()
{
    SKIP_WITHOUT("pdftotext");
    CopyJob job = jobOf(3);
    Sheet cover;
    cover.title = QStringLiteral("加注件清单");
    cover.columns = {QStringLiteral("序号"), QStringLiteral("证照")};
    for (int i = 1; i <= 3; ++i)
        cover.rows.append({QString::number(i), QStringLiteral("居住证")});
    job.cover = cover;
    job.coverPageOf = QStringLiteral("第 %1 页 共 %2 页");
    const auto outline = writeJobFile(job, path("job.pdf"));
    QVERIFY2(outline, outline ? "" : qPrintable(outline.error().toString()));
    QCOMPARE(outline->pages, 4);
    QVERIFY(runTool(QStringLiteral("pdfinfo"), {path("job.pdf")})
                .contains(QRegularExpression(QStringLiteral("Pages:\\s+4\\n"))));
    for (int i = 0; i < 4; ++i) {
        const QString number = QString::number(i + 1);
        const QString text = squeezed(runTool(QStringLiteral("pdftotext"),
                                              {QStringLiteral("-f"), number, QStringLiteral("-l"),
                                               number, path("job.pdf"), QStringLiteral("-")}));
        const QString wanted =
            i == 0 ? QStringLiteral("加注件清单") : QStringLiteral("加注件%1号").arg(i);
        QVERIFY2(text.contains(wanted), qPrintable(text));
    }
}

void TestPaperJob::bookmarksLeadToEachCopy()
{
#ifndef COUNTER_HAVE_QPDF
    QSKIP("built without libqpdf");
#endif
    QVERIFY(writeJobFile(jobOf(2), path("marks.pdf")));
    QFile file(path("marks.pdf"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("/Outlines"));
    QVERIFY(bytes.contains("/UseOutlines"));
    QVERIFY(bytes.contains("/PrintScaling /None"));
    QVERIFY(bytes.contains("/Lang"));
    QCOMPARE(bytes.count("/Dest"), 2);
}

void TestPaperJob::aSingleSideKeepsItsTrueSize()
{
    for (const auto paper : {QPageSize::A4, QPageSize::A5}) {
        CopyRequest copy = m_request;
        copy.paper = paper;
        const auto pages = layOut(copy);
        QVERIFY(pages);
        QCOMPARE(pages->first().scale, 1.0);
        QVERIFY(qAbs(pages->first().face.width() - 85.6) < 0.05);
    }
}

void TestPaperJob::cardSidesStandOnOnePageAtTrueSize_data()
{
    QTest::addColumn<int>("paper");
    QTest::addColumn<int>("orientation");
    QTest::newRow("A4") << int(QPageSize::A4) << int(QPageLayout::Portrait);
    QTest::newRow("A4 lying") << int(QPageSize::A4) << int(QPageLayout::Landscape);
    QTest::newRow("A5") << int(QPageSize::A5) << int(QPageLayout::Portrait);
}

// Front and back of 85.6 × 54 mm: laid out, written, and measured on the picture of the PDF.
void TestPaperJob::cardSidesStandOnOnePageAtTrueSize()
{
    SKIP_WITHOUT("pdftoppm");
    QFETCH(const int, paper);
    QFETCH(const int, orientation);
    CopyRequest copy = m_request;
    copy.face = cardOfTwoSides();
    QCOMPARE(copy.face.pageCount(), 2);
    copy.paper = QPageSize::PageSizeId(paper);
    copy.orientation = QPageLayout::Orientation(orientation);
    const auto pages = layOut(copy);
    QVERIFY2(pages, pages ? "" : qPrintable(pages.error().toString()));
    QCOMPARE(pages->size(), 1);
    const CopyPage &both = pages->first();
    QCOMPARE(both.backPage, 1);
    QCOMPARE(both.scale, 1.0);
    QVERIFY(!both.face.intersects(both.back));
    QVERIFY(!both.block.intersects(both.face.united(both.back)));

    const auto pdf = copyAsPdf(copy);
    QVERIFY2(pdf, pdf ? "" : qPrintable(pdf.error().toString()));
    QFile file(path("card.pdf"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(pdf->view().toByteArray()) > 0);
    file.close();
    constexpr int dots = 300;
    std::ignore = runTool(QStringLiteral("pdftoppm"),
                          {QStringLiteral("-r"), QString::number(dots),
                           QStringLiteral("-singlefile"), file.fileName(), path("sides")});
    const QImage picture(path("sides") + u".ppm");
    QVERIFY(!picture.isNull());
    for (const bool front : {true, false}) {
        const QRectF seen = millimetresOf(picture, front, dots);
        const QRectF meant = front ? both.face : both.back;
        QVERIFY2(qAbs(seen.width() - 85.6) < 0.2 && qAbs(seen.height() - 54) < 0.2,
                 qPrintable(QStringLiteral("%1 × %2").arg(seen.width()).arg(seen.height())));
        QVERIFY(qAbs(seen.left() - meant.left()) < 0.2 && qAbs(seen.top() - meant.top()) < 0.2);
    }
    // Asked for one by one they take a page each.
    copy.cardSidesTogether = false;
    QCOMPARE(layOut(copy)->size(), 2);
}

void TestPaperJob::aFullDiskLeavesNothing()
{
    QFile full(QStringLiteral("/dev/full"));
    if (!full.open(QIODevice::WriteOnly))
        QSKIP("there is no /dev/full here");
    const auto written = writeJob(jobOf(2), full);
    QVERIFY(!written);
    QCOMPARE(written.error().code(), ErrorCode::FileNotWritable);
    const auto nowhere = writeJobFile(jobOf(1), m_folder.filePath(QStringLiteral("no/where.pdf")));
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code(), ErrorCode::FileNotWritable);
}

void TestPaperJob::aFailingCopyEndsTheJobAndLeavesTheOldFile()
{
    QVERIFY(writeJobFile(jobOf(1), path("kept.pdf")));
    const qint64 before = QFileInfo(path("kept.pdf")).size();
    CopyJob job = jobOf(3);
    job.copy = [this](int index) -> Result<CopyRequest> {
        if (index == 2)
            return fail(ErrorCode::Cancelled);
        return m_request;
    };
    const auto written = writeJobFile(job, path("kept.pdf"));
    QVERIFY(!written);
    QCOMPARE(written.error().code(), ErrorCode::Cancelled);
    QCOMPARE(QFileInfo(path("kept.pdf")).size(), before);
    QVERIFY(QDir(m_folder.path())
                .entryList({QStringLiteral(".license-counter-*")}, QDir::Files | QDir::Hidden)
                .isEmpty());
}

void TestPaperJob::leftoversOfADeadProgramGo()
{
    QTemporaryDir folder;
    const QString old = folder.filePath(QStringLiteral(".license-counter-abcdef.part"));
    const QString young = folder.filePath(QStringLiteral(".license-counter-ghijkl.part"));
    const QString other = folder.filePath(QStringLiteral("somebody.part"));
    for (const QString &name : {old, young, other}) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        if (name != young)
            QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-7200),
                                     QFileDevice::FileModificationTime));
    }
    removeLeftovers(folder.path());
    QVERIFY(!QFile::exists(old));
    QVERIFY(QFile::exists(young));
    QVERIFY(QFile::exists(other));
}

void TestPaperJob::theCalibrationRuleIsAHundredMillimetres()
{
    SKIP_WITHOUT("pdftoppm");
    CalibrationTexts texts;
    texts.title = QStringLiteral("校准页");
    const QPageLayout layout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF());
    const auto pdf = calibrationAsPdf(texts, layout);
    QVERIFY2(pdf, pdf ? "" : qPrintable(pdf.error().toString()));
    QFile file(path("calibration.pdf"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(pdf->borrowed()) == pdf->size());
    file.close();
    constexpr double dotsPerMm = 20;
    const QImage image = page(path("calibration.pdf"), 508);
    QVERIFY(!image.isNull());
    // Along the rule across, 80 mm from the top: its first and last dark point.
    int first = -1;
    int last = -1;
    for (int x = 0; x < image.width(); ++x) {
        if (!isDark(image, x, qRound(80.5 * dotsPerMm)))
            continue;
        if (x > qRound(35 * dotsPerMm)) {
            first = first < 0 ? x : first;
            last = x;
        }
    }
    QVERIFY2(qAbs((last - first) / dotsPerMm - 100) < 0.2,
             qPrintable(QString::number(last - first)));
    // The cross.
    QVERIFY(isDark(image, qRound(20 * dotsPerMm), qRound(16 * dotsPerMm)));
    QVERIFY(isDark(image, qRound(16 * dotsPerMm), qRound(20 * dotsPerMm)));
}

void TestPaperJob::theCorrectionMovesAndStretches()
{
    SKIP_WITHOUT("pdftoppm");
    const auto leftAndWidth = [this](const CopyRequest &request) {
        const auto pdf = copyAsPdf(request);
        QFile file(path("corrected.pdf"));
        if (!pdf || !file.open(QIODevice::WriteOnly))
            return std::pair(-1.0, -1.0);
        file.write(pdf->borrowed());
        file.close();
        const QImage image = page(path("corrected.pdf"), 508);
        const QRectF face = layOut(request)->first().face;
        const int y = qRound(face.center().y() * 20);
        int left = 200;
        while (left < image.width() && !isDark(image, left, y))
            ++left;
        int right = image.width() - 200;
        while (right > 0 && !isDark(image, right, y))
            --right;
        return std::pair(left / 20.0, (right - left) / 20.0);
    };
    const auto plain = leftAndWidth(m_request);
    CopyRequest corrected = m_request;
    corrected.correction = {{98, 100}, {2, 0}};
    const auto moved = leftAndWidth(corrected);
    // A printer that shrinks to 98 % is given more; one that shifts right is given it further left.
    QVERIFY2(qAbs(moved.second - plain.second / 0.98) < 0.2,
             qPrintable(QString::number(moved.second)));
    QVERIFY2(qAbs(moved.first - (plain.first - 2) / 0.98) < 0.2,
             qPrintable(QString::number(moved.first)));
    corrected.correction = {{80, 100}, {}};
    const auto refused = copyAsPdf(corrected);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code(), ErrorCode::PrinterCorrectionRange);
}

void TestPaperJob::theStatementIsThereAndSearchable()
{
    SKIP_WITHOUT("pdftotext");
    CopyRequest copy = m_request;
    copy.texts.statement = QStringLiteral("核验未通过；打印原因：留档备查");
    const auto pdf = copyAsPdf(copy);
    QVERIFY(pdf);
    QFile file(path("statement.pdf"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(pdf->borrowed()) == pdf->size());
    file.close();
    const QString text = squeezed(
        runTool(QStringLiteral("pdftotext"), {path("statement.pdf"), QStringLiteral("-")}));
    QVERIFY2(text.contains(squeezed(copy.texts.statement)), qPrintable(text));
}

// A job writes as it goes: what it keeps of forty pages is what it keeps of ten.
void TestPaperJob::memoryIsTheSameForTenAndForFortyPages()
{
    int most = 0;
    int open = 0;
    const auto count = [&](int pages) {
        CopyJob job = jobOf(pages);
        job.copy = [&](int) -> Result<CopyRequest> {
            // Each request lives for one page only.
            auto guard = std::shared_ptr<int>(new int, [&open](const int *p) {
                --open;
                delete p;
            });
            most = std::max(most, ++open);
            CopyRequest copy = m_request;
            copy.face = *document::LicenseFace::open(card());
            std::ignore = guard;
            return copy;
        };
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        return writeJob(job, buffer).has_value();
    };
    QVERIFY(count(10));
    QVERIFY(count(40));
    QCOMPARE(most, 1);
}

QTEST_MAIN(TestPaperJob)
#include "tst_job.moc"
