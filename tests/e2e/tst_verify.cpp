#include "cliprocess.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace lc::test;

// `verify` as others will use it: exit code and JSON against the answers that another
// implementation gave for real files (../shared/samples/ofd). Nothing is tested where they are
// absent.
namespace {

QString sampleFolder()
{
    return qEnvironmentVariable("COUNTER_SHARED_DIR", qEnvironmentVariable("COUNTER_SOURCE_DIR") +
                                                          QStringLiteral("/../shared")) +
           QStringLiteral("/samples/ofd/");
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The finding of one check of one signature.
QJsonObject findingOf(const QJsonObject &answer, const QString &check, int signature)
{
    for (const QJsonValue &one : answer.value(u"findings").toArray()) {
        const int speaksOf = one[u"signature"].toInt();
        if (one[u"check"].toString() == check && (speaksOf == signature || speaksOf < 0))
            return one.toObject();
    }
    return {};
}

QString stateOf(const QJsonObject &answer, const char *check, int signature = 0)
{
    return findingOf(answer, QLatin1String(check), signature).value(u"state").toString();
}

// Every member that an answer promises, of the right kind.
QString missingIn(const QJsonObject &answer)
{
    for (const char *name : {"verdict", "word", "sentence", "format", "at"}) {
        if (answer.value(QLatin1String(name)).toString().isEmpty())
            return QLatin1String(name);
    }
    for (const QJsonValue &one : answer.value(u"findings").toArray()) {
        for (const char *name : {"check", "by", "state", "reason", "text"}) {
            if (one[QLatin1String(name)].toString().isEmpty())
                return QStringLiteral("finding's ") + QLatin1String(name);
        }
    }
    for (const QJsonValue &one : answer.value(u"signatures").toArray()) {
        for (const char *name : {"id", "type", "format", "integrity", "trust", "signer", "issuer",
                                 "sealName", "signedAt", "algorithm"}) {
            if (!one[QLatin1String(name)].isString())
                return QStringLiteral("signature's ") + QLatin1String(name);
        }
        if (!one[u"chain"].isArray() || !one[u"coverage"].isObject() ||
            !one[u"certificate"].isObject())
            return QStringLiteral("signature's chain, coverage or certificate");
    }
    return {};
}

const QMap<int, QString> verdictOf{{0, QStringLiteral("Passed")},
                                   {1, QStringLiteral("Failed")},
                                   {3, QStringLiteral("CannotDecide")}};

} // namespace

class TestVerify : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everySampleAnswers_data();
    void everySampleAnswers();
    void oracleAgrees_data();
    void oracleAgrees();
    void tamperedNeverPasses_data();
    void tamperedNeverPasses();
    void sealIsShownAndExtracted();

private:
    CliAnswer verify(const QString &file)
    {
        if (!m_known.contains(file))
            m_known.insert(file, m_cli.runJson({QStringLiteral("verify"), m_folder + file}));
        return m_known.value(file);
    }
    Cli m_cli;
    QString m_folder = sampleFolder();
    QMap<QString, CliAnswer> m_known;
};

void TestVerify::initTestCase()
{
    if (!QFile::exists(m_folder + QStringLiteral("oracle.tsv")))
        QSKIP("no samples");
}

void TestVerify::everySampleAnswers_data()
{
    QTest::addColumn<QString>("file");
    for (const char *folder : {"documents", "made", "tampered"}) {
        QDirIterator files(m_folder + QLatin1String(folder), {QStringLiteral("*.ofd")});
        while (files.hasNext()) {
            files.next();
            QTest::addRow("%s", qPrintable(files.fileName()))
                << QLatin1String(folder) + u'/' + files.fileName();
        }
    }
}

void TestVerify::everySampleAnswers()
{
    QFETCH(QString, file);
    const CliAnswer answer = verify(file);
    const QJsonObject json = answer.json();
    QVERIFY2(!json.isEmpty(), answer.err.constData());
    if (json.contains(u"error")) {
        QCOMPARE(answer.exit, 3);
        QVERIFY(!json.value(u"error")[u"what"].toString().isEmpty());
        return;
    }
    QCOMPARE(missingIn(json), QString());
    // Nothing is trusted here, so nothing passes.
    QCOMPARE(json.value(u"verdict").toString(), verdictOf.value(answer.exit));
    QVERIFY(answer.exit != 0);
}

void TestVerify::oracleAgrees_data()
{
    QTest::addColumn<QStringList>("row");
    QTest::addColumn<int>("index");
    QMap<QString, int> seen;
    const auto lines = QString::fromUtf8(contentOf(m_folder + QStringLiteral("oracle.tsv")))
                           .split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines.mid(1)) {
        const QStringList row = line.split(u'\t');
        QTest::addRow("%s %s", qPrintable(row[0]), qPrintable(row[1])) << row << seen[row[0]]++;
    }
}

