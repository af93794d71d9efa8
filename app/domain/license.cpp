#include "domain/license.h"

namespace lc::domain {

namespace {
constexpr int soonDays = 30;

std::optional<QDate> calendarDate(QStringView text)
{
    for (const QStringView format : {QStringView(u"yyyy年MM月dd日"), QStringView(u"yyyy年M月d日"),
                                     QStringView(u"yyyy-MM-dd"), QStringView(u"yyyyMMdd")}) {
        const QDate date = QDate::fromString(text.toString(), format.toString());
        if (date.isValid())
            return date;
    }
    return std::nullopt;
}
} // namespace

LicenseDate LicenseDate::parse(QStringView text)
{
    LicenseDate result;
    const QStringView trimmed = text.trimmed();
    result.text = trimmed.toString();
    result.longTerm = trimmed == u"长期";
    if (!result.longTerm)
        result.date = calendarDate(trimmed);
    return result;
}

LicenseDate LicenseDate::of(QDate date)
{
    return {date.toString(QStringLiteral("yyyy年MM月dd日")), date, false};
}

PeriodState periodState(const LicenseDate &start, const LicenseDate &end, QDate today)
{
    if (start.date && *start.date > today)
        return PeriodState::NotYetValid;
    if (end.longTerm)
        return PeriodState::Valid;
    if (!end.date)
        return PeriodState::Unknown;
    if (*end.date < today)
        return PeriodState::Expired;
    return today.daysTo(*end.date) <= soonDays ? PeriodState::ExpiresSoon : PeriodState::Valid;
}

} // namespace lc::domain
