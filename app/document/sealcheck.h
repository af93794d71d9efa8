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
    QList<QByteArray> ocspResponses;
    // When set, a chain alone is not enough: the signer must stand in it for the license type.
    std::optional<IssuerList> issuers;
    // Shared by all copies; saves reading the same certificates again for each file.
    std::shared_ptr<crypto::CertificateMemory> memory = crypto::makeCertificateMemory();
};

struct SignatureReport
{
    int index = 0;
    int document = 0;    // which of the package's documents, 0-based; findings speak of the first
    QString id;          // as the file names it
    QString type;        // "Seal", "Sign"; the SubFilter of a PDF
    QString file;        // the entry that describes it; empty in a PDF
    int references = 0;  // how many files it names
    QStringList covered; // entries that are as they were when signed
    QStringList changed;
    QStringList missing;
    qint64 coveredBytes = 0; // of a PDF, without the value itself
    bool isLatest = true;    // nothing was added to the file after it
    QString added;           // to a PDF afterwards: "Nothing", "FormFilled", ... (sealpdfchange.h)
    QStringList addedParts;  // what of it was not there or was otherwise, "page 1 /Contents"
    int permission = 0;      // DocMDP (ISO 32000-1 12.8.2.2): 1, 2, 3; 0: the signer said nothing
    QString sealName;
    QDateTime sealFrom;
    QDateTime sealUntil;
    crypto::Certificate certificate; // the signer's, null when unknown
    QString signer;
    QString issuer;
    QStringList chain;
    QList<crypto::Certificate> path;      // the same as certificates, signer first
    QList<crypto::Certificate> stampPath; // of the authority that stamped the time
    QDateTime signedAt;
    bool signedAtTrusted = false; // false: the signer's own claim
    QString writtenTime;          // as it stands beside the signature, whatever counts
    QString algorithm;
    QString layout; // "SES v4", "SES v1", "GB/T 35275", "PKCS#7", "SM2", "RFC 3161"
};

struct FileReport
{
    domain::Findings findings;
    QList<SignatureReport> signatures;
    int documents = 1;    // in the package
    bool isCopy = false;  // the file calls itself an annotated copy
    QString copyOriginal; // identifier of the original that it names
};

// What the file was asked to be; empty members are not compared.
struct ExpectedIdentity
{
    QString identifier;
    SecureText holder;
    SecureText holderCode;
    QString typeName;
    SecureText number;
    QString issued; // dates in any form; what is no date is not compared
    QString validFrom;
    QString validUntil;
    QString typeCode; // asked of the allow-list of issuers; the file's own when empty
};

// Checks every seal and signature of the face on this computer (ofd.md 4.1), each as its own
// finding. Never fails: what cannot be read is a finding. `now` decides "expired since".
[[nodiscard]] FileReport checkFile(const LicenseFace &face, const TrustAnchors &anchors,
                                   const QDateTime &now, const ExpectedIdentity &expected = {},
                                   const CancellationToken &token = {});

// The same for the one OFD document (of several in a package) that is shown.
[[nodiscard]] FileReport checkDocument(const ofd::Document &document, const TrustAnchors &anchors,
                                       const QDateTime &now, const ExpectedIdentity &expected = {},
                                       const CancellationToken &token = {});

} // namespace lc::document
