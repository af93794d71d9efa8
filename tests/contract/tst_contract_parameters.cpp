#include "crypto/digest.h"
#include "tests/unit/sandbox/sandboxcaller.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::sandbox;

namespace {

const QStringList services{
    QStringLiteral("authorise"),
    QStringLiteral("retrieval"),
    QStringLiteral("downloadByHolder"),
    QStringLiteral("downloadByIdentifier"),
    QStringLiteral("downloadByEncrypted"),
    QStringLiteral("informationByHolder"),
    QStringLiteral("informationByIdentifier"),
    QStringLiteral("encryptedIdentifiers"),
    QStringLiteral("informationByEncrypted"),
    QStringLiteral("verifyFields"),
    QStringLiteral("verifyFile"),
};

QJsonObject with(QJsonObject object, const QString &path, const QJsonValue &value)
{
    const QString name = path.section(u'/', 0, 0);
    if (!path.contains(u'/')) {
        if (value.isUndefined())
            object.remove(name);
        else
            object.insert(name, value);
        return object;
    }
    object.insert(name, with(object.value(name).toObject(), path.section(u'/', 1), value));
    return object;
}

QJsonValue at(const QJsonValue &value, const QString &path)
{
    const QJsonValue next = value.toObject().value(path.section(u'/', 0, 0));
    return path.contains(u'/') ? at(next, path.section(u'/', 1)) : next;
}

// A profile file as a plain table: the expected spelling does not come from the code under test.
class Dialect
{
public:
    explicit Dialect(const QString &name)
    {
        QFile file(qEnvironmentVariable("COUNTER_SOURCE_DIR") +
                   QStringLiteral("/resources/profiles/") + name + QStringLiteral(".json"));
        if (file.open(QIODevice::ReadOnly))
            m_json = QJsonDocument::fromJson(file.readAll()).object();
    }
    [[nodiscard]] QString text(const QString &path) const { return at(m_json, path).toString(); }
    [[nodiscard]] QStringList list(const QString &path) const
    {
        QStringList items;
        for (const QJsonValue item : at(m_json, path).toArray())
            items << item.toString();
        return items;
    }
    [[nodiscard]] int number(const QString &path) const { return at(m_json, path).toInt(); }
    [[nodiscard]] QStringList names(const QString &path) const
    {
        return at(m_json, path).toObject().keys();
    }
    [[nodiscard]] QString member(const QString &parameter) const
    {
        return text(QStringLiteral("parameters/") + parameter + QStringLiteral("/member"));
    }

private:
    QJsonObject m_json;
};

// One sandbox that speaks a dialect, and good values for every parameter.
struct Side
{
    explicit Side(const QString &profile)
        : dialect(profile)
        , clock(std::make_shared<SettableClock>(
              QDateTime(QDate(2026, 11, 24), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600)))
    {
        SandboxOptions options;
        options.directory = folder.path();
        options.profile = *platform::Profile::builtIn(profile);
        auto started = SandboxServer::start(options, clock);
        if (!started)
            qFatal("%s", qPrintable(started.error().toString()));
        server = std::move(*started);
        caller = std::make_unique<SandboxCaller>(*server, *clock);
        fillValues();
    }

    void fillValues()
    {
        values = {{QStringLiteral("account"), server->clerkAccount().id},
                  {QStringLiteral("holderCode"), server->suggestions().first().code},
                  {QStringLiteral("holderType"), QStringLiteral("111")},
                  {QStringLiteral("reason"), dialect.text(QStringLiteral("reasons/01"))},
                  {QStringLiteral("contentType"), QStringLiteral("base64")},
                  {QStringLiteral("content"), QStringLiteral("UEsDBBQ=")}};
        values[QStringLiteral("token")] =
            at(answerTo(QStringLiteral("authorise"), request(QStringLiteral("authorise"))),
               dialect.text(QStringLiteral("answer/values/token/member")))
                .toString();
        const QJsonValue row = firstRow(QStringLiteral("retrieval"));
        for (const char *name : {"identifier", "typeName", "typeCode", "number"}) {
            const QString key = QString::fromLatin1(name);
            values[key] = at(row, dialect.text(QStringLiteral("answer/row/") + key +
                                               QStringLiteral("/member")))
                              .toString();
        }
        values[QStringLiteral("encrypted")] =
            at(firstRow(QStringLiteral("encryptedIdentifiers")),
               dialect.text(QStringLiteral("answer/row/encrypted/member")))
                .toString();
    }

    [[nodiscard]] QJsonValue firstRow(const QString &service)
    {
        return at(answerTo(service, request(service)), dialect.text(QStringLiteral("answer/rows")))
            .toArray()
            .first();
    }

    // A right request of a service, with the required parameters.
    [[nodiscard]] QJsonObject request(const QString &service)
    {
        if (service == u"authorise")
            makeProof();
        QJsonObject body;
        for (const QString &name :
             dialect.list(QStringLiteral("services/") + service + QStringLiteral("/required")))
            body = with(body, dialect.member(name), values.value(name));
        if (service == u"verifyFields")
            body = with(body, dialect.text(QStringLiteral("compared/number/member")),
                        values.value(QStringLiteral("number")));
        return body;
    }

