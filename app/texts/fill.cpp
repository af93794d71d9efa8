#include "texts/fill.h"

#include <QCoreApplication>
#include <QDateTime>

namespace lc::texts {

namespace {

struct Filled
{
    QString text;
    bool complete = true;
};

Filled fillPart(QStringView part, const QMap<QString, QVariant> &facts)
{
    Filled filled;
    while (!part.isEmpty()) {
        const qsizetype open = part.indexOf(u'{');
        const qsizetype close = part.indexOf(u'}', open);
        if (open < 0 || close < 0)
            break;
        const QString fact =
            printed(facts.value(part.sliced(open + 1, close - open - 1).toString()));
        filled.text += part.first(open) % (fact.isEmpty() ? QStringLiteral("?") : fact);
        filled.complete = filled.complete && !fact.isEmpty();
        part = part.sliced(close + 1);
    }
    filled.text += part;
    return filled;
}

} // namespace

QString printed(const QVariant &fact)
{
    if (fact.typeId() == QMetaType::QStringList)
        return fact.toStringList().join(
            //: Between the members of a list, for example file names.
            QCoreApplication::translate("Domain", ", "));
    if (fact.typeId() == QMetaType::QDateTime)
        return fact.toDateTime().toString(u"yyyy-MM-dd HH:mm");
    if (fact.typeId() == QMetaType::QDate)
        return fact.toDate().toString(Qt::ISODate);
    return fact.toString();
}

QString fillIn(const QString &sentence, const QMap<QString, QVariant> &facts)
{
    QString text;
    QStringView rest = sentence;
    while (!rest.isEmpty()) {
        const qsizetype open = rest.indexOf(u'[');
        const qsizetype close = rest.indexOf(u']', open);
        if (open < 0 || close < 0)
            break;
        text += fillPart(rest.first(open), facts).text;
        const Filled optional = fillPart(rest.sliced(open + 1, close - open - 1), facts);
        if (optional.complete)
            text += optional.text;
        rest = rest.sliced(close + 1);
    }
    return text + fillPart(rest, facts).text;
}

} // namespace lc::texts
