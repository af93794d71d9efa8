#include "support/operators.h"

#include "crypto/digest.h"

#include <algorithm>

namespace lc::support {

namespace {

constexpr qsizetype longestPassword = 200;
constexpr qsizetype longestNumber = 20;
constexpr int firstLockMinutes = 5;
constexpr int longestLockMinutes = 60;

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

} // namespace

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
    StoredOperator *one = file.find(number);
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
    if (file.find(number))
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
    const StoredOperator *one = file.find(number);
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
    StoredOperator *one = file.find(number);
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

} // namespace lc::support
