#include "paper/annotationblock.h"
#include "paper/pagelayout.h"
#include "paper/papertext.h"

#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTimeZone>

using namespace lc;
using namespace lc::paper;

// Where things stand on a copy, in millimetres.
class TestLayout : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pagesOfEverySizeAreInOrder_data();
    void pagesOfEverySizeAreInOrder();
    void aCardKeepsItsSize();
    void aFullPageIsFitted();
    void aFaceWithoutExtentIsRefused();
    void theWatermarkKeepsClearOfTextAndStamps_data();
    void theWatermarkKeepsClearOfTextAndStamps();
    void touchingIsJudgedOnTheTurnedText();
    void nothingFitsBehindALineOfTheBlock();
    void longTextsMakeTheBlockHigherAndKeepEverything();
    void serialsAreNewAndSpeakNoNames();
};

namespace {

AnnotationTexts sampleTexts()
{
    AnnotationTexts texts;
    texts.title = QStringLiteral("电子证照加注件 · 居住证");
    texts.lines = {QStringLiteral("单位：示例市政务服务中心  窗口：B12  经办人：0417"),
                   QStringLiteral("事项：M-1 居住证签注  事由：01 共享应用"),
                   QStringLiteral("时间：2026-07-01 10:21:36 +08:00  编号：B12-20260701-7K3M9Q2P"),
                   QStringLiteral("仅用于上述事项，再次复印无效。")};
    texts.verdictLine = QStringLiteral("通过 · 有提示：证照将于 20 天后到期");
    texts.findingLines = {QStringLiteral("本机：文件未改动（13/13）；签章有效；证书链可信"),
                          QStringLiteral("平台：证照有效；8 项一致")};
    texts.watermark = QStringLiteral("仅用于“居住证签注” · 示例市政务服务中心 · 2026-07-01");
    texts.pageOf = QStringLiteral("第 %1 页 共 %2 页");
    return texts;
}

QList<QRectF> denseText(const QSizeF &size)
{
    QList<QRectF> boxes;
    for (double y = 12; y < size.height() - 10; y += 11)
        boxes.append(QRectF(10, y, size.width() * 0.6, 4));
    boxes.append(QRectF(size.width() - 55, size.height() - 55, 40, 40));
    return boxes;
}

} // namespace

void TestLayout::pagesOfEverySizeAreInOrder_data()
{
    QTest::addColumn<int>("paper");
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QSizeF>("face");
    const QList<std::pair<const char *, QSizeF>> faces{
        {"card", {85.6, 54}},    {"A4", {210, 297}},   {"A4 landscape", {297, 210}},
        {"booklet", {260, 180}}, {"strip", {40, 400}}, {"poster", {841, 1189}}};
    for (const auto &[name, size] : faces) {
        for (const auto paper : {QPageSize::A4, QPageSize::A5}) {
            for (const auto orientation : {QPageLayout::Portrait, QPageLayout::Landscape}) {
                QTest::addRow("%s on %s %s", name, paper == QPageSize::A4 ? "A4" : "A5",
                              orientation == QPageLayout::Portrait ? "upright" : "lying")
                    << int(paper) << int(orientation) << size;
            }
        }
    }
}

void TestLayout::pagesOfEverySizeAreInOrder()
{
    QFETCH(int, paper);
    QFETCH(int, orientation);
    QFETCH(QSizeF, face);
    const QSizeF sheet =
        sheetSize(QPageSize::PageSizeId(paper), QPageLayout::Orientation(orientation));
    const auto page = layOutPage({face, denseText(face)}, sampleTexts(), sheet);
    QVERIFY(page);
    const QRectF usable(marginMm, marginMm, sheet.width() - 2 * marginMm,
                        sheet.height() - 2 * marginMm);
    const QRectF rounded = usable.adjusted(-0.001, -0.001, 0.001, 0.001);
    QVERIFY(rounded.contains(page->face));
    QVERIFY(rounded.contains(page->block));
    QVERIFY(!page->face.intersects(page->block));
    QVERIFY(page->scale <= 1.0);
    QVERIFY(qAbs(page->face.width() - face.width() * page->scale) < 0.01);
    QVERIFY(qAbs(page->face.height() - face.height() * page->scale) < 0.01);
    // The face gets at least half of what there is to give.
    QVERIFY(page->block.height() < 0.5 * usable.height());
}

void TestLayout::aCardKeepsItsSize()
{
    const auto page = layOutPage({{85.6, 54}, {}}, sampleTexts(),
                                 sheetSize(QPageSize::A4, QPageLayout::Portrait));
    QVERIFY(page);
    QCOMPARE(page->scale, 1.0);
    QCOMPARE(page->face.size(), QSizeF(85.6, 54));
}

void TestLayout::aFullPageIsFitted()
{
    const auto page = layOutPage({{210, 297}, {}}, sampleTexts(),
                                 sheetSize(QPageSize::A4, QPageLayout::Portrait));
    QVERIFY(page);
    QVERIFY(page->scale > 0.7 && page->scale < 1);
}

