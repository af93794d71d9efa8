#include "crypto/certificate.h"

#include "crypto/certificate_p.h"
#include "crypto/key_p.h"

#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <QTimeZone>

#include <array>

namespace lc::crypto {

namespace {

tl::unexpected<Error> invalid(SourceLocation where = SourceLocation::current())
{
    return fail(ErrorCode::CertificateInvalid, {{QStringLiteral("library"), takeOpensslError()}},
                where);
}

QString nameText(const X509_NAME *name)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(bio.get(), name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
    return QString::fromUtf8(takeBytes(bio.get()));
}

QString entryText(X509_NAME *name, int nid)
{
    const int at = X509_NAME_get_index_by_NID(name, nid, -1);
    if (at < 0)
        return {};
    unsigned char *utf8 = nullptr;
    const int size =
        ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at)));
    const QString text =
        size > 0 ? QString::fromUtf8(reinterpret_cast<char *>(utf8), size) : QString();
    OPENSSL_free(utf8);
    return text;
}

template <class T, class Encode>
QByteArray encoded(T *object, Encode encode)
{
    unsigned char *out = nullptr;
    const int size = encode(object, &out);
    const QByteArray bytes =
        size > 0 ? QByteArray(reinterpret_cast<char *>(out), size) : QByteArray();
    OPENSSL_free(out);
    return bytes;
}

} // namespace

void setSm2Id(X509 *certificate)
{
    // RSA and ECDSA know no such identifier: with it the library finds their signatures wrong.
    if (X509_get_signature_nid(certificate) != NID_SM2_with_SM3)
        return;
    ASN1_OCTET_STRING *id = ASN1_OCTET_STRING_new();
    ASN1_OCTET_STRING_set(id, bytesOf(defaultSm2Id), static_cast<int>(defaultSm2Id.size()));
    X509_set0_distinguishing_id(certificate, id);
}

QDateTime timeOf(const ASN1_TIME *time)
{
    tm parts = {};
    if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
                     QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC);
}

const Certificate::Private::Names &Certificate::Private::names() const
{
    std::call_once(m_named, [this] {
        m_names.subject = nameText(X509_get_subject_name(x509.get()));
        m_names.issuer = nameText(X509_get_issuer_name(x509.get()));
        m_names.commonName = entryText(X509_get_subject_name(x509.get()), NID_commonName);
    });
    return m_names;
}

Result<Certificate> Certificate::fromDer(QByteArrayView der)
{
    const unsigned char *at = bytesOf(der);
    X509Ptr x509(d2i_X509(nullptr, &at, der.size()));
    if (!x509 || at != bytesOf(der) + der.size())
        return invalid();
    setSm2Id(x509.get());
    X509_check_purpose(x509.get(), -1, 0); // fills the cache of extensions
    ERR_clear_error();
    auto shared = std::make_shared<Private>();
    shared->x509 = std::move(x509);
    shared->der = der.toByteArray();
    Certificate certificate;
    certificate.d = std::move(shared);
    return certificate;
}

Result<QList<Certificate>> Certificate::fromPemOrDer(QByteArrayView bytes)
{
    QList<Certificate> certificates;
    if (!bytes.isEmpty() && bytes[0] == '\x30') {
        LC_TRY(certificate, fromDer(bytes));
        certificates.append(certificate);
        return certificates;
    }
    const BioPtr bio = bioOver(bytes);
    while (X509Ptr x509{PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)}) {
        LC_TRY(certificate, fromDer(encoded(x509.get(), i2d_X509)));
        certificates.append(certificate);
    }
    if (certificates.isEmpty())
        return invalid();
    ERR_clear_error();
    return certificates;
}

QByteArray Certificate::der() const
{
    return d ? d->der : QByteArray();
}

QByteArray Certificate::toPem() const
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    if (d)
        PEM_write_bio_X509(bio.get(), d->x509.get());
    return takeBytes(bio.get());
}

QString Certificate::subject() const
{
    return d ? d->names().subject : QString();
}

QString Certificate::commonName() const
{
    const QString name = d ? d->names().commonName : QString();
    return name.isEmpty() ? organisation() : name;
}

