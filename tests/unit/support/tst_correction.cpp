#include "core/file.h"
#include "support/correctionreport.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::support;

// Reports of missing and wrong licenses, which hold no personal data.
class TestCorrection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aReportSurvivesSaving();
    void whatLooksLikeANumberIsNotSaved_data();
    void whatLooksLikeANumberIsNotSaved();
    void whatIsMissingIsSaid();
    void rubbishInTheFolderIsPassedOver();
    void aTableHasNoFormula();
    void jsonHoldsEveryReport();

private:
    static CorrectionReport report();
};

CorrectionReport TestCorrection::report()
{
    CorrectionReport report;
    report.at = QDateTime(QDate(2025, 6, 1), QTime(9, 30), Qt::UTC);
    report.kind = CorrectionKind::WrongFields;
    report.licenseIdentifier = QStringLiteral("1.2.156.3005.2.X");
    report.licenseType = QStringLiteral("示例许可证");
    report.issuer = QStringLiteral("示例局");
    report.fields = {QStringLiteral("issuer"), QStringLiteral("经营范围")};
    report.note = QStringLiteral("颁发机构 2024-05 已更名");
    report.unit = QStringLiteral("示例大厅");
    return report;
}

void TestCorrection::aReportSurvivesSaving()
{
    const QTemporaryDir dir;
    const QString folder = dir.filePath(QStringLiteral("corrections"));
    const auto number = saveCorrection(folder, report());
    QVERIFY(number);
    const auto saved = savedCorrections(folder);
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved.first().number, *number);
    QCOMPARE(saved.first().at, report().at);
    QCOMPARE(saved.first().kind, CorrectionKind::WrongFields);
    QCOMPARE(saved.first().licenseIdentifier, report().licenseIdentifier);
    QCOMPARE(saved.first().fields, report().fields);
    QCOMPARE(saved.first().note, report().note);
    QVERIFY(saveCorrection(folder, report()));
    QCOMPARE(savedCorrections(folder).size(), 2);
}

void TestCorrection::whatLooksLikeANumberIsNotSaved_data()
{
    QTest::addColumn<QString>("note");
    QTest::addColumn<bool>("good");
    QTest::newRow("plain") << QStringLiteral("印章不清楚") << true;
    QTest::newRow("year and month") << QStringLiteral("2024年5月变更") << true;
    QTest::newRow("short number") << QStringLiteral("第12条第3款") << true;
    QTest::newRow("telephone") << QStringLiteral("电话13900000000") << false;
    QTest::newRow("identity") << QStringLiteral("51010018950307101X") << false;
    QTest::newRow("with blanks") << QStringLiteral("5101 0018 9503") << false;
    QTest::newRow("with hyphens") << QStringLiteral("139-0000-0000") << false;
    QTest::newRow("full width") << QStringLiteral("１３９００００") << false;
}

void TestCorrection::whatLooksLikeANumberIsNotSaved()
{
    QFETCH(QString, note);
    QFETCH(bool, good);
    const QTemporaryDir dir;
    CorrectionReport about = report();
    about.note = note;
    QCOMPARE(correctionProblem(about).isEmpty(), good);
    QCOMPARE(saveCorrection(dir.path(), about).has_value(), good);
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), good ? 1 : 0);
}

void TestCorrection::whatIsMissingIsSaid()
{
    CorrectionReport about = report();
    about.fields.clear();
    QCOMPARE(correctionProblem(about), QLatin1String("field"));
    about.kind = CorrectionKind::WrongFace;
    QVERIFY(correctionProblem(about).isEmpty());
    about.note = QString(501, u'长');
    QCOMPARE(correctionProblem(about), QLatin1String("tooLong"));
    CorrectionReport missing;
    missing.kind = CorrectionKind::Missing;
    QCOMPARE(correctionProblem(missing), QLatin1String("type"));
    missing.licenseType = QStringLiteral("示例许可证");
    QVERIFY(correctionProblem(missing).isEmpty());
    missing.licenseType = QStringLiteral("张三51010018950307101X的许可证");
    QCOMPARE(correctionProblem(missing), QLatin1String("number"));
}

void TestCorrection::rubbishInTheFolderIsPassedOver()
{
    const QTemporaryDir dir;
    QVERIFY(saveCorrection(dir.path(), report()));
    QVERIFY(writeFile(dir.filePath(QStringLiteral("a.json")), "rubbish"));
    QVERIFY(writeFile(dir.filePath(QStringLiteral("b.json")), "{\"kind\": \"NoSuchKind\"}"));
    QVERIFY(writeFile(dir.filePath(QStringLiteral("c.txt")), "x"));
    QCOMPARE(savedCorrections(dir.path()).size(), 1);
    QVERIFY(savedCorrections(dir.filePath(QStringLiteral("absent"))).isEmpty());
}

void TestCorrection::aTableHasNoFormula()
{
    CorrectionReport about = report();
    about.note = QStringLiteral("=1+1, \"quoted\"");
    const QByteArray csv = correctionsToCsv({about});
    QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
    QVERIFY(csv.contains("\"'=1+1, \"\"quoted\"\"\""));
    QCOMPARE(csv.count("\r\n"), 2);
}

void TestCorrection::jsonHoldsEveryReport()
{
    const auto object = QJsonDocument::fromJson(correctionsToJson({report(), report()})).object();
    QCOMPARE(object.value(QStringLiteral("corrections")).toArray().size(), 2);
}

QTEST_GUILESS_MAIN(TestCorrection)
#include "tst_correction.moc"
