#include "platform/jsonreader.h"

#include <QTest>

using namespace lc;
using namespace lc::platform;

class TestJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void valuesAreReadAsTheyStand();
    void numbersKeepTheirDigits();
    void rareCharactersSurvive();
    void whatIsWrittenIsReadBack();
    void badTextIsRefused_data();
    void badTextIsRefused();
    void everyPrefixIsIncompleteOrWrong();
    void limitsHold();
    void factsHoldNoValues();
};

void TestJson::valuesAreReadAsTheyStand()
{
    const auto json = readJson("{\"a\": [true, false, null, \"x\\n\\u00e9\\ud842\\udfb7\"],\n"
                               " \"b\": {\"c\": -1.5e3, \"\": 0}}");
    QVERIFY2(json, json ? "" : qPrintable(json.error().toString()));
    const JsonValue &list = *json->find(u"a");
    QCOMPARE(list.items().size(), 4u);
    QVERIFY(list.items()[0].toBool());
    QVERIFY(!list.items()[1].toBool());
    QVERIFY(list.items()[2].isNull());
    QCOMPARE(list.items()[3].toString(), QStringLiteral("x\né𠮷"));
    QCOMPARE(json->at(u"b/c")->toString(), QStringLiteral("-1.5e3"));
    QVERIFY(!json->at(u"b/c")->toInteger());
    QCOMPARE(json->at(u"b/")->toInteger(), 0);
    QCOMPARE(json->at(u"b/c")->line(), 2);
    QVERIFY(!json->at(u"b/c/d"));
    QVERIFY(!json->find(u"c"));
}

void TestJson::numbersKeepTheirDigits()
{
    const auto json = readJson("{\"n\": 510100189003071012345678901234567890, \"m\": 1.10}");
    QVERIFY(json);
    QCOMPARE(json->find(u"n")->toString(), QStringLiteral("510100189003071012345678901234567890"));
    QCOMPARE(json->find(u"m")->toString(), QStringLiteral("1.10"));
    QVERIFY(!json->find(u"n")->toInteger());
}

void TestJson::rareCharactersSurvive()
{
    // GB 18030 level 3, an Ext B character, and a middle dot.
    const QString name = QStringLiteral("㑇䶮𬺈·龥");
    const auto json = readJson(QString(u"{\"n\":\"" % name % u"\"}").toUtf8());
    QVERIFY(json);
    QCOMPARE(json->find(u"n")->toString(), name);
}

void TestJson::whatIsWrittenIsReadBack()
{
    JsonValue value = JsonValue::object();
    value.insertAt(u"head/status", JsonValue::number(u"0"));
    value.insertAt(u"head/message", JsonValue::string(u"\"\\\t\u0001𠮷"));
    JsonValue list = JsonValue::array();
    list.append(JsonValue::boolean(true));
    list.append(JsonValue::null());
    value.insertAt(u"data/list", std::move(list));
    const SecureBytes text = value.toJson();
    QCOMPARE(text.view().toByteArray(),
             QByteArray("{\"head\":{\"status\":0,\"message\":\"\\\"\\\\\\u0009\\u0001𠮷\"},"
                        "\"data\":{\"list\":[true,null]}}"));
    const auto again = readJson(text.view());
    QVERIFY(again);
    QCOMPARE(again->at(u"head/message")->toString(), QStringLiteral("\"\\\t\u0001𠮷"));
    QCOMPARE(again->toJson(), text);
}

