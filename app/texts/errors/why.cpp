#include "texts/errors/why.h"

#include <QCoreApplication>

namespace lc::texts {

QString reasonWords(const QString &key)
{
    static constexpr struct
    {
        const char *key;
        const char *words;
    } table[] = {
        {"notJson", QT_TRANSLATE_NOOP("Errors", "the text is not valid JSON")},
        {"notAnObject", QT_TRANSLATE_NOOP("Errors", "the file must hold one JSON object")},
        {"twice", QT_TRANSLATE_NOOP("Errors", "the entry stands there twice")},
        {"not set", QT_TRANSLATE_NOOP("Errors", "the value is not set")},
        {"missing", QT_TRANSLATE_NOOP("Errors", "the entry is missing")},
        {"unknown", QT_TRANSLATE_NOOP("Errors", "the entry is not known")},
        {"wrongType", QT_TRANSLATE_NOOP("Errors", "the value is of the wrong kind")},
        {"tooLong", QT_TRANSLATE_NOOP("Errors", "the value is too long")},
        {"unknownValue", QT_TRANSLATE_NOOP("Errors", "the value is none of those allowed")},
        {"notAnAddress", QT_TRANSLATE_NOOP("Errors", "the value is not a complete address")},
        {"secretInAddress",
         QT_TRANSLATE_NOOP("Errors", "an address must not hold a user name or a secret")},
        {"notSha256", QT_TRANSLATE_NOOP("Errors", "a SHA-256 value has 64 hexadecimal digits")},
    };
    for (const auto &row : table) {
        if (key == QLatin1String(row.key))
            return QCoreApplication::translate("Errors", row.words);
    }
    return {};
}

} // namespace lc::texts
