#include "domain/holdercodetype.h"

namespace lc::domain {

const std::array<HolderCodeType, 16> &allHolderCodeTypes()
{
    using enum HolderCodeType;
    static constexpr std::array<HolderCodeType, 16> all{
        ResidentId,          CreditCode,         OtherOrganisation,         PlaOfficer,
        ArmedPoliceOfficer,  PlaSoldier,         ArmedPoliceSoldier,        PlaCivilian,
        ArmedPoliceCivilian, DiplomaticPassport, ServicePassport,           PublicAffairsPassport,
        OrdinaryPassport,    TaiwanTravelPermit, HongKongMacauTravelPermit, OtherPerson};
    return all;
}

QString codeOf(HolderCodeType type)
{
    return QStringLiteral("%1").arg(static_cast<int>(type), 3, 10, QLatin1Char('0'));
}

std::optional<HolderCodeType> holderCodeTypeFromCode(QStringView code)
{
    for (const HolderCodeType type : allHolderCodeTypes()) {
        if (codeOf(type) == code)
            return type;
    }
    return std::nullopt;
}

bool isOrganisation(HolderCodeType type)
{
    return type == HolderCodeType::CreditCode || type == HolderCodeType::OtherOrganisation;
}

} // namespace lc::domain
