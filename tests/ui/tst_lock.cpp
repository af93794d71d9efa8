#include "lockfixture.h"

#include "ui/lock/clipboardguard.h"
#include "ui/lock/idlewatch.h"
#include "ui/lock/lockscreen.h"
#include "ui/lock/systemlock.h"
#include "ui/lookup/inputbar.h"
#include "ui/shell/casecontroller.h"
#include "ui/shell/deskpage.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>
#include <QTimeZone>

using namespace lc;
using namespace lc::ui;
using namespace lc::test;
using State = LockController::State;

namespace {

class MovedClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone(8 * 3600));
    }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override
    {
        return std::chrono::milliseconds(ms);
    }
    // The records of the desk have the system's time.
    qint64 ms = QDateTime::currentMSecsSinceEpoch();
};

} // namespace

// Login, lock and unlock before the real window.
class TestLock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theFirstStartMakesTheAdministrator();
    void passwordsThatDifferMakeNobody();
    void aWrongPasswordOpensNothing();
    void whatIsNoNumberIsNotRecorded();
    void aHandedOverPasswordIsChanged();
    void theRecoveryCodeLetsIn();
    void aLockedWindowShowsAndObeysNothing();
    void theSameOperatorFindsEverything();
    void anotherOperatorStartsClean();
    void copiesNameWhoLoggedIn();
    void idlenessLocksByTheWallClock();
    void theFirstKeyAfterASleepIsSwallowed();
    void workKeepsItOpen();
    void practiceHasACurtain();
    void theDesktopsLockLocks();
    void sessionPathsAreEscaped();
    void theClipboardForgets();
    void aForeignClipboardIsLeftAlone();
    void clerksDoNotSeeTheSupervisorsView();
    void supervisorsSeeTheUses();

private:
    void makeOperators();
    void makeLocking(bool withOperators = true);
    void fill(const char *name, const QString &text) const;
    void enter() const;
    void logIn(const QString &number, const QString &password);
    [[nodiscard]] State state() const { return m_locking->controller()->state(); }
    [[nodiscard]] QLineEdit *line(const char *name) const;
    [[nodiscard]] QString holderShown() const;

    WindowFixture m_desk;
    std::shared_ptr<MovedClock> m_clock;
    std::shared_ptr<support::Operators> m_operators;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Locking> m_locking;
};

void TestLock::initTestCase()
{
    const QString problem = m_desk.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestLock::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_shared<MovedClock>();
    m_operators = std::make_shared<support::Operators>(
        m_folder->filePath(QStringLiteral("operators.json")), m_clock, quickCost);
    m_desk.openWindow();
    QVERIFY(m_desk.window);
    m_desk.window->inputBar()->preset(domain::Reason::Sharing, QStringLiteral("JZZ-01"));
}

void TestLock::cleanup()
{
    m_locking.reset();
    m_desk.closeWindow();
}

void TestLock::makeOperators()
{
    QVERIFY(makeUsualOperators(*m_operators));
}

void TestLock::makeLocking(bool withOperators)
{
    m_locking = lockingOf(m_desk, m_clock, withOperators ? m_operators : nullptr);
    m_locking->start();
    m_locking->setDesk(m_desk.desk.get());
    QTRY_VERIFY(!m_locking->controller()->isBusy());
}

QLineEdit *TestLock::line(const char *name) const
{
    return m_desk.window->findChild<QLineEdit *>(QString::fromLatin1(name));
}

void TestLock::fill(const char *name, const QString &text) const
{
    QLineEdit *edit = line(name);
    QVERIFY2(edit && edit->isVisible(), name);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

void TestLock::enter() const
{
    m_desk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!m_locking->controller()->isBusy(), 20000);
}

void TestLock::logIn(const QString &number, const QString &password)
{
    fill("loginNumber", number);
    fill("loginPassword", password);
    enter();
}

