#include "facemaker.h"
#include "windowfixture.h"

#include "core/file.h"
#include "ui/common/statepanel.h"
#include "ui/lookup/inputbar.h"
#include "ui/shell/batchcontroller.h"
#include "ui/shell/batchpanel.h"
#include "ui/shell/casecontroller.h"
#include "ui/shell/copycontroller.h"
#include "ui/shell/deskpage.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace lc;
using namespace lc::ui;

// Several files at once, and a face with a character that no font of this computer has.
class TestFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void severalDroppedFilesAreCheckedOneByOne();
    void oneOfThemIsLookedAtAndTheListComesBack();
    void severalChosenInTheDialogAreTheSame();
    void aFolderIsNotTaken();
    void whoeverSitsHereWaits();
    void aLookUpEndsTheList();
    void nextPleaseLeavesNoName();
    void aMissingCharacterStopsThePrint();

private:
    QString put(const QString &name, const SecureBytes &bytes);
    bool drop(const QStringList &paths);
    void dropThree();
    [[nodiscard]] QString list() const { return desk.textsOfWidgets().join(u'\n'); }
    test::WindowFixture desk;
};

void TestFiles::initTestCase()
{
    const QString problem = desk.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestFiles::init()
{
    desk.openWindow();
    QVERIFY(desk.window);
    desk.window->inputBar()->preset(domain::Reason::Sharing, QStringLiteral("JZZ-01"));
}

void TestFiles::cleanup()
{
    desk.closeWindow();
}

QString TestFiles::put(const QString &name, const SecureBytes &bytes)
{
    const QString path = desk.directory.filePath(name);
    return writeFile(path, bytes.view()) ? path : QString();
}

bool TestFiles::drop(const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(desk.window.get(), &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(desk.window.get(), &event);
    return true;
}

void TestFiles::dropThree()
{
    const QStringList paths{
        put(QStringLiteral("first.ofd"), test::fileOf({QStringLiteral("示例")})),
        put(QStringLiteral("broken.ofd"), SecureBytes("PK nothing that could be read")),
        put(QStringLiteral("third.ofd"), test::fileOf({QStringLiteral("另一份")}))};
    QSignalSpy ended(desk.window->batch(), &BatchController::ended);
    QVERIFY(drop(paths));
    QVERIFY(desk.window->deskPage()->isBatchShown());
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 60000);
}

void TestFiles::severalDroppedFilesAreCheckedOneByOne()
{
    const int sent = desk.transport->sent();
    dropThree();
    const auto &items = desk.window->batch()->items();
    QCOMPARE(items.size(), 3);
    QCOMPARE(items.at(0).state, BatchItem::State::Done);
    QCOMPARE(items.at(0).verdict, domain::VerdictKind::CannotDecide);
    QCOMPARE(items.at(1).state, BatchItem::State::Failed);
    QVERIFY(items.at(1).error);
    QCOMPARE(items.at(2).state, BatchItem::State::Done);
    // On this computer alone, and each on record.
    QCOMPARE(desk.transport->sent(), sent);
    QCOMPARE(desk.recordsOf(ledger::Event::Verification).size(), 3);
    QVERIFY(list().contains(QStringLiteral("first.ofd")));
}

void TestFiles::oneOfThemIsLookedAtAndTheListComesBack()
{
    dropThree();
    Q_EMIT desk.window->deskPage()->batch()->openRequested(2);
    QTRY_VERIFY_WITH_TIMEOUT(desk.window->controller()->opened(), 60000);
    QVERIFY(desk.window->deskPage()->isFaceShown());
    desk.press(Qt::Key_Escape);
    QVERIFY(desk.window->deskPage()->isBatchShown());
    QVERIFY(!desk.window->controller()->opened());
    QVERIFY(list().contains(QStringLiteral("third.ofd")));
    // The one that cannot be read says so, and leads back as well.
    Q_EMIT desk.window->deskPage()->batch()->openRequested(1);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.window->controller()->isBusy(), 60000);
    QVERIFY(!desk.window->controller()->opened());
    desk.window->obey(Command::Back);
    QVERIFY(desk.window->deskPage()->isBatchShown());
}

