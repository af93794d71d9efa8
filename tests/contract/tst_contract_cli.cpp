#include "platform/networktransport.h"
#include "platform/platformclient.h"
#include "tests/e2e/cliprocess.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <atomic>
#include <thread>

using namespace lc;
using namespace lc::platform;
using namespace lc::test;

namespace {

constexpr int patience = 120000;

// `sandbox serve` with options of the test's choice.
class Served
{
public:
    ~Served() { kill(); }
    [[nodiscard]] bool start(const Cli &cli, const QStringList &more = {})
    {
        m_process.setProcessEnvironment(cli.environment());
        m_process.start(QStringLiteral(COUNTER_CLI),
                        QStringList{QStringLiteral("sandbox"), QStringLiteral("serve"),
                                    QStringLiteral("--directory"),
                                    cli.file(QStringLiteral("sandbox")), QStringLiteral("--json")} +
                            more);
        QByteArray out;
        m_told = {};
        while (m_told.isEmpty()) {
            if (!m_process.waitForReadyRead(patience))
                return false;
            out += m_process.readAllStandardOutput();
            m_told = QJsonDocument::fromJson(out).object();
        }
        return true;
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] const QJsonObject &told() const { return m_told; }
    [[nodiscard]] QString code() const
    {
        return m_told.value(QStringLiteral("suggestions"))
            .toArray()
            .first()
            .toObject()
            .value(QStringLiteral("code"))
            .toString();
    }
    [[nodiscard]] QJsonObject account(const QString &role) const
    {
        for (const QJsonValue one : m_told.value(QStringLiteral("accounts")).toArray()) {
            if (one.toObject().value(QStringLiteral("role")).toString() == role)
                return one.toObject();
        }
        return {};
    }
    [[nodiscard]] std::unique_ptr<PlatformClient>
    client(const QString &role = QStringLiteral("clerk"),
           const QString &profile = QStringLiteral("sichuan")) const
    {
        const QJsonObject known = account(role);
        return clientOf(known.value(QStringLiteral("account")).toString(),
                        known.value(QStringLiteral("secretFile")).toString(), profile);
    }
    [[nodiscard]] std::unique_ptr<PlatformClient>
    clientOf(const QString &id, const QString &secretFile,
             const QString &profile = QStringLiteral("sichuan")) const
    {
        QFile secret(secretFile);
        PlatformSettings settings;
        settings.baseUrl = QUrl(m_told.value(QStringLiteral("url")).toString());
        settings.account.id = id;
        if (secret.open(QIODevice::ReadOnly))
            settings.account.secret = SecureBytes(secret.readAll());
        return std::make_unique<PlatformClient>(settings, *Profile::builtIn(profile),
                                                std::make_shared<NetworkTransport>(),
                                                std::make_shared<SystemClock>());
    }

private:
    QProcess m_process;
    QJsonObject m_told;
};

HolderQuery query(const QString &code)
{
    HolderQuery made;
    made.holder = *domain::SubjectCode::parse(code);
    return made;
}

template <class T>
QString codeOf(const Result<T> &result)
{
    return result ? QStringLiteral("ok") : errorName(result.error().code());
}

} // namespace

// The sandbox as a program: its accounts and grants, the holder's phone, the other dialect, and an
// end without warning.
class TestContractCli : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void grantsAreChangedWhileItServes();
    void accountsAreAdded();
    void wrongGrantsAreRefused_data();
    void wrongGrantsAreRefused();
    void thePhoneShowsACodeThatIsRedeemed();
    void theOtherDialectIsServed();
    void aWrongProfileIsRefusedWithItsLine();
    void bothSidesInOneProgram();
    void killedInTheMiddleOfWritesNothingIsLost();

private:
    [[nodiscard]] CliAnswer sandbox(const Cli &cli, const QStringList &words) const
    {
        return cli.runJson(
            QStringList{QStringLiteral("sandbox")} + words +
            QStringList{QStringLiteral("--directory"), cli.file(QStringLiteral("sandbox"))});
    }
};