// The masked number of who is at the counter.
QString TestLock::holderShown() const
{
    const auto *list = m_desk.window->deskPage()->licenses();
    return list->rowCount() > 0 ? list->summary(0).holderCode.toString() : QString();
}

void TestLock::theFirstStartMakesTheAdministrator()
{
    makeLocking();
    QCOMPARE(state(), State::FirstStart);
    QVERIFY(m_locking->screen()->isVisible());
    fill("firstNumber", administrator);
    fill("firstPassword", secret);
    fill("firstAgain", secret);
    enter();
    QCOMPARE(state(), State::Code);
    QCOMPARE(m_desk.label("recoveryCode").size(), 29);
    // Nobody is in before the code was put away.
    QVERIFY(m_desk.recordsOf(ledger::Event::Login).isEmpty());
    enter();
    QTRY_COMPARE(state(), State::Open);
    QVERIFY(m_desk.label("recoveryCode").isEmpty());
    const auto logins = m_desk.recordsOf(ledger::Event::Login);
    QCOMPARE(logins.size(), 1);
    QCOMPARE(logins.first().entry.operatorNumber, administrator);
    QCOMPARE(logins.first().entry.detail, QStringLiteral("role=administrator"));
    QVERIFY(m_operators->logIn(administrator, SecureText(secret)));
}

void TestLock::passwordsThatDifferMakeNobody()
{
    makeLocking();
    fill("firstNumber", administrator);
    fill("firstPassword", secret);
    fill("firstAgain", secret + u'x');
    enter();
    QCOMPARE(state(), State::FirstStart);
    QVERIFY(line("firstPassword")->text().isEmpty() && line("firstAgain")->text().isEmpty());
    QVERIFY(m_operators->isEmpty().value());
}

void TestLock::aWrongPasswordOpensNothing()
{
    makeOperators();
    makeLocking();
    QCOMPARE(state(), State::Login);
    logIn(clerk, QStringLiteral("something else"));
    QCOMPARE(state(), State::Login);
    QVERIFY(line("loginPassword")->text().isEmpty());
    QTRY_COMPARE(m_desk.recordsOf(ledger::Event::Login).size(), 1);
    const ledger::Entry entry = m_desk.recordsOf(ledger::Event::Login).first().entry;
    QCOMPARE(entry.resultCode, QStringLiteral("LoginRefused"));
    QCOMPARE(entry.operatorNumber, clerk);
    logIn(clerk, secret);
    QTRY_COMPARE(state(), State::Open);
}

void TestLock::whatIsNoNumberIsNotRecorded()
{
    makeOperators();
    makeLocking();
    logIn(QStringLiteral("mypassword"), secret);
    QTRY_COMPARE(m_desk.recordsOf(ledger::Event::Login).size(), 1);
    QCOMPARE(m_desk.recordsOf(ledger::Event::Login).first().entry.operatorNumber, QString());
}

void TestLock::aHandedOverPasswordIsChanged()
{
    QVERIFY(m_operators->makeFirst(administrator, SecureText(secret)));
    QVERIFY(m_operators->add(clerk, support::Role::Clerk, SecureText(secret)));
    makeLocking();
    logIn(clerk, secret);
    QCOMPARE(state(), State::NewPassword);
    fill("newPassword", QStringLiteral("one of my own"));
    fill("newAgain", QStringLiteral("one of my own"));
    enter();
    QTRY_COMPARE(state(), State::Open);
    QVERIFY(m_operators->logIn(clerk, SecureText(u"one of my own")));
}

void TestLock::theRecoveryCodeLetsIn()
{
    const auto code = m_operators->makeFirst(administrator, SecureText(secret));
    QVERIFY(code);
    makeLocking();
    m_locking->controller()->showRecovery();
    fill("recoveryNumber", administrator);
    fill("recoveryInput", code->toString().toLower());
    fill("recoveryPassword", QStringLiteral("a second password"));
    enter();
    QCOMPARE(state(), State::Code);
    enter();
    QTRY_COMPARE(state(), State::Open);
}

