#include "core/errorcode.h"
#include "ui/common/look.h"
#include "ui/common/theme.h"
#include "ui/help/helproom.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMetaEnum>
#include <QTest>

using namespace lc;
using namespace lc::ui;

// The manual inside the program is the one of docs/manual, page by page.
class TestHelp : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { applyLook(*qApp, Theme::light()); }
    void theTextIsThatOfTheManual_data();
    void theTextIsThatOfTheManual();
    void bothLanguagesHaveTheSamePages();
    void everyPageThatIsAskedForIsThere();
    void everyErrorStandsInTheCatalogue();
    void searchFindsPages();
    void picturesAreBuiltIn();
    void linksStayInside();
    void keysAreThoseOfThisProgram();
};

void TestHelp::theTextIsThatOfTheManual_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("zh_CN") << QStringLiteral("zh_CN");
    QTest::newRow("en") << QStringLiteral("en");
}

void TestHelp::theTextIsThatOfTheManual()
{
    QFETCH(QString, language);
    QFile file(qEnvironmentVariable("COUNTER_SOURCE_DIR") % u"/docs/manual/" % language % u".md");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString whole = QString::fromUtf8(file.readAll());
    QString joined;
    const auto pages = builtInManual(language);
    for (const ManualPage &page : pages) {
        QVERIFY2(!page.title.isEmpty() && page.markdown.startsWith(u'#'), qPrintable(page.key));
        joined += u"<a id=\"" % page.key % u"\"></a>\n" % page.markdown;
    }
    QVERIFY(whole.endsWith(joined));
    QVERIFY(pages.size() > 15);
}

void TestHelp::bothLanguagesHaveTheSamePages()
{
    const auto keysOf = [](const char *language) {
        QStringList keys;
        for (const ManualPage &page : builtInManual(QString::fromLatin1(language)))
            keys.append(page.key);
        return keys;
    };
    QCOMPARE(keysOf("zh_CN"), keysOf("en"));
}

void TestHelp::everyPageThatIsAskedForIsThere()
{
    HelpRoom room(QStringLiteral("zh_CN"));
    for (const char *key :
         {"job",      "number",    "reason", "list",  "verdict", "copy",       "next",
          "noanswer", "compare",   "hold",   "lock",  "citizen", "correction", "practice",
          "settings", "diagnosis", "keys",   "legal", "errors",  "about"}) {
        room.open(QString::fromLatin1(key));
        QCOMPARE(room.openKey(), QString::fromLatin1(key));
        QVERIFY(!room.findChild<ManualView *>()->toPlainText().isEmpty());
    }
}

void TestHelp::everyErrorStandsInTheCatalogue()
{
    const QString text = errorCatalogue().markdown;
    const QMetaEnum codes = QMetaEnum::fromType<ErrorCode>();
    for (int i = 0; i < codes.keyCount(); ++i)
        QVERIFY2(text.contains(QString::fromLatin1(codes.key(i))), codes.key(i));
}

void TestHelp::searchFindsPages()
{
    HelpRoom room(QStringLiteral("zh_CN"));
    room.resize(1200, 700);
    room.show();
    auto *list = room.findChild<QListWidget *>(QStringLiteral("helpPages"));
    const int all = list->count();
    room.findChild<QLineEdit *>(QStringLiteral("helpSearch"))
        ->setText(QStringLiteral("LedgerWrite"));
    QCOMPARE(list->count(), 1);
    QCOMPARE(room.openKey(), QStringLiteral("errors"));
    room.findChild<QLineEdit *>(QStringLiteral("helpSearch"))
        ->setText(QStringLiteral("没有这样的词语"));
    QCOMPARE(list->count(), 0);
    room.open(QStringLiteral("verdict"));
    QCOMPARE(list->count(), all);
    QCOMPARE(room.openKey(), QStringLiteral("verdict"));
}

void TestHelp::picturesAreBuiltIn()
{
    ManualView view;
    view.resize(800, 600);
    const QVariant picture =
        view.loadResource(QTextDocument::ImageResource, QUrl(QStringLiteral("../images/desk.png")));
    QVERIFY(!picture.value<QImage>().isNull());
    // Whatever else a text may name is not fetched.
    QVERIFY(view.loadResource(QTextDocument::ImageResource,
                              QUrl(QStringLiteral("https://example.org/x.png")))
                .value<QImage>()
                .isNull());
    QVERIFY(!view.loadResource(QTextDocument::StyleSheetResource,
                               QUrl(QStringLiteral("file:///etc/passwd")))
                 .isValid());
}

void TestHelp::linksStayInside()
{
    HelpRoom room(QStringLiteral("zh_CN"));
    room.open(QStringLiteral("noanswer"));
    auto *view = room.findChild<ManualView *>();
    Q_EMIT view->anchorClicked(QUrl(QStringLiteral("../errors.md")));
    QCOMPARE(room.openKey(), QStringLiteral("errors"));
    Q_EMIT view->anchorClicked(QUrl(QStringLiteral("https://example.org/")));
    QCOMPARE(room.openKey(), QStringLiteral("errors"));
}

void TestHelp::keysAreThoseOfThisProgram()
{
    HelpRoom room(QStringLiteral("zh_CN"));
    room.showKeys([](Command command) { return command != Command::Print; });
    room.open(QStringLiteral("keys"));
    const QString text = room.findChild<ManualView *>()->toPlainText();
    QVERIFY(text.contains(keyText(Command::Next)));
    QVERIFY(!text.contains(sentenceOf(Command::Print)));
}

QTEST_MAIN(TestHelp)
#include "tst_help.moc"
