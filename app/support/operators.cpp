#include "support/operators.h"

#include "crypto/digest.h"

#include <algorithm>

namespace lc::support {

namespace {

constexpr qsizetype longestPassword = 200;
constexpr qsizetype longestNumber = 20;
constexpr int firstLockMinutes = 5;
constexpr int longestLockMinutes = 60;
// Crockford's base 32: no I, L, O, U.
constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr qsizetype codeGroups = 6;
constexpr qsizetype groupSize = 4;

StoredOperator *find(OperatorFile &file, const QString &number)
{
    const auto it = std::ranges::find_if(file.operators, [&number](const StoredOperator &one) {
        return one.account.number == number;
    });
    return it == file.operators.end() ? nullptr : &*it;
}

int lockMinutes(int failures)
{
    const int beyond = std::min(failures - Operators::failuresAllowed, 4);
    return std::min(firstLockMinutes << beyond, longestLockMinutes);
}

int administrators(const OperatorFile &file)
{
    return int(std::ranges::count_if(file.operators, [](const StoredOperator &one) {
        return one.account.role == Role::Administrator;
    }));
}

// What is read off paper: small letters, blanks and dashes as they come.
SecureText tidied(const SecureText &code)
{
    QString text = code.toString().toUpper();
    text.removeIf([](QChar c) { return c == u'-' || c.isSpace(); });
    text.replace(u'O', u'0').replace(u'I', u'1').replace(u'L', u'1');
    SecureText result(text);
    wipe(text);
    return result;
}

} // namespace

QString nameOf(Role role)
{
    switch (role) {
    case Role::Clerk:
        return QStringLiteral("clerk");
    case Role::Supervisor:
        return QStringLiteral("supervisor");
    case Role::Administrator:
        return QStringLiteral("administrator");
    }
    return {};
}

std::optional<Role> roleFromName(QStringView name)
{
    for (const Role role : {Role::Clerk, Role::Supervisor, Role::Administrator}) {
        if (name == nameOf(role))
            return role;
    }
    return std::nullopt;
}

Result<> requireRole(const OperatorAccount &account, Role role)
{
    if (account.role >= role)
        return {};
    return fail(ErrorCode::RoleInsufficient);
}

Operators::Operators(QString path, std::shared_ptr<const Clock> clock,
                     const crypto::ScryptCost &cost)
    : m_path(std::move(path))
    , m_clock(std::move(clock))
    , m_cost(cost)
{}

Result<bool> Operators::isEmpty() const
{
    LC_TRY(list, accounts());
    return list.isEmpty();
}

Result<QList<OperatorAccount>> Operators::accounts() const
{
    const std::lock_guard lock(m_mutex);
    LC_TRY(file, OperatorFile::read(m_path));
    QList<OperatorAccount> list;
    for (const StoredOperator &one : std::as_const(file.operators))
        list.append(one.account);
    return list;
}

Result<> Operators::checkNew(const QString &number, const SecureText &password) const
{
    const bool plain = std::ranges::all_of(
        number, [](QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u'_'; });
    if (number.isEmpty() || number.size() > longestNumber || !plain)
        return fail(ErrorCode::OperatorNumberInvalid);
    const std::u32string characters = password.codePoints();
    const auto length = qsizetype(characters.size());
    const bool isOne = std::ranges::all_of(
        characters, [&characters](char32_t c) { return c == characters.front(); });
    if (length < shortestPassword || length > longestPassword || isOne ||
        password.view().contains(number))
        return fail(ErrorCode::PasswordWeak, {{QStringLiteral("length"), shortestPassword}});
    return {};
}

Result<SecureText> Operators::makeRecovery(OperatorFile &file) const
{
    LC_TRY(random, crypto::randomBytes(codeGroups * groupSize));
    QString code;
    for (qsizetype i = 0; i < random.size(); ++i) {
        if (i > 0 && i % groupSize == 0)
            code += u'-';
        code += QLatin1Char(alphabet[uchar(random.at(i)) % 32]);
    }
    SecureText shown(code);
    wipe(code);
    LC_TRY(hash, hashPassword(tidied(shown), m_cost));
    file.recovery = hash;
    return shown;
}

Result<SecureText> Operators::makeFirst(const QString &number, const SecureText &password)
{
    LC_CHECK(checkNew(number, password));
    const std::lock_guard lock(m_mutex);
    LC_TRY(file, OperatorFile::read(m_path));
    if (!file.operators.isEmpty())
        return fail(ErrorCode::OperatorTaken);
    LC_TRY(hash, hashPassword(password, m_cost));
    OperatorAccount account;
    account.number = number;
    account.role = Role::Administrator;
    file.operators.append({account, hash});
    LC_TRY(code, makeRecovery(file));
    LC_CHECK(file.write(m_path));
    return code;
}

// Counts a try before it is judged, so that nobody gains one by ending the program meanwhile.
Result<> Operators::countTry(OperatorFile &file, OperatorAccount &account) const
{
    const QDateTime now = m_clock->now();
    if (account.lockedUntil.isValid() && now < account.lockedUntil) {
        const qint64 seconds = now.secsTo(account.lockedUntil);
        return fail(ErrorCode::LoginLocked, {{QStringLiteral("minutes"), (seconds + 59) / 60}});
    }
    ++account.failures;
    account.lockedUntil = account.failures >= failuresAllowed
                              ? now.addSecs(60 * lockMinutes(account.failures))
                              : QDateTime();
    return file.write(m_path);
}

Result<OperatorAccount> Operators::logIn(const QString &number, const SecureText &password)
{
    const std::lock_guard lock(m_mutex);
    LC_TRY(file, OperatorFile::read(m_path));
    StoredOperator *one = find(file, number);
    if (!one) {
        // As slow as a wrong password, or numbers could be tried out.
        LC_CHECK(hashPassword(password, m_cost));
        return fail(ErrorCode::LoginRefused);
    }
    LC_CHECK(countTry(file, one->account));
    LC_TRY(right, isPassword(one->password, password));
    if (!right)
        return fail(ErrorCode::LoginRefused);
    one->account.failures = 0;
    one->account.lockedUntil = {};
    LC_CHECK(file.write(m_path));
    return one->account;
}

Result<> Operators::add(const QString &number, Role role, const SecureText &password)
{
    LC_CHECK(checkNew(number, password));
    const std::lock_guard lock(m_mutex);
    LC_TRY(file, OperatorFile::read(m_path));
    if (find(file, number))
        return fail(ErrorCode::OperatorTaken);
    LC_TRY(hash, hashPassword(password, m_cost));
    OperatorAccount account;
    account.number = number;
    account.role = role;
    account.mustChange = true;
    file.operators.append({account, hash});
    return file.write(m_path);
}

Result<> Operators::remove(const QString &number)
{
    const std::lock_guard lock(m_mutex);
    LC_TRY(file, OperatorFile::read(m_path));
    const StoredOperator *one = find(file, number);
    if (!one)
        return fail(ErrorCode::OperatorUnknown);
    if (one->account.role == Role::Administrator && administrators(file) == 1)
        return fail(ErrorCode::LastAdministrator);
    file.operators.remove(one - file.operators.constData());
    return file.write(m_path);
}

Result<> Operators::setPasswordOf(const QString &number, const SecureText &password,
                                  bool mustChange)
{
    LC_CHECK(checkNew(number, password));
    const std::lock_guard lock(m_mutex);
    LC_TRY(file, OperatorFile::read(m_path));
    StoredOperator *one = find(file, number);
    if (!one)
        return fail(ErrorCode::OperatorUnknown);
    LC_TRY(hash, hashPassword(password, m_cost));
    one->password = hash;
    one->account.failures = 0;
    one->account.lockedUntil = {};
    one->account.mustChange = mustChange;
    return file.write(m_path);
}

Result<> Operators::changePassword(const QString &number, const SecureText &old,
                                   const SecureText &password)
{
    if (old == password)
        return fail(ErrorCode::PasswordWeak, {{QStringLiteral("length"), shortestPassword}});
    LC_CHECK(logIn(number, old));
    return setPasswordOf(number, password, false);
}

Result<> Operators::setPassword(const QString &number, const SecureText &password)
{
    return setPasswordOf(number, password, true);
}

Result<SecureText> Operators::recover(const SecureText &code, const QString &number,
                                      const SecureText &password)
{
    LC_CHECK(checkNew(number, password));
    const std::lock_guard lock(m_mutex);
    LC_TRY(file, OperatorFile::read(m_path));
    StoredOperator *one = find(file, number);
    if (!file.recovery || !one || one->account.role != Role::Administrator)
        return fail(ErrorCode::RecoveryCodeWrong);
    LC_CHECK(countTry(file, one->account));
    LC_TRY(right, isPassword(*file.recovery, tidied(code)));
    if (!right)
        return fail(ErrorCode::RecoveryCodeWrong);
    LC_TRY(hash, hashPassword(password, m_cost));
    one->password = hash;
    one->account.failures = 0;
    one->account.lockedUntil = {};
    one->account.mustChange = false;
    LC_TRY(next, makeRecovery(file));
    LC_CHECK(file.write(m_path));
    return next;
}

} // namespace lc::support
