#include "cliprocess.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace lc::test;

namespace {

const QByteArray package = QByteArrayLiteral("not really a package, but bytes all the same");

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

// What installers and administrators call.
class TestShipping : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFirstSettingsFileIsWrittenOnce();
    void wrongSettingsAreNotWritten();
    void anUpdateIsCheckedBeforeItIsOffered();
    void withoutAKeyNothingIsTrusted();

private:
    Cli m_cli;
};

void TestShipping::aFirstSettingsFileIsWrittenOnce()
{
    const QString path = m_cli.file(QStringLiteral("etc/new folder/settings.json"));
    const QStringList make{QStringLiteral("settings"),
                           QStringLiteral("make"),
                           QStringLiteral("-o"),
                           path,
                           QStringLiteral("--platformUrl"),
                           QStringLiteral("https://a.example/"),
                           QStringLiteral("--unit"),
                           QStringLiteral("示例 大厅 “东”")};
    const CliAnswer first = m_cli.run(make);
    QVERIFY2(first.exit == 0, first.err.constData());
    const QJsonObject written = QJsonDocument::fromJson(contentOf(path)).object();
    QCOMPARE(written[u"unit"].toString(), QStringLiteral("示例 大厅 “东”"));
    QCOMPARE(written[u"practice"].toBool(true), false);

    const QByteArray before = contentOf(path);
    QStringList other = make;
    other.last() = QStringLiteral("another");
    const CliAnswer second = m_cli.runJson(other);
    QCOMPARE(second.exit, 0);
    QCOMPARE(second.json()[u"kept"].toBool(), true);
    QCOMPARE(contentOf(path), before);
}

void TestShipping::wrongSettingsAreNotWritten()
{
    const QString path = m_cli.file(QStringLiteral("wrong.json"));
    const CliAnswer answer =
        m_cli.run({QStringLiteral("settings"), QStringLiteral("make"), QStringLiteral("-o"), path,
                   QStringLiteral("--platformUrl"), QStringLiteral("ftp://x")});
    QVERIFY(answer.exit != 0);
    QVERIFY(answer.err.contains("platformUrl") || answer.out.contains("platformUrl"));
    QVERIFY(!QFile::exists(path));
}

void TestShipping::anUpdateIsCheckedBeforeItIsOffered()
{
    QVERIFY(put(m_cli.file(QStringLiteral("p.tar.xz")), package));
    // The key is made by the same command that makes the one of the central settings.
    const QString key = m_cli.file(QStringLiteral("publisher.pem"));
    QVERIFY(put(m_cli.file(QStringLiteral("central.json")),
                "{\"serial\": 1, \"issued\": \"2025-06-01T08:00:00+08:00\"}"));
    const CliAnswer made =
        m_cli.run({QStringLiteral("settings"), QStringLiteral("sign"),
                   m_cli.file(QStringLiteral("central.json")), QStringLiteral("-o"),
                   m_cli.file(QStringLiteral("central.signed")), QStringLiteral("--key"), key,
                   QStringLiteral("--new-key")});
    QVERIFY2(made.exit == 0, made.err.constData());

    const QString sm3 =
        QStringLiteral("0000000000000000000000000000000000000000000000000000000000000000");
    const QJsonObject file{
        {QStringLiteral("name"), QStringLiteral("p.tar.xz")},
        {QStringLiteral("kind"), QStringLiteral("linux-archive")},
        {QStringLiteral("architecture"), QSysInfo::buildCpuArchitecture()},
        {QStringLiteral("size"), package.size()},
        {QStringLiteral("sha256"),
         QString::fromLatin1(
             QCryptographicHash::hash(package, QCryptographicHash::Sha256).toHex())},
        {QStringLiteral("sm3"), sm3}};
    const QJsonObject list{{QStringLiteral("program"), QStringLiteral("license-counter")},
                           {QStringLiteral("version"), QStringLiteral("999.0.0")},
                           {QStringLiteral("issued"), QStringLiteral("2025-06-01T08:00:00+08:00")},
                           {QStringLiteral("files"), QJsonArray{file}}};
    const QString plain = m_cli.file(QStringLiteral("list.json"));
    const QString signedList = m_cli.file(QStringLiteral("new.update.json"));
    QVERIFY(put(plain, QJsonDocument(list).toJson()));
    const CliAnswer signing =
        m_cli.run({QStringLiteral("update"), QStringLiteral("sign"), plain, QStringLiteral("--key"),
                   key, QStringLiteral("-o"), signedList});
    QVERIFY2(signing.exit == 0, signing.err.constData());

    const QStringList check{QStringLiteral("update"),
                            QStringLiteral("check"),
                            signedList,
                            QStringLiteral("--kind"),
                            QStringLiteral("linux-archive"),
                            QStringLiteral("--key"),
                            QString(key + QStringLiteral(".pub"))};
    // Only the SM3 is wrong: nothing may be offered on the strength of the SHA-256 alone.
    const CliAnswer changed = m_cli.runJson(check);
    QCOMPARE(changed.exit, 1);
    QCOMPARE(changed.json()[u"state"].toString(), QStringLiteral("fileChanged"));

    QVERIFY(QFile::remove(m_cli.file(QStringLiteral("p.tar.xz"))));
    const CliAnswer missing = m_cli.runJson(check);
    QCOMPARE(missing.exit, 1);
    QCOMPARE(missing.json()[u"state"].toString(), QStringLiteral("fileMissing"));
    QVERIFY(!missing.json().contains(u"file"));
}

void TestShipping::withoutAKeyNothingIsTrusted()
{
    const QString list = m_cli.file(QStringLiteral("any.update.json"));
    QVERIFY(put(list, "{}"));
    const CliAnswer answer =
        m_cli.runJson({QStringLiteral("update"), QStringLiteral("check"), list,
                       QStringLiteral("--key"), m_cli.file(QStringLiteral("absent.pem"))});
    QCOMPARE(answer.exit, 3);
    QCOMPARE(answer.json()[u"state"].toString(), QStringLiteral("keyMissing"));
}

QTEST_GUILESS_MAIN(TestShipping)
#include "tst_shipping.moc"
