#include "domain/personname.h"
#include "domain/textcompare.h"

#include <QTest>

using namespace lc::domain;

// Names by grapheme and code point: rare characters, dots, private codes, variants.
class TestPersonName : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rareCharactersCountAsOne();
    void namesAreCutBetweenGraphemes();
    void dotsAndSpacesAreOneForm_data();
    void dotsAndSpacesAreOneForm();
    void namesAreMaskedByGrapheme_data();
    void namesAreMaskedByGrapheme();
    void privateCodesHaveTheirStandardOnes();
    void codePointsCanBeTyped();
    void differencesAreNamed_data();
    void differencesAreNamed();
    void pastedAndMissingCharactersAreFound();
    void overlongTextsAreComparedAsWholes();
};

void TestPersonName::rareCharactersCountAsOne()
{
    const QString name = QString::fromUcs4(U"\U0002CB4E\u4DAE\u00B7\u4E70\u4E70\u63D0");
    QCOMPARE(name.size(), 7);
    QCOMPARE(graphemeCount(name), 6);
    QCOMPARE(codePointsOf(name), QStringLiteral("U+2CB4E U+4DAE U+00B7 U+4E70 U+4E70 U+63D0"));
    // An ideograph with its variation selector is one character.
    QCOMPARE(graphemeCount(QString::fromUcs4(U"\u8FBB\U000E0100")), 1);
}

void TestPersonName::namesAreCutBetweenGraphemes()
{
    const QString name = QString::fromUcs4(U"\U0002CB4E\u4DAE\u4E70");
    QCOMPARE(leftGraphemes(name, 1), QString::fromUcs4(U"\U0002CB4E"));
    QCOMPARE(leftGraphemes(name, 9), name);
    QCOMPARE(leftGraphemes(name, 0), QString());
}

void TestPersonName::dotsAndSpacesAreOneForm_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("canonical");
    const QString dotted = QStringLiteral("阿依古丽·买买提");
    for (const char32_t dot :
         {U'\u00B7', U'\u2022', U'\u2027', U'\u30FB', U'\uFF65', U'\u22C5', U'\u2219', U'\u0387'}) {
        QString name = dotted;
        name[4] = QChar(char16_t(dot));
        QTest::addRow("dot U+%04X", uint(dot)) << name << dotted;
    }
    QTest::newRow("spaced") << QStringLiteral(" 张　三 ") << QStringLiteral("张三");
    QTest::newRow("Latin keeps its spaces")
        << QStringLiteral("Anna Li") << QStringLiteral("Anna Li");
    QTest::newRow("a stop is no dot") << QStringLiteral("阿.买") << QStringLiteral("阿.买");
}

void TestPersonName::dotsAndSpacesAreOneForm()
{
    QFETCH(QString, typed);
    QFETCH(QString, canonical);
    QCOMPARE(canonicalName(typed), canonical);
    QCOMPARE(worstOf(compareTexts(typed, canonical)), Difference::Same);
}

void TestPersonName::namesAreMaskedByGrapheme_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("masked");
    QTest::newRow("two") << QStringLiteral("张三") << QStringLiteral("张*");
    QTest::newRow("one") << QStringLiteral("张") << QStringLiteral("张*");
    QTest::newRow("long") << QStringLiteral("阿依古丽·买买提") << QStringLiteral("阿***");
    QTest::newRow("rare first") << QString::fromUcs4(U"\U0002CB4E\u4DAE")
                                << QString::fromUcs4(U"\U0002CB4E*");
    QTest::newRow("nobody") << QString() << QString();
}

void TestPersonName::namesAreMaskedByGrapheme()
{
    QFETCH(QString, name);
    QFETCH(QString, masked);
    QCOMPARE(maskedName(name), masked);
}

void TestPersonName::privateCodesHaveTheirStandardOnes()
{
    QCOMPARE(uint(standardCodeOf(U'\uE81E')), 0x9FB4u);
    QCOMPARE(uint(standardCodeOf(U'\uE831')), 0x215D7u);
    QCOMPARE(uint(standardCodeOf(U'\uE863')), 0x4DAEu);
    QCOMPARE(uint(standardCodeOf(U'\uE000')), 0u);
    QCOMPARE(uint(standardCodeOf(U'\u5F20')), 0u);
    QVERIFY(isPrivateUse(U'\uE81E'));
    QVERIFY(!isPrivateUse(U'\u5F20'));
}

