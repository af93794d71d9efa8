#include "citizens.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>

namespace lc::test {

// Runs one query on a SQLite file that others may write.
QList<QStringList> rowsOf(const QString &path, const QString &statement)
{
    QList<QStringList> rows;
    {
        auto database =
            QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("wipe"));
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        database.setDatabaseName(path);
        if (database.open()) {
            QSqlQuery query(database);
            query.exec(statement);
            while (query.next()) {
                QStringList row;
                for (int i = 0; i < query.record().count(); ++i)
                    row.append(query.value(i).toString());
                rows.append(row);
            }
        }
    }
    QSqlDatabase::removeDatabase(QStringLiteral("wipe"));
    return rows;
}

QList<Citizen> citizensOf(const QString &folder, int most)
{
    QList<Citizen> citizens;
    const QStringList files = QDir(folder).entryList(QDir::Files, QDir::Size);
    for (const QString &file : files) {
        const auto rows = rowsOf(
            QDir(folder).filePath(file),
            QStringLiteral("SELECT holder_code,holder,number,face FROM license WHERE "
                           "length(holder_code)=18 AND state=0 GROUP BY holder_code LIMIT %1")
                .arg(most));
        for (const QStringList &row : rows) {
            Citizen citizen{row.value(0), row.value(1), row.value(2), {}};
            const QJsonArray face = QJsonDocument::fromJson(row.value(3).toUtf8()).array();
            // Short ones (sex, nation, a date) are no marks of a person.
            for (const QJsonValue &value : face) {
                if (value.toString().size() >= 14)
                    citizen.face.append(value.toString());
            }
            citizens.append(citizen);
        }
        if (!citizens.isEmpty())
            break;
    }
    return citizens;
}

} // namespace lc::test
