#include "lockfixture.h"

#include "ui/lock/lockcontroller.h"
#include "ui/operators/operatorspage.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

using namespace lc;
using namespace lc::ui;
using namespace lc::test;

namespace {

const QString newcomer = QStringLiteral("0713");

} // namespace

// The administrator's page of operators, on the real window.
class TestOperatorsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aClerkIsTurnedAway();
    void anOperatorIsAddedAndRecorded();
    void aWeakPasswordAddsNobody();
    void aNewPasswordEndsALockOut();
    void retiringIsAskedTwice();
    void theLastAdministratorStays();
    void aLockTakesThePageAway();

private:
    void openPage(const QString &number);
    void settle();
    void fill(const char *name, const QString &text) const;
    void choose(const QString &number) const;
    void click(const char *name) const;
    [[nodiscard]] OperatorsPage *page() const
    {
        return m_desk.window->findChild<OperatorsPage *>();
    }
    [[nodiscard]] QStringList changes() const;

    WindowFixture m_desk;
    std::shared_ptr<support::Operators> m_operators;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Locking> m_locking;
};

void TestOperatorsPage::initTestCase()
{
    const QString problem = m_desk.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestOperatorsPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_operators = std::make_shared<support::Operators>(
        m_folder->filePath(QStringLiteral("operators.json")), m_desk.clock, quickCost);
    QVERIFY(makeUsualOperators(*m_operators));
    m_desk.openWindow();
    QVERIFY(m_desk.window);
    m_locking = lockingOf(m_desk, m_desk.clock, m_operators);
    m_locking->start();
    m_locking->setDesk(m_desk.desk.get());
    QTRY_VERIFY(!m_locking->controller()->isBusy());
    m_locking->controller()->logIn(clerk, SecureText(secret));
    QTRY_VERIFY(m_locking->controller()->isOpen());
}

void TestOperatorsPage::cleanup()
{
    m_locking.reset();
    m_desk.closeWindow();
}

void TestOperatorsPage::fill(const char *name, const QString &text) const
{
    auto *edit = m_desk.window->findChild<QLineEdit *>(QString::fromLatin1(name));
    QVERIFY2(edit && edit->isVisible(), name);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

void TestOperatorsPage::openPage(const QString &number)
{
    m_desk.window->obey(Command::Operators);
    fill("doorNumber", number);
    fill("doorPassword", secret);
    m_desk.press(Qt::Key_Return);
}

void TestOperatorsPage::settle()
{
    QTRY_VERIFY_WITH_TIMEOUT(page() && !page()->isBusy(), 20000);
    m_desk.pools->crypto()->waitForDone();
    QCoreApplication::processEvents();
}

void TestOperatorsPage::choose(const QString &number) const
{
    auto *list = page()->findChild<QTableWidget *>(QStringLiteral("operatorList"));
    const auto found = list->findItems(number, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    list->setCurrentItem(found.first());
}

void TestOperatorsPage::click(const char *name) const
{
    auto *button = page()->findChild<QPushButton *>(QString::fromLatin1(name));
    QVERIFY2(button && button->isEnabled(), name);
    button->click();
}

QStringList TestOperatorsPage::changes() const
{
    QStringList details;
    for (const ledger::Record &record : m_desk.recordsOf(ledger::Event::SettingsChange)) {
        if (record.entry.operatorNumber == administrator)
            details.append(record.entry.detail);
    }
    return details;
}

void TestOperatorsPage::aClerkIsTurnedAway()
{
    openPage(clerk);
    QTRY_COMPARE(m_desk.recordsOf(ledger::Event::Login).size(), 2);
    QCOMPARE(m_desk.recordsOf(ledger::Event::Login).last().entry.resultCode,
             QStringLiteral("RoleInsufficient"));
    QVERIFY(!page());
}

void TestOperatorsPage::anOperatorIsAddedAndRecorded()
{
    openPage(administrator);
    settle();
    fill("newNumber", newcomer);
    fill("newPassword", handedOver);
    m_desk.press(Qt::Key_Return);
    settle();
    QTRY_COMPARE(changes(), QStringList{QStringLiteral("operators add 0713 clerk")});
    const auto account = m_operators->logIn(newcomer, SecureText(handedOver));
    QVERIFY(account);
    QVERIFY(account->mustChange);
    QTRY_VERIFY(
        !page()->findChild<QTableWidget *>()->findItems(newcomer, Qt::MatchExactly).isEmpty());
    // The password is nowhere in the window any more.
    QVERIFY(!m_desk.textsOfWidgets().join(u' ').contains(handedOver));
    // Who sits at the counter stays.
    QCOMPARE(m_locking->controller()->account().number, clerk);
}

void TestOperatorsPage::aWeakPasswordAddsNobody()
{
    openPage(administrator);
    settle();
    fill("newNumber", newcomer);
    fill("newPassword", QStringLiteral("short"));
    m_desk.press(Qt::Key_Return);
    settle();
    QCOMPARE(m_operators->accounts()->size(), 2);
    QVERIFY(changes().isEmpty());
}

void TestOperatorsPage::aNewPasswordEndsALockOut()
{
    for (int i = 0; i < support::Operators::failuresAllowed; ++i)
        QVERIFY(!m_operators->logIn(clerk, SecureText(QStringLiteral("a wrong password"))));
    QCOMPARE(m_operators->logIn(clerk, SecureText(secret)).error().code(), ErrorCode::LoginLocked);
    openPage(administrator);
    settle();
    choose(clerk);
    fill("resetPassword", handedOver);
    m_desk.press(Qt::Key_Return);
    settle();
    QTRY_COMPARE(changes(), QStringList{QStringLiteral("operators password 0712")});
    const auto account = m_operators->logIn(clerk, SecureText(handedOver));
    QVERIFY(account);
    QVERIFY(account->mustChange);
}

void TestOperatorsPage::retiringIsAskedTwice()
{
    openPage(administrator);
    settle();
    choose(clerk);
    click("retireOperator");
    QCOMPARE(m_operators->accounts()->size(), 2);
    // Another row chosen in between takes the question back.
    choose(administrator);
    choose(clerk);
    click("retireOperator");
    QCOMPARE(m_operators->accounts()->size(), 2);
    click("retireOperator");
    settle();
    QTRY_COMPARE(changes(), QStringList{QStringLiteral("operators remove 0712")});
    QCOMPARE(m_operators->accounts()->size(), 1);
}

void TestOperatorsPage::theLastAdministratorStays()
{
    openPage(administrator);
    settle();
    choose(administrator);
    click("retireOperator");
    click("retireOperator");
    settle();
    QCOMPARE(m_operators->accounts()->size(), 2);
    QVERIFY(changes().isEmpty());
    QVERIFY(!m_desk.label("operatorsNotice").isEmpty());
}

void TestOperatorsPage::aLockTakesThePageAway()
{
    openPage(administrator);
    settle();
    m_locking->controller()->lock(LockController::Cause::Key);
    QTRY_VERIFY(!page());
}

QTEST_MAIN(TestOperatorsPage)
#include "tst_operators.moc"
