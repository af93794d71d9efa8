#include "texts/errors/errortable.h"

#include <QtGlobal>

namespace lc::texts {

namespace {
constexpr ErrorSentences table[] = {
    {ErrorCode::FileNotReadable, QT_TRANSLATE_NOOP("Errors", "The file cannot be read[: {file}]."),
     QT_TRANSLATE_NOOP("Errors",
                       "It does not exist, it is a folder, or there is no permission to read it."),
     QT_TRANSLATE_NOOP("Errors", "Check the name and the permissions.")},
    {ErrorCode::FileNotWritable,
     QT_TRANSLATE_NOOP("Errors", "The file cannot be written[: {file}]."),
     QT_TRANSLATE_NOOP("Errors",
                       "The folder does not exist, is write-protected, or the disk is full."),
     QT_TRANSLATE_NOOP("Errors", "Choose another folder or free some space.")},
    {ErrorCode::FileTooLarge, QT_TRANSLATE_NOOP("Errors", "The file is too large[: {file}]."),
     QT_TRANSLATE_NOOP("Errors", "It is larger than this program opens[ ({limit} bytes at most)]."),
     QT_TRANSLATE_NOOP("Errors", "Check whether it is the right file.")},
    {ErrorCode::FileFormatUnknown, QT_TRANSLATE_NOOP("Errors", "The file is of no known format."),
     QT_TRANSLATE_NOOP("Errors", "Only OFD, PDF and images (PNG, JPEG, TIFF, BMP) can be opened; "
                                 "the content decides, not the name."),
     QT_TRANSLATE_NOOP("Errors", "Ask for the license in one of these formats.")},
    {ErrorCode::FileEncrypted, QT_TRANSLATE_NOOP("Errors", "The file is encrypted."),
     QT_TRANSLATE_NOOP("Errors", "Its content cannot be shown or verified without the password."),
     QT_TRANSLATE_NOOP("Errors", "Check the password, or ask for the license without encryption.")},
    {ErrorCode::PackageDamaged, QT_TRANSLATE_NOOP("Errors", "The license file is damaged."),
     QT_TRANSLATE_NOOP(
         "Errors",
         "Its package cannot be read completely[ ({entry})]; it may have been cut off on the way."),
     QT_TRANSLATE_NOOP("Errors", "Download the license again.")},
    {ErrorCode::PackageLimit,
     QT_TRANSLATE_NOOP("Errors", "The license file exceeds a safety limit."),
     QT_TRANSLATE_NOOP("Errors",
                       "It unpacks to more files or bytes than a license needs[ ({limit})]."),
     QT_TRANSLATE_NOOP("Errors", "Do not open it with other programs; report where it came from.")},
    {ErrorCode::PackageEntryName,
     QT_TRANSLATE_NOOP("Errors",
                       "The license file holds a file with a name that is not permitted."),
     QT_TRANSLATE_NOOP(
         "Errors",
         "The name is doubled or leads out of the package; this is typical of an attack."),
     QT_TRANSLATE_NOOP("Errors", "Do not open it with other programs; report where it came from.")},
    {ErrorCode::PackageEntryMissing,
     QT_TRANSLATE_NOOP("Errors", "A part of the license file is missing[: {entry}]."),
     QT_TRANSLATE_NOOP("Errors", "The file refers to a part that is not inside the package."),
     QT_TRANSLATE_NOOP("Errors",
                       "Download the license again; if it stays so, report it to the issuer.")},
    {ErrorCode::XmlMalformed,
     QT_TRANSLATE_NOOP("Errors", "A part of the license file cannot be read[: {entry}]."),
     QT_TRANSLATE_NOOP("Errors", "Its XML is not well-formed[ (line {line})]."),
     QT_TRANSLATE_NOOP("Errors",
                       "Download the license again; if it stays so, report it to the issuer.")},
    {ErrorCode::XmlForbidden,
     QT_TRANSLATE_NOOP("Errors",
                       "The license file holds something that is not permitted[ ({entry})]."),
     QT_TRANSLATE_NOOP(
         "Errors", "Document type declarations are refused, because they can be used for attacks."),
     QT_TRANSLATE_NOOP("Errors", "Do not open it with other programs; report where it came from.")},
    {ErrorCode::XmlDepth,
     QT_TRANSLATE_NOOP("Errors", "A part of the license file is nested too deeply[: {entry}]."),
     QT_TRANSLATE_NOOP("Errors", "No license needs such a depth; this is typical of an attack."),
     QT_TRANSLATE_NOOP("Errors", "Do not open it with other programs; report where it came from.")},
    {ErrorCode::DocumentStructure,
     QT_TRANSLATE_NOOP("Errors", "The license file does not follow its format[ ({entry})]."),
     QT_TRANSLATE_NOOP("Errors", "A required part is missing or has an impossible value."),
     QT_TRANSLATE_NOOP("Errors",
                       "Download the license again; if it stays so, report it to the issuer.")},
    {ErrorCode::ReferenceDepth,
     QT_TRANSLATE_NOOP("Errors", "The license file refers to itself in a circle or too deeply."),
     QT_TRANSLATE_NOOP("Errors", "No license needs this; this is typical of an attack."),
     QT_TRANSLATE_NOOP("Errors", "Do not open it with other programs; report where it came from.")},
    {ErrorCode::PageOutOfRange, QT_TRANSLATE_NOOP("Errors", "There is no such page[: {page}]."),
     QT_TRANSLATE_NOOP("Errors", "The file has fewer pages[ ({pages})]."),
     QT_TRANSLATE_NOOP("Errors", "Choose a page that exists.")},
    {ErrorCode::ImageDamaged,
     QT_TRANSLATE_NOOP("Errors", "An image in the file cannot be shown[ ({entry})]."),
     QT_TRANSLATE_NOOP("Errors", "It is damaged or larger than permitted."),
     QT_TRANSLATE_NOOP("Errors",
                       "Download the license again; if it stays so, report it to the issuer.")},
    {ErrorCode::FontDamaged,
     QT_TRANSLATE_NOOP("Errors", "A font in the file cannot be used[ ({entry})]."),
     QT_TRANSLATE_NOOP("Errors", "It is damaged; its text may look different."),
     QT_TRANSLATE_NOOP("Errors", "Compare the text with the face data before relying on it.")},
};
} // namespace

// Errors of files and documents.
std::span<const ErrorSentences> filesErrors()
{
    return table;
}

} // namespace lc::texts
