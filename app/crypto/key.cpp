#include "crypto/key.h"

#include "crypto/asn1.h"
#include "crypto/key_p.h"

#include <openssl/core_names.h>
#include <openssl/params.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace lc::crypto {

namespace {

tl::unexpected<Error> keyInvalid(SourceLocation where = SourceLocation::current())
{
    return fail(ErrorCode::KeyInvalid, {{QStringLiteral("library"), takeOpensslError()}}, where);
}

// An SM2 curve in an id-ecPublicKey may come out of the decoder as plain EC.
bool isSm2Key(const EVP_PKEY *key)
{
    if (EVP_PKEY_is_a(key, "SM2") == 1)
        return true;
    if (EVP_PKEY_is_a(key, "EC") != 1)
        return false;
    char group[64] = {};
    size_t size = 0;
    return EVP_PKEY_get_utf8_string_param(key, OSSL_PKEY_PARAM_GROUP_NAME, group, sizeof group,
                                          &size) == 1 &&
           qstricmp(group, "SM2") == 0;
}

// The context owns nothing of `keyContext`: both must live while it is used.
bool setSm2Id(EVP_MD_CTX *context, EVP_PKEY_CTX *keyContext)
{
    if (EVP_PKEY_CTX_set1_id(keyContext, defaultSm2Id.data(),
                             static_cast<int>(defaultSm2Id.size())) != 1)
        return false;
    EVP_MD_CTX_set_pkey_ctx(context, keyContext);
    return true;
}

// A prompt for a pass phrase on the terminal would hang a program without one.
int noPassword(char *, int, int, void *)
{
    return -1;
}

// The uncompressed point of a SubjectPublicKeyInfo that names the SM2 curve.
std::optional<QByteArrayView> sm2PointIn(QByteArrayView der)
{
    static const QByteArray name = derSequence(
        {derObjectIdentifier("1.2.840.10045.2.1"), derObjectIdentifier("1.2.156.10197.1.301")});
    const auto outer = readSingle(der, DerTag::Sequence);
    const auto parts = outer ? readAll(outer->content, 1, 2) : Result<QList<DerValue>>();
    if (!parts || parts->size() != 2 || parts->at(0).raw != name ||
        !parts->at(1).is(DerTag::BitString))
        return std::nullopt;
    const auto bits = parts->at(1).toBits();
    constexpr qsizetype size = 65;
    if (!bits || bits->size() != size || bits->front() != '\x04')
        return std::nullopt;
    return *bits;
}

// Straight from the point: the library's decoders take four times as long.
PkeyPtr sm2KeyFrom(QByteArrayView point)
{
    const PkeyContextPtr context(EVP_PKEY_CTX_new_from_name(nullptr, "SM2", nullptr));
    char group[] = "SM2";
    QByteArray octets = point.toByteArray();
    OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group, 0),
        OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, octets.data(),
                                          static_cast<size_t>(octets.size())),
        OSSL_PARAM_construct_end()};
    EVP_PKEY *key = nullptr;
    if (!context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters) != 1)
        return nullptr;
    return PkeyPtr(key);
}

} // namespace

PublicKey publicKeyOver(EVP_PKEY *key)
{
    PublicKey result;
    EVP_PKEY_up_ref(key);
    auto shared = std::make_shared<PublicKey::Private>();
    shared->key.reset(key);
    result.d = std::move(shared);
    return result;
}

Result<PublicKey> PublicKey::fromSubjectPublicKeyInfo(QByteArrayView der)
{
    if (const auto point = sm2PointIn(der)) {
        if (const PkeyPtr fast = sm2KeyFrom(*point))
            return publicKeyOver(fast.get());
        return keyInvalid(); // not on the curve
    }
    const unsigned char *at = bytesOf(der);
    const PkeyPtr key(d2i_PUBKEY(nullptr, &at, der.size()));
    if (!key || at != bytesOf(der) + der.size())
        return keyInvalid();
    return publicKeyOver(key.get());
}

Result<PublicKey> PublicKey::ofCertificate(QByteArrayView der)
{
    LC_TRY(certificate, readSingle(der, DerTag::Sequence));
    LC_TRY(outer, openValue(certificate));
    LC_TRY(tbs, outer.enter(DerTag::Sequence));
    LC_TRY(version, tbs.nextIf(DerTag::contextConstructed(0)));
    LC_TRY(serial, tbs.next(DerTag::Integer));
    Q_UNUSED(version);
    Q_UNUSED(serial);
    for (int i = 0; i < 4; ++i) { // algorithm, issuer, validity, subject
        LC_TRY(skipped, tbs.next(DerTag::Sequence));
        Q_UNUSED(skipped);
    }
    LC_TRY(info, tbs.next(DerTag::Sequence));
    return fromSubjectPublicKeyInfo(info.raw);
}

Result<PublicKey> PublicKey::fromPem(QByteArrayView pem)
{
    const PkeyPtr key(PEM_read_bio_PUBKEY(bioOver(pem).get(), nullptr, noPassword, nullptr));
    if (!key)
        return keyInvalid();
    return publicKeyOver(key.get());
}

KeyKind PublicKey::kind() const
{
    if (!d)
        return KeyKind::None;
    if (isSm2Key(d->key.get()))
        return KeyKind::Sm2;
    if (EVP_PKEY_is_a(d->key.get(), "RSA") == 1 || EVP_PKEY_is_a(d->key.get(), "RSA-PSS") == 1)
        return KeyKind::Rsa;
    return EVP_PKEY_is_a(d->key.get(), "EC") == 1 ? KeyKind::Ecdsa : KeyKind::Other;
}

