#include "crypto/asn1.h"

#include <QTest>

using namespace lc;
using namespace lc::crypto;

class TestAsn1 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void integersRoundTrip();
    void objectIdentifiersRoundTrip();
    void lengthsRoundTrip();
    void notDerIsRefused_data();
    void notDerIsRefused();
    void depthIsLimited();
    void timesOfRealSealsAreRead_data();
    void timesOfRealSealsAreRead();
    void bitStringsTolerateWrongUnusedBits();
};

void TestAsn1::integersRoundTrip()
{
    for (const qint64 value :
         {qint64(0), qint64(1), qint64(127), qint64(128), qint64(255), qint64(256), qint64(-1),
          qint64(-128), qint64(-129), qint64(0x7fffffffffffffff)}) {
        const QByteArray der = derInteger(value);
        QCOMPARE(readSingle(der)->toInteger().value_or(42), value);
    }
    QCOMPARE(derInteger(128).toHex(), QByteArray("02020080"));
    QCOMPARE(derInteger(-128).toHex(), QByteArray("020180"));
    QVERIFY(!readSingle(derUnsigned(QByteArray(9, '\x11')))->toInteger());
}

void TestAsn1::objectIdentifiersRoundTrip()
{
    for (const char *oid :
         {"1.2.156.10197.1.501", "2.16.840.1.101.3.4.2.1", "1.3.14.3.2.26", "2.999.3"}) {
        const QByteArray der = derObjectIdentifier(oid);
        QCOMPARE(readSingle(der)->toObjectIdentifier().value_or(QString()), QLatin1String(oid));
    }
    QCOMPARE(derObjectIdentifier("1.2.840.113549").toHex(), QByteArray("06062a864886f70d"));
}

void TestAsn1::lengthsRoundTrip()
{
    for (const qsizetype size : {0, 1, 127, 128, 255, 256, 65535, 65536}) {
        const QByteArray der = derOctets(QByteArray(size, 'x'));
        const auto value = readSingle(der);
        QVERIFY(value);
        QCOMPARE(value->content.size(), size);
        QCOMPARE(value->raw.size(), der.size());
    }
}

void TestAsn1::notDerIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no length") << QByteArray::fromHex("30");
    QTest::newRow("indefinite") << QByteArray::fromHex("30800000");
    QTest::newRow("not minimal 1") << QByteArray::fromHex("048101aa");
    QTest::newRow("not minimal 2")
        << QByteArray(QByteArray::fromHex("048200ff") + QByteArray(255, 'x'));
    QTest::newRow("beyond the end") << QByteArray::fromHex("0405aa");
    QTest::newRow("huge length") << QByteArray::fromHex("0484ffffffff");
    QTest::newRow("length of lengths") << QByteArray::fromHex("0488ffffffffffffffff");
    QTest::newRow("trailing octet") << QByteArray::fromHex("0500ff");
    QTest::newRow("long tag") << QByteArray::fromHex("1f810100");
    QTest::newRow("end of contents") << QByteArray::fromHex("0000");
}

void TestAsn1::notDerIsRefused()
{
    QFETCH(QByteArray, bytes);
    const auto value = readSingle(bytes);
    QVERIFY(!value);
    QCOMPARE(value.error().code(), ErrorCode::Asn1Malformed);
}

void TestAsn1::depthIsLimited()
{
    QByteArray nested = derInteger(1);
    for (int i = 0; i < 100; ++i)
        nested = derSequence({nested});
    DerReader reader(nested);
    int levels = 0;
    for (;;) {
        auto inner = reader.enter(DerTag::Sequence);
        if (!inner)
            break;
        reader = *inner;
        ++levels;
    }
    QCOMPARE(levels, DerReader::maximumDepth);
}

void TestAsn1::timesOfRealSealsAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("utc"); // empty: refused
    QTest::newRow("generalized") << QByteArray("20210519125344Z")
                                 << QStringLiteral("2021-05-19T12:53:44Z");
    QTest::newRow("Beijing") << QByteArray("20210519125344")
                             << QStringLiteral("2021-05-19T04:53:44Z");
    QTest::newRow("UTCTime") << QByteArray("210519125344Z")
                             << QStringLiteral("2021-05-19T12:53:44Z");
    QTest::newRow("last century") << QByteArray("991231235959Z")
                                  << QStringLiteral("1999-12-31T23:59:59Z");
    QTest::newRow("offset") << QByteArray("20210519125344+0800")
                            << QStringLiteral("2021-05-19T04:53:44Z");
    QTest::newRow("fraction") << QByteArray("20210519125344.123Z")
                              << QStringLiteral("2021-05-19T12:53:44Z");
    QTest::newRow("no such day") << QByteArray("20210230000000Z") << QString();
    QTest::newRow("no such hour") << QByteArray("20210220240000Z") << QString();
    QTest::newRow("letters") << QByteArray("2021051912534aZ") << QString();
    QTest::newRow("too far east") << QByteArray("20210519125344+9900") << QString();
    QTest::newRow("empty") << QByteArray() << QString();
}

void TestAsn1::timesOfRealSealsAreRead()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, utc);
    const auto time = timeFromAscii(text);
    QCOMPARE(time.has_value(), !utc.isEmpty());
    if (time)
        QCOMPARE(time->toString(Qt::ISODate), utc);
}

void TestAsn1::bitStringsTolerateWrongUnusedBits()
{
    QCOMPARE(readSingle(QByteArray::fromHex("0303000102"))->toBits()->toByteArray().toHex(),
             QByteArray("0102"));
    QCOMPARE(readSingle(QByteArray::fromHex("0303030102"))->toBits()->toByteArray().toHex(),
             QByteArray("0102"));
    QCOMPARE(readSingle(QByteArray::fromHex("04020102"))->toBits()->toByteArray().toHex(),
             QByteArray("0102"));
    QVERIFY(!readSingle(QByteArray::fromHex("0303080102"))->toBits());
    QVERIFY(!readSingle(QByteArray::fromHex("0300"))->toBits());
}

QTEST_APPLESS_MAIN(TestAsn1)
#include "tst_asn1.moc"
