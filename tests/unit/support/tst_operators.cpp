#include "movedclock.h"
#include "support/operators.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::support;

class TestOperators : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theFirstStartMakesTheAdministrator();
    void numbersAndPasswordsAreChecked_data();
    void numbersAndPasswordsAreChecked();
    void unknownAndWrongAreToldAlike();
    void wrongPasswordsLockOut();
    void aTryIsCountedBeforeItIsJudged();
    void aNewOperatorChoosesAPassword();
    void theLastAdministratorStays();
    void theRecoveryCodeWorksOnce();
    void wrongRecoveryCodesLockOut();
    void rolesReach();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("op.json")); }
    [[nodiscard]] Operators operators() const { return Operators(path(), m_clock, quick); }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<TestClock> m_clock;
};

void TestOperators::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_shared<TestClock>();
}

void TestOperators::theFirstStartMakesTheAdministrator()
{
    Operators all = operators();
    QVERIFY(all.isEmpty().value());
    const auto code = all.makeFirst(QStringLiteral("0700"), text("correct horse battery"));
    QVERIFY(code);
    QCOMPARE(code->view().size(), 29);
    const auto account = all.logIn(QStringLiteral("0700"), text("correct horse battery"));
    QVERIFY(account);
    QCOMPARE(account->role, Role::Administrator);
    QVERIFY(!account->mustChange);
    const auto second = all.makeFirst(QStringLiteral("0701"), text("another long password"));
    QCOMPARE(second.error().code(), ErrorCode::OperatorTaken);
}

void TestOperators::numbersAndPasswordsAreChecked_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("password");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const QString &number, const QString &password,
                        ErrorCode code) { QTest::newRow(name) << number << password << int(code); };
    const QString good = QStringLiteral("a good password");
    row("no number", QString(), good, ErrorCode::OperatorNumberInvalid);
    row("blank", QStringLiteral("07 12"), good, ErrorCode::OperatorNumberInvalid);
    row("long", QString(21, u'7'), good, ErrorCode::OperatorNumberInvalid);
    row("short", QStringLiteral("0712"), QStringLiteral("ninechars"), ErrorCode::PasswordWeak);
    row("same", QStringLiteral("0712"), QString(12, u'a'), ErrorCode::PasswordWeak);
    row("number in it", QStringLiteral("0712"), QStringLiteral("pass0712word"),
        ErrorCode::PasswordWeak);
}

void TestOperators::numbersAndPasswordsAreChecked()
{
    QFETCH(QString, number);
    QFETCH(QString, password);
    QFETCH(int, code);
    const auto made = operators().makeFirst(number, SecureText(password));
    QVERIFY(!made);
    QCOMPARE(int(made.error().code()), code);
    QVERIFY(!QFile::exists(path()));
}

void TestOperators::unknownAndWrongAreToldAlike()
{
    Operators all = operators();
    QVERIFY(all.makeFirst(QStringLiteral("0700"), text("correct horse battery")));
    const auto unknown = all.logIn(QStringLiteral("0799"), text("whatever it may be"));
    const auto wrong = all.logIn(QStringLiteral("0700"), text("whatever it may be"));
    QCOMPARE(unknown.error().code(), ErrorCode::LoginRefused);
    QCOMPARE(wrong.error().code(), ErrorCode::LoginRefused);
    QVERIFY(unknown.error().facts().isEmpty() && wrong.error().facts().isEmpty());
}

void TestOperators::wrongPasswordsLockOut()
{
    Operators all = operators();
    const QString number = QStringLiteral("0700");
    QVERIFY(all.makeFirst(number, text("correct horse battery")));
    for (int i = 0; i < Operators::failuresAllowed; ++i)
        QCOMPARE(all.logIn(number, text("wrong password")).error().code(), ErrorCode::LoginRefused);
    const auto locked = all.logIn(number, text("correct horse battery"));
    QCOMPARE(locked.error().code(), ErrorCode::LoginLocked);
    QCOMPARE(locked.error().fact(QStringLiteral("minutes")).toInt(), 5);
    // Another object over the same file knows it, too.
    QCOMPARE(operators().logIn(number, text("correct horse battery")).error().code(),
             ErrorCode::LoginLocked);
    m_clock->advanceMinutes(5);
    // The sixth wrong one costs more.
    QCOMPARE(all.logIn(number, text("wrong password")).error().code(), ErrorCode::LoginRefused);
    m_clock->advanceMinutes(6);
    QCOMPARE(all.logIn(number, text("correct horse battery")).error().code(),
             ErrorCode::LoginLocked);
    m_clock->advanceMinutes(4);
    QVERIFY(all.logIn(number, text("correct horse battery")));
    QCOMPARE(all.accounts()->first().failures, 0);
}

