#pragma once

#include "crypto/asn1.h"
#include "crypto/key.h"

namespace lc::crypto {

// What an AlgorithmIdentifier or OID of a signature or digest means.
struct SignatureScheme
{
    DigestAlgorithm digest = DigestAlgorithm::Sm3;
    RsaPadding padding = RsaPadding::Pkcs1;
    bool namesDigest = true; // false: rsaEncryption, ecPublicKey, SM2 key: the digest is elsewhere
};

// "1.2.156.10197.1.401", "SM3", "sha-256", ...; nothing when unknown.
[[nodiscard]] std::optional<DigestAlgorithm> digestFromName(QStringView nameOrOid);
[[nodiscard]] bool isWeak(DigestAlgorithm algorithm);
[[nodiscard]] QString nameOf(DigestAlgorithm algorithm); // "SM3", "SHA-256"
[[nodiscard]] std::optional<SignatureScheme> signatureSchemeFromOid(const QString &oid);
// From a whole AlgorithmIdentifier, with the parameters of RSASSA-PSS (RFC 4055 3.1).
[[nodiscard]] std::optional<SignatureScheme> signatureScheme(const DerValue &identifier);

} // namespace lc::crypto
