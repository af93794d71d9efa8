#include "support/operators.h"

#include "crypto/password.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace lc;
using namespace lc::support;

namespace {

class TestClock final : public Clock
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
    void advanceMinutes(qint64 minutes) { ms += minutes * 60'000; }
    qint64 ms = 1'782'000'000'000;
};

constexpr crypto::ScryptCost quick{16, 1, 1};

SecureText text(const char *latin)
{
    return SecureText(QString::fromLatin1(latin));
}

} // namespace

class TestOperators : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void scryptIsScrypt();
    void scryptRefusesSenselessCosts();
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
    void noPasswordStandsInTheFile();
    void aDamagedFileLetsNobodyIn_data();
    void aDamagedFileLetsNobodyIn();
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

// RFC 7914, section 12, third vector.
void TestOperators::scryptIsScrypt()
{
    const auto key = crypto::scrypt("pleaseletmein", "SodiumChloride", {16384, 8, 1}, 64);
    QVERIFY(key);
    QCOMPARE(key->view().toByteArray().toHex(),
             QByteArray("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
                        "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"));
}

void TestOperators::scryptRefusesSenselessCosts()
{
    const QByteArray salt(16, 's');
    QVERIFY(!crypto::scrypt("p", salt, {15, 1, 1}, 32));
    QVERIFY(!crypto::scrypt("p", salt, {quint64(1) << 40, 8, 1}, 32));
    QVERIFY(!crypto::scrypt("p", salt, {16, 0, 1}, 32));
    QVERIFY(!crypto::scrypt("p", "short", quick, 32));
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

void TestOperators::noPasswordStandsInTheFile()
{
    Operators all = operators();
    const auto code = all.makeFirst(QStringLiteral("0700"), text("correct horse battery"));
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(!content.contains("correct horse"));
    QVERIFY(!content.contains(code->toString().toLatin1()));
    QVERIFY(!content.contains(code->toString().remove(u'-').toLatin1()));
#ifndef Q_OS_WIN
    QCOMPARE(file.permissions() & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::ReadOwner | QFile::WriteOwner);
#endif
}

void TestOperators::aDamagedFileLetsNobodyIn_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no object") << QByteArray("[]");
    // Emptied by hand: the first start must not come again.
    QTest::newRow("nobody") << QByteArray(R"({"format":1,"operators":[]})");
    QTest::newRow("no hash") << QByteArray(
        R"({"format":1,"operators":[{"number":"1","role":"administrator"}]})");
}

void TestOperators::aDamagedFileLetsNobodyIn()
{
    QFETCH(QByteArray, content);
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    Operators all = operators();
    QCOMPARE(all.isEmpty().error().code(), ErrorCode::OperatorsDamaged);
    QCOMPARE(all.makeFirst(QStringLiteral("0700"), text("correct horse battery")).error().code(),
             ErrorCode::OperatorsDamaged);
    QCOMPARE(all.logIn(QStringLiteral("1"), text("")).error().code(), ErrorCode::OperatorsDamaged);
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
