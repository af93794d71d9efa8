#include "texts/findings/findingtable.h"

#include <QtGlobal>

namespace lc::texts {

namespace {
constexpr CheckWords table[] = {
    {domain::Check::ReferenceDigests, QT_TRANSLATE_NOOP("Findings", "Content of the file"),
     QT_TRANSLATE_NOOP("Findings", "File unchanged"),
     QT_TRANSLATE_NOOP("Findings", "File was changed")},
    {domain::Check::SignedDataHash, QT_TRANSLATE_NOOP("Findings", "Binding of the seal"),
     QT_TRANSLATE_NOOP("Findings", "Seal belongs to this file"),
     QT_TRANSLATE_NOOP("Findings", "Seal belongs to another file")},
    {domain::Check::Signature, QT_TRANSLATE_NOOP("Findings", "Signature of the seal"),
     QT_TRANSLATE_NOOP("Findings", "Signature of the seal is valid"),
     QT_TRANSLATE_NOOP("Findings", "Signature of the seal is wrong")},
    {domain::Check::SealSignature, QT_TRANSLATE_NOOP("Findings", "Making of the seal"),
     QT_TRANSLATE_NOOP("Findings", "Seal comes from its maker"),
     QT_TRANSLATE_NOOP("Findings", "Seal does not come from its maker")},
    {domain::Check::SignerInSeal, QT_TRANSLATE_NOOP("Findings", "Right to use the seal"),
     QT_TRANSLATE_NOOP("Findings", "Signer may use this seal"),
     QT_TRANSLATE_NOOP("Findings", "Signer may not use this seal")},
    {domain::Check::CertificateChain, QT_TRANSLATE_NOOP("Findings", "Issuing authority"),
     QT_TRANSLATE_NOOP("Findings", "Issuing authority is trusted"),
     QT_TRANSLATE_NOOP("Findings", "Certificate chain is broken")},
    {domain::Check::CertificateValidity, QT_TRANSLATE_NOOP("Findings", "Certificate at signing"),
     QT_TRANSLATE_NOOP("Findings", "Certificate was valid at signing"),
     QT_TRANSLATE_NOOP("Findings", "Certificate was not valid at signing")},
    {domain::Check::KeyUsage, QT_TRANSLATE_NOOP("Findings", "Purpose of the certificate"),
     QT_TRANSLATE_NOOP("Findings", "Certificate is meant for signing"),
     QT_TRANSLATE_NOOP("Findings", "Certificate is not meant for signing")},
    {domain::Check::Revocation, QT_TRANSLATE_NOOP("Findings", "Revocation"),
     QT_TRANSLATE_NOOP("Findings", "Certificate is not revoked"),
     QT_TRANSLATE_NOOP("Findings", "Certificate is revoked")},
    {domain::Check::SealValidity, QT_TRANSLATE_NOOP("Findings", "Seal at signing"),
     QT_TRANSLATE_NOOP("Findings", "Seal was valid at signing"),
     QT_TRANSLATE_NOOP("Findings", "Seal was not valid at signing")},
    {domain::Check::TimeStamp, QT_TRANSLATE_NOOP("Findings", "Time stamp"),
     QT_TRANSLATE_NOOP("Findings", "Time stamp is valid"),
     QT_TRANSLATE_NOOP("Findings", "Time stamp is wrong")},
    {domain::Check::Coverage, QT_TRANSLATE_NOOP("Findings", "Coverage of the seal"),
     QT_TRANSLATE_NOOP("Findings", "Everything shown is under the seal"),
     QT_TRANSLATE_NOOP("Findings", "Not everything is under the seal")},
    {domain::Check::Identity, QT_TRANSLATE_NOOP("Findings", "Identity of the license"),
     QT_TRANSLATE_NOOP("Findings", "It is the license asked for"),
     QT_TRANSLATE_NOOP("Findings", "It is another license")},
    {domain::Check::IdentifierCheck,
     QT_TRANSLATE_NOOP("Findings", "Check character of the identifier"),
     QT_TRANSLATE_NOOP("Findings", "Identifier agrees with its check character"),
     QT_TRANSLATE_NOOP("Findings", "Identifier differs from its check character")},
    {domain::Check::LicensePeriod, QT_TRANSLATE_NOOP("Findings", "Period of validity"),
     QT_TRANSLATE_NOOP("Findings", "License is within its period"),
     QT_TRANSLATE_NOOP("Findings", "License is outside its period")},
    {domain::Check::FontSubstitution, QT_TRANSLATE_NOOP("Findings", "Fonts"),
     QT_TRANSLATE_NOOP("Findings", "Shown with its own fonts"),
     QT_TRANSLATE_NOOP("Findings", "Cannot be shown as issued")},
    {domain::Check::PlatformRecord, QT_TRANSLATE_NOOP("Findings", "Record of the platform"),
     QT_TRANSLATE_NOOP("Findings", "Platform confirms the license"),
     QT_TRANSLATE_NOOP("Findings", "Platform does not confirm the license")},
    {domain::Check::PlatformFile, QT_TRANSLATE_NOOP("Findings", "File check by the platform"),
     QT_TRANSLATE_NOOP("Findings", "Platform confirms the file"),
     QT_TRANSLATE_NOOP("Findings", "Platform does not confirm the file")},
    {domain::Check::ComparedField, QT_TRANSLATE_NOOP("Findings", "Compared field"),
     QT_TRANSLATE_NOOP("Findings", "Field agrees"), QT_TRANSLATE_NOOP("Findings", "Field differs")},
};
} // namespace

std::span<const CheckWords> checkWords()
{
    return table;
}

} // namespace lc::texts
