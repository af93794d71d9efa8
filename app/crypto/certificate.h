#pragma once

#include "crypto/key.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

namespace lc::crypto {

// One X.509 certificate (RFC 5280), parsed once; the bytes are kept as they came. Value type,
// shared inside, thread-safe for reading. CertificateInvalid.
class Certificate
{
public:
    Certificate() = default;
    [[nodiscard]] static Result<Certificate> fromDer(QByteArrayView der);
    [[nodiscard]] static Result<QList<Certificate>> fromPemOrDer(QByteArrayView bytes);
    [[nodiscard]] bool isNull() const { return !d; }
    [[nodiscard]] QByteArray der() const;
    [[nodiscard]] QByteArray toPem() const;
    [[nodiscard]] QString subject() const;    // RFC 2253, UTF-8
    [[nodiscard]] QString commonName() const; // CN, else O
    [[nodiscard]] QString organisation() const;
    [[nodiscard]] QString issuer() const;
    [[nodiscard]] QString serialNumber() const; // hex
    [[nodiscard]] QDateTime notBefore() const;  // UTC
    [[nodiscard]] QDateTime notAfter() const;
    [[nodiscard]] bool isCertificateAuthority() const;
    // False when the key usage extension is there and allows neither digitalSignature nor
    // nonRepudiation (RFC 5280 4.2.1.3).
    [[nodiscard]] bool mayVerifySignatures() const;
    // True when extended key usage has timeStamping (RFC 3161 2.3).
    [[nodiscard]] bool mayTimeStamp() const;
    // True when extended key usage has OCSPSigning (RFC 6960 4.2.2.2).
    [[nodiscard]] bool mayAnswerForIssuer() const;
    // The key usages by their names in RFC 5280; empty when the extension is absent.
    [[nodiscard]] QStringList keyUsages() const;
    [[nodiscard]] QByteArray issuerDer() const;  // the Name, for issuerAndSerialNumber
    [[nodiscard]] QByteArray subjectDer() const; // the Name
    [[nodiscard]] QByteArray serialDer() const;  // the INTEGER
    [[nodiscard]] QByteArray subjectKeyIdentifier() const;
    [[nodiscard]] Result<PublicKey> publicKey() const;
    // Whether this certificate's signature was made with `issuer`'s key.
    [[nodiscard]] bool isSignedBy(const Certificate &issuer) const;
    friend bool operator==(const Certificate &a, const Certificate &b)
    {
        return a.der() == b.der();
    }

    struct Private;
    std::shared_ptr<const Private> d;
};

// certificatememory.h
class CertificateMemory;
[[nodiscard]] std::shared_ptr<CertificateMemory> makeCertificateMemory();

enum class CertificateRole { Root, Intermediate, SealMaker, SealSigner, TlsServer, TimeStamper };

struct CertificateRequest
{
    QString commonName;
    QString organisation;
    CertificateRole role = CertificateRole::SealSigner;
    QDateTime notBefore;
    QDateTime notAfter;
    QStringList dnsNames; // TlsServer
};

// Makes a certificate for `subject`, signed by `issuerKey` (SM3withSM2, id 1234567812345678).
// A null issuer makes it self-signed.
[[nodiscard]] Result<Certificate> issueCertificate(const CertificateRequest &request,
                                                   const PublicKey &subject,
                                                   const Certificate &issuer,
                                                   const PrivateKey &issuerKey);

enum class ChainState { Trusted, NoAnchor, Broken, NotYetValid, Expired, Revoked, UsageWrong };

struct ChainAnswer
{
    ChainState state = ChainState::NoAnchor;
    QList<Certificate> path;            // leaf first, as far as it could be built
    bool revocationChecked = false;     // every certificate below the anchor was asked about
    std::optional<QDateTime> revokedAt; // also when that was after `at`
    QString revokedSubject;
    QString detail; // the library's reason, for experts
};

// Builds and checks the path from `leaf` over `intermediates` to one of `anchors` as of `at`
// (RFC 5280). `crls`: DER or PEM revocation lists; `ocsp`: DER responses. Revoked: on the list at
// `at`, or later for a reason that casts doubt on earlier signatures (unspecified, key or CA
// compromise).
[[nodiscard]] ChainAnswer checkChain(const Certificate &leaf,
                                     const QList<Certificate> &intermediates,
                                     const QList<Certificate> &anchors, const QDateTime &at,
                                     const QList<QByteArray> &crls = {},
                                     const QList<QByteArray> &ocsp = {});

} // namespace lc::crypto
