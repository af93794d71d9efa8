#include "crypto/certificate.h"
#include "crypto/certificate_p.h"
#include "crypto/key_p.h"

#include <openssl/x509v3.h>

namespace lc::crypto {

namespace {

bool addEntry(X509_NAME *name, const char *field, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    return value.isEmpty() || X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, bytesOf(utf8),
                                                         static_cast<int>(utf8.size()), -1, 0) == 1;
}

bool addExtension(X509 *certificate, X509V3_CTX *context, int nid, const QByteArray &value)
{
    const ExtensionPtr extension(X509V3_EXT_conf_nid(nullptr, context, nid, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

struct RoleExtensions
{
    const char *constraints;
    const char *keyUsage;
    const char *extendedKeyUsage; // null: none
};

RoleExtensions extensionsOf(CertificateRole role)
{
    switch (role) {
    case CertificateRole::Root:
    case CertificateRole::Intermediate:
        return {"critical,CA:TRUE", "critical,keyCertSign,cRLSign", nullptr};
    case CertificateRole::SealMaker:
    case CertificateRole::SealSigner:
        return {"critical,CA:FALSE", "critical,digitalSignature,nonRepudiation", nullptr};
    case CertificateRole::TlsServer:
        return {"critical,CA:FALSE", "critical,digitalSignature,keyAgreement", "serverAuth"};
    case CertificateRole::TimeStamper:
        return {"critical,CA:FALSE", "critical,digitalSignature", "critical,timeStamping"};
    }
    Q_UNREACHABLE();
}

bool addExtensions(X509 *certificate, X509 *issuer, const CertificateRequest &request)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const RoleExtensions wanted = extensionsOf(request.role);
    if (!addExtension(certificate, &context, NID_basic_constraints, wanted.constraints) ||
        !addExtension(certificate, &context, NID_key_usage, wanted.keyUsage) ||
        !addExtension(certificate, &context, NID_subject_key_identifier, "hash") ||
        !addExtension(certificate, &context, NID_authority_key_identifier, "keyid"))
        return false;
    if (wanted.extendedKeyUsage != nullptr &&
        !addExtension(certificate, &context, NID_ext_key_usage, wanted.extendedKeyUsage))
        return false;
    if (request.dnsNames.isEmpty())
        return true;
    QStringList names;
    for (const QString &name : request.dnsNames) {
        const bool isAddress = name.contains(u':') || name.back().isDigit();
        names.append((isAddress ? QStringLiteral("IP:") : QStringLiteral("DNS:")) + name);
    }
    return addExtension(certificate, &context, NID_subject_alt_name, names.join(u',').toLatin1());
}

bool setSerial(X509 *certificate, const QByteArray &random)
{
    const BignumPtr number(BN_bin2bn(bytesOf(random), static_cast<int>(random.size()), nullptr));
    return number && BN_set_bit(number.get(), 100) == 1 &&
           BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

bool signWithSm2(X509 *certificate, EVP_PKEY *key)
{
    const PkeyContextPtr keyContext(EVP_PKEY_CTX_new(key, nullptr));
    const DigestContextPtr context(EVP_MD_CTX_new());
    if (!keyContext || EVP_PKEY_CTX_set1_id(keyContext.get(), defaultSm2Id.data(),
                                            static_cast<int>(defaultSm2Id.size())) != 1)
        return false;
    EVP_MD_CTX_set_pkey_ctx(context.get(), keyContext.get());
    return EVP_DigestSignInit(context.get(), nullptr, EVP_sm3(), nullptr, key) == 1 &&
           X509_sign_ctx(certificate, context.get()) > 0;
}

} // namespace

Result<Certificate> issueCertificate(const CertificateRequest &request, const PublicKey &subject,
                                     const Certificate &issuer, const PrivateKey &issuerKey)
{
    const auto invalid = [](SourceLocation where = SourceLocation::current()) {
        return fail(ErrorCode::CertificateInvalid,
                    {{QStringLiteral("library"), takeOpensslError()}}, where);
    };
    if (subject.isNull() || issuerKey.isNull())
        return fail(ErrorCode::KeyInvalid);
    LC_TRY(random, randomBytes(12));
    const X509Ptr x509(X509_new());
    X509_NAME *name = X509_get_subject_name(x509.get());
    const X509_NAME *issuerName =
        issuer.isNull() ? name : X509_get_subject_name(issuer.d->x509.get());
    if (X509_set_version(x509.get(), 2) != 1 || !setSerial(x509.get(), random) ||
        !addEntry(name, "C", QStringLiteral("CN")) || !addEntry(name, "O", request.organisation) ||
        !addEntry(name, "CN", request.commonName) ||
        X509_set_issuer_name(x509.get(), issuerName) != 1)
        return invalid();
    if (ASN1_TIME_set(X509_getm_notBefore(x509.get()), request.notBefore.toSecsSinceEpoch()) ==
            nullptr ||
        ASN1_TIME_set(X509_getm_notAfter(x509.get()), request.notAfter.toSecsSinceEpoch()) ==
            nullptr ||
        X509_set_pubkey(x509.get(), subject.d->key.get()) != 1)
        return invalid();
    X509 *issuerX509 = issuer.isNull() ? x509.get() : issuer.d->x509.get();
    if (!addExtensions(x509.get(), issuerX509, request) ||
        !signWithSm2(x509.get(), issuerKey.d->key.get()))
        return invalid();
    unsigned char *der = nullptr;
    const int size = i2d_X509(x509.get(), &der);
    const QByteArray bytes(reinterpret_cast<char *>(der), size > 0 ? size : 0);
    OPENSSL_free(der);
    return Certificate::fromDer(bytes);
}

} // namespace lc::crypto
