#include "platform/profile.h"

#include "platform/jsonreader.h"
#include "platform/schemacheck.h"
#include "platform/wiremapping.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace lc;
using namespace lc::platform;

class TestProfile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theBuiltInOnesAreGood_data();
    void theBuiltInOnesAreGood();
    void theStandardIsSichuan();
    void everyServiceHasItsOwnPath();
    void anUnknownNameIsRefused();
    void aWrongFileIsRefusedWithLineAndReason_data();
    void aWrongFileIsRefusedWithLineAndReason();
    void everyMemberIsRequired();
    void theSchemaRefusesWhatItSays_data();
    void theSchemaRefusesWhatItSays();
};

namespace {

QByteArray fileOf(const QString &name)
{
    QFile file(qEnvironmentVariable("COUNTER_SOURCE_DIR") % u"/resources/profiles/" % name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

int lineOf(const QByteArray &text, const QByteArray &part)
{
    return static_cast<int>(text.first(text.indexOf(part)).count('\n')) + 1;
}

} // namespace

void TestProfile::theBuiltInOnesAreGood_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : Profile::builtInNames())
        QTest::addRow("%s", qPrintable(name)) << name;
}

void TestProfile::theBuiltInOnesAreGood()
{
    QFETCH(QString, name);
    const auto profile = Profile::builtIn(name);
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().toString()));
    QCOMPARE(profile->name(), name);
    QCOMPARE(profile->authorisation(), AuthorisationScheme::HmacSm3);
}

void TestProfile::theStandardIsSichuan()
{
    const Profile profile = Profile::standard();
    QCOMPARE(profile.name(), QStringLiteral("sichuan"));
    QCOMPARE(profile.path(Service::Retrieval), QStringLiteral("/elssp/v1/Retrieval"));
    QCOMPARE(profile.path(Service::VerifyFields),
             QStringLiteral("/elssp/v1/VerifyCertificateData"));
}

void TestProfile::everyServiceHasItsOwnPath()
{
    for (const QString &name : Profile::builtInNames()) {
        const WireMapping mapping(*Profile::builtIn(name));
        QSet<QString> paths;
        for (int i = 0; i <= static_cast<int>(Service::VerifyFile); ++i) {
            const auto service = static_cast<Service>(i);
            const QString path = mapping.profile().path(service);
            QVERIFY(path.startsWith(u'/'));
            QCOMPARE(mapping.serviceOf(path), service);
            paths.insert(path);
        }
        QCOMPARE(paths.size(), 11);
        QVERIFY(!mapping.serviceOf(u"/elssp/v1"));
    }
}

void TestProfile::anUnknownNameIsRefused()
{
    const auto profile = Profile::builtIn(QStringLiteral("../sichuan"));
    QVERIFY(!profile);
    QCOMPARE(profile.error().code(), ErrorCode::ProfileInvalid);
}

void TestProfile::aWrongFileIsRefusedWithLineAndReason_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *name, const char *before, const char *after, const char *member,
                        const char *why) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after)
                            << QString::fromLatin1(member) << QString::fromLatin1(why);
    };
    row("not JSON", "\"numbers\": \"number\"", "\"numbers\": number", "", "word");
    row("twice in the file", "\"numbers\": \"number\"", "\"name\": \"number\"", "name",
        "ReplyDuplicateKey");
    row("kind", "\"acceptAliases\": false", "\"acceptAliases\": \"no\"", "acceptAliases", "type");
    row("choice", "\"numbers\": \"number\"", "\"numbers\": \"roman\"", "numbers", "enum");
    row("unknown member", "\"numbers\": \"number\"", "\"numbers\": \"number\", \"colour\": 1",
        "colour", "additionalProperties");
    row("path", "\"/elssp/v1/Retrieval\"", "\"elssp?x=1\"", "services/retrieval/path", "pattern");
    row("path twice", "\"/elssp/v1/Retrieval\"", "\"/elssp/v1/Authorize\"",
        "services/retrieval/path", "twice");
    row("unknown parameter", "[\"holderType\", \"typeName\", \"typeCode\"]", "[\"colour\"]",
        "services/retrieval/optional/0", "enum");
    row("required and optional", "[\"holderType\", \"typeName\", \"typeCode\"]", "[\"holderCode\"]",
        "services/retrieval/optional", "twice");
    row("member twice", "\"member\": \"CertificateNumber\"", "\"member\": \"CertificateID\"",
        "parameters/identifier", "twice");
    row("member inside another", "\"member\": \"CertificateNumber\"",
        "\"member\": \"CertificateData\"", "compared/typeCode", "twice");
    row("row member twice", "{\"member\": \"certificateName\"}",
        "{\"member\": \"certificateNumber\"}", "answer/row/number", "twice");
    row("status twice", "\"code\": \"24\"", "\"code\": \"23\"", "statuses", "twice");
    row("status as text", "\"code\": \"24\"", "\"code\": \"E24\"", "statuses", "notANumber");
    row("reason twice", "\"02\": \"02\"", "\"02\": \"01\"", "reasons/02", "twice");
    row("date without a year", "yyyy年MM月dd日", "MM月dd日", "dates/form", "form");
    row("time without seconds", "yyyyMMddHHmmss", "yyyyMMddHHmm", "times/form", "form");
    row("length", "\"maxLength\": 64}", "\"maxLength\": 0}", "parameters/account/maxLength",
        "minimum");
}