void TestLock::aLockedWindowShowsAndObeysNothing()
{
    makeOperators();
    makeLocking();
    logIn(clerk, secret);
    QTRY_COMPARE(state(), State::Open);
    m_desk.lookUp(QStringLiteral("several"));
    m_desk.press(Qt::Key_F10);
    QCOMPARE(state(), State::Locked);
    QTRY_COMPARE(m_desk.recordsOf(ledger::Event::Lock).size(), 1);
    QVERIFY(!m_desk.window->centralWidget()->isVisible());
    QVERIFY(m_locking->screen()->isVisible());
    QCOMPARE(m_locking->screen()->size(), m_desk.window->size());
    const qsizetype before = m_desk.recordsOf(ledger::Event::LookUp).size();
    const qsizetype opened = m_desk.recordsOf(ledger::Event::Opening).size();
    for (const Qt::Key key : {Qt::Key_F5, Qt::Key_F6, Qt::Key_F9, Qt::Key_F11, Qt::Key_F8})
        m_desk.press(key);
    QVERIFY(!m_desk.window->controller()->isBusy());
    QCOMPARE(m_desk.recordsOf(ledger::Event::LookUp).size(), before);
    QCOMPARE(m_desk.recordsOf(ledger::Event::Opening).size(), opened);
    QVERIFY(m_desk.recordsOf(ledger::Event::Reveal).isEmpty());
    // F9 did not empty it either.
    QVERIFY(!holderShown().isEmpty());
}

void TestLock::theSameOperatorFindsEverything()
{
    makeOperators();
    makeLocking();
    logIn(clerk, secret);
    QTRY_COMPARE(state(), State::Open);
    m_desk.lookUp(QStringLiteral("several"));
    const QString holder = holderShown();
    QVERIFY(!holder.isEmpty());
    m_desk.press(Qt::Key_F10);
    QCOMPARE(line("loginNumber")->text(), clerk);
    fill("loginPassword", secret);
    enter();
    QTRY_COMPARE(state(), State::Open);
    QCOMPARE(holderShown(), holder);
    QVERIFY(m_desk.window->centralWidget()->isVisible());
    QCOMPARE(m_desk.recordsOf(ledger::Event::Unlock).size(), 1);
    QCOMPARE(m_desk.recordsOf(ledger::Event::Login).size(), 1);
}

void TestLock::anotherOperatorStartsClean()
{
    makeOperators();
    makeLocking();
    logIn(clerk, secret);
    QTRY_COMPARE(state(), State::Open);
    m_desk.lookUp(QStringLiteral("several"));
    m_desk.press(Qt::Key_F10);
    logIn(administrator, secret);
    QTRY_COMPARE(state(), State::Open);
    QVERIFY(holderShown().isEmpty());
    QCOMPARE(m_desk.window->place(), MainWindow::Place::Start);
    const auto logins = m_desk.recordsOf(ledger::Event::Login);
    QCOMPARE(logins.size(), 2);
    QCOMPARE(logins.last().entry.operatorNumber, administrator);
    QVERIFY(m_desk.recordsOf(ledger::Event::Unlock).isEmpty());
}

void TestLock::copiesNameWhoLoggedIn()
{
    makeOperators();
    makeLocking();
    logIn(administrator, secret);
    QTRY_COMPARE(state(), State::Open);
    QCOMPARE(m_desk.desk->person().number, administrator);
    QVERIFY(m_desk.textsOfWidgets().join(u'\n').contains(administrator));
    m_desk.lookUp(QStringLiteral("several"));
    QCOMPARE(m_desk.recordsOf(ledger::Event::LookUp).last().entry.operatorNumber, administrator);
}