QString Certificate::organisation() const
{
    return d ? entryText(X509_get_subject_name(d->x509.get()), NID_organizationName) : QString();
}

QString Certificate::issuer() const
{
    return d ? d->names().issuer : QString();
}

QString Certificate::serialNumber() const
{
    if (!d)
        return {};
    const ASN1_INTEGER *serial = X509_get0_serialNumber(d->x509.get());
    const QByteArray bytes(reinterpret_cast<const char *>(ASN1_STRING_get0_data(serial)),
                           ASN1_STRING_length(serial));
    return QString::fromLatin1(bytes.toHex());
}

QDateTime Certificate::notBefore() const
{
    return d ? timeOf(X509_get0_notBefore(d->x509.get())) : QDateTime();
}

QDateTime Certificate::notAfter() const
{
    return d ? timeOf(X509_get0_notAfter(d->x509.get())) : QDateTime();
}

bool Certificate::isCertificateAuthority() const
{
    return d && X509_check_ca(d->x509.get()) > 0;
}

bool Certificate::mayVerifySignatures() const
{
    if (!d)
        return false;
    return (X509_get_key_usage(d->x509.get()) & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0;
}

bool Certificate::mayTimeStamp() const
{
    if (!d)
        return false;
    const uint32_t usage = X509_get_extended_key_usage(d->x509.get());
    return usage != UINT32_MAX && (usage & XKU_TIMESTAMP) != 0;
}

bool Certificate::mayAnswerForIssuer() const
{
    if (!d)
        return false;
    const uint32_t usage = X509_get_extended_key_usage(d->x509.get());
    return usage != UINT32_MAX && (usage & XKU_OCSP_SIGN) != 0;
}

QStringList Certificate::keyUsages() const
{
    using Usage = std::pair<uint32_t, const char *>;
    constexpr std::array names{Usage{KU_DIGITAL_SIGNATURE, "digitalSignature"},
                               Usage{KU_NON_REPUDIATION, "nonRepudiation"},
                               Usage{KU_KEY_ENCIPHERMENT, "keyEncipherment"},
                               Usage{KU_DATA_ENCIPHERMENT, "dataEncipherment"},
                               Usage{KU_KEY_AGREEMENT, "keyAgreement"},
                               Usage{KU_KEY_CERT_SIGN, "keyCertSign"},
                               Usage{KU_CRL_SIGN, "cRLSign"}};
    const uint32_t usage = d ? X509_get_key_usage(d->x509.get()) : UINT32_MAX;
    QStringList found;
    for (const auto &[bit, name] : names) {
        if (usage != UINT32_MAX && (usage & bit) != 0)
            found.append(QString::fromLatin1(name));
    }
    return found;
}

QByteArray Certificate::issuerDer() const
{
    return d ? encoded(X509_get_issuer_name(d->x509.get()), i2d_X509_NAME) : QByteArray();
}

QByteArray Certificate::subjectDer() const
{
    return d ? encoded(X509_get_subject_name(d->x509.get()), i2d_X509_NAME) : QByteArray();
}

QByteArray Certificate::serialDer() const
{
    return d ? encoded(X509_get_serialNumber(d->x509.get()), i2d_ASN1_INTEGER) : QByteArray();
}

QByteArray Certificate::subjectKeyIdentifier() const
{
    const ASN1_OCTET_STRING *id = d ? X509_get0_subject_key_id(d->x509.get()) : nullptr;
    if (id == nullptr)
        return {};
    return QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(id)),
                      ASN1_STRING_length(id));
}

Result<PublicKey> Certificate::publicKey() const
{
    EVP_PKEY *key = d ? X509_get0_pubkey(d->x509.get()) : nullptr;
    if (key == nullptr)
        return invalid();
    return publicKeyOver(key);
}

bool Certificate::isSignedBy(const Certificate &issuer) const
{
    if (!d || issuer.isNull())
        return false;
    EVP_PKEY *key = X509_get0_pubkey(issuer.d->x509.get());
    const bool good = key != nullptr && X509_verify(d->x509.get(), key) == 1;
    ERR_clear_error();
    return good;
}

} // namespace lc::crypto
