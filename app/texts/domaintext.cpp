#include "texts/domaintext.h"

#include <QCoreApplication>

namespace lc::texts {

namespace {

QString translated(const char *source)
{
    return QCoreApplication::translate("Domain", source);
}

const char *sourceOf(domain::HolderCodeType type)
{
    using enum domain::HolderCodeType;
    switch (type) {
    case CreditCode:
        return QT_TRANSLATE_NOOP("Domain", "Unified social credit code");
    case OtherOrganisation:
        return QT_TRANSLATE_NOOP("Domain", "Other document of an organisation");
    case ResidentId:
        return QT_TRANSLATE_NOOP("Domain", "Resident ID number");
    case PlaOfficer:
        return QT_TRANSLATE_NOOP("Domain", "PLA officer's card");
    case ArmedPoliceOfficer:
        return QT_TRANSLATE_NOOP("Domain", "Armed Police officer's card");
    case PlaSoldier:
        return QT_TRANSLATE_NOOP("Domain", "PLA soldier's card");
    case ArmedPoliceSoldier:
        return QT_TRANSLATE_NOOP("Domain", "Armed Police soldier's card");
    case PlaCivilian:
        return QT_TRANSLATE_NOOP("Domain", "PLA civilian staff card");
    case ArmedPoliceCivilian:
        return QT_TRANSLATE_NOOP("Domain", "Armed Police civilian staff card");
    case DiplomaticPassport:
        return QT_TRANSLATE_NOOP("Domain", "Diplomatic passport");
    case ServicePassport:
        return QT_TRANSLATE_NOOP("Domain", "Service passport");
    case PublicAffairsPassport:
        return QT_TRANSLATE_NOOP("Domain", "Passport for public affairs");
    case OrdinaryPassport:
        return QT_TRANSLATE_NOOP("Domain", "Ordinary passport");
    case TaiwanTravelPermit:
        return QT_TRANSLATE_NOOP("Domain", "Mainland travel permit for Taiwan residents");
    case HongKongMacauTravelPermit:
        return QT_TRANSLATE_NOOP("Domain",
                                 "Mainland travel permit for Hong Kong and Macau residents");
    case OtherPerson:
        return QT_TRANSLATE_NOOP("Domain", "Other document of a person");
    }
    Q_UNREACHABLE();
}

const char *sourceOf(domain::Reason reason)
{
    switch (reason) {
    case domain::Reason::Sharing:
        return QT_TRANSLATE_NOOP("Domain", "Shared use");
    case domain::Reason::Presenting:
        return QT_TRANSLATE_NOOP("Domain", "Presented by the holder");
    case domain::Reason::Reserved:
        return QT_TRANSLATE_NOOP("Domain", "Reserved / to be confirmed");
    case domain::Reason::Other:
        return QT_TRANSLATE_NOOP("Domain", "Other");
    }
    Q_UNREACHABLE();
}

const char *sourceOf(domain::InputKind kind)
{
    switch (kind) {
    case domain::InputKind::Empty:
        return QT_TRANSLATE_NOOP("Domain", "Nothing entered");
    case domain::InputKind::Incomplete:
        return QT_TRANSLATE_NOOP("Domain", "Not complete yet");
    case domain::InputKind::ResidentId:
        return QT_TRANSLATE_NOOP("Domain", "Resident ID number");
    case domain::InputKind::CreditCode:
        return QT_TRANSLATE_NOOP("Domain", "Unified social credit code");
    case domain::InputKind::LicenseIdentifier:
        return QT_TRANSLATE_NOOP("Domain", "License identifier");
    case domain::InputKind::EncryptedIdentifier:
        return QT_TRANSLATE_NOOP("Domain", "Encrypted license identifier");
    case domain::InputKind::OtherDocument:
        return QT_TRANSLATE_NOOP("Domain", "Other document: choose its type");
    }
    Q_UNREACHABLE();
}

const char *sourceOf(domain::PeriodState state)
{
    switch (state) {
    case domain::PeriodState::Unknown:
        return QT_TRANSLATE_NOOP("Domain", "Period unknown");
    case domain::PeriodState::NotYetValid:
        return QT_TRANSLATE_NOOP("Domain", "Not yet valid");
    case domain::PeriodState::Valid:
        return QT_TRANSLATE_NOOP("Domain", "Valid");
    case domain::PeriodState::ExpiresSoon:
        return QT_TRANSLATE_NOOP("Domain", "Expires soon");
    case domain::PeriodState::Expired:
        return QT_TRANSLATE_NOOP("Domain", "Expired");
    }
    Q_UNREACHABLE();
}

} // namespace

QString nameOf(domain::HolderCodeType type)
{
    return translated(sourceOf(type));
}

QString nameOf(domain::Reason reason)
{
    return translated(sourceOf(reason));
}

QString nameOf(domain::InputKind kind)
{
    return translated(sourceOf(kind));
}

QString nameOf(domain::PeriodState state)
{
    return translated(sourceOf(state));
}

QString codeAndName(domain::Reason reason)
{
    return domain::codeOf(reason) % u' ' % texts::nameOf(reason);
}

} // namespace lc::texts
