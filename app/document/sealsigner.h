#pragma once

#include "document/sealcheck.h"
#include "document/sealfinding.h"

namespace lc::document {

// Who signed, as far as the signature value tells; the same for seals, CMS and PDF.
struct Signer
{
    crypto::Certificate certificate;
    QList<crypto::Certificate> others;  // that came with the signature
    QList<QByteArray> unreadOthers;     // more of them, read only when the path needs them
    std::optional<QDateTime> claimedAt; // the signer's own word
    QByteArray timeStamp;               // RFC 3161 token, empty if none
    QByteArray stamped;                 // what the token must speak of: the signature value
    // A token that stands for the time inside of what is signed (GM/T 0031), and what it may
    // speak of; standards and files do not agree on that.
    QByteArray timeToken;
    QList<QByteArray> tokenMayStamp;
};

// CertificateChain, CertificateValidity, KeyUsage, Revocation and TimeStamp; fills the report's
// names and times. A time that only the signer claims makes "outside the validity" doubtful, not
// proven.
[[nodiscard]] Findings checkSigner(const Signer &signer, const TrustAnchors &anchors,
                                   const QDateTime &now, SignatureReport &report);
// With an issuers' list installed, a chain is not enough: turns a passed chain of a signer who is
// not listed for the license type into an open one.
void obeyIssuerList(FileReport &report, const TrustAnchors &anchors, const QString &licenseType);
// The same findings when there is no certificate.
[[nodiscard]] Findings withoutSigner(Because because);

} // namespace lc::document
