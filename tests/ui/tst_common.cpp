#include "ui/common/clipboard.h"
#include "ui/common/glyphs.h"
#include "ui/common/keytable.h"
#include "ui/common/look.h"
#include "ui/common/masking.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/lookup/matterlist.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFontDatabase>
#include <QRadioButton>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace lc;
using namespace lc::ui;

namespace {

// WCAG 2.2, relative luminance and contrast ratio.
double luminance(const QColor &color)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace

class TestCommon : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void inkIsReadableOnItsGround_data();
    void inkIsReadableOnItsGround();
    void themeIsFoundByPalette();
    void styleSheetHasNoUnknownTone();
    void marksAreSeen_data();
    void marksAreSeen();
    void sizesFollowTheFont();
    void noKeyStandsTwice();
    void everyKeyBarCommandHasAFunctionKey();
    void keysCanBeChosen();
    void unusableKeysKeepTheirDefault_data();
    void unusableKeysKeepTheirDefault();
    void personalValuesAreMasked_data();
    void personalValuesAreMasked();
    void mattersAreRead();
    void brokenMattersAreRefused_data();
    void brokenMattersAreRefused();
    void labelIsCutAndKeepsItsWhole();
    void unknownCharactersAreFound_data();
    void unknownCharactersAreFound();
    void rareCharactersHaveAFont();
    void unknownCharacterStandsInAFrame();
    void clipboardIsForgotten();
};

void TestCommon::inkIsReadableOnItsGround_data()
{
    QTest::addColumn<Tone>("ink");
    QTest::addColumn<Tone>("ground");
    QTest::newRow("ink on card") << Tone::Ink << Tone::Card;
    QTest::newRow("ink on ground") << Tone::Ink << Tone::Ground;
    QTest::newRow("ink on primary tint") << Tone::Ink << Tone::PrimaryTint;
    QTest::newRow("second on card") << Tone::SecondInk << Tone::Card;
    QTest::newRow("second on ground") << Tone::SecondInk << Tone::Ground;
    QTest::newRow("second on primary tint") << Tone::SecondInk << Tone::PrimaryTint;
    QTest::newRow("primary on card") << Tone::Primary << Tone::Card;
    QTest::newRow("primary on tint") << Tone::Primary << Tone::PrimaryTint;
    QTest::newRow("text on primary fill") << Tone::OnFill << Tone::PrimaryFill;
    QTest::newRow("text on passed fill") << Tone::OnFill << Tone::PassedFill;
    QTest::newRow("passed on card") << Tone::Passed << Tone::Card;
    QTest::newRow("passed on tint") << Tone::Passed << Tone::PassedTint;
    QTest::newRow("notice on card") << Tone::Notice << Tone::Card;
    QTest::newRow("notice on tint") << Tone::Notice << Tone::NoticeTint;
    QTest::newRow("undecided on card") << Tone::Undecided << Tone::Card;
    QTest::newRow("undecided on tint") << Tone::Undecided << Tone::UndecidedTint;
    QTest::newRow("failed on card") << Tone::Failed << Tone::Card;
    QTest::newRow("failed on tint") << Tone::Failed << Tone::FailedTint;
    QTest::newRow("uncertain on card") << Tone::Uncertain << Tone::Card;
    QTest::newRow("uncertain on tint") << Tone::Uncertain << Tone::UncertainTint;
    QTest::newRow("ink on verdicts") << Tone::Ink << Tone::NoticeTint;
    QTest::newRow("key ink") << Tone::KeyInk << Tone::KeyButton;
    QTest::newRow("key name") << Tone::KeyName << Tone::KeyButton;
    QTest::newRow("banner") << Tone::BannerInk << Tone::Banner;
}

