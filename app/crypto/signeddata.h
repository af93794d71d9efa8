#pragma once

#include "crypto/certificate.h"
#include "crypto/signaturescheme.h"

namespace lc::crypto {

// One SignerInfo (RFC 5652 5.3) as far as it is checked.
struct SignedDataSigner
{
    QByteArray issuer; // Name, empty when named by key identifier
    QByteArray serial; // INTEGER
    QByteArray keyIdentifier;
    QString digestOid;
    QString signatureOid;
    std::optional<SignatureScheme> scheme;
    QByteArray attributes; // signed attributes as the SET that is signed; empty: none
    QByteArray messageDigest;
    std::optional<QDateTime> signingTime; // the signer's own claim
    // ESS signing certificate (RFC 2634, RFC 5035; ETSI EN 319 122 wants it): the digest of the
    // certificate that the signer meant; empty: not told, or by an algorithm unknown here.
    QByteArray meantCertificate;
    DigestAlgorithm meantBy = DigestAlgorithm::Sha256;
    QByteArray signature;
    QByteArray timeStamp; // RFC 3161 token from the unsigned attributes, empty: none
    // What PDF writers put into the signed attributes (adbe-revocationInfoArchival), DER.
    QList<QByteArray> revocationLists;
    QList<QByteArray> ocspResponses;
};

// Signed data: PKCS #7, CMS (RFC 5652) or GB/T 35275, in DER or, as RFC 5652 allows, in BER of
// indefinite length. SignatureMalformed and Asn1Malformed.
struct SignedData
{
    bool isGbt35275 = false;
    QString contentType; // OID
    std::optional<QByteArray> content;
    QList<Certificate> certificates;
    QList<QByteArray> revocationLists; // DER
    QList<QByteArray> ocspResponses;   // DER
    QList<SignedDataSigner> signers;

    // By issuer and serial or key identifier, never by position. Null: it did not come along.
    [[nodiscard]] Certificate certificateOf(const SignedDataSigner &signer) const;
};

[[nodiscard]] Result<SignedData> parseSignedData(QByteArrayView bytes);

// What was signed, in pieces that stay where they are. The bytes must outlive this.
class SignedMessage
{
public:
    explicit SignedMessage(QList<QByteArrayView> pieces)
        : m_pieces(std::move(pieces))
    {}
    [[nodiscard]] QByteArray digest(DigestAlgorithm algorithm) const;
    [[nodiscard]] QByteArray joined() const;

private:
    QList<QByteArrayView> m_pieces;
};

enum class SignedDataState { Good, Wrong, Malformed, UnknownAlgorithm, NoCertificate };

struct SignedDataAnswer
{
    SignedDataState content = SignedDataState::Wrong;   // it speaks of this message
    SignedDataState signature = SignedDataState::Wrong; // and was signed with this key
};

// Checks one signer over `message`. With attributes, their messageDigest must be the message's;
// without, the signature is over the message, or over content that is the message's digest, as
// GB/T 35275 files have it.
[[nodiscard]] SignedDataAnswer verifySignedData(const SignedData &data,
                                                const SignedDataSigner &signer,
                                                const Certificate &certificate,
                                                const SignedMessage &message);

// TSTInfo of a time-stamp token (RFC 3161 2.4.2).
struct TimeStampInfo
{
    QString digestOid;
    QByteArray imprint;
    QDateTime time; // UTC
};
[[nodiscard]] Result<TimeStampInfo> parseTimeStampInfo(QByteArrayView der);

} // namespace lc::crypto
