#include "cliprocess.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTest>

using namespace lc::test;

// What auditors and administrators do with the command line.
class TestAuditing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aCopyAndThePublicKeyAreEnough();
    void theDayIsClosed();
    void operatorsAreKept();

private:
    Cli m_cli;
    QString m_ledger;
};

void TestAuditing::initTestCase()
{
    m_ledger = m_cli.file(QStringLiteral("ledger.sqlite"));
    const CliAnswer accounts =
        m_cli.runJson({QStringLiteral("sandbox"), QStringLiteral("accounts")});
    QVERIFY2(accounts.exit == 0, QByteArray(accounts.err).constData());
    const QJsonArray suggestions = accounts.json().value(QStringLiteral("suggestions")).toArray();
    QVERIFY(!suggestions.isEmpty());
    const QString code = suggestions.first().toObject().value(QStringLiteral("code")).toString();
    for (int i = 0; i < 5; ++i) {
        const CliAnswer answer = m_cli.runJson(
            QStringList{QStringLiteral("lookup"), code, QStringLiteral("--practice")} +
            purpose(m_cli));
        QVERIFY2(answer.exit == 0, QByteArray(answer.err + answer.out).constData());
    }
}

// The auditor gets the file alone, and the public key; no key of the counter, no checkpoint.
void TestAuditing::aCopyAndThePublicKeyAreEnough()
{
    const QString key = m_cli.file(QStringLiteral("public.pem"));
    const CliAnswer made = m_cli.runJson({QStringLiteral("ledger"), QStringLiteral("checkpoint"),
                                          m_ledger, QStringLiteral("--public-key"), key});
    QVERIFY2(made.exit == 0, QByteArray(made.out + made.err).constData());
    const QString folder = m_cli.file(QStringLiteral("audit"));
    QVERIFY(QDir().mkpath(folder));
    const QString copy = folder + QStringLiteral("/copy.sqlite");
    QVERIFY(QFile::copy(m_ledger, copy));
    const QStringList verify{QStringLiteral("ledger"), QStringLiteral("verify"), copy,
                             QStringLiteral("--public-key"), key};
    const CliAnswer good = m_cli.runJson(verify);
    QVERIFY2(good.exit == 0, QByteArray(good.out + good.err).constData());
    QVERIFY(good.json().value(QStringLiteral("endSigned")).toBool());
    QVERIFY(good.json().value(QStringLiteral("keyGiven")).toBool());
    // A copy brings its checkpoint along, and nothing new lies beside it.
    const CliAnswer kept =
        m_cli.runJson({QStringLiteral("ledger"), QStringLiteral("checkpoint"), copy});
    QVERIFY2(kept.exit == 0, QByteArray(kept.out + kept.err).constData());
    QCOMPARE(kept.json().value(QStringLiteral("root")), made.json().value(QStringLiteral("root")));
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 1);
    // The signature taken away.
    {
        auto db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("audit"));
        db.setDatabaseName(copy);
        QVERIFY(db.open());
        QSqlQuery query(db);
        QVERIFY(query.exec(QStringLiteral("DELETE FROM signedEnd")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("audit"));
    const CliAnswer bad = m_cli.runJson(verify);
    QVERIFY2(bad.exit == 1, QByteArray(bad.out + bad.err).constData());
}

void TestAuditing::theDayIsClosed()
{
    const QString pdf = m_cli.file(QStringLiteral("closing.pdf"));
    const CliAnswer answer = m_cli.runJson({QStringLiteral("ledger"), QStringLiteral("closing"),
                                            m_ledger, QStringLiteral("--output"), pdf,
                                            QStringLiteral("--language"), QStringLiteral("zh_CN")});
    QVERIFY2(answer.exit == 0, QByteArray(answer.out + answer.err).constData());
    const QJsonObject uses = answer.json().value(QStringLiteral("uses")).toObject();
    QCOMPARE(uses.value(QStringLiteral("LookUp")).toInt(), 5);
    QVERIFY(answer.json()
                .value(QStringLiteral("checkpoint"))
                .toString()
                .startsWith(u"LC-LEDGER-CHECKPOINT 1"));
    QFile file(pdf);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF-"));
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        QSKIP("pdftotext is not installed");
    // The process has the C locale; the sheet is Chinese all the same.
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")});
    QVERIFY(reader.waitForFinished(60'000));
    QString text =
        QString::fromUtf8(reader.readAllStandardOutput()).normalized(QString::NormalizationForm_KC);
    text.remove(QRegularExpression(QStringLiteral("\\s")));
    const QDate day =
        QDate::fromString(answer.json().value(QStringLiteral("day")).toString(), Qt::ISODate);
    QVERIFY2(text.contains(
                 QStringLiteral("%1年%2月%3日").arg(day.year()).arg(day.month()).arg(day.day())),
             qPrintable(text.left(200)));
}

void TestAuditing::operatorsAreKept()
{
    const auto secretFile = [this](const char *name, const QByteArray &secret) {
        const QString path = m_cli.file(QString::fromLatin1(name));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(secret + '\n');
        return path;
    };
    const QString own = secretFile("own", "correct horse battery");
    const QString given = secretFile("given", "handed over on paper");
    const auto run = [this](const QStringList &words) {
        return m_cli.runJson(QStringList(QStringLiteral("operators")) + words);
    };
    const CliAnswer first = run(
        {QStringLiteral("init"), QStringLiteral("0700"), QStringLiteral("--password-file"), own});
    QVERIFY2(first.exit == 0, QByteArray(first.out + first.err).constData());
    QCOMPARE(first.json().value(QStringLiteral("recoveryCode")).toString().size(), 29);
    QVERIFY(run({QStringLiteral("init"), QStringLiteral("0701"), QStringLiteral("--password-file"),
                 own})
                .exit != 0);
    const QStringList by{QStringLiteral("--as"), QStringLiteral("0700"),
                         QStringLiteral("--password-file")};
    const QStringList add{QStringLiteral("add"), QStringLiteral("0712"),
                          QStringLiteral("--new-password-file"), given};
    QVERIFY(run(add + by + QStringList(given)).exit != 0);
    const CliAnswer added = run(add + by + QStringList(own));
    QVERIFY2(added.exit == 0, QByteArray(added.out + added.err).constData());
    const CliAnswer list = run({QStringLiteral("list")});
    QCOMPARE(list.json().value(QStringLiteral("operators")).toArray().size(), 2);
    QVERIFY(
        run(QStringList{QStringLiteral("remove"), QStringLiteral("0700")} + by + QStringList(own))
            .exit != 0);
    // Each change has its record.
    const CliAnswer shown =
        m_cli.runJson({QStringLiteral("ledger"), QStringLiteral("show"), QStringLiteral("--event"),
                       QStringLiteral("SettingsChange")});
    QCOMPARE(shown.json().value(QStringLiteral("records")).toArray().size(), 2);
}

QTEST_GUILESS_MAIN(TestAuditing)
#include "tst_auditing.moc"
