#include "support/settingstable.h"

namespace lc::support {

QStringList changedSettings(const Settings &before, const Settings &after)
{
    QStringList names;
    for (const SettingRow &row : settingRows()) {
        if (fetch(row, before) != fetch(row, after))
            names.append(QString(row.name));
    }
    return names;
}

} // namespace lc::support
