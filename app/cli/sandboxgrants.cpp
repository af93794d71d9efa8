#include "cli/runners.h"
#include "cli/sandboxoptions.h"
#include "cli/say.h"

#include "core/file.h"
#include "sandbox/sandboxadmin.h"

#include <QFile>
#include <QJsonArray>

#include <algorithm>

namespace lc::cli {

namespace {

constexpr int largestQuota = 1000000000;
constexpr int mostRefusals = 100000;
constexpr qsizetype longestAccount = 64;

Result<sandbox::SandboxAdmin> adminOf(const Context &context)
{
    LC_TRY(options, sandboxOptionsOf(context));
    return sandbox::SandboxAdmin::open(options, context.clock);
}

// "a,b,c"; "all" is no limit. Every entry must be one that `isKnown` knows.
template <class Known>
Result<> readList(const Arguments &arguments, const char *option, const Known &isKnown,
                  QStringList &into)
{
    if (!arguments.has(option))
        return {};
    const QString text = arguments.value(option);
    QStringList list = text.split(u',', Qt::SkipEmptyParts);
    for (QString &item : list) {
        item = item.trimmed();
        if (text != u"all" && !isKnown(item))
            return wrongUse(u"--" % QLatin1StringView(option) % u' ' % item);
    }
    into = text == u"all" ? QStringList() : list;
    return {};
}

Result<> readDate(const Arguments &arguments, const char *option, QDate &into)
{
    if (!arguments.has(option))
        return {};
    const QString text = arguments.value(option);
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (!date.isValid() && text != u"none")
        return wrongUse(u"--" % QLatin1StringView(option) % u' ' % text);
    into = date;
    return {};
}

Result<> readChoice(const Arguments &arguments, const char *option, bool &into)
{
    if (!arguments.has(option))
        return {};
    const QString text = arguments.value(option);
    if (text != u"yes" && text != u"no")
        return wrongUse(u"--" % QLatin1StringView(option) % u' ' % text);
    into = text == u"yes";
    return {};
}

// What is not named stays as it is.
Result<> readGrant(const Arguments &arguments, sandbox::Grant &grant)
{
    const QStringList services = sandbox::SandboxAdmin::knownServices();
    LC_TRY(types, sandbox::SandboxAdmin::knownTypes());
    const auto among = [](const QStringList &known) {
        return [known](const QString &item) { return known.contains(item); };
    };
    LC_CHECK(readList(arguments, "services", among(services), grant.services));
    LC_CHECK(readList(arguments, "types", among(types), grant.types));
    LC_CHECK(readList(
        arguments, "fields", [](const QString &) { return true; }, grant.fields));
    LC_CHECK(readList(arguments, "sources", &sandbox::SandboxAdmin::isSource, grant.sources));
    LC_TRY(quota, arguments.number("quota", grant.dailyQuota, 0, largestQuota));
    grant.dailyQuota = quota;
    LC_CHECK(readDate(arguments, "from", grant.from));
    LC_CHECK(readDate(arguments, "until", grant.until));
    LC_CHECK(readChoice(arguments, "original", grant.original));
    LC_CHECK(readChoice(arguments, "information", grant.encryptedInformation));
    return readChoice(arguments, "national-side", grant.national);
}

QJsonObject grantToJson(const sandbox::Grant &grant)
{
    const auto list = [](const QStringList &items) { return QJsonArray::fromStringList(items); };
    return {{QStringLiteral("services"), list(grant.services)},
            {QStringLiteral("types"), list(grant.types)},
            {QStringLiteral("fields"), list(grant.fields)},
            {QStringLiteral("sources"), list(grant.sources)},
            {QStringLiteral("quota"), grant.dailyQuota},
            {QStringLiteral("from"), grant.from.toString(Qt::ISODate)},
            {QStringLiteral("until"), grant.until.toString(Qt::ISODate)},
            {QStringLiteral("original"), grant.original},
            {QStringLiteral("information"), grant.encryptedInformation},
            {QStringLiteral("nationalSide"), grant.national}};
}

QJsonObject accountToJson(const sandbox::AdministeredAccount &account)
{
    QJsonObject json{{QStringLiteral("account"), account.id},
                     {QStringLiteral("role"), account.role},
                     {QStringLiteral("callsToday"), account.callsToday},
                     {QStringLiteral("grant"), QJsonValue()}};
    if (account.grant)
        json.insert(QStringLiteral("grant"), grantToJson(*account.grant));
    return json;
}

QString accountToText(const sandbox::AdministeredAccount &account)
{
    QString text = account.id % u"  " % account.role;
    if (!account.grant)
        return text % u"  " % say(QT_TRANSLATE_NOOP("Cli", "no grant"));
    const sandbox::Grant &grant = *account.grant;
    const auto line = [&text](const char *option, const QString &value) {
        text += u"\n    --" % QLatin1StringView(option) % u' ' % value;
    };
    const auto list = [&line](const char *option, const QStringList &items) {
        if (!items.isEmpty())
            line(option, items.join(u','));
    };
    const auto choice = [](bool yes) { return yes ? QStringLiteral("yes") : QStringLiteral("no"); };
    list("services", grant.services);
    list("types", grant.types);
    list("fields", grant.fields);
    list("sources", grant.sources);
    if (grant.dailyQuota > 0)
        line("quota", QStringLiteral("%1 (%2)").arg(grant.dailyQuota).arg(account.callsToday));
    if (grant.from.isValid())
        line("from", grant.from.toString(Qt::ISODate));
    if (grant.until.isValid())
        line("until", grant.until.toString(Qt::ISODate));
    line("original", choice(grant.original));
    line("information", choice(grant.encryptedInformation));
    if (grant.national)
        line("national-side", choice(true));
    return text;
}

Result<sandbox::AdministeredAccount> accountOf(const Context &context,
                                               const sandbox::SandboxAdmin &admin)
{
    LC_TRY(found, admin.account(context.arguments.argument(0)));
    if (!found)
        return wrongUse(context.arguments.argument(0));
    return *found;
}

Result<Answer> tell(const Context &context, const sandbox::SandboxAdmin &admin)
{
    LC_TRY(account, accountOf(context, admin));
    Answer answer;
    answer.json = accountToJson(account);
    answer.text = accountToText(account);
    return answer;
}

} // namespace

Result<Answer> runSandboxGrantList(Context &context)
{
    LC_TRY(admin, adminOf(context));
    LC_TRY(accounts, admin.accounts());
    Answer answer;
    QJsonArray rows;
    QStringList lines;
    for (const sandbox::AdministeredAccount &account : std::as_const(accounts)) {
        rows.append(accountToJson(account));
        lines.append(accountToText(account));
    }
    answer.json.insert(QStringLiteral("accounts"), rows);
    answer.text = lines.join(u'\n');
    return answer;
}

Result<Answer> runSandboxGrantSet(Context &context)
{
    LC_TRY(admin, adminOf(context));
    LC_TRY(account, accountOf(context, admin));
    sandbox::Grant grant = account.grant.value_or(sandbox::Grant());
    grant.account = account.id;
    LC_CHECK(readGrant(context.arguments, grant));
    LC_CHECK(admin.change(grant));
    return tell(context, admin);
}

Result<Answer> runSandboxGrantAdd(Context &context)
{
    LC_TRY(admin, adminOf(context));
    sandbox::Grant grant;
    grant.account = context.arguments.argument(0);
    const bool fits =
        grant.account.size() <= longestAccount && std::ranges::all_of(grant.account, [](QChar c) {
            return c > u' ' && c < u'\x7f' && c != u'|';
        });
    LC_TRY(known, admin.account(grant.account));
    if (!fits || known)
        return wrongUse(grant.account);
    LC_CHECK(readGrant(context.arguments, grant));
    LC_TRY(secret, admin.add(grant));
    const QString file = context.arguments.value("secret-file");
    LC_CHECK(writeFile(file, secret));
    QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return tell(context, admin);
}

Result<Answer> runSandboxGrantRevoke(Context &context)
{
    LC_TRY(admin, adminOf(context));
    LC_TRY(account, accountOf(context, admin));
    LC_CHECK(admin.revoke(account.id));
    return tell(context, admin);
}

Result<Answer> runSandboxGrantLog(Context &context)
{
    LC_TRY(admin, adminOf(context));
    LC_TRY(most, context.arguments.number("limit", 100, 1, mostRefusals));
    LC_TRY(refusals, admin.refusals(most));
    Answer answer;
    QJsonArray rows;
    QStringList lines;
    for (const sandbox::RefusedEntry &entry : std::as_const(refusals)) {
        const QString at = entry.at.toString(Qt::ISODate);
        rows.append(QJsonObject{{QStringLiteral("at"), at},
                                {QStringLiteral("account"), entry.account},
                                {QStringLiteral("interface"), entry.clause},
                                {QStringLiteral("from"), entry.remoteAddress},
                                {QStringLiteral("why"), entry.why}});
        lines.append(
            QStringList{at, entry.account, entry.clause, entry.remoteAddress, entry.why}.join(
                QStringLiteral("  ")));
    }
    answer.json.insert(QStringLiteral("refusals"), rows);
    answer.text = lines.join(u'\n');
    return answer;
}

} // namespace lc::cli
