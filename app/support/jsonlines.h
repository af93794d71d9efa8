#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace lc::support {

// 1-based line of the byte at `offset`.
[[nodiscard]] int lineAt(QByteArrayView text, qsizetype offset);

struct JsonMember
{
    QString name;
    int line = 0;
};

// The members of the outermost object with their lines, in the order of the file and with
// repetitions, which Qt's reader swallows. `json` must already be known to be well formed.
[[nodiscard]] QList<JsonMember> topLevelMembers(QByteArrayView json);

} // namespace lc::support
