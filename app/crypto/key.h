#pragma once

#include "core/result.h"
#include "core/secure.h"
#include "crypto/digest.h"

#include <memory>

namespace lc::crypto {

// The signer's distinguishing identifier that GM/T 0009 prescribes; always this one here.
inline constexpr QByteArrayView defaultSm2Id{"1234567812345678", 16};

enum class KeyKind { None, Sm2, Rsa, Ecdsa, Other };
enum class RsaPadding { Pkcs1, Pss };

// The signature as DER SEQUENCE { r, s } of minimal, positive integers. Reads what real files
// hold: DER, raw 64 bytes, DER whose last zero octets a BIT STRING writer took for unused bits,
// integers with superfluous zeros. SignatureMalformed.
[[nodiscard]] Result<QByteArray> normaliseSm2Signature(QByteArrayView signature);

// A public key: SM2, RSA or ECDSA. Value type, shared inside.
class PublicKey
{
public:
    PublicKey() = default;
    [[nodiscard]] static Result<PublicKey> fromSubjectPublicKeyInfo(QByteArrayView der);
    // The key of a certificate of which nothing else is needed; reading it whole costs as much as
    // half an SM2 verification.
    [[nodiscard]] static Result<PublicKey> ofCertificate(QByteArrayView der);
    [[nodiscard]] static Result<PublicKey> fromPem(QByteArrayView pem);
    [[nodiscard]] bool isNull() const { return !d; }
    [[nodiscard]] bool isSm2() const;
    [[nodiscard]] KeyKind kind() const;
    [[nodiscard]] Result<QByteArray> toPem() const;
    // SM2 with SM3 over `message` (GB/T 32918). `signature`: DER or raw 64 bytes r||s.
    // True/false is the answer; an Error means that the signature could not be read at all.
    [[nodiscard]] Result<bool> verifySm2(QByteArrayView message, QByteArrayView signature) const;

    // RSA and ECDSA over `algorithm`; for an SM2 key as verifySm2(). KeyInvalid for other kinds.
    [[nodiscard]] Result<bool> verify(DigestAlgorithm algorithm, QByteArrayView message,
                                      QByteArrayView signature,
                                      RsaPadding padding = RsaPadding::Pkcs1) const;
    // SubjectPublicKeyInfo.
    [[nodiscard]] Result<QByteArray> toDer() const;

    struct Private;
    std::shared_ptr<const Private> d;
};

// An SM2 private key (others are read, but do not sign here). Value type, shared inside.
class PrivateKey
{
public:
    PrivateKey() = default;
    [[nodiscard]] static Result<PrivateKey> generateSm2();
    [[nodiscard]] static Result<PrivateKey> fromPem(QByteArrayView pem);
    [[nodiscard]] Result<SecureBytes> toPem() const;
    [[nodiscard]] bool isNull() const { return !d; }
    [[nodiscard]] Result<PublicKey> publicKey() const;
    // SM2 with SM3 over `message`, as DER SEQUENCE { r, s }.
    [[nodiscard]] Result<QByteArray> signSm2(QByteArrayView message) const;

    struct Private;
    std::shared_ptr<const Private> d;
};

} // namespace lc::crypto
