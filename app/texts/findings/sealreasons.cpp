#include "texts/findings/findingtable.h"

#include <QtGlobal>

namespace lc::texts {

namespace {
// What this computer says of seals, signatures and certificates.
constexpr ReasonWords table[] = {
    {domain::Because::NotCheckedYet, nullptr, QT_TRANSLATE_NOOP("Findings", "not yet"),
     QT_TRANSLATE_NOOP("Findings", "This has not been checked yet.")},
    {domain::Because::NoSeal, nullptr, QT_TRANSLATE_NOOP("Findings", "no seal"),
     QT_TRANSLATE_NOOP("Findings",
                       "The file carries no electronic seal, so nothing in it can be proven.")},
    {domain::Because::NoSignatures, nullptr, QT_TRANSLATE_NOOP("Findings", "no signature"),
     QT_TRANSLATE_NOOP("Findings",
                       "The file carries no signature, so nothing in it can be proven.")},
    {domain::Because::AllMatch, nullptr, QT_TRANSLATE_NOOP("Findings", "[{count}/{total} digests]"),
     QT_TRANSLATE_NOOP("Findings", "Every file named in the signature is as it was when it was "
                                   "sealed[ ({count} of {total})].")},
    {domain::Because::DigestDiffers, nullptr, QT_TRANSLATE_N_NOOP("Findings", "%n file(s)"),
     QT_TRANSLATE_NOOP("Findings", "The content was changed after it was sealed[: {files}].")},
    {domain::Because::FileMissing, nullptr, QT_TRANSLATE_N_NOOP("Findings", "%n missing"),
     QT_TRANSLATE_NOOP("Findings", "A file named in the signature is missing[: {files}].")},
    {domain::Because::NoReferences, nullptr, QT_TRANSLATE_NOOP("Findings", "nothing signed"),
     QT_TRANSLATE_NOOP("Findings", "The signature names no file, so it protects nothing.")},
    {domain::Because::WeakDigest, nullptr, QT_TRANSLATE_NOOP("Findings", "weak digest"),
     QT_TRANSLATE_NOOP("Findings",
                       "The digest algorithm[ {algorithm}] is no longer considered safe.")},
    {domain::Because::KeyedDigest, nullptr, QT_TRANSLATE_NOOP("Findings", "keyed digest"),
     QT_TRANSLATE_NOOP("Findings",
                       "The digests need a key that this computer does not have[ ({algorithm})].")},
    {domain::Because::UnknownAlgorithm, nullptr, QT_TRANSLATE_NOOP("Findings", "unknown algorithm"),
     QT_TRANSLATE_NOOP("Findings", "The algorithm is not known here[: {algorithm}].")},
    {domain::Because::DataHashDiffers, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Findings", "The seal was made for another file than this one.")},
    {domain::Because::SignatureWrong, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Findings",
                       "The signature does not belong to this content and this certificate.")},
    {domain::Because::SignatureMalformed, nullptr, QT_TRANSLATE_NOOP("Findings", "unreadable"),
     QT_TRANSLATE_NOOP("Findings", "The signature cannot be read.")},
    {domain::Because::SealSignatureWrong, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Findings", "The seal itself was not signed by its maker.")},
    {domain::Because::SignerNotInSeal, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Findings",
                       "The signer's certificate does not stand in the list of the seal.")},
    {domain::Because::NoCertificate, nullptr, QT_TRANSLATE_NOOP("Findings", "no certificate"),
     QT_TRANSLATE_NOOP("Findings",
                       "The signature carries no certificate, so its signer is unknown.")},
    {domain::Because::NoTrustAnchor, nullptr, QT_TRANSLATE_NOOP("Findings", "unknown root"),
     QT_TRANSLATE_NOOP("Findings", "The certificate leads to no authority that this computer "
                                   "trusts; an unknown issuer is not a bad one.")},
    {domain::Because::ChainBroken, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Findings",
                       "A certificate in the chain was not issued by the one above it.")},
    {domain::Because::AnchorExpired, nullptr, QT_TRANSLATE_NOOP("Findings", "root expired"),
     QT_TRANSLATE_NOOP("Findings", "The trusted root certificate has expired.")},
    {domain::Because::OutsideValidity, nullptr, nullptr,
     QT_TRANSLATE_NOOP(
         "Findings", "The time of signing lies outside the period of validity[ (until {until})].")},
    {domain::Because::ExpiredSince, nullptr, QT_TRANSLATE_NOOP("Findings", "expired since"),
     QT_TRANSLATE_NOOP("Findings",
                       "It was valid at signing and has expired since[ (until {until})].")},
    {domain::Because::KeyUsageWrong,
     QT_TRANSLATE_NOOP("Findings", "Certificate is not meant for signing"),
     QT_TRANSLATE_NOOP("Findings", "purpose differs"),
     QT_TRANSLATE_NOOP("Findings", "The signer's certificate was issued for another purpose than "
                                   "signing[: {usage}].")},
    {domain::Because::IssuerNotListed, nullptr, QT_TRANSLATE_NOOP("Findings", "not listed"),
     QT_TRANSLATE_NOOP("Findings", "The signer does not stand in the administrator's list of who "
                                   "may seal such licenses[: {signer}].")},
    {domain::Because::LicenseTypeUnknown, nullptr, QT_TRANSLATE_NOOP("Findings", "type unknown"),
     QT_TRANSLATE_NOOP("Findings", "The file does not say of which type it is, so the list of who "
                                   "may seal what cannot be asked.")},
    {domain::Because::NoRevocationList, nullptr,
     QT_TRANSLATE_NOOP("Findings", "no revocation list"),
     QT_TRANSLATE_NOOP("Findings",
                       "Nothing that is installed here, neither a revocation list nor an OCSP "
                       "response, speaks of this certificate at that time.")},
    {domain::Because::Revoked, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Findings", "The certificate has been revoked by its issuer.")},
    {domain::Because::NoTimeStamp, nullptr, QT_TRANSLATE_NOOP("Findings", "no time stamp"),
     QT_TRANSLATE_NOOP("Findings",
                       "There is no time stamp; the time of signing is the signer's own claim.")},
    {domain::Because::TimeStampWrong, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Findings", "The time stamp does not belong to this signature.")},
    {domain::Because::TimeUnknown, nullptr, QT_TRANSLATE_NOOP("Findings", "time unknown"),
     QT_TRANSLATE_NOOP("Findings", "The time of signing is not known.")},
};
} // namespace

std::span<const ReasonWords> sealReasons()
{
    return table;
}

} // namespace lc::texts
