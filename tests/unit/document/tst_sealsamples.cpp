#include "domain/verdict.h"
#include "tests/unit/document/sealedfile.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

// Real files with the answers of another implementation. They are no part of the project: where
// they are absent, nothing is tested here.
using namespace lc;
using namespace lc::test;
using domain::Because;
using domain::Check;
using domain::Finding;
using domain::State;

namespace {

QString sampleFolder()
{
    QString shared = qEnvironmentVariable("COUNTER_SHARED_DIR");
    if (shared.isEmpty())
        shared = qEnvironmentVariable("COUNTER_SOURCE_DIR") + QStringLiteral("/../shared");
    return shared + QStringLiteral("/samples/ofd");
}

QByteArray contentOfFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<document::FileReport> checkSample(const QString &path)
{
    LC_TRY(document, ofd::Document::open(SecureBytes(contentOfFile(path))));
    return document::checkDocument(document, {}, utc("2026-11-01T00:00:00Z"));
}

State wantedTime(const QString &column)
{
    return column == u"True" ? State::Passed : State::Unknown;
}

} // namespace

class TestSealSamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void oracleAgrees_data();
    void oracleAgrees();
    void tamperedFilesFail_data();
    void tamperedFilesFail();
    void filesWithoutOracleEntryHaveNoSignature();

private:
    [[nodiscard]] QStringList rows() const
    {
        return QString::fromUtf8(contentOfFile(m_folder + QStringLiteral("/oracle.tsv")))
            .split(u'\n', Qt::SkipEmptyParts);
    }
    QString m_folder = sampleFolder();
};

void TestSealSamples::initTestCase()
{
    if (!QFile::exists(m_folder + QStringLiteral("/oracle.tsv")))
        QSKIP("no samples");
}

void TestSealSamples::oracleAgrees_data()
{
    QTest::addColumn<QStringList>("row");
    QTest::addColumn<int>("index");
    QMap<QString, int> seen;
    for (const QString &line : rows().mid(1)) {
        const QStringList row = line.split(u'\t');
        QTest::addRow("%s %s", qPrintable(row[0]), qPrintable(row[1])) << row << seen[row[0]]++;
    }
}

void TestSealSamples::oracleAgrees()
{
    QFETCH(QStringList, row);
    QFETCH(int, index);
    const auto report =
        checkSample(m_folder + QStringLiteral("/documents/") + row[0] + QStringLiteral(".ofd"));
    QVERIFY2(report, report ? "" : qPrintable(report.error().toString()));
    const auto state = [&](Check check) { return findingOf(*report, check, index).state; };
    const QString verdict = row[15];
    const bool superseded = verdict.contains(u"superseded");
    const QStringList references = row[5].split(u'/');
    const bool intact = references.value(0) == references.value(1) || superseded;
    QCOMPARE(state(Check::ReferenceDigests), intact ? State::Passed : State::Failed);
    QCOMPARE(findingOf(*report, Check::ReferenceDigests, index).because == Because::LaterRevision,
             superseded);
    const bool external = row[7].contains(u"external");
    QCOMPARE(state(Check::Signature), external ? State::Unknown : State::Passed);
    QCOMPARE(state(Check::SignedDataHash), row[6] == u"OK" ? State::Passed : State::Unknown);
    if (row[8] != u"n/a") {
        QCOMPARE(state(Check::SealSignature), State::Passed);
        QCOMPARE(state(Check::SignerInSeal), State::Passed);
        QCOMPARE(state(Check::SealValidity), wantedTime(row[10]));
        QCOMPARE(state(Check::CertificateValidity), wantedTime(row[11]));
    }
    QCOMPARE(state(Check::CertificateChain), State::Unknown);
    const QString signer = row[14].section(QStringLiteral(" <- "), 0, 0);
    QCOMPARE(report->signatures.value(index).signer, signer);
    domain::VerdictScope scope;
    scope.platformRequired = false;
    // Nobody's authority is installed here, so an intact file cannot be decided.
    QCOMPARE(domain::nameOf(domain::judge(report->findings, scope).kind),
             intact ? QStringLiteral("CannotDecide") : QStringLiteral("Failed"));
}

void TestSealSamples::tamperedFilesFail_data()
{
    QTest::addColumn<QString>("expected");
    const QJsonObject all =
        QJsonDocument::fromJson(contentOfFile(m_folder + QStringLiteral("/tampered/EXPECTED.json")))
            .object();
    for (auto it = all.constBegin(); it != all.constEnd(); ++it)
        QTest::addRow("%s", qPrintable(it.key())) << it->toString();
}

void TestSealSamples::tamperedFilesFail()
{
    QFETCH(QString, expected);
    const QString name = QString::fromUtf8(QTest::currentDataTag());
    const auto report = checkSample(m_folder + QStringLiteral("/tampered/") + name);
    if (!report) {
        // Refused as a whole: only where the container itself is what was tampered with.
        QVERIFY2(!expected.contains(u"refs") && !expected.contains(u"digest"),
                 qPrintable(report.error().toString()));
        return;
    }
    const auto state = [&](Check check) { return findingOf(*report, check).state; };
    if (expected.contains(u"digest FAIL") || expected.contains(u"missing"))
        QCOMPARE(state(Check::ReferenceDigests), State::Failed);
    if (expected.contains(u"refs OK"))
        QCOMPARE(state(Check::ReferenceDigests), State::Passed);
    if (expected.contains(u"dataHash FAIL"))
        QCOMPARE(state(Check::SignedDataHash), State::Failed);
    if (expected.contains(u"dataHash OK"))
        QCOMPARE(state(Check::SignedDataHash), State::Passed);
    if (expected.contains(u"sig FAIL") || expected.contains(u"empty SignedValue") ||
        expected.contains(u"trailing"))
        QCOMPARE(state(Check::Signature), State::Failed);
    if (expected.contains(u"sig OK"))
        QCOMPARE(state(Check::Signature), State::Passed);
    if (expected.contains(u"Seal.esl"))
        QCOMPARE(state(Check::SealSignature), State::Failed);
    if (expected.contains(u"unknown digest"))
        QCOMPARE(state(Check::ReferenceDigests), State::Unknown);
    if (expected.contains(u"no signatures"))
        QCOMPARE(state(Check::Signature), State::NotRun);
}

void TestSealSamples::filesWithoutOracleEntryHaveNoSignature()
{
    QSet<QString> signedNames;
    for (const QString &line : rows().mid(1))
        signedNames.insert(line.section(u'\t', 0, 0));
    QDirIterator files(m_folder + QStringLiteral("/documents"), {QStringLiteral("*.ofd")});
    while (files.hasNext()) {
        files.next();
        const auto report = checkSample(files.filePath());
        const QString base = files.fileInfo().completeBaseName();
        if (!report || signedNames.contains(base))
            continue;
        QVERIFY2(report->signatures.isEmpty(), qPrintable(base));
        QVERIFY2(findingOf(*report, Check::Signature).state == State::NotRun, qPrintable(base));
    }
}

QTEST_GUILESS_MAIN(TestSealSamples)
#include "tst_sealsamples.moc"
