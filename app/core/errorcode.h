#pragma once

#include <QObject>

namespace lc {

// Every way in which something can go wrong. Grouped by the folder that raises it.
// Whoever adds a code adds its sentences in app/texts/errortext.cpp and docs/errors.md:
// a test compares the three.
namespace Codes {
Q_NAMESPACE
enum class ErrorCode {
    // core
    Cancelled,
    DeadlineExceeded,
    Internal,
    // domain: what was typed
    InputEmpty,
    InputTooLong,
    InputUnexpectedCharacter,
    SubjectCodeLength,
    SubjectCodeCheckDigit,
    SubjectCodeDivision,
    SubjectCodeDate,
    SubjectCodeObsolete15,
    CreditCodeCharacter,
    CreditCodeCheckCharacter,
    OrganisationCodeCheckCharacter,
    DocumentNumberFormat,
    LicenseIdentifierStructure,
    LicenseIdentifierCheckCharacter,
    ReasonMissing,
    MatterMissing,
    // platform: transport
    AddressRefused,
    HostNotFound,
    ConnectionRefused,
    ConnectionLost,
    TlsFailed,
    OutcomeUnknown,
    NotDelivered,
    RedirectRefused,
    HttpStatus,
    ReplyTooLarge,
    ReplyNotJson,
    ReplyEncoding,
    ReplyIncomplete,
    ReplyDuplicateKey,
    ReplyShape,
    // platform: status of the answer (interfaces.md C.3)
    PlatformNotOffered,
    PlatformNothingFound,
    PlatformAuthentication,
    PlatformParameterMissing,
    PlatformTypeUnknown,
    PlatformLicenseRevoked,
    PlatformLicenseExpired,
    PlatformLicenseRestricted,
    PlatformDownloadRefused,
    PlatformNoPermission,
    PlatformParameterInvalid,
    PlatformHolderTypeMismatch,
    PlatformTypeCodeInvalid,
    PlatformEncryptedIdentifierForged,
    PlatformEncryptedIdentifierExpired,
    PlatformEncryptedIdentifierUsed,
    PlatformNationalUnreachable,
    PlatformOther,
    PlatformUnknownStatus,
    DownloadAddressRefused,
    DownloadAddressUsed,
    ProfileInvalid,
    // files
    FileNotReadable,
    FileNotWritable,
    FileTooLarge,
    FileFormatUnknown,
    FileEncrypted,
    PackageDamaged,
    PackageLimit,
    PackageEntryName,
    PackageEntryMissing,
    XmlMalformed,
    XmlForbidden,
    XmlDepth,
    DocumentStructure,
    ReferenceDepth,
    PageOutOfRange,
    ImageDamaged,
    FontDamaged,
    // crypto
    KeyInvalid,
    CertificateInvalid,
    Asn1Malformed,
    SignatureMalformed,
    RandomUnavailable,
    DecryptionFailed,
    // ledger
    LedgerOpen,
    LedgerWrite,
    LedgerDamaged,
    LedgerNewer,
    // sandbox
    SandboxStart,
    SandboxStorage,
    // paper and printing
    PaperNoFace,
    PaperFontMissing,
    PaperTemplateInvalid,
    PrintReasonMissing,
    PrinterCorrectionRange,
    PrintingSystemSilent,
    PrinterUnavailable,
    PrintFailed,
    // scanning
    CameraUnavailable,
    SerialUnavailable,
    // desk: citizens on hold
    HoldFull,
    HoldOccupied,
    HoldExpired,
    // operators
    LoginRefused,
    LoginLocked,
    PasswordWeak,
    OperatorNumberInvalid,
    OperatorTaken,
    OperatorUnknown,
    LastAdministrator,
    RoleInsufficient,
    RecoveryCodeWrong,
    OperatorsDamaged,
    OperatorsNotWritable,
    SecretMissing,
    SecretStoreUnavailable,
    // settings and command line
    SettingsInvalid,
    SettingsNotWritable,
    UsageWrong,
};
Q_ENUM_NS(ErrorCode)
} // namespace Codes

using Codes::ErrorCode;

// The enumerator's name: the stable identifier of a code in JSON, ledger and documentation.
[[nodiscard]] QString errorName(ErrorCode code);

} // namespace lc
