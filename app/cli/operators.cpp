#include "cli/operators.h"

#include "cli/connection.h"
#include "cli/context.h"
#include "cli/say.h"

#include "core/file.h"
#include "support/operators.h"

#include <QJsonArray>

namespace lc::cli {

namespace {

constexpr qint64 largestPassword = 4096;

support::Operators operatorsOf(const Context &context)
{
    return support::Operators(support::operatorsPath(effectiveSettings(context)), context.clock);
}

// The first line of a file: a password never stands on a command line, where others see it.
Result<SecureText> secretOf(const Context &context, const char *option)
{
    LC_TRY(bytes, readFile(context.arguments.value(option), largestPassword));
    QByteArrayView view = bytes.view();
    if (const qsizetype end = view.indexOf('\n'); end >= 0)
        view = view.first(end);
    if (view.endsWith('\r'))
        view.chop(1);
    QString text = QString::fromUtf8(view);
    SecureText secret(text);
    wipe(text);
    return secret;
}

// Only an administrator changes who may work here.
Result<support::OperatorAccount> administratorOf(const Context &context,
                                                 support::Operators &operators)
{
    LC_TRY(password, secretOf(context, "password-file"));
    LC_TRY(account, operators.logIn(context.arguments.value("as"), password));
    LC_CHECK(support::requireRole(account, support::Role::Administrator));
    return account;
}

// Stands in the ledger like a change of settings.
Result<> noteChange(const Context &context, const QString &by, const QString &what)
{
    LC_TRY(ledger, ledger::Ledger::open(ledgerPathOf(context), context.clock));
    const support::Settings settings = effectiveSettings(context);
    ledger::Entry entry;
    entry.event = ledger::Event::SettingsChange;
    entry.operatorNumber = by;
    entry.counter = settings.counter;
    entry.unit = settings.unit;
    entry.resultCode = QStringLiteral("0");
    entry.detail = what;
    entry.programVersion = QStringLiteral(COUNTER_VERSION);
    LC_CHECK(ledger->append(entry));
    return {};
}

Answer done(const QString &number)
{
    Answer answer;
    answer.json = {{QStringLiteral("number"), number}};
    answer.text = say(QT_TRANSLATE_NOOP("Cli", "Done: operator %1")).arg(number);
    return answer;
}

Answer codeAnswer(const QString &number, const SecureText &code)
{
    Answer answer;
    answer.json = {{QStringLiteral("number"), number},
                   {QStringLiteral("recoveryCode"), code.toString()}};
    answer.text = say(QT_TRANSLATE_NOOP("Cli", "Administrator %1. Recovery code, shown only now; "
                                               "keep it away from this counter: %2"))
                      .arg(number, code.toString());
    return answer;
}

} // namespace

Result<Answer> runOperatorsInit(Context &context)
{
    support::Operators operators = operatorsOf(context);
    const QString number = context.arguments.argument(0);
    LC_TRY(password, secretOf(context, "password-file"));
    LC_TRY(code, operators.makeFirst(number, password));
    LC_CHECK(noteChange(context, number, u"operators first " % number));
    return codeAnswer(number, code);
}

Result<Answer> runOperatorsList(Context &context)
{
    LC_TRY(accounts, operatorsOf(context).accounts());
    Answer answer;
    QJsonArray list;
    QStringList lines;
    for (const support::OperatorAccount &account : std::as_const(accounts)) {
        const bool locked =
            account.lockedUntil.isValid() && account.lockedUntil > context.clock->now();
        list.append(QJsonObject{{QStringLiteral("number"), account.number},
                                {QStringLiteral("role"), support::nameOf(account.role)},
                                {QStringLiteral("lockedOut"), locked},
                                {QStringLiteral("mustChange"), account.mustChange}});
        lines.append(
            account.number % u"  " % support::nameOf(account.role) %
            (locked ? QString(u"  " % say(QT_TRANSLATE_NOOP("Cli", "locked out"))) : QString()));
    }
    answer.json = {{QStringLiteral("operators"), list}};
    answer.text = lines.isEmpty() ? say(QT_TRANSLATE_NOOP("Cli", "There are no operators yet."))
                                  : lines.join(u'\n');
    return answer;
}

Result<Answer> runOperatorsAdd(Context &context)
{
    const QString number = context.arguments.argument(0);
    const auto role =
        support::roleFromName(context.arguments.value("role", QStringLiteral("clerk")));
    if (!role)
        return wrongUse(u"--role " % context.arguments.value("role"));
    support::Operators operators = operatorsOf(context);
    LC_TRY(administrator, administratorOf(context, operators));
    LC_TRY(password, secretOf(context, "new-password-file"));
    LC_CHECK(operators.add(number, *role, password));
    LC_CHECK(noteChange(context, administrator.number,
                        u"operators add " % number % u' ' % support::nameOf(*role)));
    return done(number);
}

Result<Answer> runOperatorsRemove(Context &context)
{
    const QString number = context.arguments.argument(0);
    support::Operators operators = operatorsOf(context);
    LC_TRY(administrator, administratorOf(context, operators));
    LC_CHECK(operators.remove(number));
    LC_CHECK(noteChange(context, administrator.number, u"operators remove " % number));
    return done(number);
}

Result<Answer> runOperatorsPassword(Context &context)
{
    const QString number = context.arguments.argument(0);
    support::Operators operators = operatorsOf(context);
    LC_TRY(administrator, administratorOf(context, operators));
    LC_TRY(password, secretOf(context, "new-password-file"));
    LC_CHECK(operators.setPassword(number, password));
    LC_CHECK(noteChange(context, administrator.number, u"operators password " % number));
    return done(number);
}

Result<Answer> runOperatorsRecover(Context &context)
{
    const QString number = context.arguments.argument(0);
    support::Operators operators = operatorsOf(context);
    LC_TRY(code, secretOf(context, "code-file"));
    LC_TRY(password, secretOf(context, "new-password-file"));
    LC_TRY(next, operators.recover(code, number, password));
    LC_CHECK(noteChange(context, number, u"operators recover " % number));
    return codeAnswer(number, next);
}

} // namespace lc::cli
