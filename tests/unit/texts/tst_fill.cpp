#include "texts/fill.h"

#include <QDateTime>
#include <QTest>

using namespace lc::texts;

class tst_Fill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void factsTakeTheirPlaces_data();
    void factsTakeTheirPlaces();
    void factsAreNeverReadAsTemplates();
    void listsAndDatesReadPlainly();
};

void tst_Fill::factsTakeTheirPlaces_data()
{
    using Facts = QMap<QString, QVariant>;
    const Facts both{{QStringLiteral("file"), QStringLiteral("a.ofd")},
                     {QStringLiteral("line"), 7}};
    const Facts one{{QStringLiteral("line"), 7}};
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<Facts>("facts");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << "No facts." << both << "No facts.";
    QTest::newRow("one") << "Line {line}." << one << "Line 7.";
    QTest::newRow("optional there") << "Broken[: {file}]." << both << "Broken: a.ofd.";
    QTest::newRow("optional missing") << "Broken[: {file}]." << one << "Broken.";
    QTest::newRow("two options") << "Bad[ in line {line}][ of {file}]." << one << "Bad in line 7.";
    QTest::newRow("half an option is none") << "Bad[ ({file}, {line})]." << one << "Bad.";
    QTest::newRow("empty is missing")
        << "Bad[: {file}]." << Facts{{QStringLiteral("file"), QString()}} << "Bad.";
    QTest::newRow("missing outside") << "Line {column}." << one << "Line ?.";
    QTest::newRow("option first") << "[{file}: ]broken" << both << "a.ofd: broken";
    QTest::newRow("unclosed") << "[{line}" << one << "[7";
    QTest::newRow("empty") << "" << one << "";
}

void tst_Fill::factsTakeTheirPlaces()
{
    using Facts = QMap<QString, QVariant>;
    QFETCH(const QString, sentence);
    QFETCH(const Facts, facts);
    QTEST(fillIn(sentence, facts), "expected");
}

void tst_Fill::factsAreNeverReadAsTemplates()
{
    const QString hostile = QStringLiteral("{line} [x] %1");
    QCOMPARE(fillIn(QStringLiteral("Bad[: {file}]."), {{QStringLiteral("file"), hostile}}),
             QStringLiteral("Bad: {line} [x] %1."));
}

void tst_Fill::listsAndDatesReadPlainly()
{
    QCOMPARE(printed(QStringList{QStringLiteral("a"), QStringLiteral("b")}),
             QStringLiteral("a, b"));
    QCOMPARE(printed(QDateTime(QDate(2026, 7, 1), QTime(10, 21, 36))),
             QStringLiteral("2026-07-01 10:21"));
    QCOMPARE(printed(QDate(2026, 7, 1)), QStringLiteral("2026-07-01"));
    QCOMPARE(printed(1234567), QStringLiteral("1234567"));
}

QTEST_APPLESS_MAIN(tst_Fill)
#include "tst_fill.moc"