void TestPersonName::codePointsCanBeTyped()
{
    QCOMPARE(withCodePoints(u"王U+5CEF"), QString::fromUcs4(U"\u738B\u5CEF"));
    QCOMPARE(withCodePoints(u"u+20bb7野"), QString::fromUcs4(U"\U00020BB7\u91CE"));
    QCOMPARE(withCodePoints(u"U+D800"), QStringLiteral("U+D800"));
    QCOMPARE(withCodePoints(u"U+FFFFFF"), QStringLiteral("U+FFFFFF"));
    QCOMPARE(withCodePoints(u"U+12"), QStringLiteral("U+12"));
}

void TestPersonName::differencesAreNamed_data()
{
    QTest::addColumn<QString>("here");
    QTest::addColumn<QString>("there");
    QTest::addColumn<Difference>("kind");
    const auto text = [](const char32_t *points) { return QString::fromUcs4(points); };
    QTest::newRow("same") << text(U"\u5CF0") << text(U"\u5CF0") << Difference::Same;
    QTest::newRow("private code") << text(U"\uE863") << text(U"\u4DAE") << Difference::OtherCode;
    QTest::newRow("unknown private code")
        << text(U"\uE001") << text(U"\u5CF0") << Difference::PrivateUse;
    QTest::newRow("compatibility form")
        << text(U"\uF9C5") << text(U"\u6688") << Difference::OtherCode;
    QTest::newRow("radical") << text(U"\u2F00") << text(U"\u4E00") << Difference::OtherCode;
    QTest::newRow("selector") << text(U"\u8FBB\U000E0100") << text(U"\u8FBB")
                              << Difference::OtherCode;
    QTest::newRow("variant") << text(U"\u5CF0") << text(U"\u5CEF") << Difference::Variant;
    QTest::newRow("traditional") << text(U"\u56FD") << text(U"\u570B") << Difference::Variant;
    QTest::newRow("look-alike") << text(U"\u5DF2") << text(U"\u5DF1") << Difference::LookAlike;
    QTest::newRow("zero and O") << text(U"0") << text(U"O") << Difference::LookAlike;
    QTest::newRow("other") << text(U"\u5F20") << text(U"\u674E") << Difference::Other;
}

void TestPersonName::differencesAreNamed()
{
    QFETCH(QString, here);
    QFETCH(QString, there);
    QFETCH(Difference, kind);
    QCOMPARE(differenceOf(here, there), kind);
    QCOMPARE(differenceOf(there, here), kind);
    QCOMPARE(worstOf(compareTexts(here, there)), kind);
}

void TestPersonName::pastedAndMissingCharactersAreFound()
{
    const auto pieces =
        compareTexts(QStringLiteral("示例市示例路1号"), QStringLiteral("示例市例路12号"));
    const QList<ComparedPiece> expected{
        {Difference::Same, QStringLiteral("示例市"), QStringLiteral("示例市")},
        {Difference::OnlyHere, QStringLiteral("示"), {}},
        {Difference::Same, QStringLiteral("例路1"), QStringLiteral("例路1")},
        {Difference::OnlyThere, {}, QStringLiteral("2")},
        {Difference::Same, QStringLiteral("号"), QStringLiteral("号")}};
    QCOMPARE(pieces, expected);
    const auto name = compareTexts(QStringLiteral("王峰"), QStringLiteral("王峯"));
    QCOMPARE(name.size(), 2);
    QCOMPARE(name.last().kind, Difference::Variant);
}

void TestPersonName::overlongTextsAreComparedAsWholes()
{
    const QString text(300, u'张');
    QCOMPARE(compareTexts(text, text).first().kind, Difference::Same);
    QCOMPARE(compareTexts(text, QString(text + u'三')).size(), 1);
    QCOMPARE(compareTexts(text, QString(text + u'三')).first().kind, Difference::Other);
}

QTEST_APPLESS_MAIN(TestPersonName)
#include "tst_personname.moc"
