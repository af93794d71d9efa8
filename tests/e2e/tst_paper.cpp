#include "cliprocess.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace lc::test;

// Annotated copies over the command line, read as another program reads them.
class TestPaper : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aCopySaysAllThatItHasTo();
    void paperAndOrientationAreObeyed_data();
    void paperAndOrientationAreObeyed();
    void severalLicensesMakeOneJob();
    void theValiditySheetFollows();
    void theTraceCodeIsKnownAfterwards();
    void thePlatformsFileIsKept();
    void aChangedFileNeedsAReason();
    void whatIsUndecidedSaysSo();
    void templatesAreListedCheckedAndRefused();
    void theCalibrationSheetIsMade();
    void wrongWordsAreWrongUse();

private:
    [[nodiscard]] CliAnswer annotate(const QStringList &words, const QString &file);
    [[nodiscard]] QString textOf(const QString &pdf) const;
    [[nodiscard]] QString tool(const QString &name, const QStringList &arguments) const;
    Cli m_cli;
    ServedSandbox m_sandbox;
    QStringList m_identifiers;
    QString m_pdf;
};

namespace {

QString squeezed(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC);
    return plain.remove(QRegularExpression(QStringLiteral("\\s")));
}

} // namespace

#define SKIP_WITHOUT(tool)                                                                         \
    if (QStandardPaths::findExecutable(QStringLiteral(tool)).isEmpty())                            \
    QSKIP(tool " is not installed")

void TestPaper::initTestCase()
{
    const QString problem = m_sandbox.start(m_cli);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    m_pdf = m_cli.file(QStringLiteral("copy.pdf"));
    const QString code = m_sandbox.codeThatShows(QStringLiteral("several"));
    const CliAnswer answer = m_cli.runJson(QStringList{QStringLiteral("lookup"), code} +
                                           m_sandbox.options() + purpose(m_cli));
    QVERIFY2(answer.exit == 0, QByteArray(answer.err + answer.out).constData());
    for (const QJsonValue &row : answer.json().value(QStringLiteral("licenses")).toArray())
        m_identifiers.append(row.toObject().value(QStringLiteral("identifier")).toString());
    QVERIFY(m_identifiers.size() >= 2);
}

CliAnswer TestPaper::annotate(const QStringList &words, const QString &file)
{
    QFile::remove(file);
    return m_cli.runJson(QStringList{QStringLiteral("annotate"), QStringLiteral("-o"), file,
                                     QStringLiteral("--language"), QStringLiteral("zh_CN")} +
                         words + m_sandbox.options() + purpose(m_cli));
}

QString TestPaper::tool(const QString &name, const QStringList &arguments) const
{
    QProcess process;
    process.start(name, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString TestPaper::textOf(const QString &pdf) const
{
    return squeezed(
        tool(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), pdf, QStringLiteral("-")}));
}

void TestPaper::aCopySaysAllThatItHasTo()
{
    SKIP_WITHOUT("pdftotext");
    const CliAnswer answer = annotate(
        {m_identifiers.first(), QStringLiteral("--requester"), QStringLiteral("张某")}, m_pdf);
    QVERIFY2(answer.exit == 0, QByteArray(answer.err + answer.out).constData());
    const QJsonObject json = answer.json();
    const QString text = textOf(m_pdf);
    const QString serial = json.value(QStringLiteral("serial")).toString();
    for (const QString &part :
         {serial, QStringLiteral("单位："), QStringLiteral("窗口："), QStringLiteral("经办人："),
          QStringLiteral("事项："), QStringLiteral("事由："), QStringLiteral("办事人：张某"),
          QStringLiteral("有效期至："), QStringLiteral("第1次打印"), QStringLiteral("再次复印无效"),
          QStringLiteral("第1页共1页")})
        QVERIFY2(text.contains(squeezed(part)), qPrintable(QString(part % u'\n' % text)));
    static const QRegularExpression time(
        QStringLiteral("时间:\\d{4}-\\d\\d-\\d\\d\\d\\d:\\d\\d:\\d\\d[+-]\\d\\d:\\d\\d"));
    QVERIFY2(time.match(text).hasMatch(), qPrintable(text));
    QVERIFY(json.value(QStringLiteral("traceCode")).toString().contains(serial));
    QCOMPARE(json.value(QStringLiteral("pages")).toInt(), 1);
    const QStringList fonts = tool(QStringLiteral("pdffonts"), {m_pdf}).split(u'\n').mid(2);
    for (const QString &font : fonts)
        QVERIFY2(font.isEmpty() || font.contains(u" yes "), qPrintable(font));
}