bool PublicKey::isSm2() const
{
    return kind() == KeyKind::Sm2;
}

Result<QByteArray> PublicKey::toPem() const
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    if (!d || PEM_write_bio_PUBKEY(bio.get(), d->key.get()) != 1)
        return keyInvalid();
    return takeBytes(bio.get());
}

Result<QByteArray> PublicKey::toDer() const
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    if (!d || i2d_PUBKEY_bio(bio.get(), d->key.get()) != 1)
        return keyInvalid();
    return takeBytes(bio.get());
}

Result<bool> PublicKey::verifySm2(QByteArrayView message, QByteArrayView signature) const
{
    if (!isSm2())
        return keyInvalid();
    LC_TRY(der, normaliseSm2Signature(signature));
    const PkeyContextPtr keyContext(EVP_PKEY_CTX_new(d->key.get(), nullptr));
    const DigestContextPtr context(EVP_MD_CTX_new());
    if (!keyContext || !setSm2Id(context.get(), keyContext.get()) ||
        EVP_DigestVerifyInit(context.get(), nullptr, EVP_sm3(), nullptr, d->key.get()) != 1)
        return keyInvalid();
    const int answer =
        EVP_DigestVerify(context.get(), bytesOf(der), static_cast<size_t>(der.size()),
                         bytesOf(message), static_cast<size_t>(message.size()));
    ERR_clear_error();
    return answer == 1;
}

Result<bool> PublicKey::verify(DigestAlgorithm algorithm, QByteArrayView message,
                               QByteArrayView signature, RsaPadding padding) const
{
    switch (kind()) {
    case KeyKind::Sm2:
        return verifySm2(message, signature);
    case KeyKind::Rsa:
    case KeyKind::Ecdsa:
        break;
    case KeyKind::None:
    case KeyKind::Other:
        return keyInvalid();
    }
    const DigestContextPtr context(EVP_MD_CTX_new());
    EVP_PKEY_CTX *keyContext = nullptr; // owned by `context`
    if (EVP_DigestVerifyInit(context.get(), &keyContext, messageDigest(algorithm), nullptr,
                             d->key.get()) != 1)
        return keyInvalid();
    if (kind() == KeyKind::Rsa && padding == RsaPadding::Pss &&
        (EVP_PKEY_CTX_set_rsa_padding(keyContext, RSA_PKCS1_PSS_PADDING) != 1 ||
         EVP_PKEY_CTX_set_rsa_pss_saltlen(keyContext, RSA_PSS_SALTLEN_AUTO) != 1))
        return keyInvalid();
    const int answer =
        EVP_DigestVerify(context.get(), bytesOf(signature), static_cast<size_t>(signature.size()),
                         bytesOf(message), static_cast<size_t>(message.size()));
    ERR_clear_error();
    return answer == 1;
}

Result<PrivateKey> PrivateKey::generateSm2()
{
    PkeyPtr key(EVP_PKEY_Q_keygen(nullptr, nullptr, "SM2"));
    if (!key)
        return keyInvalid();
    PrivateKey result;
    auto shared = std::make_shared<Private>();
    shared->key = std::move(key);
    result.d = std::move(shared);
    return result;
}

Result<PrivateKey> PrivateKey::fromPem(QByteArrayView pem)
{
    PkeyPtr key(PEM_read_bio_PrivateKey(bioOver(pem).get(), nullptr, noPassword, nullptr));
    if (!key)
        return keyInvalid();
    PrivateKey result;
    auto shared = std::make_shared<Private>();
    shared->key = std::move(key);
    result.d = std::move(shared);
    return result;
}

Result<SecureBytes> PrivateKey::toPem() const
{
    const BioPtr bio(BIO_new(BIO_s_secmem()));
    if (!d || PEM_write_bio_PKCS8PrivateKey(bio.get(), d->key.get(), nullptr, nullptr, 0, nullptr,
                                            nullptr) != 1)
        return keyInvalid();
    return SecureBytes::take(takeBytes(bio.get()));
}

Result<PublicKey> PrivateKey::publicKey() const
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    if (!d || i2d_PUBKEY_bio(bio.get(), d->key.get()) != 1)
        return keyInvalid();
    return PublicKey::fromSubjectPublicKeyInfo(takeBytes(bio.get()));
}

Result<QByteArray> PrivateKey::signSm2(QByteArrayView message) const
{
    if (!d || !isSm2Key(d->key.get()))
        return keyInvalid();
    const PkeyContextPtr keyContext(EVP_PKEY_CTX_new(d->key.get(), nullptr));
    const DigestContextPtr context(EVP_MD_CTX_new());
    size_t size = 0;
    const unsigned char *data = bytesOf(message);
    const auto length = static_cast<size_t>(message.size());
    if (!keyContext || !setSm2Id(context.get(), keyContext.get()) ||
        EVP_DigestSignInit(context.get(), nullptr, EVP_sm3(), nullptr, d->key.get()) != 1 ||
        EVP_DigestSign(context.get(), nullptr, &size, data, length) != 1)
        return keyInvalid();
    QByteArray signature(static_cast<qsizetype>(size), Qt::Uninitialized);
    if (EVP_DigestSign(context.get(), bytesOf(signature), &size, data, length) != 1)
        return keyInvalid();
    signature.resize(static_cast<qsizetype>(size));
    return signature;
}

} // namespace lc::crypto
