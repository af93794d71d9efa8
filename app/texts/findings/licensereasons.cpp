#include "texts/findings/findingtable.h"

#include <QtGlobal>

namespace lc::texts {

namespace {
// What is said of the license as a whole, here and by the platform.
constexpr ReasonWords table[] = {
    {domain::Because::FilesNotCovered, nullptr, QT_TRANSLATE_N_NOOP("Findings", "%n file(s)"),
     QT_TRANSLATE_NOOP("Findings", "Parts of the file are not protected by the seal[: {files}].")},
    {domain::Because::LaterRevision,
     QT_TRANSLATE_NOOP("Findings", "Changed later, and signed again"),
     QT_TRANSLATE_NOOP("Findings", "later revision"),
     QT_TRANSLATE_NOOP(
         "Findings",
         "This signature covers an earlier revision; a later one was added and signed.")},
    {domain::Because::RevisionAddedTo,
     QT_TRANSLATE_NOOP("Findings", "Valid; the signed revision was added to"),
     QT_TRANSLATE_NOOP("Findings", "added to"),
     QT_TRANSLATE_NOOP("Findings", "What was signed is unchanged, but something was added to the "
                                   "file afterwards that nobody signed[ ({bytes} bytes)].")},
    {domain::Because::CopyOfOriginal, QT_TRANSLATE_NOOP("Findings", "Annotated copy"),
     QT_TRANSLATE_NOOP("Findings", "copy"),
     QT_TRANSLATE_NOOP("Findings", "This is an annotated copy[ of the original {original}]; it "
                                   "carries the seal of who made the copy, not the issuer's.")},
    {domain::Because::CopyOfAnother, QT_TRANSLATE_NOOP("Findings", "Copy of another license"),
     nullptr,
     QT_TRANSLATE_NOOP("Findings", "This is an annotated copy of another license than the one "
                                   "asked for[: {original}].")},
    {domain::Because::IdentityDiffers, nullptr, nullptr,
     QT_TRANSLATE_NOOP("Findings",
                       "The file speaks of another license than the one asked for[ ({field})].")},
    {domain::Because::MetadataMissing, nullptr, QT_TRANSLATE_NOOP("Findings", "no metadata"),
     QT_TRANSLATE_NOOP("Findings", "The file does not say which license it is.")},
    {domain::Because::OtherCharacterCode, nullptr,
     QT_TRANSLATE_NOOP("Findings", "same character, other code"),
     QT_TRANSLATE_NOOP("Findings",
                       "Both may be the same character under different codes; compare it by eye.")},
    {domain::Because::CheckCharacterWrong,
     QT_TRANSLATE_NOOP("Findings", "Check character of the identifier differs"), nullptr,
     QT_TRANSLATE_NOOP("Findings", "The identifier does not agree with its check character; some "
                                   "issuers compute it by another rule.")},
    {domain::Because::NotYetValid, QT_TRANSLATE_NOOP("Findings", "License is not yet valid"),
     QT_TRANSLATE_NOOP("Findings", "[from {from}]"),
     QT_TRANSLATE_NOOP("Findings", "The license is not yet valid[; it begins on {from}].")},
    {domain::Because::ExpiresSoon, QT_TRANSLATE_NOOP("Findings", "License expires soon"),
     QT_TRANSLATE_N_NOOP("Findings", "%n day(s)"),
     QT_TRANSLATE_NOOP("Findings", "The license is about to expire[ (on {until})].")},
    {domain::Because::Expired, QT_TRANSLATE_NOOP("Findings", "License has expired"),
     QT_TRANSLATE_NOOP("Findings", "[until {until}]"),
     QT_TRANSLATE_NOOP(
         "Findings",
         "The license has expired[ (on {until})]; an expired license is not a forged one.")},
    {domain::Because::FontReplaced, QT_TRANSLATE_NOOP("Findings", "A font was replaced"),
     QT_TRANSLATE_N_NOOP("Findings", "%n font(s)"),
     QT_TRANSLATE_NOOP("Findings", "The file's font is not available and was replaced[: {fonts}]; "
                                   "the text may look different.")},
    {domain::Because::GlyphMissing, QT_TRANSLATE_NOOP("Findings", "Characters are missing"),
     QT_TRANSLATE_N_NOOP("Findings", "%n character(s)"),
     QT_TRANSLATE_NOOP("Findings",
                       "Some characters cannot be shown by any font of this computer.")},
    {domain::Because::PlatformSaysValid, nullptr, QT_TRANSLATE_N_NOOP("Findings", "%n field(s)"),
     QT_TRANSLATE_NOOP("Findings", "The platform says that the compared values are right and the "
                                   "license is in force[ ({fields})].")},
    {domain::Because::PlatformNotActivated,
     QT_TRANSLATE_NOOP("Findings", "License is not activated"),
     QT_TRANSLATE_NOOP("Findings", "not activated"),
     QT_TRANSLATE_NOOP(
         "Findings",
         "The platform says that the values are right, but the license is not activated.")},
    {domain::Because::PlatformSuspended, QT_TRANSLATE_NOOP("Findings", "License is suspended"),
     QT_TRANSLATE_NOOP("Findings", "suspended"),
     QT_TRANSLATE_NOOP(
         "Findings", "The platform says that the values are right, but the license is suspended.")},
    {domain::Because::PlatformExpired,
     QT_TRANSLATE_NOOP("Findings", "Platform: no longer in force"),
     QT_TRANSLATE_NOOP("Findings", "no longer in force"),
     QT_TRANSLATE_NOOP(
         "Findings",
         "The platform says that the values are right, but the license is no longer in force.")},
    {domain::Because::PlatformRevoked,
     QT_TRANSLATE_NOOP("Findings", "Platform: revoked or cancelled"),
     QT_TRANSLATE_NOOP("Findings", "revoked"),
     QT_TRANSLATE_NOOP("Findings",
                       "The platform says that the license has been revoked or cancelled.")},
    {domain::Because::PlatformInsufficient, nullptr,
     QT_TRANSLATE_NOOP("Findings", "too few values"),
     QT_TRANSLATE_NOOP("Findings",
                       "The platform says that too few values were sent to verify the license.")},
    {domain::Because::PlatformNothingFound,
     QT_TRANSLATE_NOOP("Findings", "Not found by the platform"),
     QT_TRANSLATE_NOOP("Findings", "not found"),
     QT_TRANSLATE_NOOP("Findings", "The platform has no such record; not being in the library does "
                                   "not mean that the license does not exist.")},
    {domain::Because::PlatformFieldsDiffer,
     QT_TRANSLATE_NOOP("Findings", "Values differ from the platform"),
     QT_TRANSLATE_NOOP("Findings", "differs"),
     QT_TRANSLATE_NOOP("Findings",
                       "The platform says that some of the values sent are wrong or incomplete.")},
    {domain::Because::PlatformNoAnswer, nullptr, QT_TRANSLATE_NOOP("Findings", "no answer"),
     QT_TRANSLATE_NOOP(
         "Findings",
         "The platform gave no answer; it is not known whether it received the question.")},
    {domain::Because::PlatformRefused, nullptr, QT_TRANSLATE_NOOP("Findings", "refused"),
     QT_TRANSLATE_NOOP("Findings", "The platform refused to answer[ (status {status})].")},
    {domain::Because::NoHolderCode, nullptr, QT_TRANSLATE_NOOP("Findings", "no holder's code"),
     QT_TRANSLATE_NOOP("Findings", "After scanning a code the holder's number is not known, so the "
                                   "platform cannot be asked for the fields.")},
    {domain::Because::FileTooLargeToSend, nullptr, QT_TRANSLATE_NOOP("Findings", "too large"),
     QT_TRANSLATE_NOOP("Findings",
                       "The file is too large to send; it was checked on this computer only.")},
    {domain::Because::Encrypted, nullptr, QT_TRANSLATE_NOOP("Findings", "encrypted"),
     QT_TRANSLATE_NOOP("Findings", "The file is encrypted and cannot be checked.")},
    {domain::Because::Unreadable, nullptr, QT_TRANSLATE_NOOP("Findings", "unreadable"),
     QT_TRANSLATE_NOOP("Findings", "This part of the file cannot be read.")},
};
} // namespace

std::span<const ReasonWords> licenseReasons()
{
    return table;
}

} // namespace lc::texts
