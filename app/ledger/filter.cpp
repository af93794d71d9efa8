#include "ledger/filter.h"

#include "ledger/recordrow.h"
#include "ledger/sqlitestore.h"

#include <QSqlError>
#include <QVariant>

namespace lc::ledger {

namespace {

// Conditions and what is bound to them, in the same order.
struct Where
{
    QStringList conditions;
    QVariantList values;

    void add(bool wanted, const QString &condition, const QVariant &value)
    {
        if (!wanted)
            return;
        conditions.append(condition);
        values.append(value);
    }
};

QString likePattern(QString text)
{
    text.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'%', QStringLiteral("\\%"))
        .replace(u'_', QStringLiteral("\\_"));
    return QString(u'%' % text % u'%');
}

Where whereOf(const Filter &filter)
{
    Where where;
    where.add(filter.from.isValid(), QStringLiteral("unixepoch(at)>=?"),
              filter.from.toSecsSinceEpoch());
    where.add(filter.to.isValid(), QStringLiteral("unixepoch(at)<?"), filter.to.toSecsSinceEpoch());
    where.add(!filter.operatorNumber.isEmpty(), QStringLiteral("operatorNumber=?"),
              filter.operatorNumber);
    where.add(!filter.reasonCode.isEmpty(), QStringLiteral("reasonCode=?"), filter.reasonCode);
    where.add(!filter.matter.isEmpty(),
              QStringLiteral("(matterCode||' '||matterName) LIKE ? ESCAPE '\\'"),
              likePattern(filter.matter));
    where.add(!filter.licenseIdentifier.isEmpty(),
              QStringLiteral("licenseIdentifier=? AND licenseIdentifier<>''"),
              filter.licenseIdentifier);
    where.add(!filter.serial.isEmpty(), QStringLiteral("serial=? AND serial<>''"), filter.serial);
    where.add(!filter.holderHash.isEmpty(), QStringLiteral("holderHash=?"), filter.holderHash);
    if (!filter.events.isEmpty()) {
        QStringList marks;
        for (const Event event : filter.events) {
            marks.append(QStringLiteral("?"));
            where.values.append(nameOf(event));
        }
        where.conditions.append(QStringLiteral("event IN (%1)").arg(marks.join(u',')));
    }
    return where;
}

QString statementFor(const Filter &filter, const Where &where)
{
    QString statement = QStringLiteral("SELECT %1 FROM record").arg(rowColumns());
    if (!where.conditions.isEmpty())
        statement += u" WHERE " % where.conditions.join(QStringLiteral(" AND "));
    statement += filter.newestFirst ? u" ORDER BY sequence DESC" : u" ORDER BY sequence";
    return statement % u" LIMIT " % QString::number(filter.limit) % u" OFFSET " %
           QString::number(std::max(0, filter.offset));
}

} // namespace

Result<> selectRecords(const QString &path, const Filter &filter,
                       const std::function<bool(const Record &)> &visitor)
{
    LC_TRY(store, SqliteStore::open(path, SqliteFile::Mode::ReadOnly));
    return store->file().run([&](QSqlDatabase &database) -> Result<> {
        const Where where = whereOf(filter);
        QSqlQuery query(database);
        query.setForwardOnly(true);
        query.prepare(statementFor(filter, where));
        for (const QVariant &value : where.values)
            query.addBindValue(value);
        if (!query.exec())
            return fail(sqlError(ErrorCode::LedgerDamaged, query));
        while (query.next()) {
            LC_TRY(record, readRow(query));
            if (!visitor(record))
                return {};
        }
        if (query.lastError().isValid())
            return fail(sqlError(ErrorCode::LedgerDamaged, query));
        return {};
    });
}

} // namespace lc::ledger
