#include "paper/correction.h"

namespace lc::paper {

namespace {

constexpr double trueRuleMm = 100;
constexpr double largestErrorMm = 5;
constexpr double largestOffsetMm = 10;

bool isPlausible(double rule)
{
    return qAbs(rule - trueRuleMm) <= largestErrorMm;
}

} // namespace

Result<> checkCorrection(const PrinterCorrection &correction)
{
    const auto refused = [](const char *what, double value) {
        return fail(ErrorCode::PrinterCorrectionRange,
                    {{QStringLiteral("member"), QString::fromLatin1(what)},
                     {QStringLiteral("value"), QString::number(value)}});
    };
    for (const double rule : {correction.rule.width(), correction.rule.height()}) {
        if (!isPlausible(rule))
            return refused("rule", rule);
    }
    for (const double offset : {correction.offset.x(), correction.offset.y()}) {
        // Written so that what is no number is refused, too.
        if (!(qAbs(offset) <= largestOffsetMm))
            return refused("offset", offset);
    }
    return {};
}

PrinterCorrection refined(const PrinterCorrection &inForce, const QSizeF &rule,
                          const QPointF &cross)
{
    const double across = rule.width() / trueRuleMm;
    const double along = rule.height() / trueRuleMm;
    PrinterCorrection correction;
    correction.rule = {inForce.rule.width() * across, inForce.rule.height() * along};
    correction.offset = {cross.x() - across * (crossMm - inForce.offset.x()),
                         cross.y() - along * (crossMm - inForce.offset.y())};
    return correction;
}

QTransform transformFor(const PrinterCorrection &correction)
{
    const double across = trueRuleMm / correction.rule.width();
    const double along = trueRuleMm / correction.rule.height();
    return {across, 0, 0, along, -correction.offset.x() * across, -correction.offset.y() * along};
}

} // namespace lc::paper