void TestLock::idlenessLocksByTheWallClock()
{
    makeOperators();
    makeLocking();
    logIn(clerk, secret);
    QTRY_COMPARE(state(), State::Open);
    m_clock->ms += 119'000;
    QVERIFY(!m_locking->idleWatch()->check());
    QCOMPARE(state(), State::Open);
    m_clock->ms += 1'000;
    QVERIFY(m_locking->idleWatch()->check());
    QCOMPARE(state(), State::Locked);
    QTRY_COMPARE(m_desk.recordsOf(ledger::Event::Lock).size(), 1);
    QCOMPARE(m_desk.recordsOf(ledger::Event::Lock).first().entry.detail,
             QStringLiteral("cause=idle"));
}

// No timer ran while the computer slept: the key itself finds that it is too late.
void TestLock::theFirstKeyAfterASleepIsSwallowed()
{
    makeOperators();
    makeLocking();
    logIn(clerk, secret);
    QTRY_COMPARE(state(), State::Open);
    m_desk.window->inputBar()->focusInput();
    m_clock->ms += 8 * 3'600'000;
    QKeyEvent key(QEvent::KeyPress, Qt::Key_5, Qt::NoModifier, QStringLiteral("5"));
    QApplication::sendEvent(m_desk.window->inputBar()->input(), &key);
    // A key may be held for a moment, until it is clear that no scanner sent it.
    QTRY_COMPARE(state(), State::Locked);
    QCOMPARE(m_desk.window->inputBar()->input()->text(), QString());
}

void TestLock::workKeepsItOpen()
{
    makeOperators();
    makeLocking();
    logIn(clerk, secret);
    QTRY_COMPARE(state(), State::Open);
    for (int i = 0; i < 4; ++i) {
        m_clock->ms += 100'000;
        m_desk.press(Qt::Key_F2);
    }
    QCOMPARE(state(), State::Open);
}

void TestLock::practiceHasACurtain()
{
    makeLocking(false);
    QCOMPARE(state(), State::Open);
    QVERIFY(!m_locking->screen());
    m_clock->ms += 3'600'000;
    QVERIFY(!m_locking->idleWatch()->check());
    m_desk.lookUp(QStringLiteral("several"));
    const QString holder = holderShown();
    m_desk.press(Qt::Key_F10);
    QCOMPARE(state(), State::Curtain);
    QVERIFY(!m_desk.window->centralWidget()->isVisible());
    m_desk.press(Qt::Key_Return);
    QCOMPARE(state(), State::Open);
    QCOMPARE(holderShown(), holder);
}

void TestLock::theDesktopsLockLocks()
{
    const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    const QString sender = QStandardPaths::findExecutable(QStringLiteral("dbus-send"));
    if (daemon.isEmpty() || sender.isEmpty())
        QSKIP("D-Bus is not installed");
    QProcess bus;
    bus.start(daemon, {QStringLiteral("--session"), QStringLiteral("--nofork"),
                       QStringLiteral("--print-address")});
    QVERIFY(bus.waitForReadyRead());
    const QByteArray address = bus.readAllStandardOutput().trimmed();
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", address);
    qputenv("XDG_SESSION_ID", "2");
    makeOperators();
    makeLocking();
    logIn(clerk, secret);
    QTRY_COMPARE(state(), State::Open);
    auto *system = m_locking->findChild<SystemLock *>();
    QVERIFY(system);
    m_locking->listen();
    if (!QTest::qWaitFor([&] { return system->isListening(); }, 5000)) {
        bus.kill();
        bus.waitForFinished();
        QSKIP("built without D-Bus");
    }
    QProcess signal;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QString::fromLatin1(address));
    signal.setProcessEnvironment(environment);
    signal.start(sender, {QStringLiteral("--session"), QStringLiteral("--type=signal"),
                          sessionPath(QStringLiteral("2")),
                          QStringLiteral("org.freedesktop.login1.Session.Lock")});
    QVERIFY(signal.waitForFinished());
    QTRY_COMPARE(state(), State::Locked);
    bus.kill();
    bus.waitForFinished();
}