void TestVerify::oracleAgrees()
{
    QFETCH(QStringList, row);
    QFETCH(int, index);
    const CliAnswer answer = verify(QStringLiteral("documents/") + row[0] + QStringLiteral(".ofd"));
    const QJsonObject json = answer.json();
    const QJsonObject signature = json.value(u"signatures")[index].toObject();
    QCOMPARE(signature.value(u"id").toString(), row[1]);
    QCOMPARE(signature.value(u"type").toString(), row[2]);
    const QString format = row[3].startsWith(u"SES v4")     ? QStringLiteral("SES v4")
                           : row[3].startsWith(u"GBT35275") ? QStringLiteral("GB/T 35275")
                                                            : QStringLiteral("SM2");
    QCOMPARE(signature.value(u"format").toString(), format);
    const bool superseded = row[15].contains(u"superseded");
    const bool external = row[7].contains(u"external");
    const QStringList counted = row[5].split(u'/');
    const bool intact = counted.value(0) == counted.value(1) || superseded;
    QCOMPARE(stateOf(json, "ReferenceDigests", index),
             intact ? QStringLiteral("Passed") : QStringLiteral("Failed"));
    QCOMPARE(
        findingOf(json, QStringLiteral("ReferenceDigests"), index).value(u"reason").toString() ==
            u"LaterRevision",
        superseded);
    QCOMPARE(signature.value(u"coverage")[u"references"].toInt(), counted.value(1).toInt());
    QCOMPARE(signature.value(u"coverage")[u"latest"].toBool(), !superseded);
    QCOMPARE(signature.value(u"integrity").toString(),
             external ? QStringLiteral("Unverifiable") : QStringLiteral("Intact"));
    QCOMPARE(signature.value(u"trust").toString(), QStringLiteral("Unknown"));
    QCOMPARE(signature.value(u"signer").toString(), row[14].section(QStringLiteral(" <- "), 0, 0));
    // A seal's own time, in UTC; beside signed data the oracle names what stands in Signature.xml,
    // where we go by the signed attribute (137: 220317072054Z in the value, 20220317152349 beside).
    QString shown = signature.value(u"signedAt").toString();
    shown.removeIf([](QChar c) { return !c.isDigit(); });
    if (format == u"SES v4")
        QCOMPARE(shown, row[12]);
    else if (format == u"GB/T 35275")
        QCOMPARE(signature.value(u"writtenTime").toString(), row[12]);
    QCOMPARE(json.value(u"verdict").toString(), QStringLiteral("CannotDecide"));
}

void TestVerify::tamperedNeverPasses_data()
{
    QTest::addColumn<QString>("expected");
    const QJsonObject all =
        QJsonDocument::fromJson(contentOf(m_folder + QStringLiteral("tampered/EXPECTED.json")))
            .object();
    for (auto it = all.constBegin(); it != all.constEnd(); ++it)
        QTest::addRow("%s", qPrintable(it.key())) << it->toString();
}

void TestVerify::tamperedNeverPasses()
{
    QFETCH(QString, expected);
    const CliAnswer answer =
        verify(QStringLiteral("tampered/") + QString::fromUtf8(QTest::currentDataTag()));
    const QJsonObject json = answer.json();
    const bool cryptographic = expected.contains(u"FAIL") || expected.contains(u"SignedValue") ||
                               expected.contains(u"trailing");
    if (cryptographic) {
        QCOMPARE(answer.exit, 1);
        QCOMPARE(json.value(u"verdict").toString(), QStringLiteral("Failed"));
        QCOMPARE(json.value(u"signatures")[0][u"integrity"].toString(), QStringLiteral("Broken"));
    } else {
        QVERIFY(answer.exit == 3 || answer.exit == 1);
    }
}

void TestVerify::sealIsShownAndExtracted()
{
    const QString file = m_folder + QStringLiteral("made/gen-seal-v4.ofd");
    const CliAnswer shown = m_cli.runJson({QStringLiteral("seal"), QStringLiteral("show"), file});
    QCOMPARE(shown.exit, 0);
    const QJsonObject seal = shown.json().value(u"seal").toObject();
    QVERIFY(!seal.value(u"name").toString().isEmpty());
    const QString picture = m_cli.file(QStringLiteral("seal.bin"));
    const CliAnswer extracted = m_cli.runJson(
        {QStringLiteral("seal"), QStringLiteral("extract"), file, QStringLiteral("-o"), picture});
    QCOMPARE(extracted.exit, 0);
    QCOMPARE(contentOf(picture).size(), seal.value(u"pictureBytes").toInt());
}

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
