#pragma once

#include <QString>

#include <array>
#include <optional>

namespace lc::domain {

// Holder-code types of GB/T 36903-2018 appendix A (interfaces.md C.1). The value is the code.
enum class HolderCodeType {
    CreditCode = 1,
    OtherOrganisation = 99,
    ResidentId = 111,
    PlaOfficer = 114,
    ArmedPoliceOfficer = 115,
    PlaSoldier = 118,
    ArmedPoliceSoldier = 119,
    PlaCivilian = 120,
    ArmedPoliceCivilian = 122,
    DiplomaticPassport = 411,
    ServicePassport = 412,
    PublicAffairsPassport = 413,
    OrdinaryPassport = 414,
    TaiwanTravelPermit = 511,
    HongKongMacauTravelPermit = 516,
    OtherPerson = 999,
};

[[nodiscard]] const std::array<HolderCodeType, 16> &allHolderCodeTypes();
// The wire form, three digits: "001", "111".
[[nodiscard]] QString codeOf(HolderCodeType type);
[[nodiscard]] std::optional<HolderCodeType> holderCodeTypeFromCode(QStringView code);
[[nodiscard]] bool isOrganisation(HolderCodeType type);

} // namespace lc::domain