void TestLock::sessionPathsAreEscaped()
{
    QCOMPARE(sessionPath(QStringLiteral("2")),
             QStringLiteral("/org/freedesktop/login1/session/_32"));
    QCOMPARE(sessionPath(QStringLiteral("c1")),
             QStringLiteral("/org/freedesktop/login1/session/c1"));
    QCOMPARE(sessionPath(QStringLiteral("a-b")),
             QStringLiteral("/org/freedesktop/login1/session/a_2db"));
}

void TestLock::theClipboardForgets()
{
    const ClipboardGuard guard(std::chrono::milliseconds(1));
    QApplication::clipboard()->setText(QStringLiteral("a value"));
    if (!QApplication::clipboard()->ownsClipboard())
        QSKIP("this platform does not tell whose the clipboard is");
    QTRY_VERIFY(QApplication::clipboard()->text().isEmpty());
}

void TestLock::aForeignClipboardIsLeftAlone()
{
    // Where nobody tells whose it is, it counts as somebody else's.
    ClipboardGuard guard(std::chrono::hours(1));
    QApplication::clipboard()->setText(QStringLiteral("a value"));
    const bool ours = QApplication::clipboard()->ownsClipboard();
    guard.clear();
    QCOMPARE(QApplication::clipboard()->text().isEmpty(), ours);
}

void TestLock::clerksDoNotSeeTheSupervisorsView()
{
    makeOperators();
    makeLocking();
    logIn(clerk, secret);
    QTRY_COMPARE(state(), State::Open);
    m_desk.window->obey(Command::Supervisor);
    fill("doorNumber", clerk);
    fill("doorPassword", secret);
    m_desk.press(Qt::Key_Return);
    QTRY_COMPARE(m_desk.recordsOf(ledger::Event::Login).size(), 2);
    QCOMPARE(m_desk.recordsOf(ledger::Event::Login).last().entry.resultCode,
             QStringLiteral("RoleInsufficient"));
    QVERIFY(!m_desk.window->findChild<QWidget *>(QStringLiteral("supervisorPage")));
}

void TestLock::supervisorsSeeTheUses()
{
    makeOperators();
    makeLocking();
    logIn(clerk, secret);
    QTRY_COMPARE(state(), State::Open);
    m_desk.lookUp(QStringLiteral("several"));
    m_desk.window->obey(Command::Supervisor);
    fill("doorNumber", administrator);
    fill("doorPassword", secret);
    m_desk.press(Qt::Key_Return);
    const auto page = [this] {
        return m_desk.window->findChild<QWidget *>(QStringLiteral("supervisorPage"));
    };
    QTRY_VERIFY(page());
    const auto *table = page()->findChild<QTableView *>(QStringLiteral("useTable"));
    QTRY_VERIFY(table->model()->rowCount() > 0);
    QCOMPARE(table->model()->index(0, 0).data().toString(), clerk);
    // Who sits at the counter stays.
    QCOMPARE(m_locking->controller()->account().number, clerk);
    m_desk.dialogs.answer = m_folder->filePath(QStringLiteral("uses.csv"));
    QTest::mouseClick(page()->findChild<QPushButton *>(QStringLiteral("exportRecords")),
                      Qt::LeftButton);
    QTRY_COMPARE(m_desk.recordsOf(ledger::Event::Export).size(), 1);
    QVERIFY(QFile::exists(m_desk.dialogs.answer));
    QCOMPARE(m_desk.recordsOf(ledger::Event::Export).first().entry.operatorNumber, administrator);
    // A lock does not leave it open for the clerk.
    m_locking->controller()->lock(LockController::Cause::Key);
    fill("loginPassword", secret);
    enter();
    QTRY_COMPARE(state(), State::Open);
    QTRY_VERIFY(!page());
}

QTEST_MAIN(TestLock)
#include "tst_lock.moc"