void TestOperators::aTryIsCountedBeforeItIsJudged()
{
    Operators all = operators();
    const QString number = QStringLiteral("0700");
    QVERIFY(all.makeFirst(number, text("correct horse battery")));
    // A disk on which the try cannot be counted judges no password.
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner));
    const auto tried = all.logIn(number, text("correct horse battery"));
    QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (tried)
        QSKIP("the superuser writes everywhere");
    QCOMPARE(tried.error().code(), ErrorCode::OperatorsNotWritable);
}

void TestOperators::aNewOperatorChoosesAPassword()
{
    Operators all = operators();
    QVERIFY(all.makeFirst(QStringLiteral("0700"), text("correct horse battery")));
    const QString number = QStringLiteral("0712");
    QVERIFY(all.add(number, Role::Clerk, text("handed over on paper")));
    QCOMPARE(all.add(number, Role::Clerk, text("handed over on paper")).error().code(),
             ErrorCode::OperatorTaken);
    QVERIFY(all.logIn(number, text("handed over on paper"))->mustChange);
    QCOMPARE(all.changePassword(number, text("handed over on paper"), text("handed over on paper"))
                 .error()
                 .code(),
             ErrorCode::PasswordWeak);
    QCOMPARE(
        all.changePassword(number, text("not the old one"), text("one of my own")).error().code(),
        ErrorCode::LoginRefused);
    QVERIFY(all.changePassword(number, text("handed over on paper"), text("one of my own")));
    const auto account = all.logIn(number, text("one of my own"));
    QVERIFY(account);
    QVERIFY(!account->mustChange);
    QCOMPARE(account->role, Role::Clerk);
    QVERIFY(all.setPassword(number, text("a second piece of paper")));
    QVERIFY(all.logIn(number, text("a second piece of paper"))->mustChange);
}

void TestOperators::theLastAdministratorStays()
{
    Operators all = operators();
    QVERIFY(all.makeFirst(QStringLiteral("0700"), text("correct horse battery")));
    QCOMPARE(all.remove(QStringLiteral("0700")).error().code(), ErrorCode::LastAdministrator);
    QVERIFY(all.add(QStringLiteral("0701"), Role::Administrator, text("handed over on paper")));
    QVERIFY(all.remove(QStringLiteral("0700")));
    QCOMPARE(all.remove(QStringLiteral("0700")).error().code(), ErrorCode::OperatorUnknown);
    QCOMPARE(all.accounts()->size(), 1);
}

void TestOperators::theRecoveryCodeWorksOnce()
{
    Operators all = operators();
    const QString number = QStringLiteral("0700");
    const auto code = all.makeFirst(number, text("correct horse battery"));
    QVERIFY(code);
    // As somebody types it from paper.
    const SecureText typed(code->toString().toLower().replace(u'-', u' '));
    const auto next = all.recover(typed, number, text("a new password then"));
    QVERIFY(next);
    QVERIFY(!(*next == *code));
    QVERIFY(all.logIn(number, text("a new password then")));
    QCOMPARE(all.recover(*code, number, text("yet another one here")).error().code(),
             ErrorCode::RecoveryCodeWrong);
    QVERIFY(all.recover(*next, number, text("yet another one here")));
}

void TestOperators::wrongRecoveryCodesLockOut()
{
    Operators all = operators();
    const QString number = QStringLiteral("0700");
    const auto code = all.makeFirst(number, text("correct horse battery"));
    for (int i = 0; i < Operators::failuresAllowed; ++i)
        QCOMPARE(
            all.recover(text("0000-0000-0000-0000-0000-0000"), number, text("a new password then"))
                .error()
                .code(),
            ErrorCode::RecoveryCodeWrong);
    QCOMPARE(all.recover(*code, number, text("a new password then")).error().code(),
             ErrorCode::LoginLocked);
}

void TestOperators::rolesReach()
{
    OperatorAccount account;
    account.role = Role::Supervisor;
    QVERIFY(requireRole(account, Role::Clerk));
    QVERIFY(requireRole(account, Role::Supervisor));
    QCOMPARE(requireRole(account, Role::Administrator).error().code(), ErrorCode::RoleInsufficient);
    for (const Role role : {Role::Clerk, Role::Supervisor, Role::Administrator})
        QCOMPARE(roleFromName(nameOf(role)), role);
    QVERIFY(!roleFromName(u"king"));
}

QTEST_GUILESS_MAIN(TestOperators)
#include "tst_operators.moc"
