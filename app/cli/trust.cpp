#include "cli/context.h"
#include "cli/runners.h"

#include "document/anchorstore.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace lc::cli {

namespace {

using Entry = document::AnchorEntry;

QString nameOf(Entry::Kind kind)
{
    switch (kind) {
    case Entry::Kind::Authority:
        return QStringLiteral("Authority");
    case Entry::Kind::Intermediate:
        return QStringLiteral("Intermediate");
    case Entry::Kind::RevocationList:
        return QStringLiteral("RevocationList");
    case Entry::Kind::ListSigner:
        return QStringLiteral("ListSigner");
    case Entry::Kind::IssuerList:
        return QStringLiteral("IssuerList");
    }
    Q_UNREACHABLE();
}

QString nameOf(Entry::Condition condition)
{
    switch (condition) {
    case Entry::Condition::Good:
        return QStringLiteral("Good");
    case Entry::Condition::NotYetValid:
        return QStringLiteral("NotYetValid");
    case Entry::Condition::Expired:
        return QStringLiteral("Expired");
    case Entry::Condition::Unreadable:
        return QStringLiteral("Unreadable");
    case Entry::Condition::WronglySigned:
        return QStringLiteral("WronglySigned");
    case Entry::Condition::OlderThanKnown:
        return QStringLiteral("OlderThanKnown");
    }
    Q_UNREACHABLE();
}

} // namespace

Result<Answer> runTrustShow(Context &context)
{
    QString directory = context.arguments.argument(0);
    if (directory.isEmpty())
        directory = context.settings.anchorsDirectory;
    if (directory.isEmpty())
        return wrongUse(QStringLiteral("DIR"));
    LC_TRY(store, document::AnchorStore::read(directory, context.clock->now()));
    Answer answer;
    QJsonArray entries;
    QStringList lines;
    for (const Entry &entry : store.entries()) {
        QJsonObject json{{QStringLiteral("file"), entry.file},
                         {QStringLiteral("kind"), nameOf(entry.kind)},
                         {QStringLiteral("condition"), nameOf(entry.condition)},
                         {QStringLiteral("name"), entry.name},
                         {QStringLiteral("serial"), entry.serialNumber},
                         {QStringLiteral("from"), entry.from.toString(Qt::ISODate)},
                         {QStringLiteral("until"), entry.until.toString(Qt::ISODate)}};
        if (entry.problem)
            json.insert(QStringLiteral("error"), errorToJson(*entry.problem));
        entries.append(json);
        lines.append(entry.file % u"  " % nameOf(entry.kind) % u"  " % nameOf(entry.condition) %
                     u"  " % entry.name % u"  " % entry.until.toString(Qt::ISODate));
    }
    answer.json.insert(QStringLiteral("entries"), entries);
    answer.text = lines.isEmpty() ? QCoreApplication::translate("Cli", "Nothing is trusted.")
                                  : lines.join(u'\n');
    return answer;
}

} // namespace lc::cli
