#include "facemaker.h"

#include "ui/face/facepanel.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace lc;
using namespace lc::ui;

// Searching, selecting and copying on the face; many pages.
class TestFaceText : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void wordsAreFoundOverCaseWidthAndSpaces_data();
    void wordsAreFoundOverCaseWidthAndSpaces();
    void searchGoesToThePlaceAndAround();
    void whatIsNotThereIsSaid();
    void clickSelectsOneValueAndCopies();
    void clipboardIsTakenBackWithTheFace();
    void anothersCopyStaysOnTheClipboard();
    void manyPagesHaveThumbnails();
    void onePageHasNone();
    void stepBackClosesTheSearch();
    void fastScrollingEndsWhereItStops();

private:
    void open(int pages);
    void search(const QString &words);
    Pools pools;
    std::unique_ptr<FacePanel> panel;
};

void TestFaceText::init()
{
    panel = std::make_unique<FacePanel>(&pools);
    panel->resize(800, 600);
    panel->QWidget::show();
    QVERIFY(QTest::qWaitForWindowExposed(panel.get()));
}

void TestFaceText::open(int pages)
{
    const document::LicenseFace face = test::faceOf(pages);
    QVERIFY(!face.isNull());
    panel->show(face, QStringLiteral("示例证照"), QStringLiteral("original"));
    panel->view()->viewport()->grab();
    QTRY_VERIFY_WITH_TIMEOUT(panel->view()->isDrawn(), 20000);
}

void TestFaceText::search(const QString &words)
{
    QSignalSpy searched(panel->view(), &FaceView::searched);
    panel->obey(Command::FindText);
    panel->findBar()->input()->setText(words);
    panel->view()->search(words);
    QTRY_VERIFY_WITH_TIMEOUT(!searched.isEmpty(), 20000);
}

void TestFaceText::wordsAreFoundOverCaseWidthAndSpaces_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("places");
    QTest::newRow("as it stands") << QStringLiteral("张三小吃店") << 3;
    QTest::newRow("letters of another case") << QStringLiteral("license") << 3;
    QTest::newRow("full width") << QStringLiteral("ＡＢ-2") << 1;
    QTest::newRow("without the spaces") << QStringLiteral("第2页") << 1;
    QTest::newRow("with other spaces") << QStringLiteral("张 三") << 3;
    QTest::newRow("not there") << QStringLiteral("李四") << 0;
    QTest::newRow("only spaces") << QStringLiteral("  ") << 0;
}

void TestFaceText::wordsAreFoundOverCaseWidthAndSpaces()
{
    QFETCH(QString, words);
    QFETCH(int, places);
    const document::LicenseFace face = test::faceOf(3);
    const auto found = searchFace(face, words, 100, {});
    QVERIFY(found.has_value());
    QCOMPARE(found->size(), places);
    for (const TextSpot &spot : *found)
        QVERIFY(!spot.boxes.isEmpty() && spot.boxes.first().isValid());
}

void TestFaceText::searchGoesToThePlaceAndAround()
{
    open(5);
    search(QStringLiteral("AB-"));
    QCOMPARE(panel->view()->hitCount(), 5);
    QCOMPARE(panel->view()->hit(), 0);
    panel->view()->moveHit(-1);
    QCOMPARE(panel->view()->hit(), 4);
    QCOMPARE(panel->view()->page(), 4);
    panel->view()->moveHit(1);
    QCOMPARE(panel->view()->hit(), 0);
    QCOMPARE(panel->view()->page(), 0);
}

void TestFaceText::whatIsNotThereIsSaid()
{
    open(2);
    search(QStringLiteral("没有"));
    const auto *count = panel->findChild<QLabel *>(QStringLiteral("findCount"));
    QCOMPARE(count->property("tone").toString(), QStringLiteral("notice"));
    QVERIFY(!count->text().isEmpty());
}

void TestFaceText::clickSelectsOneValueAndCopies()
{
    open(1);
    FaceView *view = panel->view();
    search(QStringLiteral("License"));
    QCOMPARE(view->hitCount(), 1);
    QVERIFY(panel->stepBack());
    QSignalSpy selected(view, &FaceView::selectionChanged);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier,
                      view->viewport()->rect().center());
    QTRY_VERIFY(!selected.isEmpty()); // the page's text has been read
    // Click down the left margin until the line is met.
    QString text;
    for (int y = 0; y < view->viewport()->height() && !text.contains(u"AB-1"); y += 4) {
        QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::NoModifier,
                          QPoint(view->viewport()->width() / 2 - 140, y));
        text = view->selectedText();
    }
    QCOMPARE(text, QStringLiteral("License No. AB-1"));
    panel->obey(Command::CopyValue);
    QCOMPARE(QApplication::clipboard()->text(), text);
}

void TestFaceText::clipboardIsTakenBackWithTheFace()
{
    open(1);
    search(QStringLiteral("张三小吃店"));
    panel->obey(Command::CopyValue);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("张三小吃店"));
    QVERIFY(panel->isOnClipboard());
    panel->clear();
    QVERIFY(QApplication::clipboard()->text().isEmpty());
    QVERIFY(!panel->isOnClipboard());
}

void TestFaceText::anothersCopyStaysOnTheClipboard()
{
    open(1);
    search(QStringLiteral("张三小吃店"));
    panel->obey(Command::CopyValue);
    QApplication::clipboard()->setText(QStringLiteral("something else"));
    panel->clear();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("something else"));
}

void TestFaceText::manyPagesHaveThumbnails()
{
    open(12);
    Thumbnails *thumbnails = panel->thumbnails();
    QVERIFY(thumbnails->isVisible());
    QCOMPARE(thumbnails->model()->rowCount(), 12);
    thumbnails->setCurrentIndex(thumbnails->model()->index(7, 0));
    QCOMPARE(panel->view()->page(), 7);
    panel->view()->goToPage(2);
    QCOMPARE(thumbnails->currentIndex().row(), 2);
    panel->obey(Command::Thumbnails);
    QVERIFY(thumbnails->isHidden());
}

void TestFaceText::onePageHasNone()
{
    open(1);
    QVERIFY(panel->thumbnails()->isHidden());
}

void TestFaceText::stepBackClosesTheSearch()
{
    open(1);
    QVERIFY(!panel->stepBack());
    search(QStringLiteral("License"));
    QVERIFY(panel->findBar()->isVisible());
    QVERIFY(panel->stepBack());
    QVERIFY(panel->findBar()->isHidden());
    QCOMPARE(panel->view()->hitCount(), 0);
}

void TestFaceText::fastScrollingEndsWhereItStops()
{
    open(300);
    FaceView *view = panel->view();
    view->fit(FaceView::Fit::Width);
    for (int page = 0; page < 300; page += 3) {
        view->goToPage(page);
        view->viewport()->grab();
    }
    view->goToPage(299);
    view->viewport()->grab();
    QTRY_VERIFY_WITH_TIMEOUT(view->isDrawn(), 20000);
    QCOMPARE(view->page(), 299);
}

QTEST_MAIN(TestFaceText)
#include "tst_facetext.moc"