void TestCommon::inkIsReadableOnItsGround()
{
    QFETCH(Tone, ink);
    QFETCH(Tone, ground);
    for (const Theme *theme : {&Theme::light(), &Theme::dark()}) {
        const double ratio = contrast(theme->color(ink), theme->color(ground));
        QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1 in the %2 theme")
                                              .arg(ratio)
                                              .arg(theme->isDark() ? QStringLiteral("dark")
                                                                   : QStringLiteral("light"))));
    }
}

void TestCommon::themeIsFoundByPalette()
{
    QVERIFY(Theme::of(Theme::dark().palette()).isDark());
    QVERIFY(!Theme::of(Theme::light().palette()).isDark());
}

void TestCommon::styleSheetHasNoUnknownTone()
{
    applyLook(*qApp, Theme::light());
    const QString sheet = qApp->styleSheet();
    QVERIFY(!sheet.isEmpty());
    QVERIFY2(!sheet.contains(u'@'), qPrintable(sheet.mid(sheet.indexOf(u'@'), 40)));
}

void TestCommon::marksAreSeen_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("round");
    QTest::addColumn<bool>("on");
    for (const bool dark : {false, true}) {
        for (const bool round : {false, true}) {
            for (const bool on : {false, true})
                QTest::addRow("%s %s %s", dark ? "dark" : "light", round ? "radio" : "check",
                              on ? "on" : "off")
                    << dark << round << on;
        }
    }
}

// WCAG 2.2, 1.4.11: 3:1 for what a control is known by.
void TestCommon::marksAreSeen()
{
    QFETCH(const bool, dark);
    QFETCH(const bool, round);
    QFETCH(const bool, on);
    const Theme &theme = dark ? Theme::dark() : Theme::light();
    applyLook(*qApp, theme);
    std::unique_ptr<QAbstractButton> button;
    if (round)
        button = std::make_unique<QRadioButton>();
    else
        button = std::make_unique<QCheckBox>();
    button->setChecked(on);
    button->resize(button->sizeHint());
    QImage image(button->size() * 2, QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    image.fill(theme.color(Tone::Card));
    button->render(&image);
    const QColor ground = image.pixelColor(0, 0);
    int seen = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            seen += contrast(image.pixelColor(x, y), ground) >= 3.0;
    }
    // The whole outline, not a speck of it.
    QVERIFY2(seen > image.height() * 3, qPrintable(QString::number(seen)));
    applyLook(*qApp, Theme::light());
}

void TestCommon::sizesFollowTheFont()
{
    applyLook(*qApp, Theme::light());
    const int before = scaled(100);
    QFont font = qApp->font();
    font.setPixelSize(font.pixelSize() * 2);
    qApp->setFont(font);
    QCOMPARE(scaled(100), before * 2);
    applyLook(*qApp, Theme::light());
    QCOMPARE(scaled(100), before);
}

void TestCommon::noKeyStandsTwice()
{
    QSet<QString> keys;
    QSet<int> commands;
    for (const KeyRow &row : keyTable()) {
        QVERIFY2(!keyOf(row.command).isEmpty(), row.key);
        QVERIFY2(!keys.contains(QString::fromLatin1(row.key)), row.key);
        QVERIFY2(!commands.contains(int(row.command)), row.key);
        keys.insert(QString::fromLatin1(row.key));
        commands.insert(int(row.command));
        QVERIFY(!nameOf(row.command).isEmpty());
        QVERIFY(!sentenceOf(row.command).isEmpty());
    }
}

void TestCommon::everyKeyBarCommandHasAFunctionKey()
{
    for (const KeyRow &row : keyTable()) {
        if (row.place == KeyPlace::Bar)
            QVERIFY2(row.key[0] == 'F', row.key);
    }
    QCOMPARE(keyText(Command::Input), QStringLiteral("F2"));
    QCOMPARE(keyText(Command::Print), QStringLiteral("F8"));
    QCOMPARE(keyText(Command::Next), QStringLiteral("F9"));
}

