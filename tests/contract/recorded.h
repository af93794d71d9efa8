#pragma once

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace lc::test {

// One of the contract's examples as it is printed there (interfaces.md B), never made by our code.
struct Recorded
{
    QString path;
    QJsonObject request;
    QJsonObject answer;
};

inline Recorded recorded(const QString &clause)
{
    QFile file(qEnvironmentVariable("COUNTER_SOURCE_DIR") +
               QStringLiteral("/tests/contract/recorded/") + clause + QStringLiteral(".json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no recorded example of %s", qPrintable(clause));
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    return {json.value(QStringLiteral("path")).toString(),
            json.value(QStringLiteral("request")).toObject(),
            json.value(QStringLiteral("answer")).toObject()};
}

inline const QString clauses[] = {
    QStringLiteral("6.2"),   QStringLiteral("6.3.1"), QStringLiteral("6.3.2"),
    QStringLiteral("6.3.3"), QStringLiteral("6.4.1"), QStringLiteral("6.4.2"),
    QStringLiteral("6.4.3"), QStringLiteral("6.4.4"), QStringLiteral("6.5.1"),
    QStringLiteral("6.5.2"),
};

} // namespace lc::test