void TestPaper::paperAndOrientationAreObeyed_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("height");
    const auto option = [](const char *paper, const char *orientation) {
        return QStringList{QStringLiteral("--paper"), QString::fromLatin1(paper),
                           QStringLiteral("--orientation"), QString::fromLatin1(orientation)};
    };
    QTest::newRow("A4") << option("A4", "portrait") << 210.0 << 297.0;
    QTest::newRow("A4 landscape") << option("a4", "landscape") << 297.0 << 210.0;
    QTest::newRow("A5") << option("A5", "portrait") << 148.0 << 210.0;
    QTest::newRow("A5 landscape") << option("A5", "landscape") << 210.0 << 148.0;
    QTest::newRow("small") << QStringList{QStringLiteral("--template"), QStringLiteral("small")}
                           << 148.0 << 210.0;
}

void TestPaper::paperAndOrientationAreObeyed()
{
    SKIP_WITHOUT("pdfinfo");
    QFETCH(const QStringList, words);
    QFETCH(const double, width);
    QFETCH(const double, height);
    const CliAnswer answer = annotate(QStringList{m_identifiers.first()} + words, m_pdf);
    QVERIFY2(answer.exit == 0, QByteArray(answer.err + answer.out).constData());
    const QString info = tool(QStringLiteral("pdfinfo"), {m_pdf});
    static const QRegularExpression size(QStringLiteral("Page size:\\s+([0-9.]+) x ([0-9.]+) pts"));
    const auto match = size.match(info);
    QVERIFY2(match.hasMatch(), qPrintable(info));
    QVERIFY(qAbs(match.captured(1).toDouble() * 25.4 / 72 - width) < 0.2);
    QVERIFY(qAbs(match.captured(2).toDouble() * 25.4 / 72 - height) < 0.2);
}

void TestPaper::severalLicensesMakeOneJob()
{
    SKIP_WITHOUT("pdftotext");
    const QStringList two = m_identifiers.first(2);
    const CliAnswer answer = annotate(two + QStringList{QStringLiteral("--cover")}, m_pdf);
    QVERIFY2(answer.exit == 0, QByteArray(answer.err + answer.out).constData());
    const QJsonArray copies = answer.json().value(QStringLiteral("copies")).toArray();
    QCOMPARE(copies.size(), 2);
    const QString cover =
        squeezed(tool(QStringLiteral("pdftotext"),
                      {QStringLiteral("-l"), QStringLiteral("1"), m_pdf, QStringLiteral("-")}));
    for (const QJsonValue &copy : copies)
        QVERIFY(cover.contains(copy.toObject().value(QStringLiteral("serial")).toString()));
    QVERIFY(answer.json().value(QStringLiteral("pages")).toInt() >= 3);
}

void TestPaper::theValiditySheetFollows()
{
    SKIP_WITHOUT("pdftotext");
    const CliAnswer answer = annotate({m_identifiers.first(), QStringLiteral("--validity-sheet"),
                                       QStringLiteral("--signature-block")},
                                      m_pdf);
    QVERIFY2(answer.exit == 0, QByteArray(answer.err + answer.out).constData());
    const QString text = textOf(m_pdf);
    QVERIFY(text.contains(QStringLiteral("核验单")));
    QVERIFY(text.contains(QStringLiteral("信任锚")));
    QVERIFY(text.contains(QStringLiteral("申请人签名")));
    QVERIFY(answer.json().value(QStringLiteral("pages")).toInt() >= 2);
    const CliAnswer plain = annotate({m_identifiers.first()}, m_pdf);
    QCOMPARE(plain.exit, 0);
    QVERIFY(!textOf(m_pdf).contains(QStringLiteral("申请人签名")));
}