    void makeProof()
    {
        const QString time = clock->now().toString(Qt::ISODate);
        const QString nonce = QString::number(++nonces);
        const QString message =
            values.value(QStringLiteral("account")) + u'|' + time + u'|' + nonce;
        values[QStringLiteral("time")] = time;
        values[QStringLiteral("nonce")] = nonce;
        values[QStringLiteral("signature")] = QString::fromLatin1(
            crypto::hmacSm3(server->clerkAccount().secret, message.toUtf8()).toHex());
    }

    [[nodiscard]] RawReply send(const QString &service, const QJsonObject &body) const
    {
        return caller->raw(
            "POST", dialect.text(QStringLiteral("services/") + service + QStringLiteral("/path")),
            QJsonDocument(body).toJson(QJsonDocument::Compact));
    }
    [[nodiscard]] QJsonObject answerTo(const QString &service, const QJsonObject &body) const
    {
        return send(service, body).json();
    }
    [[nodiscard]] int statusOf(const QJsonObject &answer) const
    {
        const QJsonValue status = at(answer, dialect.text(QStringLiteral("answer/status")));
        return status.isString() ? status.toString().toInt() : status.toInt(-1);
    }

    Dialect dialect;
    QTemporaryDir folder;
    std::shared_ptr<SettableClock> clock;
    std::unique_ptr<SandboxServer> server;
    std::unique_ptr<SandboxCaller> caller;
    QMap<QString, QString> values;
    int nonces = 0;
};

constexpr int ok = 0;
constexpr int parameterMissing = 12;
constexpr int parameterInvalid = 102;

} // namespace

// Every interface, every parameter: present, absent, empty, of a wrong type, too long; in every
// dialect that is shipped.
class TestContractParameters : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyParameter_data();
    void everyParameter();
    void everyComparedField_data();
    void everyComparedField();
    void unknownAccountsLearnNothing_data();
    void unknownAccountsLearnNothing();
    void otherBodiesAreRefused_data();
    void otherBodiesAreRefused();

private:
    void addProfiles(const std::function<void(const QString &, const Dialect &)> &add) const;
    [[nodiscard]] Side &side(const QString &profile) { return *m_sides.at(profile); }
    std::map<QString, std::unique_ptr<Side>> m_sides;
};

void TestContractParameters::initTestCase()
{
    for (const QString &name : platform::Profile::builtInNames()) {
        auto made = std::make_unique<Side>(name);
        for (const QString &value : std::as_const(made->values))
            QVERIFY(!value.isEmpty());
        m_sides.emplace(name, std::move(made));
    }
}

void TestContractParameters::addProfiles(
    const std::function<void(const QString &, const Dialect &)> &add) const
{
    for (const QString &name : platform::Profile::builtInNames())
        add(name, Dialect(name));
}

void TestContractParameters::everyParameter_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<bool>("required");
    addProfiles([](const QString &profile, const Dialect &dialect) {
        for (const QString &service : services) {
            for (const bool required : {true, false}) {
                const QString list =
                    required ? QStringLiteral("required") : QStringLiteral("optional");
                for (const QString &name :
                     dialect.list(QStringLiteral("services/") + service + u'/' + list))
                    QTest::addRow("%s %s %s", qPrintable(profile), qPrintable(service),
                                  qPrintable(name))
                        << profile << service << name << required;
            }
        }
    });
}

void TestContractParameters::everyParameter()
{
    QFETCH(QString, profile);
    QFETCH(QString, service);
    QFETCH(QString, parameter);
    QFETCH(bool, required);
    Side &there = side(profile);
    const QString member = there.dialect.member(parameter);
    const auto statusWith = [&](const QJsonValue &value) {
        return there.statusOf(there.answerTo(service, with(there.request(service), member, value)));
    };
    // A code serves once: it is taken for the calls that must fail, and one of its own is made
    // for the one that must not.
    QJsonObject whole = there.request(service);
    whole = with(whole, member, there.values.value(parameter));
    if (service == u"downloadByEncrypted") {
        const QJsonValue row = there.firstRow(QStringLiteral("encryptedIdentifiers"));
        const QString text =
            at(row, there.dialect.text(QStringLiteral("answer/row/encrypted/member"))).toString();
        whole = with(whole, there.dialect.member(QStringLiteral("encrypted")), text);
    }
    QCOMPARE(there.statusOf(there.answerTo(service, whole)), ok);

    const int without = required ? parameterMissing : ok;
    QCOMPARE(statusWith(QJsonValue::Undefined), without);
    QCOMPARE(statusWith(QString()), without);
    QCOMPARE(statusWith(QJsonValue::Null), without);
    for (const QJsonValue &wrong :
         {QJsonValue(7), QJsonValue(true), QJsonValue(QJsonArray{there.values.value(parameter)}),
          QJsonValue(QJsonObject{{QStringLiteral("a"), QStringLiteral("b")}})})
        QCOMPARE(statusWith(wrong), parameterInvalid);
    if (parameter != u"content") {
        const int longest = there.dialect.number(QStringLiteral("parameters/") + parameter +
                                                 QStringLiteral("/maxLength"));
        QVERIFY(longest > 0);
        QCOMPARE(statusWith(QString(longest + 1, u'1')), parameterInvalid);
        // Code points count, not the units of an encoding.
        QString rare;
        for (int i = 0; i <= longest; ++i)
            rare += QStringLiteral("𠮷");
        QCOMPARE(statusWith(rare), parameterInvalid);
    }
    if (!required)
        return;
    const QJsonObject answer =
        there.answerTo(service, with(there.request(service), member, QString()));
    const QString message =
        at(answer, there.dialect.text(QStringLiteral("answer/message"))).toString();
    QVERIFY2(message.endsWith(QString(u'(' + member.section(u'/', -1) + u')')),
             qPrintable(message));
}

