#include "cli/context.h"
#include "cli/runners.h"
#include "cli/say.h"

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
    case Entry::Kind::OcspResponse:
        return QStringLiteral("OcspResponse");
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

namespace {

QString wordOf(Entry::Kind kind)
{
    switch (kind) {
    case Entry::Kind::Authority:
        return say(QT_TRANSLATE_NOOP("Cli", "trust anchor"));
    case Entry::Kind::Intermediate:
        return say(QT_TRANSLATE_NOOP("Cli", "intermediate certificate"));
    case Entry::Kind::RevocationList:
        return say(QT_TRANSLATE_NOOP("Cli", "revocation list"));
    case Entry::Kind::OcspResponse:
        return say(QT_TRANSLATE_NOOP("Cli", "OCSP response"));
    case Entry::Kind::ListSigner:
        return say(QT_TRANSLATE_NOOP("Cli", "signer of the list of issuers"));
    case Entry::Kind::IssuerList:
        return say(QT_TRANSLATE_NOOP("Cli", "list of issuers"));
    }
    Q_UNREACHABLE();
}

QString wordOf(Entry::Condition condition)
{
    switch (condition) {
    case Entry::Condition::Good:
        return say(QT_TRANSLATE_NOOP("Cli", "in use"));
    case Entry::Condition::NotYetValid:
        return say(QT_TRANSLATE_NOOP("Cli", "not yet valid"));
    case Entry::Condition::Expired:
        return say(QT_TRANSLATE_NOOP("Cli", "expired"));
    case Entry::Condition::Unreadable:
        return say(QT_TRANSLATE_NOOP("Cli", "not used: unreadable"));
    case Entry::Condition::WronglySigned:
        return say(QT_TRANSLATE_NOOP("Cli", "not used: wrongly signed"));
    case Entry::Condition::OlderThanKnown:
        return say(QT_TRANSLATE_NOOP("Cli", "not used: a later one was seen before"));
    }
    Q_UNREACHABLE();
}

QString lineOf(const Entry &entry)
{
    QStringList parts{wordOf(entry.kind), wordOf(entry.condition), entry.name,
                      entry.until.isValid() ? entry.from.toString(Qt::ISODate) % u" – " %
                                                  entry.until.toString(Qt::ISODate)
                                            : QString()};
    parts.removeAll(QString());
    return entry.file % u": " % parts.join(QStringLiteral(" · "));
}

// Who may seal what.
void addIssuers(const document::TrustAnchors &anchors, Answer &answer, QStringList &lines)
{
    if (!anchors.issuers)
        return;
    QJsonArray issuers;
    for (const document::IssuerList::Issuer &issuer : anchors.issuers->issuers()) {
        const QString certificate = QString::fromLatin1(issuer.certificate.toHex());
        issuers.append(
            QJsonObject{{QStringLiteral("name"), issuer.name},
                        {QStringLiteral("organisation"), issuer.organisation},
                        {QStringLiteral("certificate"), certificate},
                        {QStringLiteral("types"), QJsonArray::fromStringList(issuer.types)}});
        lines.append(u"  " % issuer.name % u": " % issuer.types.join(QStringLiteral(", ")));
    }
    answer.json.insert(QStringLiteral("issuers"), issuers);
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
        if (entry.count > 0)
            json.insert(QStringLiteral("count"), entry.count);
        if (entry.problem)
            json.insert(QStringLiteral("error"), errorToJson(*entry.problem));
        entries.append(json);
        lines.append(lineOf(entry));
    }
    addIssuers(store.anchors(), answer, lines);
    answer.json.insert(QStringLiteral("entries"), entries);
    answer.text = lines.isEmpty() ? QCoreApplication::translate("Cli", "Nothing is trusted.")
                                  : lines.join(u'\n');
    return answer;
}

} // namespace lc::cli
