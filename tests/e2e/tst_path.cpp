#include "cliprocess.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QTest>

using namespace lc::test;

// The clerk's whole job over the command line, process against process.
class TestPath : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void lookupListsLicensesWithTheHolderMasked();
    void openWritesAFileThatPasses();
    void theFileVerifiesByItself();
    void withoutAnchorsNothingIsDecided();
    void aChangedFileFails();
    void aPageIsDrawnInItsSize();
    void annotateMakesAPdf();
    void annotateTakesAFileToo();
    void everyUseStandsInTheLedger();
    void anUnknownIdentifierIsRefused();
    void practiceNeedsNoOptions();
    void theSandboxEndsWhenAskedTo();

private:
    QStringList withPlatform(const QStringList &words) const
    {
        return words + m_sandbox.options() + purpose(m_cli);
    }
    Cli m_cli;
    ServedSandbox m_sandbox;
    QString m_identifier;
    QString m_face;
};

void TestPath::initTestCase()
{
    const QString problem = m_sandbox.start(m_cli);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    m_face = m_cli.file(QStringLiteral("face.ofd"));
}

void TestPath::lookupListsLicensesWithTheHolderMasked()
{
    const QString code = m_sandbox.codeThatShows(QStringLiteral("several"));
    QVERIFY(!code.isEmpty());
    const CliAnswer answer = m_cli.runJson(withPlatform({QStringLiteral("lookup"), code}));
    QVERIFY2(answer.exit == 0, QByteArray(answer.err + answer.out).constData());
    const QJsonArray licenses = answer.json().value(QStringLiteral("licenses")).toArray();
    QVERIFY(licenses.size() > 1);
    m_identifier = licenses.first().toObject().value(QStringLiteral("identifier")).toString();
    QVERIFY(!m_identifier.isEmpty());
    QVERIFY(!answer.out.contains(code.toUtf8()));
    // Steps are told, but never on standard output.
    QVERIFY(!answer.err.isEmpty());

    const CliAnswer text = m_cli.run(withPlatform({QStringLiteral("lookup"), code}));
    QCOMPARE(text.exit, 0);
    QVERIFY(text.out.contains(m_identifier.toUtf8()));
    QVERIFY(!text.out.contains(code.toUtf8()));
}

void TestPath::openWritesAFileThatPasses()
{
    const CliAnswer answer = m_cli.runJson(
        withPlatform({QStringLiteral("open"), m_identifier, QStringLiteral("-o"), m_face}));
    QVERIFY2(answer.exit == 0, QByteArray(answer.err + answer.out).constData());
    const QJsonObject json = answer.json();
    QVERIFY(json.value(QStringLiteral("verdict")).toString().startsWith(u"Passed"));
    QVERIFY(json.value(QStringLiteral("findings")).toArray().size() >= 8);
    QVERIFY(!json.value(QStringLiteral("signatures")).toArray().isEmpty());
    QVERIFY(QFile::exists(m_face));
}

void TestPath::theFileVerifiesByItself()
{
    const CliAnswer answer = m_cli.runJson(
        {QStringLiteral("verify"), m_face, QStringLiteral("--anchors"), m_sandbox.anchors()});
    QVERIFY2(answer.exit == 0, QByteArray(answer.err + answer.out).constData());
    QVERIFY(answer.json().value(QStringLiteral("verdict")).toString().startsWith(u"Passed"));
    const CliAnswer early = m_cli.runJson(
        {QStringLiteral("verify"), m_face, QStringLiteral("--anchors"), m_sandbox.anchors(),
         QStringLiteral("--at"), QStringLiteral("2001-01-01T00:00:00+08:00")});
    QVERIFY(early.exit >= 0);
    QVERIFY(early.json() != answer.json());
}

void TestPath::withoutAnchorsNothingIsDecided()
{
    const CliAnswer answer = m_cli.runJson({QStringLiteral("verify"), m_face});
    QVERIFY2(answer.exit == 3, QByteArray(answer.err + answer.out).constData());
    QCOMPARE(answer.json().value(QStringLiteral("verdict")).toString(),
             QStringLiteral("CannotDecide"));
}

void TestPath::aChangedFileFails()
{
    QFile file(m_face);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray original = file.readAll();
    const QString path = m_cli.file(QStringLiteral("changed.ofd"));
    int refused = 0;
    for (int part = 1; part < 10; ++part) {
        QByteArray changed = original;
        const qsizetype at = changed.size() * part / 10;
        changed[at] = char(changed[at] ^ 0x20);
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(changed);
        out.close();
        const CliAnswer answer = m_cli.runJson(
            {QStringLiteral("verify"), path, QStringLiteral("--anchors"), m_sandbox.anchors()});
        QVERIFY2(answer.exit == 1 || answer.exit == 3,
                 QByteArray(answer.out + answer.err).constData());
        refused += answer.exit == 1 ? 1 : 0;
    }
    qInfo() << "of nine changed files" << refused << "failed, the others could not be read";
}

