#include "crypto/password.h"

#include "crypto/openssl.h"

#include <openssl/core_names.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#include <bit>
#include <cstdint>

namespace lc::crypto {

namespace {

using KdfPtr = std::unique_ptr<EVP_KDF, OpensslDeleter<EVP_KDF_free>>;
using KdfContextPtr = std::unique_ptr<EVP_KDF_CTX, OpensslDeleter<EVP_KDF_CTX_free>>;

constexpr quint64 mostMemory = quint64(256) << 20;
constexpr qsizetype shortestSalt = 8;

bool isSensible(const ScryptCost &cost, QByteArrayView salt)
{
    return std::has_single_bit(cost.n) && cost.n > 1 && cost.r >= 1 && cost.r <= 64 &&
           cost.p >= 1 && cost.p <= 16 && cost.n <= mostMemory / (128 * cost.r) &&
           salt.size() >= shortestSalt;
}

void *mutableBytes(QByteArrayView view)
{
    return const_cast<char *>(view.data());
}

} // namespace

Result<SecureBytes> scrypt(QByteArrayView password, QByteArrayView salt, const ScryptCost &cost,
                           qsizetype size)
{
    if (!isSensible(cost, salt) || size < 1)
        return fail(ErrorCode::KeyInvalid);
    const KdfPtr kdf(EVP_KDF_fetch(nullptr, OSSL_KDF_NAME_SCRYPT, nullptr));
    const KdfContextPtr context(kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr);
    if (!context)
        return fail(ErrorCode::Internal, {{QStringLiteral("reason"), takeOpensslError()}});
    uint64_t n = cost.n;
    uint32_t r = cost.r;
    uint32_t p = cost.p;
    uint64_t memory = mostMemory + (64 << 20);
    const OSSL_PARAM params[] = {
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_PASSWORD, mutableBytes(password),
                                          static_cast<size_t>(password.size())),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, mutableBytes(salt),
                                          static_cast<size_t>(salt.size())),
        OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_N, &n),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_R, &r),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_P, &p),
        OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_MAXMEM, &memory),
        OSSL_PARAM_construct_end()};
    QByteArray key(size, '\0');
    if (EVP_KDF_derive(context.get(), bytesOf(key), static_cast<size_t>(size), params) != 1)
        return fail(ErrorCode::Internal, {{QStringLiteral("reason"), takeOpensslError()}});
    return SecureBytes::take(std::move(key));
}

} // namespace lc::crypto
