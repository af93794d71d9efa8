#pragma once

#include <QList>
#include <QStringList>

namespace lc::test {

// An invented citizen of a sandbox, as far as somebody could be told by it.
struct Citizen
{
    QString code;
    QString name;
    QString number;
    QStringList face;
};

// The rows of one query on a SQLite file that others may write; empty when it fails.
[[nodiscard]] QList<QStringList> rowsOf(const QString &path, const QString &statement);
// Holders of valid licenses from the registry in a sandbox's folder, `most` of them.
[[nodiscard]] QList<Citizen> citizensOf(const QString &folder, int most);

} // namespace lc::test
