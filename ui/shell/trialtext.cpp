#include "ui/shell/trialtext.h"

#include <QCoreApplication>

namespace lc::ui {

QString trialText(const QString &key)
{
    static constexpr struct
    {
        const char *key;
        const char *text;
    } table[] = {
        {"several", QT_TRANSLATE_NOOP("Trials", "Several licenses")},
        {"expired", QT_TRANSLATE_NOOP("Trials", "A license that has expired")},
        {"expiresSoon", QT_TRANSLATE_NOOP("Trials", "A license that expires soon")},
        {"notYetValid", QT_TRANSLATE_NOOP("Trials", "A license that is not yet valid")},
        {"revoked", QT_TRANSLATE_NOOP("Trials", "A license that was revoked")},
        {"rareName", QT_TRANSLATE_NOOP("Trials", "A name with a rare character")},
        {"longName", QT_TRANSLATE_NOOP("Trials", "A long name with a name dot")},
        {"organisation", QT_TRANSLATE_NOOP("Trials", "An organisation")},
    };
    for (const auto &row : table) {
        if (key == QLatin1String(row.key))
            return QCoreApplication::translate("Trials", row.text);
    }
    return QCoreApplication::translate("Trials",
                                       QT_TRANSLATE_NOOP("Trials", "A case to practise with"));
}

} // namespace lc::ui