void TestJson::badTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, const QByteArray &text, ErrorCode code) {
        QTest::newRow(name) << text << code;
    };
    row("empty", "", ErrorCode::ReplyNotJson);
    row("blank", " \r\n", ErrorCode::ReplyNotJson);
    row("web page", "<!DOCTYPE html><html>", ErrorCode::ReplyNotJson);
    row("web page in GBK", "<html><title>\xb5\xc7\xc2\xbc", ErrorCode::ReplyNotJson);
    row("utf-8 mark", "\xef\xbb\xbf{}", ErrorCode::ReplyEncoding);
    row("utf-16", QByteArray("\xff\xfe{\0}\0", 6), ErrorCode::ReplyEncoding);
    row("GBK", "{\"a\":\"\xd5\xc5\xc8\xfd\"}", ErrorCode::ReplyEncoding);
    row("overlong", "{\"a\":\"\xc0\xaf\"}", ErrorCode::ReplyEncoding);
    row("surrogate in utf-8", "{\"a\":\"\xed\xa0\x80\"}", ErrorCode::ReplyEncoding);
    row("beyond unicode", "{\"a\":\"\xf4\x90\x80\x80\"}", ErrorCode::ReplyEncoding);
    row("cut in a character", "{\"a\":\"\xe5\xbc", ErrorCode::ReplyIncomplete);
    row("half", "{\"head\":{\"status\":0", ErrorCode::ReplyIncomplete);
    row("half a word", "{\"a\":tr", ErrorCode::ReplyIncomplete);
    row("twice", "{\"a\":1,\"a\":2}", ErrorCode::ReplyDuplicateKey);
    row("twice by escape", "{\"a\":1,\"\\u0061\":2}", ErrorCode::ReplyDuplicateKey);
    row("twice below", "{\"d\":[{\"a\":1,\"b\":0,\"a\":1}]}", ErrorCode::ReplyDuplicateKey);
    row("a list", "[]", ErrorCode::ReplyShape);
    row("a number", "12", ErrorCode::ReplyShape);
    row("two values", "{} {}", ErrorCode::ReplyNotJson);
    row("trailing comma", "{\"a\":1,}", ErrorCode::ReplyNotJson);
    row("trailing comma in a list", "{\"a\":[1,]}", ErrorCode::ReplyNotJson);
    row("no colon", "{\"a\" 1}", ErrorCode::ReplyNotJson);
    row("name not quoted", "{a:1}", ErrorCode::ReplyNotJson);
    row("single quotes", "{'a':1}", ErrorCode::ReplyNotJson);
    row("comment", "{/**/}", ErrorCode::ReplyNotJson);
    row("leading zero", "{\"a\":012}", ErrorCode::ReplyNotJson);
    row("plus", "{\"a\":+1}", ErrorCode::ReplyNotJson);
    row("point", "{\"a\":1.}", ErrorCode::ReplyNotJson);
    row("exponent", "{\"a\":1e}", ErrorCode::ReplyNotJson);
    row("NaN", "{\"a\":NaN}", ErrorCode::ReplyNotJson);
    row("huge number", "{\"a\":" + QByteArray(5000, '9') + "}", ErrorCode::ReplyNotJson);
    row("control character", "{\"a\":\"\n\"}", ErrorCode::ReplyNotJson);
    row("unknown escape", "{\"a\":\"\\x41\"}", ErrorCode::ReplyNotJson);
    row("lone high half", "{\"a\":\"\\ud842x\"}", ErrorCode::ReplyNotJson);
    row("lone low half", "{\"a\":\"\\udfb7\"}", ErrorCode::ReplyNotJson);
    row("null character", "{\"a\":\"\\u0000\"}", ErrorCode::ReplyNotJson);
    row("null byte", QByteArray("{\"a\":1\0}", 8), ErrorCode::ReplyNotJson);
    row("too deep", "{\"a\":" + QByteArray(80, '[') + QByteArray(80, ']') + "}",
        ErrorCode::ReplyShape);
}

void TestJson::badTextIsRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(ErrorCode, code);
    const auto json = readJson(text);
    QVERIFY(!json);
    QVERIFY2(json.error().code() == code, qPrintable(json.error().toString()));
}

void TestJson::everyPrefixIsIncompleteOrWrong()
{
    const QByteArray text =
        QStringLiteral("{\"head\":{\"status\":0,\"message\":\"成功\\u6210\"},"
                       "\"data\":{\"dataList\":[{\"n\":-1.5e+3,\"v\":[true,null]}]}}")
            .toUtf8();
    QVERIFY(readJson(text));
    for (qsizetype length = 1; length < text.size(); ++length) {
        const auto json = readJson(text.first(length));
        QVERIFY2(!json, text.first(length).constData());
        QCOMPARE(json.error().code(), ErrorCode::ReplyIncomplete);
    }
}

void TestJson::limitsHold()
{
    const QByteArray spaces = "{" + QByteArray(1000, ' ') + "}";
    QVERIFY(readJson(spaces, {2000}));
    const auto large = readJson(spaces, {1000});
    QVERIFY(!large);
    QCOMPARE(large.error().code(), ErrorCode::ReplyTooLarge);

    const QByteArray deepest = "{\"a\":" + QByteArray(63, '[') + QByteArray(63, ']') + "}";
    QVERIFY(readJson(deepest));

    const QByteArray many = "{\"a\":[0" + QByteArray(",0").repeated(999) + "]}";
    JsonLimits limits;
    limits.values = 1002;
    QVERIFY(readJson(many, limits));
    limits.values = 1001;
    const auto refused = readJson(many, limits);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code(), ErrorCode::ReplyTooLarge);
}

void TestJson::factsHoldNoValues()
{
    const QByteArray secret("51010018900307101");
    for (const QByteArray &text :
         {QByteArray("{\"a\":\"" + secret), QByteArray("{\"a\":\"" + secret + "\\x\"}"),
          QByteArray("{\"a\":\"" + secret + "\",\"a\":\"" + secret + "\"}"),
          QByteArray("{\"a\":0" + secret + "}")}) {
        const auto json = readJson(text);
        QVERIFY(!json);
        QVERIFY2(!json.error().toString().contains(QLatin1String(secret)),
                 qPrintable(json.error().toString()));
    }
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