void TestCommon::keysCanBeChosen()
{
    const QStringList swapped{QStringLiteral("verify=F7"), QStringLiteral("compare=F6"),
                              QStringLiteral("lock=Ctrl+L")};
    QVERIFY(setKeys(*qApp, swapped).isEmpty());
    QCOMPARE(keyText(Command::Verify), QStringLiteral("F7"));
    QCOMPARE(keyText(Command::Compare), QStringLiteral("F6"));
    QCOMPARE(keyText(Command::Lock), QStringLiteral("Ctrl+L"));
    QCOMPARE(changedKeys().size(), 3);
    QVERIFY(setKeys(*qApp, {}).isEmpty());
    QCOMPARE(keyText(Command::Verify), QStringLiteral("F6"));
}

void TestCommon::unusableKeysKeepTheirDefault_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<KeyProblem::Kind>("kind");
    using enum KeyProblem::Kind;
    QTest::newRow("no entry") << QStringLiteral("verify") << NotAnEntry;
    QTest::newRow("no command") << QStringLiteral("fly=F5") << UnknownCommand;
    QTest::newRow("taken") << QStringLiteral("verify=F5") << KeyTaken;
    QTest::newRow("a digit picks rows") << QStringLiteral("verify=1") << UnusableKey;
    QTest::newRow("a letter is typed") << QStringLiteral("verify=Shift+V") << UnusableKey;
    QTest::newRow("no key at all") << QStringLiteral("verify=Nonsense") << UnusableKey;
    QTest::newRow("two strokes") << QStringLiteral("verify=Ctrl+K, Ctrl+V") << UnusableKey;
}

void TestCommon::unusableKeysKeepTheirDefault()
{
    QFETCH(QString, entry);
    QFETCH(KeyProblem::Kind, kind);
    const auto problems = setKeys(*qApp, {entry, QStringLiteral("lock=Ctrl+L")});
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().kind, kind);
    QCOMPARE(keyText(Command::Verify), QStringLiteral("F6"));
    QCOMPARE(keyText(Command::Lock), QStringLiteral("Ctrl+L"));
    setKeys(*qApp, {});
}

void TestCommon::personalValuesAreMasked_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("shown");
    QTest::newRow("resident ID by its look")
        << QStringLiteral("编号") << QStringLiteral("51010018950307101X")
        << QStringLiteral("5101***********01X");
    QTest::newRow("code by its name") << QStringLiteral("公民身份号码")
                                      << QStringLiteral("12345678") << QStringLiteral("12****78");
    QTest::newRow("telephone") << QStringLiteral("备注") << QStringLiteral("13900000000")
                               << QStringLiteral("13*******00");
    QTest::newRow("address to the district")
        << QStringLiteral("住址") << QStringLiteral("示例省示例市示例区示例路1号")
        << QStringLiteral("示例省示例市示例区***");
    QTest::newRow("address without a district")
        << QStringLiteral("住所") << QStringLiteral("示例路九百九十九号")
        << QStringLiteral("示例路***");
    QTest::newRow("license number stays")
        << QStringLiteral("许可证编号") << QStringLiteral("川示字20220000001")
        << QStringLiteral("川示字20220000001");
    QTest::newRow("name stays") << QStringLiteral("姓名") << QStringLiteral("张三")
                                << QStringLiteral("张三");
    QTest::newRow("empty stays") << QStringLiteral("住址") << QString() << QString();
}

void TestCommon::personalValuesAreMasked()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, shown);
    QCOMPARE(maskedValue(field, value), shown);
}

void TestCommon::mattersAreRead()
{
    const auto matters = builtInMatters();
    QVERIFY(matters.has_value());
    QVERIFY(matters->size() > 10);
    QVERIFY(!matters->first().code.isEmpty());
    QVERIFY(!matters->first().name.isEmpty());
}

