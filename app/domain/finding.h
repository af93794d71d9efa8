#pragma once

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QObject>
#include <QString>
#include <QVariant>

namespace lc::domain {

// What is looked at. The order is the order of the list that a clerk reads.
enum class Check {
    ReferenceDigests,    // every file named in the signature is as it was when sealed
    SignedDataHash,      // the seal value belongs to this Signature.xml
    Signature,           // the SM2 (RSA, ECDSA) signature itself
    SealSignature,       // the seal was made by its maker
    SignerInSeal,        // the signer stands in the seal's certificate list
    CertificateChain,    // up to a trust anchor
    CertificateValidity, // of the signer's certificate at the time of signing
    KeyUsage,            // the signer's certificate is meant for signing
    Revocation,
    SealValidity, // at the time of signing
    TimeStamp,
    Coverage,         // every displayed file of the package is protected
    Identity,         // metadata inside the file agrees with what was asked for
    IdentifierCheck,  // check character of the license identifier
    LicensePeriod,    // not yet valid, valid, expires soon, expired
    FontSubstitution, // a font was replaced or a glyph is missing
    PlatformRecord,   // the platform's word on the license as a whole (6.5.1 result)
    PlatformFile,     // the platform's word on the file (6.5.2)
    ComparedField,    // one field compared; fact "field"
};

enum class By { Platform, ThisComputer };
enum class State { NotRun, Passed, Failed, Unknown };

// Why a finding is what it is. Texts are made in app/texts.
namespace Reasons {
Q_NAMESPACE
enum class Because {
    None,
    NotCheckedYet,
    NoSeal,
    NoSignatures,
    AllMatch,
    DigestDiffers, // facts: "files", "count"
    FileMissing,
    NoReferences,
    WeakDigest,
    KeyedDigest,
    UnknownAlgorithm,
    DataHashDiffers,
    SignatureWrong,
    SignatureMalformed,
    SealSignatureWrong,
    SignerNotInSeal,
    NoCertificate,
    NoTrustAnchor, // no anchors are configured or the chain ends outside them
    ChainBroken,
    AnchorExpired,
    IssuerNotListed,    // trusted, but not in the allow-list for this license type
    LicenseTypeUnknown, // the allow-list cannot be asked without it
    OutsideValidity,
    ExpiredSince,  // valid when signed, expired now
    KeyUsageWrong, // facts: "usage"
    NoRevocationList,
    Revoked,
    NoTimeStamp,
    TimeStampWrong,
    TimeUnknown,
    FilesNotCovered, // facts: "files", "count"
    LaterRevision,   // valid for the signed revision, which was added to afterwards
    RevisionAddedTo, // valid for what was signed; nobody signed what was added; fact "bytes"
    IdentityDiffers, // facts: "field", "fields"
    CopyOfOriginal,  // an annotated copy, sealed by who makes copies; fact "original"
    CopyOfAnother,   // an annotated copy of another original; fact "original"
    MetadataMissing,
    OtherCharacterCode, // compared text: maybe the same character, but under another code
    CheckCharacterWrong,
    NotYetValid,
    ExpiresSoon, // facts: "days"
    Expired,
    FontReplaced, // facts: "fonts"
    GlyphMissing, // facts: "count"
    PlatformSaysValid,
    PlatformNotActivated,
    PlatformSuspended,
    PlatformExpired,
    PlatformRevoked,
    PlatformInsufficient,
    PlatformNothingFound,
    PlatformFieldsDiffer,
    PlatformNoAnswer, // outcome unknown, not reachable
    PlatformRefused,
    NoHolderCode, // after a QR look-up 6.5.1 cannot be asked
    FileTooLargeToSend,
    Encrypted,
    Unreadable,
};
Q_ENUM_NS(Because)
} // namespace Reasons
using Reasons::Because;

struct Finding
{
    Check check = Check::Signature;
    By by = By::ThisComputer;
    State state = State::NotRun;
    Because because = Because::None;
    bool notice = false;           // passed, but there is something to be told
    QMap<QString, QVariant> facts; // e.g. "signer", "count", "total", "files", "until", "field"
    int signature = -1;            // index of the signature that it speaks of; -1: the whole file
};

using Findings = QList<Finding>;

// Stable names for JSON and the ledger: "ReferenceDigests", "Passed", ...
[[nodiscard]] QString nameOf(Check check);
[[nodiscard]] QString nameOf(By by);
[[nodiscard]] QString nameOf(State state);
[[nodiscard]] QString nameOf(Because because);

} // namespace lc::domain
