#include "support/operators.h"

#include "crypto/digest.h"

// The way back for an administrator who lost the password.

namespace lc::support {

namespace {

// Crockford's base 32: no I, L, O, U.
constexpr char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr qsizetype codeGroups = 6;
constexpr qsizetype groupSize = 4;

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

Result<SecureText> Operators::recover(const SecureText &code, const QString &number,
                                      const SecureText &password)
{
    LC_CHECK(checkNew(number, password));
    const std::lock_guard lock(m_mutex);
    LC_TRY(file, OperatorFile::read(m_path));
    StoredOperator *one = file.find(number);
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
