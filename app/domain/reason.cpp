#include "domain/reason.h"

namespace lc::domain {

const std::array<Reason, 4> &allReasons()
{
    static constexpr std::array<Reason, 4> all{Reason::Sharing, Reason::Presenting,
                                               Reason::Reserved, Reason::Other};
    return all;
}

QString codeOf(Reason reason)
{
    return QStringLiteral("%1").arg(static_cast<int>(reason), 2, 10, QLatin1Char('0'));
}

std::optional<Reason> reasonFromCode(QStringView code)
{
    for (const Reason reason : allReasons()) {
        if (codeOf(reason) == code)
            return reason;
    }
    return std::nullopt;
}

} // namespace lc::domain
