#include "ui/common/programicon.h"

#include <QSize>
#include <QStringBuilder>

namespace lc::ui {

QIcon programIcon()
{
    QIcon icon;
    for (const int side : {16, 24, 32, 48, 64, 128, 256})
        icon.addFile(u":/icons/" % QString::number(side) % u".png", QSize(side, side));
    return icon;
}

} // namespace lc::ui
