#include "crypto/digest.h"

#include "crypto/openssl.h"

#include <openssl/crypto.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

namespace lc::crypto {

struct Digest::Private
{
    DigestContextPtr context{EVP_MD_CTX_new()};
};

Digest::Digest(DigestAlgorithm algorithm)
    : d(std::make_unique<Private>())
{
    // The algorithms are built into the library: a failure here is exhausted memory.
    if (EVP_DigestInit_ex(d->context.get(), messageDigest(algorithm), nullptr) != 1)
        qFatal("message digest unavailable");
}

Digest::~Digest() = default;
Digest::Digest(Digest &&) noexcept = default;
Digest &Digest::operator=(Digest &&) noexcept = default;

void Digest::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(d->context.get(), bytes.data(), static_cast<size_t>(bytes.size()));
}

QByteArray Digest::finish()
{
    QByteArray value(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int size = 0;
    EVP_DigestFinal_ex(d->context.get(), bytesOf(value), &size);
    value.resize(size);
    return value;
}

QByteArray digest(DigestAlgorithm algorithm, QByteArrayView bytes)
{
    Digest context(algorithm);
    context.add(bytes);
    return context.finish();
}

QByteArray hmac(DigestAlgorithm algorithm, QByteArrayView key, QByteArrayView bytes)
{
    QByteArray value(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int size = 0;
    // A null key would mean "the key of the last call".
    const unsigned char none = 0;
    const unsigned char *keyBytes = key.isEmpty() ? &none : bytesOf(key);
    if (HMAC(messageDigest(algorithm), keyBytes, static_cast<int>(key.size()), bytesOf(bytes),
             static_cast<size_t>(bytes.size()), bytesOf(value), &size) == nullptr)
        qFatal("message authentication unavailable");
    value.resize(size);
    return value;
}

QByteArray hmacSm3(QByteArrayView key, QByteArrayView bytes)
{
    return hmac(DigestAlgorithm::Sm3, key, bytes);
}

bool equalInConstantTime(QByteArrayView a, QByteArrayView b)
{
    if (a.size() != b.size())
        return false;
    return a.isEmpty() || CRYPTO_memcmp(a.data(), b.data(), static_cast<size_t>(a.size())) == 0;
}

Result<QByteArray> randomBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    if (RAND_bytes(bytesOf(bytes), static_cast<int>(count)) != 1)
        return fail(ErrorCode::RandomUnavailable,
                    {{QStringLiteral("library"), takeOpensslError()}});
    return bytes;
}

namespace {

constexpr qsizetype sm4Block = 16;

enum class Direction { Decrypt = 0, Encrypt = 1 };

Result<QByteArray> runCipher(const EVP_CIPHER *cipher, Direction direction, QByteArrayView key,
                             QByteArrayView iv, QByteArrayView data)
{
    if (key.size() != sm4Block || iv.size() != sm4Block)
        return fail(ErrorCode::KeyInvalid, {{QStringLiteral("size"), key.size()}});
    const CipherContextPtr context(EVP_CIPHER_CTX_new());
    QByteArray out(data.size() + sm4Block, Qt::Uninitialized);
    int written = 0;
    int last = 0;
    if (EVP_CipherInit_ex(context.get(), cipher, nullptr, bytesOf(key), bytesOf(iv),
                          static_cast<int>(direction)) != 1 ||
        EVP_CipherUpdate(context.get(), bytesOf(out), &written, bytesOf(data),
                         static_cast<int>(data.size())) != 1 ||
        EVP_CipherFinal_ex(context.get(), bytesOf(out) + written, &last) != 1)
        return fail(ErrorCode::DecryptionFailed, {{QStringLiteral("library"), takeOpensslError()}});
    out.resize(written + last);
    return out;
}

} // namespace

Result<QByteArray> sm4Ctr(QByteArrayView key, QByteArrayView iv, QByteArrayView data)
{
    return runCipher(EVP_sm4_ctr(), Direction::Encrypt, key, iv, data);
}

Result<QByteArray> sm4CbcDecrypt(QByteArrayView key, QByteArrayView iv, QByteArrayView data)
{
    return runCipher(EVP_sm4_cbc(), Direction::Decrypt, key, iv, data);
}

} // namespace lc::crypto