void TestContractCli::grantsAreChangedWhileItServes()
{
    Cli cli;
    Served served;
    QVERIFY(served.start(cli));
    const auto client = served.client(QStringLiteral("copies"));
    const QString id =
        served.account(QStringLiteral("copies")).value(QStringLiteral("account")).toString();
    QCOMPARE(codeOf(client->retrieve(query(served.code()))), QStringLiteral("ok"));
    const auto grant = [&](const QStringList &options) {
        return sandbox(cli,
                       QStringList{QStringLiteral("grant"), QStringLiteral("set"), id} + options);
    };
    QCOMPARE(grant({QStringLiteral("--services"), QStringLiteral("6.4.2,6.5.1")}).exit, 0);
    QCOMPARE(codeOf(client->retrieve(query(served.code()))),
             QStringLiteral("PlatformNoPermission"));
    const CliAnswer log = sandbox(cli, {QStringLiteral("grant"), QStringLiteral("log")});
    const QJsonObject entry =
        log.json().value(QStringLiteral("refusals")).toArray().first().toObject();
    QCOMPARE(entry.value(QStringLiteral("account")).toString(), id);
    QCOMPARE(entry.value(QStringLiteral("interface")).toString(), QStringLiteral("6.2"));
    QCOMPARE(entry.value(QStringLiteral("why")).toString(), QStringLiteral("service"));
    QCOMPARE(grant({QStringLiteral("--services"), QStringLiteral("all"), QStringLiteral("--quota"),
                    QStringLiteral("2")})
                 .exit,
             0);
    QCOMPARE(codeOf(client->retrieve(query(served.code()))), QStringLiteral("ok"));
    QCOMPARE(codeOf(client->retrieve(query(served.code()))), QStringLiteral("ok"));
    QCOMPARE(codeOf(client->retrieve(query(served.code()))),
             QStringLiteral("PlatformNoPermission"));
    QCOMPARE(sandbox(cli, {QStringLiteral("grant"), QStringLiteral("revoke"), id}).exit, 0);
    QCOMPARE(codeOf(client->retrieve(query(served.code()))),
             QStringLiteral("PlatformNoPermission"));
    QCOMPARE(grant({QStringLiteral("--original"), QStringLiteral("yes")}).exit, 0);
    QCOMPARE(codeOf(client->retrieve(query(served.code()))), QStringLiteral("ok"));
}

void TestContractCli::accountsAreAdded()
{
    Cli cli;
    Served served;
    QVERIFY(served.start(cli));
    const QString secret = cli.file(QStringLiteral("new.secret"));
    const QStringList words{QStringLiteral("grant"),
                            QStringLiteral("add"),
                            QStringLiteral("hall.7"),
                            QStringLiteral("--types"),
                            QStringLiteral("居住证"),
                            QStringLiteral("--secret-file"),
                            secret};
    QCOMPARE(sandbox(cli, words).exit, 0);
    const auto client = served.clientOf(QStringLiteral("hall.7"), secret);
    const auto found = client->retrieve(query(served.code()));
    QCOMPARE(codeOf(found), QStringLiteral("ok"));
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first().typeName, QStringLiteral("居住证"));
    // An account is made once.
    QCOMPARE(sandbox(cli, words).exit, 2);
    const CliAnswer list = sandbox(cli, {QStringLiteral("grant"), QStringLiteral("list")});
    QVERIFY(list.out.contains("hall.7"));
}

void TestContractCli::wrongGrantsAreRefused_data()
{
    QTest::addColumn<QStringList>("options");
    const auto row = [](const char *name, const char *value) {
        QTest::addRow("%s %s", name, value) << QStringList{
            QStringLiteral("--") + QString::fromLatin1(name), QString::fromUtf8(value)};
    };
    row("services", "6.9");
    row("types", "没有的证");
    row("sources", "10.0.0.0/40");
    row("sources", "somewhere");
    row("quota", "-1");
    row("from", "tomorrow");
    row("original", "maybe");
}

void TestContractCli::wrongGrantsAreRefused()
{
    QFETCH(QStringList, options);
    static Cli cli;
    const QJsonArray accounts = sandbox(cli, {QStringLiteral("grant"), QStringLiteral("list")})
                                    .json()
                                    .value(QStringLiteral("accounts"))
                                    .toArray();
    QVERIFY(!accounts.isEmpty());
    const QString id = accounts.first().toObject().value(QStringLiteral("account")).toString();
    QCOMPARE(sandbox(cli, QStringList{QStringLiteral("grant"), QStringLiteral("set"), id} + options)
                 .exit,
             2);
    QCOMPARE(sandbox(cli, {QStringLiteral("grant"), QStringLiteral("list")})
                 .json()
                 .value(QStringLiteral("accounts"))
                 .toArray(),
             accounts);
}

