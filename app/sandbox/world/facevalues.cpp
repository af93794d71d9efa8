#include "sandbox/world/facevalues.h"

#include "domain/license.h"

namespace lc::sandbox {

namespace {

using Replacements = QMap<QString, QString>;

// Fills "{name}" and "{digitsN}" and chooses one of the parts between "|".
QString fill(const QString &pattern, const Replacements &replacements, Random &random)
{
    const QStringList choices = pattern.split(u'|');
    const QString chosen = choices[random.below(static_cast<int>(choices.size()))];
    QString result;
    qsizetype at = 0;
    while (at < chosen.size()) {
        const qsizetype open = chosen.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : chosen.indexOf(u'}', open);
        if (close < 0)
            break;
        const QString name = chosen.mid(open + 1, close - open - 1);
        result += QStringView(chosen).mid(at, open - at);
        result += name.startsWith(u"digits") ? random.digits(name.mid(6).toInt())
                                             : replacements.value(name);
        at = close + 1;
    }
    return result + chosen.mid(at);
}

} // namespace

QString dateText(QDate date)
{
    return date.isValid() ? domain::LicenseDate::of(date).text : QStringLiteral("长期");
}

QString chineseNumber(int number)
{
    static constexpr QStringView digits = u"〇一二三四五六七八九";
    QString text;
    for (const QChar digit : QString::number(number))
        text += digits.at(digit.digitValue());
    return text;
}

QList<FaceValue> faceValues(const LicenseType &type, const LicenseRecord &record,
                            const Subject &holder, const Subject &other, Random &random)
{
    const QString until = dateText(record.validUntil);
    const Replacements replacements{
        {QStringLiteral("holder"), holder.name},
        {QStringLiteral("holderCode"), holder.code},
        {QStringLiteral("sex"), holder.sex},
        {QStringLiteral("birth"), dateText(holder.birth)},
        {QStringLiteral("address"), holder.address},
        {QStringLiteral("legal"), holder.legalPerson},
        {QStringLiteral("number"), record.number},
        {QStringLiteral("issued"), dateText(record.issued)},
        {QStringLiteral("until"), until},
        {QStringLiteral("period"),
         record.validUntil.isValid() ? QString(dateText(record.validFrom) % u"至" % until) : until},
        {QStringLiteral("other"), other.name},
        {QStringLiteral("otherCode"), other.code},
        {QStringLiteral("otherBirth"), dateText(other.birth)},
    };
    QList<FaceValue> values;
    for (const FieldPattern &field : type.fields)
        values.append({field.name, field.column, fill(field.value, replacements, random), false});
    for (const FieldPattern &field : type.annex)
        values.append({field.name, field.column, fill(field.value, replacements, random), true});
    return values;
}

} // namespace lc::sandbox