void TestCommon::brokenMattersAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half") << QByteArray("{\"matters\": [");
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("empty list") << QByteArray("{\"matters\": []}");
    QTest::newRow("no name") << QByteArray("{\"matters\": [{\"code\": \"A\"}]}");
    QTest::newRow("code twice") << QByteArray("{\"matters\": [{\"code\": \"A\", \"name\": \"x\"}, "
                                              "{\"code\": \"A\", \"name\": \"y\"}]}");
}

void TestCommon::brokenMattersAreRefused()
{
    QFETCH(QByteArray, json);
    const auto matters = parseMatters(json);
    QVERIFY(!matters);
    QCOMPARE(matters.error().code(), ErrorCode::SettingsInvalid);
}

void TestCommon::labelIsCutAndKeepsItsWhole()
{
    ElidedLabel label;
    label.resize(60, 20);
    label.show();
    const QString text = QStringLiteral("示例市示例区市场监督管理局登记注册分局");
    label.setFullText(text);
    QVERIFY(label.text() != text);
    QCOMPARE(label.toolTip(), text);
    QCOMPARE(label.accessibleName(), text);
    label.resize(1000, 20);
    QTRY_COMPARE(label.text(), text);
    QVERIFY(label.toolTip().isEmpty());
}

void TestCommon::unknownCharactersAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("missing");
    QTest::newRow("common") << QStringLiteral("张三·ABC 123") << 0;
    // Extension I is in no font that the system brings.
    QTest::newRow("one") << QString::fromUcs4(U"\U0002EBF0\u4E09") << 1;
    QTest::newRow("the same twice") << QString::fromUcs4(U"\U0002EBF0\U0002EBF0") << 1;
    QTest::newRow("private use") << QString::fromUcs4(U"\u5F20\uE863") << 1;
    QTest::newRow("selector is not drawn") << QString::fromUcs4(U"\u8FBB\U000E0100") << 0;
    QTest::newRow("nothing") << QString() << 0;
}

void TestCommon::unknownCharactersAreFound()
{
    QFETCH(QString, text);
    QFETCH(int, missing);
    applyLook(*qApp, Theme::light());
    QCOMPARE(missingGlyphs(text).size(), missing);
}

// With the fonts that the package depends on (counter: packages).
void TestCommon::rareCharactersHaveAFont()
{
    applyLook(*qApp, Theme::light());
    const auto families = QFontDatabase::families();
    if (!families.contains(QStringLiteral("HanaMinB")))
        QSKIP("fonts-hanazono is not installed");
    // One of each block: A, B, C, D, E, F.
    for (const char32_t c :
         {U'\u4DAE', U'\U0002A6D6', U'\U0002B734', U'\U0002B81D', U'\U0002CB4E', U'\U0002CEB0'}) {
        const QString text = QString::fromUcs4(&c, 1);
        QVERIFY2(missingGlyphs(text).isEmpty(), qPrintable(QString::number(uint(c), 16)));
    }
}

void TestCommon::unknownCharacterStandsInAFrame()
{
    applyLook(*qApp, Theme::light());
    ElidedLabel label;
    label.setFullText(QString::fromUcs4(U"\U0002EBF0"));
    label.resize(label.sizeHint());
    QVERIFY(label.width() > 8);
    const QImage image = label.grab().toImage();
    // The frame's left edge is drawn over most of the height.
    int dark = 0;
    for (int y = 0; y < image.height(); ++y)
        dark +=
            image.pixelColor(1, y).lightness() < 128 || image.pixelColor(2, y).lightness() < 128;
    QVERIFY2(dark > image.height() / 2, qPrintable(QString::number(dark)));
}

void TestCommon::clipboardIsForgotten()
{
    ShortClipboard clipboard;
    clipboard.put(QStringLiteral("value"));
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("value"));
    clipboard.takeBack();
    QVERIFY(QApplication::clipboard()->text().isEmpty());
    QVERIFY(!clipboard.isHeld());
}

QTEST_MAIN(TestCommon)
#include "tst_common.moc"
