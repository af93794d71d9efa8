#include "sandbox/store/grants.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lc::sandbox {

namespace {

constexpr int keptRefusals = 100000;

QJsonObject toJson(const Grant &grant)
{
    return {{QStringLiteral("services"), QJsonArray::fromStringList(grant.services)},
            {QStringLiteral("types"), QJsonArray::fromStringList(grant.types)},
            {QStringLiteral("fields"), QJsonArray::fromStringList(grant.fields)},
            {QStringLiteral("sources"), QJsonArray::fromStringList(grant.sources)},
            {QStringLiteral("dailyQuota"), grant.dailyQuota},
            {QStringLiteral("from"), grant.from.toString(Qt::ISODate)},
            {QStringLiteral("until"), grant.until.toString(Qt::ISODate)},
            {QStringLiteral("original"), grant.original},
            {QStringLiteral("encryptedInformation"), grant.encryptedInformation},
            {QStringLiteral("national"), grant.national}};
}

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue item : value.toArray())
        list << item.toString();
    return list;
}

Grant fromJson(const QString &account, const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    Grant grant;
    grant.account = account;
    grant.services = texts(json.value(QLatin1StringView("services")));
    grant.types = texts(json.value(QLatin1StringView("types")));
    grant.fields = texts(json.value(QLatin1StringView("fields")));
    grant.sources = texts(json.value(QLatin1StringView("sources")));
    grant.dailyQuota = json.value(QLatin1StringView("dailyQuota")).toInt();
    grant.from = QDate::fromString(json.value(QLatin1StringView("from")).toString(), Qt::ISODate);
    grant.until = QDate::fromString(json.value(QLatin1StringView("until")).toString(), Qt::ISODate);
    grant.original = json.value(QLatin1StringView("original")).toBool();
    grant.encryptedInformation = json.value(QLatin1StringView("encryptedInformation")).toBool();
    grant.national = json.value(QLatin1StringView("national")).toBool();
    return grant;
}

QString textOf(const Grant &grant)
{
    return QString::fromUtf8(QJsonDocument(toJson(grant)).toJson(QJsonDocument::Compact));
}

std::optional<quint32> ipv4(QStringView text)
{
    const auto parts = text.split(u'.');
    if (parts.size() != 4)
        return std::nullopt;
    quint32 address = 0;
    for (const QStringView part : parts) {
        bool isNumber = false;
        const uint value = part.toUInt(&isNumber);
        if (!isNumber || value > 255)
            return std::nullopt;
        address = address << 8 | value;
    }
    return address;
}

bool inNetwork(QStringView network, QStringView address)
{
    const auto parts = network.split(u'/');
    if (parts.size() != 2)
        return false;
    const auto base = ipv4(parts[0]);
    const auto one = ipv4(address);
    bool isNumber = false;
    const int bits = parts[1].toInt(&isNumber);
    if (!base || !one || !isNumber || bits < 0 || bits > 32)
        return false;
    const quint32 mask = bits == 0 ? 0 : ~quint32(0) << (32 - bits);
    return (*base & mask) == (*one & mask);
}

} // namespace

QString clauseOf(platform::Service service)
{
    using platform::Service;
    switch (service) {
    case Service::Authorise:
        return {};
    case Service::Retrieval:
        return QStringLiteral("6.2");
    case Service::DownloadByHolder:
        return QStringLiteral("6.3.1");
    case Service::DownloadByIdentifier:
        return QStringLiteral("6.3.2");
    case Service::DownloadByEncrypted:
        return QStringLiteral("6.3.3");
    case Service::InformationByHolder:
        return QStringLiteral("6.4.1");
    case Service::InformationByIdentifier:
        return QStringLiteral("6.4.2");
    case Service::EncryptedIdentifiers:
        return QStringLiteral("6.4.3");
    case Service::InformationByEncrypted:
        return QStringLiteral("6.4.4");
    case Service::VerifyFields:
        return QStringLiteral("6.5.1");
    case Service::VerifyFile:
        return QStringLiteral("6.5.2");
    }
    return {};
}

bool holdsAddress(const QStringList &sources, const QString &address)
{
    if (sources.isEmpty() || sources.contains(address))
        return true;
    return std::any_of(sources.cbegin(), sources.cend(),
                       [&address](const QString &source) { return inNetwork(source, address); });
}

bool isAddressOrNetwork(const QString &text)
{
    const QString base = text.section(u'/', 0, 0);
    if (text.contains(u'/'))
        return ipv4(base) && inNetwork(text, base);
    // IPv6 addresses are compared as text.
    return ipv4(text) || (text.contains(u':') && text.size() <= 45);
}

Grants::Grants(std::shared_ptr<Database> database)
    : m_database(std::move(database))
{}

