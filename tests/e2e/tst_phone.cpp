#include "cliprocess.h"

#include <QJsonArray>
#include <QTest>

using namespace lc::test;

// What a citizen's phone shows, read as a counter reads it and redeemed, in every form of the code.
class TestPhone : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aShownCodeOpensItsLicense_data();
    void aShownCodeOpensItsLicense();
    void aFileThatIsNotTheLicenseFails_data();
    void aFileThatIsNotTheLicenseFails();

private:
    Cli m_cli;
    ServedSandbox m_sandbox;
    QString m_code;
};

void TestPhone::initTestCase()
{
    const QString problem = m_sandbox.start(m_cli, {QStringLiteral("--admin")});
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    m_code = m_sandbox.codeThatShows(QStringLiteral("several"));
    QVERIFY(!m_code.isEmpty());
}

void TestPhone::aShownCodeOpensItsLicense_data()
{
    QTest::addColumn<QString>("form");
    for (const char *form : {"base64url", "base32", "raw"})
        QTest::newRow(form) << QString::fromLatin1(form);
}

void TestPhone::aShownCodeOpensItsLicense()
{
    QFETCH(QString, form);
    const QString png = m_cli.file(form + QStringLiteral(".png"));
    const CliAnswer shown = m_cli.runJson(
        {QStringLiteral("sandbox"), QStringLiteral("phone"), QStringLiteral("--holder"), m_code,
         QStringLiteral("--directory"), m_cli.file(QStringLiteral("sandbox")),
         QStringLiteral("--identifier-form"), form, QStringLiteral("--output"), png});
    QVERIFY2(shown.exit == 0, QByteArray(shown.out + shown.err).constData());
    QVERIFY(shown.json().value(QStringLiteral("secondsLeft")).toInt() > 200);

    const CliAnswer scanned = m_cli.runJson({QStringLiteral("scan"), png});
    QVERIFY2(scanned.exit == 0, QByteArray(scanned.out + scanned.err).constData());
    const QJsonObject code =
        scanned.json().value(QStringLiteral("codes")).toArray().first().toObject();
    QCOMPARE(code.value(QStringLiteral("kind")).toString(), QStringLiteral("EncryptedIdentifier"));

    // Bytes that are no text travel on as base64url.
    QString text = code.value(QStringLiteral("text")).toString();
    if (form == u"raw") {
        QVERIFY(text.isEmpty());
        const QByteArray bytes =
            QByteArray::fromBase64(code.value(QStringLiteral("payload")).toString().toLatin1());
        text = QString::fromLatin1(
            bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    }
    const QStringList open =
        QStringList{QStringLiteral("open"), text} + m_sandbox.options() + purpose(m_cli);
    const CliAnswer opened = m_cli.runJson(open);
    QVERIFY2(opened.exit == 0, QByteArray(opened.out + opened.err).constData());
    QVERIFY(opened.json().value(QStringLiteral("verdict")).toString().startsWith(u"Passed"));
    // It is redeemed now.
    const CliAnswer again = m_cli.runJson(open);
    QVERIFY2(again.exit != 0, again.out.constData());
    QVERIFY2(again.out.contains("EncryptedIdentifierUsed"), again.out.constData());
}

void TestPhone::aFileThatIsNotTheLicenseFails_data()
{
    QTest::addColumn<QByteArray>("fault");
    QTest::newRow("broken seal") << QByteArray("wrong-signature");
    QTest::newRow("somebody else's") << QByteArray("wrong-file");
}

void TestPhone::aFileThatIsNotTheLicenseFails()
{
    QFETCH(QByteArray, fault);
    const CliAnswer listed = m_cli.runJson(QStringList{QStringLiteral("lookup"), m_code} +
                                           m_sandbox.options() + purpose(m_cli));
    const QString identifier = listed.json()
                                   .value(QStringLiteral("licenses"))
                                   .toArray()
                                   .first()
                                   .toObject()
                                   .value(QStringLiteral("identifier"))
                                   .toString();
    const QString problem = m_sandbox.setFaults("{\"rules\":[{\"fault\":\"" + fault +
                                                "\",\"services\":[\"download\"]}]}");
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    const CliAnswer opened = m_cli.runJson(QStringList{QStringLiteral("open"), identifier} +
                                           m_sandbox.options() + purpose(m_cli));
    QVERIFY2(opened.exit == 1, QByteArray(opened.out + opened.err).constData());
    QCOMPARE(opened.json().value(QStringLiteral("verdict")).toString(), QStringLiteral("Failed"));
    QCOMPARE(m_sandbox.setFaults("{\"rules\":[]}"), QString());
}

QTEST_GUILESS_MAIN(TestPhone)
#include "tst_phone.moc"
