#include "ui/shell/heldcase.h"

#include "domain/personname.h"

#include <QCoreApplication>

namespace lc::ui {

QString maskedLabel(const CitizenCase &about)
{
    QStringList parts;
    if (about.answer) {
        for (const domain::LicenseSummary &license : about.answer->licenses) {
            if (!license.holder.isEmpty()) {
                parts.append(domain::maskedName(license.holder.view()));
                break;
            }
        }
    }
    if (about.request)
        parts.append(about.request->masked());
    else if (about.opened && !about.opened->holder.isNull())
        parts.append(about.opened->holder.masked());
    else if (parts.isEmpty())
        parts.append(QCoreApplication::translate("HeldCase", "A file"));
    return parts.join(u' ');
}

const domain::Matter &matterOf(const CitizenCase &about)
{
    return about.request ? about.request->matter : about.matter;
}

} // namespace lc::ui