void TestContractCli::thePhoneShowsACodeThatIsRedeemed()
{
    Cli cli;
    Served served;
    // Another seed than the standard one: the phone must not put its own people into the registry.
    QVERIFY(served.start(cli, {QStringLiteral("--seed"), QStringLiteral("7")}));
    const QString picture = cli.file(QStringLiteral("qr.png"));
    const CliAnswer shown =
        sandbox(cli, {QStringLiteral("phone"), QStringLiteral("--holder"), served.code(),
                      QStringLiteral("--output"), picture, QStringLiteral("--encrypted-lifetime"),
                      QStringLiteral("120")});
    QVERIFY2(shown.exit == 0, QByteArray(shown.out + shown.err).constData());
    const int left = shown.json().value(QStringLiteral("secondsLeft")).toInt();
    QVERIFY2(left > 60 && left <= 120, qPrintable(QString::number(left)));
    QVERIFY(QImage(picture).width() > 100);
    const SecureText text(shown.json().value(QStringLiteral("encrypted")).toString());
    const auto clerk = served.client();
    QCOMPARE(codeOf(clerk->requestDownloadByEncrypted(text, domain::Reason::Presenting)),
             QStringLiteral("ok"));
    QCOMPARE(codeOf(clerk->requestDownloadByEncrypted(text, domain::Reason::Presenting)),
             QStringLiteral("PlatformEncryptedIdentifierUsed"));
    const CliAnswer nobody =
        sandbox(cli, {QStringLiteral("phone"), QStringLiteral("--holder"),
                      QStringLiteral("519901189912319985"), QStringLiteral("--output"), picture});
    QCOMPARE(nobody.exit, 1);
}

void TestContractCli::theOtherDialectIsServed()
{
    Cli cli;
    Served served;
    QVERIFY(served.start(cli, {QStringLiteral("--profile"), QStringLiteral("zibo")}));
    const auto zibo = served.client(QStringLiteral("clerk"), QStringLiteral("zibo"));
    const auto found = zibo->retrieve(query(served.code()));
    QCOMPARE(codeOf(found), QStringLiteral("ok"));
    QVERIFY(!found->isEmpty());
    QCOMPARE(codeOf(zibo->information(found->first().identifier, domain::Reason::Sharing)),
             QStringLiteral("ok"));
    const auto address = zibo->requestDownload(found->first().identifier, domain::Reason::Sharing);
    QCOMPARE(codeOf(address), QStringLiteral("ok"));
    QCOMPARE(codeOf(zibo->download(*address)), QStringLiteral("ok"));
}

void TestContractCli::aWrongProfileIsRefusedWithItsLine()
{
    Cli cli;
    QFile good(qEnvironmentVariable("COUNTER_SOURCE_DIR") +
               QStringLiteral("/resources/profiles/zibo.json"));
    QVERIFY(good.open(QIODevice::ReadOnly));
    QFile wrong(cli.file(QStringLiteral("wrong.json")));
    QVERIFY(wrong.open(QIODevice::WriteOnly));
    wrong.write(good.readAll().replace("\"numbers\": \"number\"", "\"numbers\": \"roman\""));
    wrong.close();
    const CliAnswer answer =
        sandbox(cli, {QStringLiteral("serve"), QStringLiteral("--profile"), wrong.fileName()});
    QCOMPARE(answer.exit, 2);
    const QJsonObject error = answer.json().value(QStringLiteral("error")).toObject();
    QCOMPARE(error.value(QStringLiteral("code")).toString(), QStringLiteral("ProfileInvalid"));
    QVERIFY2(error.value(QStringLiteral("why")).toString().contains(QStringLiteral("line 7")),
             answer.out.constData());
}

