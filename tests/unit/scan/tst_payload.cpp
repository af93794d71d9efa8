#include "scan/payload.h"

#include <QTest>

using namespace lc::scan;

class TestScanPayload : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPayloadIsKnownForWhatItIs_data();
    void everyPayloadIsKnownForWhatItIs();
    void rawBytesTravelOnAsBase64Url();
    void textIsDecodedStrictly();
    void fullWidthCodesTravelOnHalfWidth();
};

void TestScanPayload::everyPayloadIsKnownForWhatItIs_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *name, QByteArray payload, const char *kind) {
        QTest::newRow(name) << payload << QString::fromLatin1(kind);
    };
    row("encrypted", "AQF3" + QByteArray(120, 'k') + "-_", "EncryptedIdentifier");
    row("base32", QByteArray(160, 'M') + "2345", "EncryptedIdentifier");
    row("base32 with caps lock", QByteArray(160, 'm') + "2345", "EncryptedIdentifier");
    row("trace", "LCT1-07-20261124-7K3M9Q2P-5D2A9C10QRST", "TraceCode");
    row("identifier", "1.2.156.3005.2.11100000000013338W011.11510000000000019E.20220000001.001.Y",
        "LicenseIdentifier");
    row("resident id", "510100199003071012", "SubjectCode");
    row("credit code", "11510000000000019E\r\n", "SubjectCode");
    row("web", "https://example.invalid/menu", "WebAddress");
    row("payment", "https://qr.alipay.com/fkx0123", "PaymentCode");
    row("payment number", "134567890123456789", "PaymentCode");
    row("health", "https://example.invalid/healthcode?x=1", "HealthCode");
    row("words", "你好，世界", "OtherText");
    row("noise", QByteArray::fromHex("00ff8081"), "Binary");
    row("nothing", "", "Binary");
    row("too long", QByteArray(4000, 'a'), "Binary");
}

void TestScanPayload::everyPayloadIsKnownForWhatItIs()
{
    QFETCH(QByteArray, payload);
    QFETCH(QString, kind);
    QCOMPARE(nameOf(judgePayload(payload).kind), kind);
}

void TestScanPayload::rawBytesTravelOnAsBase64Url()
{
    QByteArray raw = QByteArray::fromHex("01ff00fe80");
    while (raw.size() < 90)
        raw += char(0x80 + raw.size());
    const ScannedPayload payload = judgePayload(raw);
    QCOMPARE(payload.kind, PayloadKind::EncryptedIdentifier);
    QCOMPARE(
        QByteArray::fromBase64(payload.text.toString().toLatin1(), QByteArray::Base64UrlEncoding),
        raw);
}

void TestScanPayload::textIsDecodedStrictly()
{
    QCOMPARE(textOfPayload("\xE7\xA4\xBA").value(), QStringLiteral("示"));
    QVERIFY(!textOfPayload(QByteArray::fromHex("00010203")));
}

void TestScanPayload::fullWidthCodesTravelOnHalfWidth()
{
    const QByteArray narrow = QByteArray(80, 'k');
    QByteArray wide = narrow;
    wide.replace(5, 1, "ｋ");
    const ScannedPayload payload = judgePayload(wide);
    QCOMPARE(payload.kind, PayloadKind::EncryptedIdentifier);
    QCOMPARE(payload.text.toString(), QString::fromLatin1(narrow));
    QCOMPARE(judgePayload("５10100199003071012").text.toString(),
             QStringLiteral("510100199003071012"));
}

QTEST_GUILESS_MAIN(TestScanPayload)
#include "tst_payload.moc"
