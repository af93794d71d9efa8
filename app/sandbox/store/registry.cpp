#include "sandbox/store/registry.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace lc::sandbox {

namespace {

constexpr const char *tables[] = {
    "CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS license ("
    "id INTEGER PRIMARY KEY, identifier TEXT NOT NULL UNIQUE, type INTEGER NOT NULL,"
    "number TEXT NOT NULL, holder TEXT NOT NULL, holder_code TEXT NOT NULL,"
    "holder_type INTEGER NOT NULL, issuer TEXT NOT NULL, issuer_code TEXT NOT NULL,"
    "area TEXT NOT NULL, issued TEXT NOT NULL, valid_from TEXT NOT NULL, valid_until TEXT,"
    "state INTEGER NOT NULL, face TEXT NOT NULL)",
    "CREATE INDEX IF NOT EXISTS license_holder ON license (holder_code)",
    "CREATE TABLE IF NOT EXISTS original (license INTEGER PRIMARY KEY, file BLOB NOT NULL)",
    "CREATE TABLE IF NOT EXISTS suggestion (code TEXT PRIMARY KEY, type INTEGER NOT NULL,"
    "shows TEXT NOT NULL)",
};

const QString licenseColumns =
    QStringLiteral("id, identifier, type, number, holder, holder_code, holder_type, issuer,"
                   " issuer_code, area, issued, valid_from, valid_until, state, face");

// Only the values: their names are the type's.
QString faceText(const QList<FaceValue> &face)
{
    QJsonArray values;
    for (const FaceValue &value : face)
        values.append(value.value);
    return QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
}

QList<FaceValue> faceFromText(const LicenseType &type, const QString &text)
{
    const QJsonArray values = QJsonDocument::fromJson(text.toUtf8()).array();
    QList<FaceValue> face;
    qsizetype at = 0;
    for (const FieldPattern &field : type.fields)
        face.append({field.name, field.column, values.at(at++).toString(), false});
    for (const FieldPattern &field : type.annex)
        face.append({field.name, field.column, values.at(at++).toString(), true});
    return face;
}

} // namespace

Registry::Registry(std::shared_ptr<Database> database, std::shared_ptr<const World> world)
    : m_database(std::move(database))
    , m_world(std::move(world))
{}

Result<> Registry::createTables()
{
    for (const char *sql : tables)
        LC_CHECK(m_database->run(QString::fromLatin1(sql)));
    return {};
}

Result<QString> Registry::fingerprintOf(const Database &database)
{
    LC_CHECK(database.run(QString::fromLatin1(tables[0])));
    LC_TRY(rows, database.run(QStringLiteral("SELECT value FROM meta WHERE name = 'world'")));
    return rows.next() ? rows.text(0) : QString();
}

Result<> Registry::prepare(const QString &fingerprint)
{
    return m_database->write([this, &fingerprint]() -> Result<> {
        LC_CHECK(createTables());
        {
            LC_TRY(rows,
                   m_database->run(QStringLiteral("SELECT value FROM meta WHERE name = 'world'")));
            if (rows.next() && rows.text(0) == fingerprint)
                return {};
        }
        for (const QString &table :
             {QStringLiteral("license"), QStringLiteral("original"), QStringLiteral("suggestion")})
            LC_CHECK(m_database->run(QStringLiteral("DELETE FROM ") + table));
        LC_CHECK(fill());
        LC_CHECK(m_database->run(
            QStringLiteral("INSERT OR REPLACE INTO meta (name, value) VALUES ('world', ?)"),
            {fingerprint}));
        return {};
    });
}

Result<> Registry::fill()
{
    for (int i = 0; i < m_world->subjectCount(); ++i) {
        const Subject subject = m_world->subject(i);
        LC_TRY(records, m_world->licensesOf(i, subject));
        for (const LicenseRecord &record : std::as_const(records))
            LC_CHECK(addLicense(record));
        if (!subject.special.isEmpty())
            LC_CHECK(addSuggestion(subject));
    }
    return {};
}

Result<> Registry::addLicense(const LicenseRecord &record)
{
    static const QString sql = QStringLiteral("INSERT INTO license (") %
                               QStringView(licenseColumns).mid(4) %
                               u") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
    LC_CHECK(m_database->run(
        sql, {record.identifier, record.type, record.number, record.holder, record.holderCode,
              static_cast<int>(record.holderType), record.issuer, record.issuerCode,
              record.areaCode, record.issued.toString(Qt::ISODate),
              record.validFrom.toString(Qt::ISODate), record.validUntil.toString(Qt::ISODate),
              static_cast<int>(record.state), faceText(record.face)}));
    return {};
}

