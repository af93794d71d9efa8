#pragma once

#include "crypto/certificate.h"

#include <optional>

namespace lc::crypto {

enum class SealLayout { V1, V4 }; // GM/T 0031-2014; GB/T 38540-2020 (and its successor)

// An electronic seal (SESeal), as far as it is shown or checked.
struct Seal
{
    SealLayout layout = SealLayout::V4;
    int headerVersion = 0;
    QString vendor;
    QString id;
    QString name;
    int type = 0;
    int certListType = 1;           // as declared: 1 certificates, 2 digests
    bool listedAsDigests = false;   // as found
    QList<QByteArray> certificates; // DER, or SM3 digests
    QDateTime created;
    QDateTime validFrom;
    QDateTime validUntil;
    QString pictureType; // as declared; sniff the bytes
    QByteArray picture;
    int widthMm = 0;
    int heightMm = 0;
    QByteArray makerCertificate; // DER
    QString signatureAlgorithm;  // OID, the maker's
    QByteArray signature;
    QByteArray signedBytes; // exactly what the maker signed, by the layout
    QByteArray timeStamp;   // GM/T 0031-2025: a token over `signature`, empty if none
    QByteArray raw;         // the whole SESeal
};

// A parsed signature value: SES_Signature of either layout.
struct SealSignature
{
    SealLayout layout = SealLayout::V4;
    Seal seal;
    std::optional<QDateTime> signedAt; // UTC; without a zone Beijing time is meant
    QByteArray dataHash;
    QString propertyInfo;
    QByteArray signerCertificate; // DER
    QString signatureAlgorithm;   // OID
    QByteArray signature;         // as found: DER, raw 64, trimmed
    QByteArray signedBytes;       // the raw toSign TLV
    QByteArray timeStamp;         // RFC 3161 token over `signature`, empty if none
    QByteArray timeToken;         // v1: the token that stands for the time inside what is signed
};

// Strict DER by structure, never by header version. Asn1Malformed, SignatureMalformed.
[[nodiscard]] Result<SealSignature> parseSealSignature(QByteArrayView der);
[[nodiscard]] Result<Seal> parseSeal(QByteArrayView der);
// What makers of the other layout sign: GB/T 38540 reads as if certificate and algorithm were
// signed as well, most makers sign the seal's information alone. Empty when it cannot be told.
[[nodiscard]] QByteArray otherSignedBytes(const Seal &seal);

struct SealRequest
{
    QString vendor;
    QString id;
    QString name;
    int type = 1;
    QList<Certificate> signers;
    QDateTime created;
    QDateTime validFrom;
    QDateTime validUntil;
    QString pictureType; // "PNG"
    QByteArray picture;
    int widthMm = 40;
    int heightMm = 40;
    SealLayout layout = SealLayout::V4;
};

// Makes a seal signed by its maker (GB/T 38540 6.2, GM/T 0031). Returns the SESeal's DER.
[[nodiscard]] Result<QByteArray> makeSeal(const SealRequest &request, const Certificate &maker,
                                          const PrivateKey &makerKey);
// Makes the signature value over Signature.xml's bytes. `propertyInfo`: path of Signature.xml.
[[nodiscard]] Result<QByteArray> signWithSeal(QByteArrayView sealDer, QByteArrayView signatureXml,
                                              QStringView propertyInfo, const QDateTime &signedAt,
                                              const Certificate &signer,
                                              const PrivateKey &signerKey,
                                              SealLayout layout = SealLayout::V4);

} // namespace lc::crypto