void TestPath::aPageIsDrawnInItsSize()
{
    const QString png = m_cli.file(QStringLiteral("page.png"));
    const CliAnswer answer = m_cli.runJson(
        {QStringLiteral("render"), m_face, QStringLiteral("--page"), QStringLiteral("1"),
         QStringLiteral("--dpi"), QStringLiteral("96"), QStringLiteral("-o"), png});
    QVERIFY2(answer.exit == 0, QByteArray(answer.err + answer.out).constData());
    const QImage image(png);
    QVERIFY(!image.isNull());
    QCOMPARE(image.width(), answer.json().value(QStringLiteral("width")).toInt());
    QCOMPARE(image.dotsPerMeterX(), 3780);
    bool drawn = false;
    for (int y = 0; y < image.height() && !drawn; ++y) {
        for (int x = 0; x < image.width() && !drawn; ++x)
            drawn = qGray(image.pixel(x, y)) < 128;
    }
    QVERIFY2(drawn, "the page is blank");
    const CliAnswer beyond =
        m_cli.runJson({QStringLiteral("render"), m_face, QStringLiteral("--page"),
                       QStringLiteral("999"), QStringLiteral("-o"), png});
    QCOMPARE(beyond.exit, 2);
}

void TestPath::annotateMakesAPdf()
{
    const QString pdf = m_cli.file(QStringLiteral("copy.pdf"));
    const CliAnswer answer = m_cli.runJson(
        withPlatform({QStringLiteral("annotate"), m_identifier, QStringLiteral("-o"), pdf}));
    QVERIFY2(answer.exit == 0, QByteArray(answer.err + answer.out).constData());
    QVERIFY(!answer.json().value(QStringLiteral("serial")).toString().isEmpty());
    QFile file(pdf);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
}

void TestPath::annotateTakesAFileToo()
{
    const QString pdf = m_cli.file(QStringLiteral("filecopy.pdf"));
    const CliAnswer answer =
        m_cli.runJson(QStringList{QStringLiteral("annotate"), m_face, QStringLiteral("-o"), pdf,
                                  QStringLiteral("--anchors"), m_sandbox.anchors()} +
                      purpose(m_cli));
    QVERIFY2(answer.exit == 0, QByteArray(answer.err + answer.out).constData());
    QVERIFY(QFile::exists(pdf));
}

void TestPath::everyUseStandsInTheLedger()
{
    const QString ledger = m_cli.file(QStringLiteral("ledger.sqlite"));
    const CliAnswer verified =
        m_cli.runJson({QStringLiteral("ledger"), QStringLiteral("verify"), ledger});
    QVERIFY2(verified.exit == 0, QByteArray(verified.err + verified.out).constData());
    const CliAnswer shown =
        m_cli.runJson({QStringLiteral("ledger"), QStringLiteral("show"), ledger});
    QCOMPARE(shown.exit, 0);
    QMap<QString, int> counts;
    for (const QJsonValue &record : shown.json().value(QStringLiteral("records")).toArray())
        ++counts[record.toObject().value(QStringLiteral("event")).toString()];
    // Two look-ups by code, one for `open`, one for `annotate`.
    QCOMPARE(counts.value(QStringLiteral("LookUp")), 4);
    QCOMPARE(counts.value(QStringLiteral("Opening")), 2);
    QCOMPARE(counts.value(QStringLiteral("Verification")), 1);
    QCOMPARE(counts.value(QStringLiteral("Print")), 2);
    const QString code = m_sandbox.codeThatShows(QStringLiteral("several"));
    QVERIFY(!shown.out.contains(code.toUtf8()));
}

void TestPath::anUnknownIdentifierIsRefused()
{
    const CliAnswer answer = m_cli.runJson(withPlatform(
        {QStringLiteral("open"),
         QStringLiteral("1.2.156.3005.2.11100000000013338W001.115100000000000000.99999999.001.A"),
         QStringLiteral("-o"), m_cli.file(QStringLiteral("none.ofd"))}));
    QVERIFY2(answer.exit == 1, QByteArray(answer.err + answer.out).constData());
    QVERIFY(!QFile::exists(m_cli.file(QStringLiteral("none.ofd"))));
}

void TestPath::practiceNeedsNoOptions()
{
    const QString code = m_sandbox.codeThatShows(QStringLiteral("several"));
    const CliAnswer answer =
        m_cli.runJson({QStringLiteral("lookup"), code, QStringLiteral("--matter"),
                       QStringLiteral("练习"), QStringLiteral("--practice")});
    QVERIFY2(answer.exit == 0, QByteArray(answer.err + answer.out).constData());
    QVERIFY(!answer.json().value(QStringLiteral("licenses")).toArray().isEmpty());
}

void TestPath::theSandboxEndsWhenAskedTo()
{
    const QString problem = m_sandbox.stop();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

QTEST_GUILESS_MAIN(TestPath)
#include "tst_path.moc"
