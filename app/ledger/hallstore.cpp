#include "ledger/hallstore.h"

#include "crypto/digest.h"
#include "ledger/canonical.h"

#include <QRegularExpression>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace lc::ledger {

namespace {

// Nobody waits for the hall at the counter; but a connection that went to sleep must be noticed.
constexpr auto waitOptions = "connect_timeout=10;tcp_user_timeout=20000;keepalives_idle=20";

constexpr int recordsInPage = 2000;

QString quoted(QString value)
{
    value.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    return QString(u'\'' % value % u'\'');
}

QString optionsFor(const HallAddress &address)
{
    QString options = QLatin1StringView(waitOptions);
    if (!address.rootCertificate.isEmpty())
        return options % u";sslmode=verify-full;sslrootcert=" % quoted(address.rootCertificate);
    return options % (address.allowUnencrypted ? u";sslmode=prefer" : u";sslmode=require");
}

Error hallError(QSqlDatabase &database, const QSqlQuery &query)
{
    const QSqlError error = query.lastError();
    const QString state = error.nativeErrorCode();
    if (state.startsWith(u"LC")) {
        Error::Facts facts{{QStringLiteral("sqlState"), state}};
        static const QRegularExpression detail(QStringLiteral("DETAIL:\\s+([0-9]+)"));
        const auto match = detail.match(error.databaseText());
        if (match.hasMatch())
            facts.insert(QStringLiteral("expected"), match.captured(1).toLongLong());
        return Error(ErrorCode::LedgerDamaged, facts);
    }
    // Class 08, "connection", class 57, "operator intervention" (the server goes down), or no
    // state at all: libpq lost the line.
    if (state.isEmpty() || state.startsWith(u"08") || state.startsWith(u"57")) {
        database.close();
        return Error(ErrorCode::ConnectionLost, {{QStringLiteral("sqlState"), state}});
    }
    return Error(ErrorCode::LedgerWrite, {{QStringLiteral("sqlState"), state}});
}

} // namespace

QByteArray Receipt::text() const
{
    QByteArray text = "LC-HALL-RECEIPT 1\n";
    text += chain.toUtf8() + '\n';
    text += QByteArray::number(sequence) + '\n';
    text += hash.toHex() + '\n';
    text += received.toUtf8() + '\n';
    return text;
}

bool Receipt::isValid(const SecureBytes &receiptKey) const
{
    return crypto::equalInConstantTime(
        crypto::hmac(crypto::DigestAlgorithm::Sha256, receiptKey.view(), text()), value);
}

HallStore::HallStore(HallAddress address, QString chain)
    : m_address(std::move(address))
    , m_chain(std::move(chain))
{}

HallStore::~HallStore() = default;

Result<> HallStore::ensureOpen(QSqlDatabase &database) const
{
    if (database.isOpen())
        return {};
    QString password = m_address.password.toString();
    const bool opened = database.open(m_address.user, password);
    wipe(password);
    if (!opened)
        return fail(ErrorCode::ConnectionRefused, {{QStringLiteral("host"), m_address.host},
                                                   {QStringLiteral("port"), m_address.port}});
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("SET statement_timeout='20s'")))
        return fail(hallError(database, query));
    return {};
}

Result<> HallStore::prepare()
{
    const std::lock_guard lock(m_preparing);
    if (m_prepared)
        return {};
    LC_CHECK(m_thread.connect(QStringLiteral("QPSQL"), [this](QSqlDatabase &database) -> Result<> {
        if (!database.isValid())
            return fail(ErrorCode::LedgerOpen,
                        {{QStringLiteral("driver"), QStringLiteral("QPSQL")}});
        database.setHostName(m_address.host);
        database.setPort(m_address.port);
        database.setDatabaseName(m_address.database);
        database.setConnectOptions(optionsFor(m_address));
        return {};
    }));
    m_prepared = true;
    return {};
}

Result<Receipt> HallStore::ship(const Record &record)
{
    LC_CHECK(prepare());
    return m_thread.run([this, &record](QSqlDatabase &database) -> Result<Receipt> {
        LC_CHECK(ensureOpen(database));
        QSqlQuery query(database);
        query.prepare(QStringLiteral("SELECT o_received,o_key,o_receipt FROM "
                                     "license_counter.append_record(?,?,?)"));
        query.addBindValue(canonicalForm(record));
        query.addBindValue(record.hash);
        query.addBindValue(record.mac);
        if (!query.exec() || !query.next())
            return fail(hallError(database, query));
        return Receipt{record.chain,
                       record.sequence,
                       record.hash,
                       query.value(0).toString(),
                       query.value(1).toInt(),
                       query.value(2).toByteArray()};
    });
}

Result<> HallStore::append(const Record &record)
{
    LC_CHECK(ship(record));
    return {};
}

Result<Record> HallStore::last()
{
    LC_CHECK(prepare());
    return m_thread.run([this](QSqlDatabase &database) -> Result<Record> {
        LC_CHECK(ensureOpen(database));
        QSqlQuery query(database);
        query.prepare(
            QStringLiteral("SELECT o_body,o_hash,o_mac FROM license_counter.chain_end(?)"));
        query.addBindValue(m_chain);
        if (!query.exec())
            return fail(hallError(database, query));
        if (!query.next())
            return Record();
        return fromCanonicalForm(query.value(0).toByteArray(), query.value(1).toByteArray(),
                                 query.value(2).toByteArray());
    });
}

// Sets `next` to where the next page begins, or to -1 at the end.
Result<> HallStore::visitPage(QSqlDatabase &database, qint64 &next,
                              const std::function<bool(const Record &)> &visitor) const
{
    LC_CHECK(ensureOpen(database));
    QSqlQuery query(database);
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT body,hash,mac FROM license_counter.record "
                                 "WHERE chain=? AND sequence>=? ORDER BY sequence LIMIT %1")
                      .arg(recordsInPage));
    query.addBindValue(m_chain);
    query.addBindValue(next);
    if (!query.exec())
        return fail(hallError(database, query));
    next = -1;
    while (query.next()) {
        LC_TRY(record, fromCanonicalForm(query.value(0).toByteArray(), query.value(1).toByteArray(),
                                         query.value(2).toByteArray()));
        next = visitor(record) ? record.sequence + 1 : -1;
        if (next < 0)
            return {};
    }
    return {};
}

Result<> HallStore::visit(qint64 from, const std::function<bool(const Record &)> &visitor)
{
    LC_CHECK(prepare());
    qint64 next = from;
    while (next >= 0) {
        const auto visited = m_thread.run(
            [&](QSqlDatabase &database) { return visitPage(database, next, visitor); });
        LC_CHECK(visited);
    }
    return {};
}

} // namespace lc::ledger
