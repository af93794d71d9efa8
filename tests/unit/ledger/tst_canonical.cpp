#include "ledger/canonical.h"

#include <QTest>

using namespace lc;
using namespace lc::ledger;

// What free texts of a record may hold: never somebody's number, however it is wrapped.
class TestCanonical : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numbersDoNotStay_data();
    void numbersDoNotStay();
    void everyFreeTextIsLookedAt();
    void theFormOfACleanEntryIsReadBack();
};

void TestCanonical::numbersDoNotStay_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    const auto row = [](const char *name, const char *text, const char *kept) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(kept);
    };
    row("resident number", "51010018950101001X", "#");
    row("lower-case check", "51010018950101001x", "#");
    row("in a sentence", "为 51010018950101001X 办理", "为 # 办理");
    row("without blanks", "为51010018950101001X办理", "为#办理");
    row("phone", "电话13900000000", "电话#");
    row("credit code", "a 911100000000000007 b", "a # b");
    row("glued to letters", "ID51010018950101001X", "ID#");
    row("two of them", "13900000000,13900000001", "#,#");
    row("ten digits stay", "1390000000", "1390000000");
    row("a chain's identifier stays", "0123456789abcdef0123456789abcdef",
        "0123456789abcdef0123456789abcdef");
    row("long run inside an identifier stays", "a1234567890123456789012345678901",
        "a1234567890123456789012345678901");
    row("32 digits are no identifier", "12345678901234567890123456789012", "#");
    row("capitals are no identifier", "0123456789ABCDEF0123456789ABCDEF",
        "0123456789ABCDEF0123456789ABCDEF");
    row("long digits in capitals go", "A1234567890123456789012345678901", "A#");
    row("33 places are no identifier", "a12345678901234567890123456789012", "a#");
    row("nothing", "", "");
    row("our own details", "pages=3;kind=paper", "pages=3;kind=paper");
}

void TestCanonical::numbersDoNotStay()
{
    QFETCH(const QString, text);
    QFETCH(const QString, kept);
    Entry entry;
    entry.detail = text;
    const Entry clean = sanitised(entry);
    QCOMPARE(clean.detail, kept);
    // A second pass finds nothing more.
    QCOMPARE(sanitised(clean).detail, kept);
}

void TestCanonical::everyFreeTextIsLookedAt()
{
    const QString number = QStringLiteral("51010018950101001X");
    for (QString Entry::*member : {&Entry::matterName, &Entry::ticket, &Entry::detail}) {
        Entry entry;
        entry.*member = u"x " % number;
        QCOMPARE(sanitised(entry).*member, QStringLiteral("x #"));
    }
}

void TestCanonical::theFormOfACleanEntryIsReadBack()
{
    Record record;
    record.entry.detail = QStringLiteral("a:3:b\n电话 13900000000");
    record.entry.at = QDateTime(QDate(2026, 7, 1), QTime(10, 21, 36, 4), Qt::UTC);
    record.entry = sanitised(record.entry);
    record.previous = QByteArray(digestSize, '\0');
    const auto back = fromCanonicalForm(canonicalForm(record), {}, {});
    QVERIFY2(back, back ? "" : qPrintable(back.error().toString()));
    QCOMPARE(back->entry.detail, QStringLiteral("a:3:b 电话 #"));
    QCOMPARE(canonicalForm(*back), canonicalForm(record));
}

QTEST_GUILESS_MAIN(TestCanonical)
#include "tst_canonical.moc"