void TestContractCli::bothSidesInOneProgram()
{
    Cli cli;
    Served served;
    QVERIFY(served.start(cli, {QStringLiteral("--with-national")}));
    const QJsonArray there = served.told()
                                 .value(QStringLiteral("national"))
                                 .toObject()
                                 .value(QStringLiteral("suggestions"))
                                 .toArray();
    const QString code = there.first().toObject().value(QStringLiteral("code")).toString();
    const auto found = served.client()->retrieve(query(code));
    QCOMPARE(codeOf(found), QStringLiteral("ok"));
    QVERIFY(!found->isEmpty());
}

void TestContractCli::killedInTheMiddleOfWritesNothingIsLost()
{
    Cli cli;
    Served served;
    QVERIFY(served.start(cli));
    const QString copies =
        served.account(QStringLiteral("copies")).value(QStringLiteral("account")).toString();
    QCOMPARE(sandbox(cli, {QStringLiteral("grant"), QStringLiteral("set"), copies,
                           QStringLiteral("--quota"), QStringLiteral("100000")})
                 .exit,
             0);
    const auto clerk = served.client();
    const auto licenses = clerk->retrieve(query(served.code()));
    QVERIFY(licenses);
    const QString identifier = licenses->first().identifier;

    std::atomic<int> answered = 0;
    std::atomic<bool> ended = false;
    const auto counted = served.client(QStringLiteral("copies"));
    std::thread writer([&] {
        while (!ended && counted->retrieve(query(served.code())))
            ++answered;
    });
    QList<DownloadAddress> used;
    QList<SecureText> redeemed;
    std::optional<DownloadAddress> unused;
    for (int i = 0; i < 8; ++i) {
        const auto address = clerk->requestDownload(identifier, domain::Reason::Sharing);
        const auto tokens = clerk->encryptedIdentifiers(query(served.code()));
        if (!address || !tokens)
            break;
        if (clerk->download(*address))
            used.append(*address);
        const SecureText text = tokens->first().text;
        if (clerk->requestDownloadByEncrypted(text, domain::Reason::Presenting))
            redeemed.append(text);
    }
    if (const auto address = clerk->requestDownload(identifier, domain::Reason::Sharing))
        unused = *address;
    while (answered < 50 && used.size() == 8)
        std::this_thread::yield();
    served.kill();
    ended = true;
    writer.join();
    QCOMPARE(used.size(), 8);
    QCOMPARE(redeemed.size(), 8);
    QVERIFY(unused);

    {
        auto database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("check"));
        database.setDatabaseName(cli.file(QStringLiteral("sandbox/registry.sqlite")));
        QVERIFY(database.open());
        QSqlQuery check(QStringLiteral("PRAGMA integrity_check"), database);
        QVERIFY(check.next());
        QCOMPARE(check.value(0).toString(), QStringLiteral("ok"));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("check"));

    const quint16 port =
        static_cast<quint16>(QUrl(served.told().value(QStringLiteral("url")).toString()).port());
    QVERIFY(served.start(cli, {QStringLiteral("--port"), QString::number(port)}));
    const auto again = served.client();
    const auto same = again->retrieve(query(served.code()));
    QVERIFY(same);
    QCOMPARE(same->size(), licenses->size());
    for (const DownloadAddress &address : std::as_const(used))
        QCOMPARE(codeOf(again->download(address)), QStringLiteral("DownloadAddressUsed"));
    for (const SecureText &text : std::as_const(redeemed))
        QCOMPARE(codeOf(again->requestDownloadByEncrypted(text, domain::Reason::Presenting)),
                 QStringLiteral("PlatformEncryptedIdentifierUsed"));
    QCOMPARE(codeOf(again->download(*unused)), QStringLiteral("ok"));
    const CliAnswer list = sandbox(cli, {QStringLiteral("grant"), QStringLiteral("list")});
    for (const QJsonValue one : list.json().value(QStringLiteral("accounts")).toArray()) {
        if (one.toObject().value(QStringLiteral("account")).toString() != copies)
            continue;
        // Everything that was answered was counted; one more may have been on its way.
        const int calls = one.toObject().value(QStringLiteral("callsToday")).toInt();
        QVERIFY2(calls >= answered && calls <= answered + 1,
                 qPrintable(QStringLiteral("%1 %2").arg(calls).arg(answered)));
    }
}

QTEST_GUILESS_MAIN(TestContractCli)
#include "tst_contract_cli.moc"
