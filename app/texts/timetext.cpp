#include "texts/timetext.h"

namespace lc::texts {

QString timeWithOffset(const QDateTime &at)
{
    const int minutes = at.offsetFromUtc() / 60;
    const QChar sign = minutes < 0 ? u'-' : u'+';
    const QString offset = QStringLiteral("%1%2:%3")
                               .arg(sign)
                               .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
                               .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
    return at.toString(u"yyyy-MM-dd HH:mm:ss") % u' ' % offset;
}

} // namespace lc::texts
