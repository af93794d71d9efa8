#include "scan/keyburst.h"

#include <QTest>

using namespace lc::scan;

namespace {

KeyBurst::Answer type(KeyBurst &burst, QStringView text, quint64 &now, quint64 gap)
{
    KeyBurst::Answer answer = KeyBurst::Answer::Typing;
    for (const QChar c : text) {
        now += gap;
        answer = burst.press(QStringView(&c, 1), now);
    }
    return answer;
}

} // namespace

class TestKeyBurst : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aScanEndsWithItsTerminator_data();
    void aScanEndsWithItsTerminator();
    void aScanWithoutTerminatorEndsInSilence();
    void aPersonTypesSlowly();
    void aPersonsReturnKeyIsTheirs();
    void aFastPairOfKeysIsNoScan();
    void eventsThatArriveInAHeapKeepTheirStamps();
    void prefixAndSuffixAreTakenOff();
    void theSecondScanStartsAfresh();
};

void TestKeyBurst::aScanEndsWithItsTerminator_data()
{
    QTest::addColumn<QString>("terminator");
    QTest::newRow("CR") << QStringLiteral("\r");
    QTest::newRow("LF") << QStringLiteral("\n");
    QTest::newRow("TAB") << QStringLiteral("\t");
}

void TestKeyBurst::aScanEndsWithItsTerminator()
{
    QFETCH(QString, terminator);
    KeyBurst burst;
    quint64 now = 1000;
    QCOMPARE(type(burst, u"AQF3kd9Zhao2-_xyz", now, 8), KeyBurst::Answer::Held);
    QCOMPARE(burst.press(terminator, now + 8), KeyBurst::Answer::Complete);
    QCOMPARE(burst.takeBurst().toString(), QStringLiteral("AQF3kd9Zhao2-_xyz"));
    QVERIFY(burst.takeTyped().isEmpty());
    QVERIFY(!burst.isHolding());
}

void TestKeyBurst::aScanWithoutTerminatorEndsInSilence()
{
    KeyBurst burst;
    quint64 now = 0;
    type(burst, u"510100199003071012", now, 12);
    QCOMPARE(burst.silence(now + 50), KeyBurst::Answer::Held);
    QCOMPARE(burst.silence(now + 120), KeyBurst::Answer::Complete);
    QCOMPARE(burst.takeBurst().toString(), QStringLiteral("510100199003071012"));
}

void TestKeyBurst::aPersonTypesSlowly()
{
    KeyBurst burst;
    quint64 now = 0;
    type(burst, u"5101001990", now, 140);
    QCOMPARE(burst.silence(now + 200), KeyBurst::Answer::Typing);
    QCOMPARE(burst.takeTyped(), QStringLiteral("5101001990"));
    QVERIFY(burst.takeBurst().isEmpty());
}

void TestKeyBurst::aPersonsReturnKeyIsTheirs()
{
    KeyBurst burst;
    quint64 now = 0;
    type(burst, u"abcdefgh", now, 70);
    QCOMPARE(burst.press(u"\r", now + 70), KeyBurst::Answer::Typing);
    QCOMPARE(burst.takeTyped(), QStringLiteral("abcdefgh"));
    QCOMPARE(burst.press(u"\r", now + 700), KeyBurst::Answer::Typing);
}

void TestKeyBurst::aFastPairOfKeysIsNoScan()
{
    KeyBurst burst;
    quint64 now = 0;
    type(burst, u"12", now, 5);
    QCOMPARE(burst.press(u"\r", now + 5), KeyBurst::Answer::Typing);
    QCOMPARE(burst.takeTyped(), QStringLiteral("12"));
}

void TestKeyBurst::eventsThatArriveInAHeapKeepTheirStamps()
{
    // A person at 80 ms a key whose events were delivered together is still a person.
    KeyBurst burst;
    quint64 now = 5000;
    type(burst, u"zhangshili", now, 80);
    QCOMPARE(burst.press(u"\n", now + 1), KeyBurst::Answer::Typing);
}

void TestKeyBurst::prefixAndSuffixAreTakenOff()
{
    KeyBurst burst({6, 30, 100, QStringLiteral("~"), QStringLiteral("#")});
    quint64 now = 0;
    type(burst, u"~ABCDEFGH#", now, 8);
    QCOMPARE(burst.press(u"\r", now + 8), KeyBurst::Answer::Complete);
    QCOMPARE(burst.takeBurst().toString(), QStringLiteral("ABCDEFGH"));
    type(burst, u"ABCDEFGH#", now, 8);
    QCOMPARE(burst.press(u"\r", now + 8), KeyBurst::Answer::Typing);
}

void TestKeyBurst::theSecondScanStartsAfresh()
{
    KeyBurst burst;
    quint64 now = 0;
    type(burst, u"FIRSTCODE", now, 8);
    QCOMPARE(burst.press(u"\r", now + 8), KeyBurst::Answer::Complete);
    QCOMPARE(burst.takeBurst().toString(), QStringLiteral("FIRSTCODE"));
    now += 500;
    type(burst, u"SECONDCODE", now, 8);
    QCOMPARE(burst.press(u"\r", now + 8), KeyBurst::Answer::Complete);
    QCOMPARE(burst.takeBurst().toString(), QStringLiteral("SECONDCODE"));
}

QTEST_GUILESS_MAIN(TestKeyBurst)
#include "tst_keyburst.moc"
