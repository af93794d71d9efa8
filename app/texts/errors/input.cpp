#include "texts/errors/errortable.h"

#include <QtGlobal>

namespace lc::texts {

namespace {
constexpr ErrorSentences table[] = {
    {ErrorCode::InputEmpty, QT_TRANSLATE_NOOP("Errors", "Nothing has been entered."),
     QT_TRANSLATE_NOOP("Errors",
                       "A look-up needs a subject code, a license identifier or a scanned code."),
     QT_TRANSLATE_NOOP("Errors", "Enter or scan a number.")},
    {ErrorCode::InputTooLong, QT_TRANSLATE_NOOP("Errors", "The input is too long."),
     QT_TRANSLATE_NOOP(
         "Errors",
         "It is longer than any kind of number known here[ (at most {longest} characters)]."),
     QT_TRANSLATE_NOOP("Errors",
                       "Check whether two numbers were run together, and enter one of them.")},
    {ErrorCode::InputUnexpectedCharacter,
     QT_TRANSLATE_NOOP(
         "Errors", "The input holds a character that cannot stand there[ (position {position})]."),
     QT_TRANSLATE_NOOP("Errors", "Numbers of this kind consist of digits and Latin letters only."),
     QT_TRANSLATE_NOOP("Errors", "Correct the character and try again.")},
    {ErrorCode::SubjectCodeLength, QT_TRANSLATE_NOOP("Errors", "The number has the wrong length."),
     QT_TRANSLATE_NOOP(
         "Errors",
         "A resident ID number and a unified social credit code have 18 characters each."),
     QT_TRANSLATE_NOOP("Errors", "Check for missing or repeated characters.")},
    {ErrorCode::SubjectCodeCheckDigit,
     QT_TRANSLATE_NOOP("Errors", "The resident ID number does not agree with its check digit."),
     QT_TRANSLATE_NOOP("Errors", "At least one character was mistyped or misread."),
     QT_TRANSLATE_NOOP("Errors", "Compare the number with the ID card and enter it again.")},
    {ErrorCode::SubjectCodeDivision,
     QT_TRANSLATE_NOOP("Errors",
                       "The resident ID number begins with a division code that does not exist."),
     QT_TRANSLATE_NOOP("Errors", "The first two digits name no province, region or municipality."),
     QT_TRANSLATE_NOOP("Errors", "Compare the first digits with the ID card.")},
    {ErrorCode::SubjectCodeDate,
     QT_TRANSLATE_NOOP("Errors", "The birth date in the resident ID number is not a valid date."),
     QT_TRANSLATE_NOOP("Errors",
                       "Characters 7 to 14 must be a real date that is not in the future."),
     QT_TRANSLATE_NOOP("Errors", "Compare the birth date with the ID card.")},
    {ErrorCode::SubjectCodeObsolete15,
     QT_TRANSLATE_NOOP("Errors", "This is a resident ID number of 15 digits."),
     QT_TRANSLATE_NOOP(
         "Errors",
         "Numbers of 15 digits are no longer in use; the platform knows the 18-digit form only."),
     QT_TRANSLATE_NOOP("Errors", "Ask for the current ID card and enter its 18-digit number.")},
    {ErrorCode::CreditCodeCharacter,
     QT_TRANSLATE_NOOP("Errors", "The unified social credit code holds a letter that never occurs "
                                 "in one[ (position {position})]."),
     QT_TRANSLATE_NOOP(
         "Errors",
         "The letters I, O, S, V and Z are not used, so that they are not taken for digits."),
     QT_TRANSLATE_NOOP("Errors", "Look at that position again; it may be 1, 0, 5 or 2.")},
    {ErrorCode::CreditCodeCheckCharacter,
     QT_TRANSLATE_NOOP("Errors",
                       "The unified social credit code does not agree with its check character."),
     QT_TRANSLATE_NOOP("Errors", "At least one character was mistyped or misread."),
     QT_TRANSLATE_NOOP("Errors", "Compare the code with the business license and enter it again.")},
    {ErrorCode::OrganisationCodeCheckCharacter,
     QT_TRANSLATE_NOOP("Errors", "The organisation code inside the unified social credit code does "
                                 "not agree with its check character."),
     QT_TRANSLATE_NOOP("Errors", "Characters 9 to 17 carry a check of their own, and it fails."),
     QT_TRANSLATE_NOOP("Errors", "Compare characters 9 to 17 with the business license.")},
    {ErrorCode::DocumentNumberFormat,
     QT_TRANSLATE_NOOP("Errors", "The number cannot belong to a document of the chosen type."),
     QT_TRANSLATE_NOOP("Errors",
                       "Its length or its characters do not occur in numbers of that type."),
     QT_TRANSLATE_NOOP("Errors", "Check the number, or choose another type of document.")},
    {ErrorCode::LicenseIdentifierStructure,
     QT_TRANSLATE_NOOP("Errors", "This is not a complete license identifier."),
     QT_TRANSLATE_NOOP("Errors", "An identifier consists of a prefix, type code, issuer code, "
                                 "serial number, version and check character, parted by dots."),
     QT_TRANSLATE_NOOP("Errors", "Copy the whole identifier, or look up the holder instead.")},
    {ErrorCode::LicenseIdentifierCheckCharacter,
     QT_TRANSLATE_NOOP("Errors", "The license identifier does not agree with its check character."),
     QT_TRANSLATE_NOOP("Errors", "It was mistyped, or the issuer computed it by another rule."),
     QT_TRANSLATE_NOOP("Errors", "Compare the identifier with the license; an identifier from the "
                                 "platform may still be used.")},
    {ErrorCode::ReasonMissing,
     QT_TRANSLATE_NOOP("Errors", "No reason for the look-up has been chosen."),
     QT_TRANSLATE_NOOP("Errors", "The platform requires a reason for every request."),
     QT_TRANSLATE_NOOP("Errors", "Choose a reason (F3).")},
    {ErrorCode::MatterMissing, QT_TRANSLATE_NOOP("Errors", "No matter has been chosen."),
     QT_TRANSLATE_NOOP("Errors",
                       "Every use of a license is recorded with the matter that it serves."),
     QT_TRANSLATE_NOOP("Errors", "Choose the matter that is being handled, or type its name.")},
};
} // namespace

// Errors of what was typed.
std::span<const ErrorSentences> inputErrors()
{
    return table;
}

} // namespace lc::texts
