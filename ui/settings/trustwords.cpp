#include "ui/settings/trustwords.h"

#include "texts/errortext.h"

#include <QCoreApplication>

namespace lc::ui {

namespace {

using Entry = document::AnchorEntry;

QString translated(const char *source)
{
    return QCoreApplication::translate("Trust", source);
}

QString dayOf(const QDateTime &time)
{
    return time.toLocalTime().toString(u"yyyy-MM-dd");
}

QString periodOf(const Entry &entry)
{
    if (entry.from.isValid() && entry.until.isValid())
        return dayOf(entry.from) % u" – " % dayOf(entry.until);
    return entry.from.isValid()
               ? QString(translated(QT_TRANSLATE_NOOP("Trust", "since")) % u' ' % dayOf(entry.from))
               : QString();
}

} // namespace

QString nameOf(Entry::Kind kind)
{
    switch (kind) {
    case Entry::Kind::Authority:
        return translated(QT_TRANSLATE_NOOP("Trust", "Trust anchor"));
    case Entry::Kind::Intermediate:
        return translated(QT_TRANSLATE_NOOP("Trust", "Intermediate certificate"));
    case Entry::Kind::RevocationList:
        return translated(QT_TRANSLATE_NOOP("Trust", "Revocation list"));
    case Entry::Kind::OcspResponse:
        return translated(QT_TRANSLATE_NOOP("Trust", "OCSP response"));
    case Entry::Kind::ListSigner:
        return translated(QT_TRANSLATE_NOOP("Trust", "Signer of the list of issuers"));
    case Entry::Kind::IssuerList:
        return translated(QT_TRANSLATE_NOOP("Trust", "List of issuers"));
    }
    Q_UNREACHABLE();
}

QString nameOf(Entry::Condition condition)
{
    switch (condition) {
    case Entry::Condition::Good:
        return translated(QT_TRANSLATE_NOOP("Trust", "in use"));
    case Entry::Condition::NotYetValid:
        return translated(QT_TRANSLATE_NOOP("Trust", "not yet valid"));
    case Entry::Condition::Expired:
        return translated(QT_TRANSLATE_NOOP("Trust", "expired"));
    case Entry::Condition::Unreadable:
        return translated(QT_TRANSLATE_NOOP("Trust", "not used: unreadable"));
    case Entry::Condition::WronglySigned:
        return translated(QT_TRANSLATE_NOOP("Trust", "not used: wrongly signed"));
    case Entry::Condition::OlderThanKnown:
        return translated(QT_TRANSLATE_NOOP("Trust", "not used: a later one was seen before"));
    }
    Q_UNREACHABLE();
}

QString factsOf(const Entry &entry)
{
    QStringList parts{entry.file, entry.name};
    if (entry.kind == Entry::Kind::IssuerList && !entry.serialNumber.isEmpty())
        parts.append(
            QCoreApplication::translate("Trust", "signed, no. %1").arg(entry.serialNumber));
    parts.append(periodOf(entry));
    if (entry.count > 0)
        parts.append(QCoreApplication::translate("Trust", "%n entry(ies)", nullptr, entry.count));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString adviceFor(const Entry &entry)
{
    const bool isList = entry.kind == Entry::Kind::IssuerList;
    switch (entry.condition) {
    case Entry::Condition::Good:
        return {};
    case Entry::Condition::NotYetValid:
    case Entry::Condition::Expired:
        if (isList)
            return translated(QT_TRANSLATE_NOOP(
                "Trust", "Nobody is allowed to seal until a list that is in force is installed."));
        if (entry.kind == Entry::Kind::RevocationList || entry.kind == Entry::Kind::OcspResponse)
            return translated(QT_TRANSLATE_NOOP(
                "Trust", "Says nothing of seals that were made later. Fetch a new one."));
        return translated(QT_TRANSLATE_NOOP(
            "Trust", "Stands only behind what was sealed within its time. Ask the authority for "
                     "the one that followed."));
    case Entry::Condition::Unreadable:
    case Entry::Condition::WronglySigned:
        break;
    case Entry::Condition::OlderThanKnown:
        return translated(QT_TRANSLATE_NOOP(
            "Trust", "An older list was put in the place of a newer one. Nobody is allowed to seal "
                     "until the newest is installed again."));
    }
    if (!entry.problem)
        return translated(QT_TRANSLATE_NOOP("Trust", "Fetch the file again and compare it."));
    const texts::ErrorText text = texts::textOf(*entry.problem);
    return QStringList{text.what, text.why, text.next}.join(u' ');
}

QString nameOfTypes(const document::IssuerList::Issuer &issuer)
{
    if (issuer.types.contains(QStringLiteral("*")))
        return translated(QT_TRANSLATE_NOOP("Trust", "may seal every type"));
    QStringList types = issuer.types;
    const qsizetype copies = types.indexOf(QString(document::IssuerList::copies));
    if (copies >= 0)
        types[copies] = translated(QT_TRANSLATE_NOOP("Trust", "annotated copies"));
    return QCoreApplication::translate("Trust", "may seal %1").arg(types.join(u", "));
}

} // namespace lc::ui
