#include "crypto/revocationlist.h"

#include "crypto/asn1.h"
#include "crypto/certificate_p.h"
#include "crypto/signaturescheme.h"

#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace lc::crypto {

namespace {

using ScopePtr = std::unique_ptr<ISSUING_DIST_POINT, OpensslDeleter<ISSUING_DIST_POINT_free>>;
using PointsPtr = std::unique_ptr<CRL_DIST_POINTS, OpensslDeleter<CRL_DIST_POINTS_free>>;

// Whether the two name one place in common (RFC 5280 6.3.3 b 2 i).
bool sharePlace(const DIST_POINT_NAME *a, const DIST_POINT_NAME *b)
{
    if (a == nullptr || b == nullptr || a->type != 0 || b->type != 0)
        return false;
    for (int i = 0; i < sk_GENERAL_NAME_num(a->name.fullname); ++i) {
        for (int k = 0; k < sk_GENERAL_NAME_num(b->name.fullname); ++k) {
            if (GENERAL_NAME_cmp(sk_GENERAL_NAME_value(a->name.fullname, i),
                                 sk_GENERAL_NAME_value(b->name.fullname, k)) == 0)
                return true;
        }
    }
    return false;
}

bool isAtPlace(const X509 *certificate, const DIST_POINT_NAME *place)
{
    const PointsPtr points(static_cast<CRL_DIST_POINTS *>(
        X509_get_ext_d2i(certificate, NID_crl_distribution_points, nullptr, nullptr)));
    for (int i = 0; points && i < sk_DIST_POINT_num(points.get()); ++i) {
        if (sharePlace(sk_DIST_POINT_value(points.get(), i)->distpoint, place))
            return true;
    }
    return false;
}

bool hasUnknownCritical(const X509_CRL *crl)
{
    for (int i = 0; i < X509_CRL_get_ext_count(crl); ++i) {
        X509_EXTENSION *extension = X509_CRL_get_ext(crl, i);
        const int kind = OBJ_obj2nid(X509_EXTENSION_get_object(extension));
        if (X509_EXTENSION_get_critical(extension) != 0 && kind != NID_issuing_distribution_point)
            return true;
    }
    return false;
}

} // namespace

struct RevocationList::Private
{
    CrlPtr crl;
    QByteArray der;
};

Result<RevocationList> RevocationList::fromPemOrDer(QByteArrayView bytes)
{
    const bool isDer = !bytes.isEmpty() && bytes[0] == '\x30';
    const BioPtr bio = bioOver(bytes);
    CrlPtr crl(isDer ? d2i_X509_CRL_bio(bio.get(), nullptr)
                     : PEM_read_bio_X509_CRL(bio.get(), nullptr, nullptr, nullptr));
    if (!crl)
        return fail(ErrorCode::CertificateInvalid,
                    {{QStringLiteral("library"), takeOpensslError()}});
    unsigned char *out = nullptr;
    const int size = i2d_X509_CRL(crl.get(), &out);
    auto shared = std::make_shared<Private>();
    shared->der = QByteArray(reinterpret_cast<char *>(out), size > 0 ? size : 0);
    OPENSSL_free(out);
    shared->crl = std::move(crl);
    RevocationList list;
    list.d = std::move(shared);
    return list;
}

bool RevocationList::isIssuedBy(const Certificate &issuer) const
{
    return !issuer.isNull() && X509_NAME_cmp(X509_CRL_get_issuer(d->crl.get()),
                                             X509_get_subject_name(issuer.d->x509.get())) == 0;
}

bool RevocationList::isSignedBy(const Certificate &issuer) const
{
    const auto outer = readSingle(d->der, DerTag::Sequence);
    const auto parts = outer ? readAll(outer->content, 1, 3) : Result<QList<DerValue>>();
    const auto key = issuer.publicKey();
    if (!parts || parts->size() != 3 || !key)
        return false;
    const auto scheme = signatureScheme(parts->at(1));
    const auto bits = parts->at(2).toBits();
    if (!scheme || !bits)
        return false;
    const auto good = key->verify(scheme->digest, parts->at(0).raw, *bits, scheme->padding);
    return good.value_or(false);
}

QString RevocationList::issuer() const
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(bio.get(), X509_CRL_get_issuer(d->crl.get()), 0,
                       XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
    return QString::fromUtf8(takeBytes(bio.get()));
}

QDateTime RevocationList::thisUpdate() const
{
    return timeOf(X509_CRL_get0_lastUpdate(d->crl.get()));
}

QDateTime RevocationList::nextUpdate() const
{
    return timeOf(X509_CRL_get0_nextUpdate(d->crl.get()));
}

bool RevocationList::speaksOf(const Certificate &certificate) const
{
    if (hasUnknownCritical(d->crl.get()))
        return false;
    int critical = 0;
    const ScopePtr scope(static_cast<ISSUING_DIST_POINT *>(
        X509_CRL_get_ext_d2i(d->crl.get(), NID_issuing_distribution_point, &critical, nullptr)));
    if (!scope)
        return critical == -1; // absent, not unreadable
    if (scope->onlysomereasons != nullptr || scope->indirectCRL > 0 || scope->onlyattr > 0)
        return false;
    if (certificate.isCertificateAuthority() ? scope->onlyuser > 0 : scope->onlyCA > 0)
        return false;
    return scope->distpoint == nullptr || isAtPlace(certificate.d->x509.get(), scope->distpoint);
}

std::optional<RevocationList::Entry> RevocationList::find(const Certificate &certificate) const
{
    // Searched by hand: the library's look-up sorts the list inside, which is not thread-safe.
    const STACK_OF(X509_REVOKED) *entries = X509_CRL_get_REVOKED(d->crl.get());
    const ASN1_INTEGER *serial = X509_get0_serialNumber(certificate.d->x509.get());
    for (int i = 0; i < sk_X509_REVOKED_num(entries); ++i) {
        const X509_REVOKED *entry = sk_X509_REVOKED_value(entries, i);
        if (ASN1_INTEGER_cmp(X509_REVOKED_get0_serialNumber(entry), serial) != 0)
            continue;
        Entry found;
        found.revokedAt = timeOf(X509_REVOKED_get0_revocationDate(entry));
        auto *reason = static_cast<ASN1_ENUMERATED *>(
            X509_REVOKED_get_ext_d2i(entry, NID_crl_reason, nullptr, nullptr));
        if (reason != nullptr) {
            found.reason = static_cast<int>(ASN1_ENUMERATED_get(reason));
            ASN1_ENUMERATED_free(reason);
        }
        return found;
    }
    return std::nullopt;
}

} // namespace lc::crypto
