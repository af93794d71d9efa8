#pragma once

#include "core/result.h"
#include "core/secure.h"

#include <memory>

namespace lc::crypto {

enum class DigestAlgorithm { Sm3, Md5, Sha1, Sha256, Sha384, Sha512 };

// Incremental digest; not thread-safe, cheap to make.
class Digest
{
public:
    explicit Digest(DigestAlgorithm algorithm = DigestAlgorithm::Sm3);
    ~Digest();
    Digest(Digest &&) noexcept;
    Digest &operator=(Digest &&) noexcept;
    void add(QByteArrayView bytes);
    [[nodiscard]] QByteArray finish();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

[[nodiscard]] QByteArray digest(DigestAlgorithm algorithm, QByteArrayView bytes);
[[nodiscard]] inline QByteArray sm3(QByteArrayView bytes)
{
    return digest(DigestAlgorithm::Sm3, bytes);
}
// HMAC (RFC 2104); over SM3 (GB/T 32905) it has 32 bytes.
[[nodiscard]] QByteArray hmac(DigestAlgorithm algorithm, QByteArrayView key, QByteArrayView bytes);
[[nodiscard]] QByteArray hmacSm3(QByteArrayView key, QByteArrayView bytes);
// Compares without telling where the difference is.
[[nodiscard]] bool equalInConstantTime(QByteArrayView a, QByteArrayView b);
// From the system's generator. RandomUnavailable.
[[nodiscard]] Result<QByteArray> randomBytes(qsizetype count);
// SM4 in counter mode (GB/T 32907, NIST SP 800-38A); key and iv are 16 bytes. Its own inverse.
[[nodiscard]] Result<QByteArray> sm4Ctr(QByteArrayView key, QByteArrayView iv, QByteArrayView data);
[[nodiscard]] Result<QByteArray> sm4CbcDecrypt(QByteArrayView key, QByteArrayView iv,
                                               QByteArrayView data);

} // namespace lc::crypto