void TestFiles::severalChosenInTheDialogAreTheSame()
{
    const QStringList paths{
        put(QStringLiteral("first.ofd"), test::fileOf({QStringLiteral("示例")})),
        put(QStringLiteral("second.ofd"), test::fileOf({QStringLiteral("另一份")}))};
    QSignalSpy ended(desk.window->batch(), &BatchController::ended);
    desk.press(Qt::Key_O, Qt::ControlModifier);
    QCOMPARE(desk.dialogs.asked, 1);
    QVERIFY(!desk.window->deskPage()->isBatchShown()); // turned away
    desk.dialogs.answers = paths;
    desk.press(Qt::Key_O, Qt::ControlModifier);
    QVERIFY(desk.window->deskPage()->isBatchShown());
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, 60000);
    QCOMPARE(desk.window->batch()->items().size(), 2);
    desk.press(Qt::Key_F9);
    // One alone is a case.
    desk.dialogs.answers = paths.first(1);
    desk.press(Qt::Key_O, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.window->controller()->isBusy(), 60000);
    QVERIFY(desk.window->controller()->hasFile());
    desk.dialogs.answers.clear();
    desk.dialogs.asked = 0;
}

void TestFiles::aFolderIsNotTaken()
{
    const QString file = put(QStringLiteral("a.ofd"), test::fileOf({QStringLiteral("示例")}));
    QVERIFY(!drop({file, desk.directory.path()}));
    QVERIFY(!desk.window->deskPage()->isBatchShown());
}

void TestFiles::whoeverSitsHereWaits()
{
    desk.lookUp(QStringLiteral("several"));
    dropThree();
    QCOMPARE(desk.window->controller()->held().size(), 1);
    QCOMPARE(desk.window->deskPage()->licenses()->rowCount(), 0);
}

void TestFiles::aLookUpEndsTheList()
{
    dropThree();
    desk.lookUp(QStringLiteral("several"));
    QVERIFY(desk.window->batch()->items().isEmpty());
    desk.press(Qt::Key_Escape);
    QVERIFY(!desk.window->deskPage()->isBatchShown());
}

void TestFiles::nextPleaseLeavesNoName()
{
    dropThree();
    desk.press(Qt::Key_F9);
    QVERIFY(!list().contains(QStringLiteral("first.ofd")));
    QVERIFY(desk.window->batch()->items().isEmpty());
}

void TestFiles::aMissingCharacterStopsThePrint()
{
    // Of CJK Extension I, which the fonts of this system do not have.
    const char32_t rare = 0x2EBF0;
    const QString name = u"姓名：张" % QString::fromUcs4(&rare, 1);
    QVERIFY(drop({put(QStringLiteral("rare.ofd"), test::fileOf({name}))}));
    QTRY_VERIFY_WITH_TIMEOUT(desk.window->controller()->opened(), 60000);
    QTRY_VERIFY_WITH_TIMEOUT(desk.window->deskPage()->face()->view()->isDrawn(), 30000);
    desk.press(Qt::Key_F8);
    QVERIFY(!desk.window->deskPage()->isPrintShown());
    QVERIFY2(list().contains(QStringLiteral("U+2EBF0")), qPrintable(list()));
    // Back leads to the face, and nothing was made or recorded.
    desk.press(Qt::Key_Escape);
    QVERIFY(desk.window->deskPage()->isFaceShown());
    QVERIFY(desk.recordsOf(ledger::Event::Print).isEmpty());
    // Only the clerk's own word brings the copy.
    desk.press(Qt::Key_F8);
    desk.window->deskPage()->state()->focusDefault();
    desk.press(Qt::Key_Return);
    QTRY_VERIFY(desk.window->deskPage()->isPrintShown());
}

QTEST_MAIN(TestFiles)
#include "tst_files.moc"
