#include "domain/documentnumber.h"

#include <QRegularExpression>

namespace lc::domain {

namespace {

QString patternOf(HolderCodeType type)
{
    switch (type) {
    case HolderCodeType::OrdinaryPassport:
        return QStringLiteral("E\\d{8}|E[A-HJ-NP-Z]\\d{7}|G\\d{8}|1[45]\\d{7}");
    case HolderCodeType::DiplomaticPassport:
        return QStringLiteral("DE?\\d{7,8}");
    case HolderCodeType::ServicePassport:
        return QStringLiteral("SE?\\d{7,8}");
    case HolderCodeType::PublicAffairsPassport:
        return QStringLiteral("PE?\\d{7,8}");
    case HolderCodeType::HongKongMacauTravelPermit:
        return QStringLiteral("[HM]\\d{8}(\\d{2})?");
    case HolderCodeType::TaiwanTravelPermit:
        return QStringLiteral("\\d{8}|\\d{10}|\\d{10}\\(?[A-Z]\\)?");
    case HolderCodeType::ResidentId:
    case HolderCodeType::CreditCode:
    case HolderCodeType::OtherOrganisation:
    case HolderCodeType::PlaOfficer:
    case HolderCodeType::ArmedPoliceOfficer:
    case HolderCodeType::PlaSoldier:
    case HolderCodeType::ArmedPoliceSoldier:
    case HolderCodeType::PlaCivilian:
    case HolderCodeType::ArmedPoliceCivilian:
    case HolderCodeType::OtherPerson:
        break;
    }
    // Han characters occur in military numbers (…字第…号).
    return QStringLiteral("[0-9A-Z\\p{Han}()/.]{2,64}");
}

} // namespace

Result<> checkDocumentNumber(QStringView value, HolderCodeType type)
{
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(patternOf(type)),
                                     QRegularExpression::UseUnicodePropertiesOption);
    if (!pattern.match(value).hasMatch())
        return fail(ErrorCode::DocumentNumberFormat, {{QStringLiteral("type"), codeOf(type)}});
    return {};
}

} // namespace lc::domain
