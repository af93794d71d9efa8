#include "core/gb18030.h"

#include <QTest>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

using namespace lc;

// The same answers on every system, whoever converts.
class TestGb18030 : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void charactersOfEveryLengthAreRead_data();
    void charactersOfEveryLengthAreRead();
    void whatIsNotThatIsNothing_data();
    void whatIsNotThatIsNothing();
};

void TestGb18030::charactersOfEveryLengthAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("one byte") << QByteArray("abc-1") << QStringLiteral("abc-1");
    QTest::newRow("two bytes") << QByteArray::fromHex("b7e2c3e6") << QStringLiteral("封面");
#ifdef Q_OS_WIN
    if (!IsValidCodePage(54936)) // as Wine, which knows GBK alone
        return;
#endif
    QTest::newRow("four bytes") << QByteArray::fromHex("9534b235") << QStringLiteral("\U00020BB7");
}

void TestGb18030::charactersOfEveryLengthAreRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const auto read = fromGb18030(bytes);
    QVERIFY(read);
    QCOMPARE(*read, text);
}

void TestGb18030::whatIsNotThatIsNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("half a character") << QByteArray::fromHex("b7e2c3");
    QTest::newRow("no second byte") << QByteArray::fromHex("b720");
}

void TestGb18030::whatIsNotThatIsNothing()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!fromGb18030(bytes));
}

QTEST_GUILESS_MAIN(TestGb18030)
#include "tst_gb18030.moc"