void TestPaper::theTraceCodeIsKnownAfterwards()
{
    const CliAnswer made = annotate({m_identifiers.first()}, m_pdf);
    const QString code = made.json().value(QStringLiteral("traceCode")).toString();
    const QStringList ledger{QStringLiteral("--ledger"),
                             m_cli.file(QStringLiteral("ledger.sqlite"))};
    const CliAnswer known = m_cli.runJson(QStringList{QStringLiteral("trace"), code} + ledger);
    QVERIFY2(known.exit == 0, QByteArray(known.err + known.out).constData());
    QCOMPARE(known.json().value(QStringLiteral("prints")).toInt(), 1);
    QVERIFY(known.json().value(QStringLiteral("known")).toBool());
    QString forged = code;
    forged.back() = forged.back() == u'0' ? u'1' : u'0';
    const CliAnswer unknown = m_cli.runJson(QStringList{QStringLiteral("trace"), forged} + ledger);
    QCOMPARE(unknown.exit, 1);
    QVERIFY(!unknown.json().value(QStringLiteral("authentic")).toBool());
}

void TestPaper::thePlatformsFileIsKept()
{
    const QString file = m_cli.file(QStringLiteral("platform.ofd"));
    const CliAnswer answer =
        annotate({m_identifiers.first(), QStringLiteral("--keep"), file}, m_pdf);
    QVERIFY2(answer.exit == 0, QByteArray(answer.err + answer.out).constData());
    QFile kept(file);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    const QByteArray digest =
        QCryptographicHash::hash(kept.readAll(), QCryptographicHash::Sha256).toHex();
    QFile digests(file + QStringLiteral(".digests"));
    QVERIFY(digests.open(QIODevice::ReadOnly));
    const QByteArray lines = digests.readAll();
    QVERIFY2(lines.contains(digest), lines.constData());
    QVERIFY(lines.contains("SM3 (platform.ofd) = "));
    // It is sealed as it came: it can be verified by itself.
    const CliAnswer verified = m_cli.runJson(
        {QStringLiteral("verify"), file, QStringLiteral("--anchors"), m_sandbox.anchors()});
    QVERIFY(verified.exit != 1);
}

void TestPaper::aChangedFileNeedsAReason()
{
    const QString face = m_cli.file(QStringLiteral("platform.ofd"));
    QFile file(face);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const QString changed = m_cli.file(QStringLiteral("changed.ofd"));
    CliAnswer refused;
    for (int part = 1; part < 20 && refused.exit != 1; ++part) {
        QByteArray other = bytes;
        const qsizetype at = bytes.size() * part / 20;
        other[at] = char(other[at] ^ 0x20);
        QFile out(changed);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(other);
        out.close();
        refused = annotate({changed}, m_pdf);
    }
    if (refused.exit != 1)
        QSKIP("no change that could still be read failed");
    QCOMPARE(refused.json()
                 .value(QStringLiteral("error"))
                 .toObject()
                 .value(QStringLiteral("code"))
                 .toString(),
             QStringLiteral("PrintReasonMissing"));
    QVERIFY(!QFile::exists(m_pdf));
    const CliAnswer made =
        annotate({changed, QStringLiteral("--print-reason"), QStringLiteral("留档备查")}, m_pdf);
    QCOMPARE(made.exit, 1);
    QVERIFY(QFile::exists(m_pdf));
    if (!QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) {
        const QString text = textOf(m_pdf);
        QVERIFY2(text.contains(QStringLiteral("核验未通过")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("留档备查")));
    }
}