void TestProfile::aWrongFileIsRefusedWithLineAndReason()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, member);
    QFETCH(QString, why);
    QByteArray text = fileOf(QStringLiteral("sichuan.json"));
    const qsizetype position = text.indexOf(before);
    QVERIFY(position > 0);
    text.replace(position, before.size(), after);
    const auto profile = Profile::fromJson(text);
    QVERIFY(!profile);
    const Error &error = profile.error();
    QCOMPARE(error.code(), ErrorCode::ProfileInvalid);
    QCOMPARE(error.fact(QStringLiteral("member")).toString(), member);
    QCOMPARE(error.fact(QStringLiteral("why")).toString(), why);
    const int line = error.fact(QStringLiteral("line")).toInt();
    QVERIFY2(line > 0, qPrintable(error.toString()));
    // A table that is wrong as a whole, and a clash of two, name the line of the one found second.
    if (why != u"twice" && why != u"notANumber")
        QCOMPARE(line, lineOf(text, after));
}

void TestProfile::everyMemberIsRequired()
{
    // Taking any line of a table away is noticed.
    const QList<QByteArray> lines = fileOf(QStringLiteral("sichuan.json")).split('\n');
    int tried = 0;
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        const QByteArray line = lines[i].trimmed();
        if (!line.contains("\"member\":") || !line.endsWith(','))
            continue;
        QList<QByteArray> fewer = lines;
        fewer.removeAt(i);
        const auto profile = Profile::fromJson(fewer.join('\n'));
        QVERIFY2(!profile, line.constData());
        QCOMPARE(profile.error().fact(QStringLiteral("why")).toString(),
                 QStringLiteral("required"));
        ++tried;
    }
    QVERIFY(tried > 40);
}

void TestProfile::theSchemaRefusesWhatItSays_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *schema, const char *value, const char *why) {
        QTest::addRow("%s %s", schema, value)
            << QByteArray(schema) << QByteArray(value) << QString::fromLatin1(why);
    };
    row("{\"type\": \"integer\"}", "1", "");
    row("{\"type\": \"integer\"}", "1.5", "type");
    row("{\"type\": \"number\"}", "1", "");
    row("{\"type\": \"string\"}", "null", "type");
    row("{\"enum\": [1, \"a\"]}", "\"a\"", "");
    row("{\"enum\": [1, \"a\"]}", "\"1\"", "enum");
    row("{\"minimum\": 2}", "1", "minimum");
    row("{\"maximum\": 2}", "3", "maximum");
    row("{\"minLength\": 2}", "\"a\"", "minLength");
    row("{\"maxLength\": 2}", "\"abc\"", "maxLength");
    row("{\"pattern\": \"^a+$\"}", "\"ab\"", "pattern");
    row("{\"items\": {\"type\": \"string\"}}", "[\"a\", 1]", "type");
    row("{\"uniqueItems\": true}", "[\"a\", \"a\"]", "uniqueItems");
    row("{\"required\": [\"a\"]}", "{\"b\": 1}", "required");
    row("{\"properties\": {\"a\": {}}, \"additionalProperties\": false}", "{\"a\": 1}", "");
    row("{\"properties\": {\"a\": {}}, \"additionalProperties\": false}", "{\"b\": 1}",
        "additionalProperties");
    row("{\"$ref\": \"#/$defs/s\", \"$defs\": {\"s\": {\"type\": \"string\"}}}", "1", "type");
    row("{\"$ref\": \"#/$defs/t\"}", "1", "$ref");
}

void TestProfile::theSchemaRefusesWhatItSays()
{
    QFETCH(QByteArray, schema);
    QFETCH(QByteArray, value);
    const auto rules = readJson(schema);
    const auto wrapped = readJson(QByteArray("{\"v\": " + value + "}"));
    QVERIFY(rules && wrapped);
    const auto problem = checkSchema(*rules, *wrapped->find(u"v"));
    QTEST(problem ? problem->why : QString(), "why");
}

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
