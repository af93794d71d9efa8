#include "texts/findings/findingtable.h"

#include <QtGlobal>

namespace lc::texts {

namespace {
constexpr SpecialWords table[] = {
    {domain::Check::LicensePeriod,
     {domain::Because::TimeUnknown, nullptr, QT_TRANSLATE_NOOP("Findings", "not stated"),
      QT_TRANSLATE_NOOP("Findings", "The license does not state its period of validity.")}},
    {domain::Check::IdentifierCheck,
     {domain::Because::Unreadable, nullptr, QT_TRANSLATE_NOOP("Findings", "unusual form"),
      QT_TRANSLATE_NOOP("Findings",
                        "The identifier has an unusual form, so that it cannot be checked.")}},
    {domain::Check::TimeStamp,
     {domain::Because::Revoked, nullptr, QT_TRANSLATE_NOOP("Findings", "authority withdrawn"),
      QT_TRANSLATE_NOOP("Findings", "The certificate of the authority that stamped the time has "
                                    "been revoked[ ({authority})], so the stamp proves no time; "
                                    "what is left is the signer's own claim.")}},
    {domain::Check::SealValidity,
     {domain::Because::OutsideValidity, nullptr, nullptr,
      QT_TRANSLATE_NOOP("Findings",
                        "The seal was not in force when it was used[ (until {until})].")}},
};
} // namespace

std::span<const SpecialWords> specialReasons()
{
    return table;
}

} // namespace lc::texts
