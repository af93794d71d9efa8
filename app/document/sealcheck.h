#pragma once

#include "crypto/certificate.h"
#include "crypto/seal.h"
#include "document/issuerlist.h"
#include "document/licenseface.h"
#include "ofd/document.h"

namespace lc::document {

// Whom this computer believes. Nothing is trusted by default.
struct TrustAnchors
{
    QList<crypto::Certificate> authorities;
    QList<crypto::Certificate> intermediates;
    QList<QByteArray> revocationLists;
    // When set, a chain alone is not enough: the signer must stand in it for the license type.
    std::optional<IssuerList> issuers;
};

struct SignatureReport
{
    int index = 0;
    QString sealName;
    crypto::Certificate certificate; // the signer's, null when unknown
    QString signer;
    QString issuer;
    QStringList chain;
    QDateTime signedAt;
    bool signedAtTrusted = false; // false: the signer's own claim
    QString algorithm;
    QString layout; // "SES v4", "SES v1", "GB/T 35275", "PKCS#7"
};

struct FileReport
{
    domain::Findings findings;
    QList<SignatureReport> signatures;
};

// What the file was asked to be; empty members are not compared.
struct ExpectedIdentity
{
    QString identifier;
    SecureText holder;
    SecureText holderCode;
    QString typeName;
    SecureText number;
};

// Checks every seal and signature of the face on this computer (ofd.md 4.1), each as its own
// finding. Never fails: what cannot be read is a finding. `now` decides "expired since".
[[nodiscard]] FileReport checkFile(const LicenseFace &face, const TrustAnchors &anchors,
                                   const QDateTime &now, const ExpectedIdentity &expected = {},
                                   const CancellationToken &token = {});

// The same for an OFD document by itself.
[[nodiscard]] FileReport checkDocument(const ofd::Document &document, const TrustAnchors &anchors,
                                       const QDateTime &now, const ExpectedIdentity &expected = {},
                                       const CancellationToken &token = {});

} // namespace lc::document
