#pragma once

#include "crypto/key.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

namespace lc::crypto {

// One X.509 certificate, parsed once; the bytes are kept as they came.
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
    [[nodiscard]] Result<PublicKey> publicKey() const;
    friend bool operator==(const Certificate &a, const Certificate &b)
    {
        return a.der() == b.der();
    }

    struct Private;
    std::shared_ptr<const Private> d;
};

enum class CertificateRole { Root, Intermediate, SealMaker, SealSigner, TlsServer };

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
    QList<Certificate> path; // leaf first, as far as it could be built
    bool revocationChecked = false;
    QString detail; // the library's reason, for experts
};

// Builds and checks the path from `leaf` over `intermediates` to one of `anchors` as of `at`
// (RFC 5280). `crls`: DER or PEM revocation lists.
[[nodiscard]] ChainAnswer checkChain(const Certificate &leaf,
                                     const QList<Certificate> &intermediates,
                                     const QList<Certificate> &anchors, const QDateTime &at,
                                     const QList<QByteArray> &crls = {});

} // namespace lc::crypto
