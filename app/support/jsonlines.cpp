#include "support/jsonlines.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace lc::support {

namespace {

// The closing quote of the string that opens at `start`.
qsizetype endOfString(QByteArrayView json, qsizetype start)
{
    qsizetype i = start + 1;
    while (i < json.size() && json[i] != '"')
        i += json[i] == '\\' ? 2 : 1;
    return i;
}

QString decoded(QByteArrayView quoted)
{
    const QByteArray array = '[' + quoted.toByteArray() + ']';
    return QJsonDocument::fromJson(array).array().first().toString();
}

bool colonFollows(QByteArrayView json, qsizetype from)
{
    while (from < json.size() &&
           (json[from] == ' ' || json[from] == '\t' || json[from] == '\n' || json[from] == '\r'))
        ++from;
    return from < json.size() && json[from] == ':';
}

} // namespace

int lineAt(QByteArrayView text, qsizetype offset)
{
    const auto end = text.begin() + std::clamp<qsizetype>(offset, 0, text.size());
    return 1 + static_cast<int>(std::count(text.begin(), end, '\n'));
}

QList<JsonMember> topLevelMembers(QByteArrayView json)
{
    QList<JsonMember> members;
    int depth = 0;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '{' || c == '[')
            ++depth;
        else if (c == '}' || c == ']')
            --depth;
        if (c != '"')
            continue;
        const qsizetype end = endOfString(json, i);
        if (depth == 1 && colonFollows(json, end + 1))
            members.append({decoded(json.sliced(i, end + 1 - i)), lineAt(json, i)});
        i = end;
    }
    return members;
}

} // namespace lc::support