void TestContractParameters::everyComparedField_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("field");
    addProfiles([](const QString &profile, const Dialect &dialect) {
        for (const QString &name : dialect.names(QStringLiteral("compared")))
            QTest::addRow("%s %s", qPrintable(profile), qPrintable(name)) << profile << name;
    });
}

void TestContractParameters::everyComparedField()
{
    QFETCH(QString, profile);
    QFETCH(QString, field);
    Side &there = side(profile);
    const QString service = QStringLiteral("verifyFields");
    const QString where = QStringLiteral("compared/") + field;
    const QString member = there.dialect.text(where + QStringLiteral("/member"));
    const auto answerWith = [&](const QJsonValue &value) {
        return there.answerTo(service, with(there.request(service), member, value));
    };
    const auto resultOf = [&](const QJsonObject &answer) {
        return at(answer, there.dialect.text(QStringLiteral("answer/values/result/member")))
            .toInt(-1);
    };
    const QJsonValue row = there.firstRow(QStringLiteral("informationByIdentifier"));
    const QJsonValue right = at(
        row, there.dialect.text(QStringLiteral("answer/row/") + field + QStringLiteral("/member")));
    QVERIFY(right.isString());
    QCOMPARE(resultOf(answerWith(right)), 0);
    QCOMPARE(resultOf(answerWith(QStringLiteral("another"))), 7);
    const int longest = there.dialect.number(where + QStringLiteral("/maxLength"));
    QCOMPARE(there.statusOf(answerWith(7)), parameterInvalid);
    QCOMPARE(there.statusOf(answerWith(QJsonArray())), parameterInvalid);
    QCOMPARE(there.statusOf(answerWith(QString(longest + 1, u'1'))), parameterInvalid);
    if (field != u"number") {
        QCOMPARE(resultOf(answerWith(QString())), 0);
        QCOMPARE(resultOf(answerWith(QJsonValue::Null)), 0);
    }
}

void TestContractParameters::unknownAccountsLearnNothing_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("service");
    addProfiles([](const QString &profile, const Dialect &) {
        for (const QString &service : services.mid(1))
            QTest::addRow("%s %s", qPrintable(profile), qPrintable(service)) << profile << service;
    });
}

void TestContractParameters::unknownAccountsLearnNothing()
{
    QFETCH(QString, profile);
    QFETCH(QString, service);
    Side &there = side(profile);
    const auto status = [&](const QString &parameter, const QString &value) {
        const QJsonObject body =
            with(there.request(service), there.dialect.member(parameter), value);
        return there.statusOf(there.answerTo(service, body));
    };
    QCOMPARE(status(QStringLiteral("token"), QStringLiteral("not one")), 11);
    QCOMPARE(status(QStringLiteral("account"), QStringLiteral("nobody")), 11);
    // Not even that the rest is wrong.
    QJsonObject body = with(there.request(service), there.dialect.member(QStringLiteral("token")),
                            QStringLiteral("not one"));
    body = with(body, there.dialect.member(QStringLiteral("holderCode")), 7);
    QCOMPARE(there.statusOf(there.answerTo(service, body)), 11);
}

void TestContractParameters::otherBodiesAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("a=b");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("half") << QByteArray("{\"a\":");
    QTest::newRow("twice") << QByteArray("{\"a\":1,\"a\":2}");
    QTest::newRow("not UTF-8") << QByteArray("{\"a\":\"\xB0\xA1\"}");
    QTest::newRow("deep") << QByteArray(QByteArray("{\"a\":") + QByteArray(1000, '[') +
                                        QByteArray(1000, ']') + "}");
}

void TestContractParameters::otherBodiesAreRefused()
{
    QFETCH(QByteArray, body);
    for (const auto &[profile, there] : m_sides) {
        for (const QString &service : services) {
            const QString path = there->dialect.text(QStringLiteral("services/") + service +
                                                     QStringLiteral("/path"));
            QCOMPARE(there->caller->raw("POST", path, body).status, 400);
            QCOMPARE(there->caller->raw("GET", path, {}).status, 405);
        }
    }
}

QTEST_GUILESS_MAIN(TestContractParameters)
#include "tst_contract_parameters.moc"