void TestLayout::aFaceWithoutExtentIsRefused()
{
    const auto page = layOutPage({{0, 297}, {}}, sampleTexts(), QSizeF(210, 297));
    QVERIFY(!page);
    QCOMPARE(page.error().code(), ErrorCode::PaperNoFace);
    QCOMPARE(copyAsPdf(CopyRequest()).error().code(), ErrorCode::PaperNoFace);
}

void TestLayout::theWatermarkKeepsClearOfTextAndStamps_data()
{
    QTest::addColumn<QSizeF>("face");
    QTest::newRow("card") << QSizeF(85.6, 54);
    QTest::newRow("A4") << QSizeF(210, 297);
    QTest::newRow("booklet") << QSizeF(260, 180);
}

void TestLayout::theWatermarkKeepsClearOfTextAndStamps()
{
    QFETCH(QSizeF, face);
    const QList<QRectF> boxes = denseText(face);
    const auto page =
        layOutPage({face, boxes}, sampleTexts(), sheetSize(QPageSize::A4, QPageLayout::Portrait));
    QVERIFY(page);
    QVERIFY(page->watermark.size() >= 3);
    for (const WatermarkTile &tile : page->watermark) {
        QVERIFY(!touches(tile, page->block));
        for (const QRectF &box : boxes) {
            const QRectF onPaper(page->face.topLeft() + box.topLeft() * page->scale,
                                 box.size() * page->scale);
            QVERIFY(!touches(tile, onPaper));
        }
    }
}

void TestLayout::touchingIsJudgedOnTheTurnedText()
{
    const WatermarkTile tile{{50, 50}, {40, 4}, -45, 4};
    QVERIFY(touches(tile, QRectF(60, 36, 3, 3)));
    // Inside the box around the turned text, but beside the text itself.
    QVERIFY(!touches(tile, QRectF(60, 60, 3, 3)));
    QVERIFY(!touches(tile, QRectF(37, 37, 3, 3)));
    QVERIFY(touches(tile, QRectF(49, 49, 0.1, 0.1)));
}

// The rest of each line is closed by a rule and the block by a heavy one below: seen in pixels.
void TestLayout::nothingFitsBehindALineOfTheBlock()
{
    constexpr double dotsPerMm = 20;
    const AnnotationBlock block(sampleTexts(), 194);
    QImage image(int(194 * dotsPerMm), int(block.height() * dotsPerMm) + 10,
                 QImage::Format_Grayscale8);
    image.fill(255);
    QPainter painter(&image);
    painter.scale(dotsPerMm, dotsPerMm);
    block.draw(painter, QPointF(), QString());
    painter.end();
    // At the right edge: the ends of rules only. Counted as runs of dark pixels.
    int rules = 0;
    double longestGap = 0;
    int lastDark = 0;
    for (int y = 0; y < image.height(); ++y) {
        if (qGray(image.pixel(image.width() - 4, y)) > 128)
            continue;
        if (y > lastDark + 1) {
            ++rules;
            if (lastDark > 0)
                longestGap = std::max(longestGap, (y - lastDark) / dotsPerMm);
        }
        lastDark = y;
    }
    QVERIFY2(rules >= 8, qPrintable(QString::number(rules)));
    // Nowhere is there room for another line of type.
    QVERIFY2(longestGap < 3.3, qPrintable(QString::number(longestGap)));
    QVERIFY(lastDark / dotsPerMm > block.height() - 0.5);
}

void TestLayout::longTextsMakeTheBlockHigherAndKeepEverything()
{
    AnnotationTexts texts = sampleTexts();
    const double before = AnnotationBlock(texts, 194).height();
    texts.lines[1] = QStringLiteral("事项：") + QStringLiteral("很长的事项名称").repeated(30);
    QVERIFY(AnnotationBlock(texts, 194).height() > before + 3);
    const PaperText text(texts.lines.at(1), 3.3, 194);
    QVERIFY(text.width() <= 194.01);
    QVERIFY(text.height() > 3 * text.lineHeight() - 0.01);
}

void TestLayout::serialsAreNewAndSpeakNoNames()
{
    const QDateTime at(QDate(2026, 7, 1), QTime(10, 21), QTimeZone(8 * 3600));
    QSet<QString> serials;
    for (int i = 0; i < 500; ++i) {
        const auto serial = newSerial(QStringLiteral("b-12 窗口"), at);
        QVERIFY(serial);
        static const QRegularExpression form(
            QStringLiteral("^B12-20260701-[0-9A-HJKMNP-TV-Z]{8}$"));
        QVERIFY2(form.match(*serial).hasMatch(), qPrintable(*serial));
        serials.insert(*serial);
    }
    QCOMPARE(serials.size(), 500);
    QVERIFY(newSerial(QStringLiteral("窗口"), at)->startsWith(QStringLiteral("0-2026")));
}

QTEST_MAIN(TestLayout)
#include "tst_layout.moc"
