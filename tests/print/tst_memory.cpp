#include "core/file.h"
#include "ui/print/printermemory.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::ui;

// What is kept of each printer from one day to the next.
class TestMemory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachPrinterKeepsItsOwn();
    void aCorrectionSurvivesNewChoices();
    void anUnlikelyCorrectionIsRefused();
    void aDamagedFileIsAsGoodAsNone_data();
    void aDamagedFileIsAsGoodAsNone();
    void measuringAgainRefinesWhatIsThere();

private:
    [[nodiscard]] QString path() const
    {
        return m_folder.filePath(QStringLiteral("printers.json"));
    }
    QTemporaryDir m_folder;
};

void TestMemory::eachPrinterKeepsItsOwn()
{
    PrinterMemory memory;
    const PrintChoice first{QStringLiteral("一号"), QPageSize::A5, Duplex::ShortEdge,
                            QStringLiteral("bottom"), 3};
    const PrintChoice second{QStringLiteral("二号"), QPageSize::A4, Duplex::Off, {}, 1};
    memory.remember(first);
    memory.remember(second);
    QVERIFY(memory.write(path()));
    const PrinterMemory read = PrinterMemory::read(path());
    QCOMPARE(read.of(first.printer).choice, first);
    QCOMPARE(read.of(second.printer).choice, second);
    QCOMPARE(read.last(), second.printer);
    QCOMPARE(read.of(QStringLiteral("unknown")).choice.copies, 1);
}

void TestMemory::aCorrectionSurvivesNewChoices()
{
    PrinterMemory memory;
    const paper::PrinterCorrection off{{99.2, 100.4}, {1.5, -0.7}};
    QVERIFY(memory.correct(QStringLiteral("p"), off));
    memory.remember({QStringLiteral("p"), QPageSize::A4, Duplex::LongEdge, {}, 2});
    QVERIFY(memory.write(path()));
    QCOMPARE(PrinterMemory::read(path()).of(QStringLiteral("p")).correction, off);
}

void TestMemory::anUnlikelyCorrectionIsRefused()
{
    PrinterMemory memory;
    for (const paper::PrinterCorrection &wrong :
         {paper::PrinterCorrection{{94.9, 100}, {}}, paper::PrinterCorrection{{100, 106}, {}},
          paper::PrinterCorrection{{100, 100}, {11, 0}},
          paper::PrinterCorrection{{qQNaN(), 100}, {}},
          paper::PrinterCorrection{{100, 100}, {0, qQNaN()}}}) {
        const auto kept = memory.correct(QStringLiteral("p"), wrong);
        QVERIFY(!kept);
        QCOMPARE(kept.error().code(), ErrorCode::PrinterCorrectionRange);
    }
}

void TestMemory::aDamagedFileIsAsGoodAsNone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half") << QByteArray("{\"printers\": {\"p\": {\"rule\": [100");
    QTest::newRow("a list") << QByteArray("[1, 2]");
    QTest::newRow("wrong kinds") << QByteArray(
        R"({"last": 7, "printers": {"p": {"copies": "many", "rule": "x"}}})");
    QTest::newRow("hostile") << QByteArray(
        R"({"printers": {"p": {"copies": 1e9, "rule": [1e308, -1], "duplex": 9}}})");
}

void TestMemory::aDamagedFileIsAsGoodAsNone()
{
    QFETCH(const QByteArray, content);
    QVERIFY(writeFile(path(), content));
    const PrinterMemory::Printer printer = PrinterMemory::read(path()).of(QStringLiteral("p"));
    QCOMPARE(printer.correction, paper::PrinterCorrection());
    QVERIFY(printer.choice.copies >= 1 && printer.choice.copies <= 99);
    QCOMPARE(printer.choice.duplex, Duplex::Off);
}

// A printer that is off by a known amount: measured once, printed again, measured as right.
void TestMemory::measuringAgainRefinesWhatIsThere()
{
    const QSizeF scale(0.985, 1.012);
    const QPointF shift(1.3, -2.1);
    const auto printed = [&](const QPointF &drawn) {
        return QPointF(drawn.x() * scale.width() + shift.x(),
                       drawn.y() * scale.height() + shift.y());
    };
    paper::PrinterCorrection correction;
    for (int round = 0; round < 2; ++round) {
        const QTransform transform = paper::transformFor(correction);
        const QPointF cross = printed(transform.map(QPointF(paper::crossMm, paper::crossMm)));
        const QPointF from = printed(transform.map(QPointF(40, 80)));
        const QPointF to = printed(transform.map(QPointF(140, 180)));
        const QSizeF rule(to.x() - from.x(), to.y() - from.y());
        if (round == 1) {
            QVERIFY(qAbs(rule.width() - 100) < 1e-9 && qAbs(rule.height() - 100) < 1e-9);
            QVERIFY(qAbs(cross.x() - 20) < 1e-9 && qAbs(cross.y() - 20) < 1e-9);
        }
        correction = paper::refined(correction, rule, cross);
        QVERIFY(paper::checkCorrection(correction));
    }
}

QTEST_GUILESS_MAIN(TestMemory)
#include "tst_memory.moc"
