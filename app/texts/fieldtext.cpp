#include "texts/findingtext.h"

#include <QCoreApplication>

namespace lc::texts {

QString nameOfField(const QString &field)
{
    static constexpr struct
    {
        const char *field;
        const char *name;
    } names[] = {
        {"name", QT_TRANSLATE_NOOP("Domain", "Name of the license")},
        {"identifier", QT_TRANSLATE_NOOP("Domain", "License identifier")},
        {"typeName", QT_TRANSLATE_NOOP("Domain", "License type")},
        {"typeCode", QT_TRANSLATE_NOOP("Domain", "Code of the license type")},
        {"number", QT_TRANSLATE_NOOP("Domain", "License number")},
        {"holder", QT_TRANSLATE_NOOP("Domain", "Holder")},
        {"holderCode", QT_TRANSLATE_NOOP("Domain", "Holder's code")},
        {"holderType", QT_TRANSLATE_NOOP("Domain", "Type of the holder's code")},
        {"issuer", QT_TRANSLATE_NOOP("Domain", "Issuer")},
        {"issuerCode", QT_TRANSLATE_NOOP("Domain", "Issuer's code")},
        {"issued", QT_TRANSLATE_NOOP("Domain", "Date of issue")},
        {"validFrom", QT_TRANSLATE_NOOP("Domain", "Valid from")},
        {"validUntil", QT_TRANSLATE_NOOP("Domain", "Valid until")},
    };
    for (const auto &entry : names) {
        if (field == QLatin1String(entry.field))
            return QCoreApplication::translate("Domain", entry.name);
    }
    // A field of the license face bears its own name, in the language of the license.
    return field;
}

} // namespace lc::texts