Result<> Grants::prepare()
{
    return m_database->write([this]() -> Result<> {
        for (const auto *sql :
             {"CREATE TABLE IF NOT EXISTS permission (account TEXT PRIMARY KEY, body TEXT NOT "
              "NULL)",
              "CREATE TABLE IF NOT EXISTS usage (account TEXT NOT NULL, day TEXT NOT NULL,"
              " calls INTEGER NOT NULL, PRIMARY KEY (account, day)) WITHOUT ROWID",
              "CREATE TABLE IF NOT EXISTS refusal (id INTEGER PRIMARY KEY, at INTEGER NOT NULL,"
              " account TEXT NOT NULL, clause TEXT NOT NULL, remote TEXT NOT NULL,"
              " why TEXT NOT NULL)"})
            LC_CHECK(m_database->run(QString::fromLatin1(sql)));
        return {};
    });
}

Result<std::optional<Grant>> Grants::find(const QString &account) const
{
    LC_TRY(rows, m_database->run(QStringLiteral("SELECT body FROM permission WHERE account = ?"),
                                 {account}));
    if (!rows.next())
        return std::optional<Grant>();
    return std::optional(fromJson(account, rows.text(0)));
}

Result<QList<Grant>> Grants::all() const
{
    QList<Grant> list;
    LC_TRY(rows, m_database->run(
                     QStringLiteral("SELECT account, body FROM permission ORDER BY account")));
    while (rows.next())
        list.append(fromJson(rows.text(0), rows.text(1)));
    return list;
}

Result<> Grants::save(const Grant &grant)
{
    return m_database->write([&]() -> Result<> {
        LC_CHECK(m_database->run(
            QStringLiteral("INSERT OR REPLACE INTO permission (account, body) VALUES (?,?)"),
            {grant.account, textOf(grant)}));
        return {};
    });
}

Result<> Grants::saveIfNew(const Grant &grant)
{
    return m_database->write([&]() -> Result<> {
        LC_CHECK(m_database->run(
            QStringLiteral("INSERT OR IGNORE INTO permission (account, body) VALUES (?,?)"),
            {grant.account, textOf(grant)}));
        return {};
    });
}

Result<> Grants::remove(const QString &account)
{
    return m_database->write([&]() -> Result<> {
        LC_CHECK(
            m_database->run(QStringLiteral("DELETE FROM permission WHERE account = ?"), {account}));
        return {};
    });
}

Result<bool> Grants::count(const Grant &grant, QDate day)
{
    bool inside = false;
    const QString today = day.toString(Qt::ISODate);
    const auto counted = m_database->write([&]() -> Result<> {
        LC_CHECK(m_database->run(QStringLiteral("INSERT OR IGNORE INTO usage (account, day, calls)"
                                                " VALUES (?, ?, 0)"),
                                 {grant.account, today}));
        LC_TRY(rows, m_database->run(QStringLiteral("UPDATE usage SET calls = calls + 1"
                                                    " WHERE account = ? AND day = ? AND calls < ?"),
                                     {grant.account, today, grant.dailyQuota}));
        inside = rows.affected() == 1;
        return {};
    });
    LC_CHECK(counted);
    return inside;
}

Result<QString> Grants::admit(const Grant &grant, platform::Service service,
                              const QString &typeName, const QString &remoteAddress,
                              const QDateTime &now)
{
    const QDate today = now.date();
    if ((grant.from.isValid() && today < grant.from) ||
        (grant.until.isValid() && today > grant.until))
        return QStringLiteral("period");
    if (!grant.services.isEmpty() && !grant.services.contains(clauseOf(service)))
        return QStringLiteral("service");
    if (!typeName.isEmpty() && !grant.types.isEmpty() && !grant.types.contains(typeName))
        return QStringLiteral("type");
    if (!holdsAddress(grant.sources, remoteAddress))
        return QStringLiteral("source");
    if (grant.dailyQuota > 0) {
        LC_TRY(inside, count(grant, today));
        if (!inside)
            return QStringLiteral("quota");
    }
    return QString();
}

Result<int> Grants::callsOn(const QString &account, QDate day) const
{
    LC_TRY(rows,
           m_database->run(QStringLiteral("SELECT calls FROM usage WHERE account = ? AND day = ?"),
                           {account, day.toString(Qt::ISODate)}));
    return rows.next() ? rows.value(0).toInt() : 0;
}

Result<> Grants::logRefusal(const RefusedCall &call)
{
    return m_database->write([&]() -> Result<> {
        LC_TRY(rows, m_database->run(QStringLiteral("INSERT INTO refusal (at, account, clause,"
                                                    " remote, why) VALUES (?,?,?,?,?)"),
                                     {call.at.toSecsSinceEpoch(), call.account, call.clause,
                                      call.remoteAddress, call.why}));
        LC_CHECK(m_database->run(QStringLiteral("DELETE FROM refusal WHERE id < ?"),
                                 {rows.insertedId() - keptRefusals}));
        return {};
    });
}

Result<QList<RefusedCall>> Grants::refusals(int most) const
{
    QList<RefusedCall> list;
    LC_TRY(rows, m_database->run(QStringLiteral("SELECT at, account, clause, remote, why"
                                                " FROM refusal ORDER BY id DESC LIMIT ?"),
                                 {most}));
    while (rows.next())
        list.append({QDateTime::fromSecsSinceEpoch(rows.value(0).toLongLong()), rows.text(1),
                     rows.text(2), rows.text(3), rows.text(4)});
    return list;
}

} // namespace lc::sandbox