Result<> Registry::addSuggestion(const Subject &subject)
{
    LC_CHECK(
        m_database->run(QStringLiteral("INSERT INTO suggestion (code, type, shows) VALUES (?,?,?)"),
                        {subject.code, static_cast<int>(subject.type), subject.special}));
    return {};
}

StoredLicense Registry::read(const Rows &rows) const
{
    StoredLicense license;
    license.row = rows.value(0).toLongLong();
    LicenseRecord &record = license.record;
    record.identifier = rows.text(1);
    record.type = rows.value(2).toInt();
    record.typeCode = m_world->typeCode(record.type);
    record.number = rows.text(3);
    record.holder = rows.text(4);
    record.holderCode = rows.text(5);
    record.holderType = static_cast<domain::HolderCodeType>(rows.value(6).toInt());
    record.issuer = rows.text(7);
    record.issuerCode = rows.text(8);
    record.areaCode = rows.text(9);
    record.issued = QDate::fromString(rows.text(10), Qt::ISODate);
    record.validFrom = QDate::fromString(rows.text(11), Qt::ISODate);
    record.validUntil = QDate::fromString(rows.text(12), Qt::ISODate);
    record.state = static_cast<RecordState>(rows.value(13).toInt());
    record.face = faceFromText(m_world->catalogue().types[record.type], rows.text(14));
    return license;
}

Result<QList<StoredLicense>> Registry::byHolder(const QString &code,
                                                std::optional<domain::HolderCodeType> type) const
{
    static const QString sql = QStringLiteral("SELECT ") % licenseColumns %
                               QStringLiteral(" FROM license WHERE holder_code = ? ORDER BY id");
    QList<StoredLicense> found;
    LC_TRY(rows, m_database->run(sql, {code}));
    while (rows.next()) {
        StoredLicense license = read(rows);
        if (!type || license.record.holderType == *type)
            found.append(std::move(license));
    }
    return found;
}

Result<std::optional<StoredLicense>> Registry::byIdentifier(const QString &id) const
{
    static const QString sql = QStringLiteral("SELECT ") % licenseColumns %
                               QStringLiteral(" FROM license WHERE identifier = ?");
    LC_TRY(rows, m_database->run(sql, {id}));
    return rows.next() ? std::optional(read(rows)) : std::nullopt;
}

Result<std::optional<StoredLicense>> Registry::byRow(qint64 row) const
{
    static const QString sql =
        QStringLiteral("SELECT ") % licenseColumns % QStringLiteral(" FROM license WHERE id = ?");
    LC_TRY(rows, m_database->run(sql, {row}));
    return rows.next() ? std::optional(read(rows)) : std::nullopt;
}

Result<std::optional<SecureBytes>> Registry::original(qint64 row) const
{
    LC_TRY(rows,
           m_database->run(QStringLiteral("SELECT file FROM original WHERE license = ?"), {row}));
    if (!rows.next())
        return std::optional<SecureBytes>();
    return std::optional(SecureBytes::take(rows.value(0).toByteArray()));
}

Result<> Registry::storeOriginal(qint64 row, const SecureBytes &file)
{
    return m_database->write([&]() -> Result<> {
        // Whoever comes second keeps the first one's file: an original is issued once.
        LC_CHECK(m_database->run(
            QStringLiteral("INSERT OR IGNORE INTO original (license, file) VALUES (?,?)"),
            {row, file.view().toByteArray()}));
        return {};
    });
}

Result<QList<StoredSuggestion>> Registry::suggestions() const
{
    QList<StoredSuggestion> list;
    LC_TRY(rows, m_database->run(
                     QStringLiteral("SELECT code, type, shows FROM suggestion ORDER BY rowid")));
    while (rows.next())
        list.append({rows.text(0), static_cast<domain::HolderCodeType>(rows.value(1).toInt()),
                     rows.text(2)});
    return list;
}

Result<qint64> Registry::count() const
{
    LC_TRY(rows, m_database->run(QStringLiteral("SELECT COUNT(*) FROM license")));
    return rows.next() ? rows.value(0).toLongLong() : 0;
}

} // namespace lc::sandbox