void TestPaper::whatIsUndecidedSaysSo()
{
    SKIP_WITHOUT("pdftotext");
    // No anchors: nobody vouches for the seal.
    QFile::remove(m_pdf);
    const CliAnswer answer =
        m_cli.runJson(QStringList{QStringLiteral("annotate"),
                                  m_cli.file(QStringLiteral("platform.ofd")), QStringLiteral("-o"),
                                  m_pdf, QStringLiteral("--language"), QStringLiteral("zh_CN")} +
                      purpose(m_cli));
    QCOMPARE(answer.exit, 3);
    QVERIFY2(textOf(m_pdf).contains(QStringLiteral("未能判定")), qPrintable(textOf(m_pdf)));
    const CliAnswer ledger = m_cli.runJson({QStringLiteral("ledger"), QStringLiteral("show"),
                                            m_cli.file(QStringLiteral("ledger.sqlite"))});
    QVERIFY(ledger.out.contains("VerdictUndecided"));
}

void TestPaper::templatesAreListedCheckedAndRefused()
{
    const CliAnswer list = m_cli.runJson({QStringLiteral("template"), QStringLiteral("list")});
    QCOMPARE(list.exit, 0);
    QVERIFY(list.json().value(QStringLiteral("templates")).toArray().size() >= 3);
    const CliAnswer shown =
        m_cli.run({QStringLiteral("template"), QStringLiteral("show"), QStringLiteral("standard")});
    QCOMPARE(shown.exit, 0);
    QJsonObject own = QJsonDocument::fromJson(shown.out).object();
    QVERIFY(!own.isEmpty());
    own.insert(QStringLiteral("title"), QStringLiteral("OURS {licenseType}"));
    const QString path = m_cli.file(QStringLiteral("ours.json"));
    const auto write = [&path](const QJsonObject &json) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(json).toJson()) > 0;
    };
    QVERIFY(write(own));
    const CliAnswer good = m_cli.runJson(
        {QStringLiteral("template"), QStringLiteral("check"), path, QStringLiteral("-o"), m_pdf});
    QVERIFY2(good.exit == 0, QByteArray(good.err + good.out).constData());
    QVERIFY(QFile::exists(m_pdf));
    QCOMPARE(annotate({m_identifiers.first(), QStringLiteral("--template"), path}, m_pdf).exit, 0);
    own.insert(QStringLiteral("watermark"), QStringLiteral("{nobody}"));
    QVERIFY(write(own));
    const CliAnswer bad =
        m_cli.runJson({QStringLiteral("template"), QStringLiteral("check"), path});
    QCOMPARE(bad.exit, 1);
    QVERIFY(bad.out.contains("nobody"));
    const CliAnswer unused =
        annotate({m_identifiers.first(), QStringLiteral("--template"), path}, m_pdf);
    QCOMPARE(unused.exit, 1);
    QVERIFY(!QFile::exists(m_pdf));
}

void TestPaper::theCalibrationSheetIsMade()
{
    const CliAnswer answer =
        m_cli.runJson({QStringLiteral("calibration"), QStringLiteral("-o"), m_pdf});
    QVERIFY2(answer.exit == 0, QByteArray(answer.err + answer.out).constData());
    QFile file(m_pdf);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
}

void TestPaper::wrongWordsAreWrongUse()
{
    QCOMPARE(
        annotate({m_identifiers.first(), QStringLiteral("--paper"), QStringLiteral("A3")}, m_pdf)
            .exit,
        2);
    QCOMPARE(annotate({m_identifiers.first(), QStringLiteral("--orientation"),
                       QStringLiteral("upside-down")},
                      m_pdf)
                 .exit,
             2);
    QCOMPARE(annotate(m_identifiers.first(2) +
                          QStringList{QStringLiteral("--keep"), m_cli.file(QStringLiteral("k"))},
                      m_pdf)
                 .exit,
             2);
    QVERIFY(!QFile::exists(m_pdf));
}

QTEST_GUILESS_MAIN(TestPaper)
#include "tst_paper.moc"
