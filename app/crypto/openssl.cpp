#include "crypto/openssl.h"

#include <openssl/crypto.h>

namespace lc::crypto {

namespace {

// A thread of a pool may still be giving back its random generator while the program ends. What
// OpenSSL would tear down at that moment is left to the end of the process instead.
[[maybe_unused]] const int keptUntilTheEnd = OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);

} // namespace

const EVP_MD *messageDigest(DigestAlgorithm algorithm)
{
    switch (algorithm) {
    case DigestAlgorithm::Sm3: {
        // Fetched once and kept: otherwise the library looks for it again at each use.
        static const EVP_MD *const fetched = EVP_MD_fetch(nullptr, "SM3", nullptr);
        return fetched != nullptr ? fetched : EVP_sm3();
    }
    case DigestAlgorithm::Md5:
        return EVP_md5();
    case DigestAlgorithm::Sha1:
        return EVP_sha1();
    case DigestAlgorithm::Sha256: {
        static const EVP_MD *const fetched = EVP_MD_fetch(nullptr, "SHA256", nullptr);
        return fetched != nullptr ? fetched : EVP_sha256();
    }
    case DigestAlgorithm::Sha384:
        return EVP_sha384();
    case DigestAlgorithm::Sha512:
        return EVP_sha512();
    }
    Q_UNREACHABLE();
}

BioPtr bioOver(QByteArrayView view)
{
    return BioPtr(BIO_new_mem_buf(view.data(), static_cast<int>(view.size())));
}

QByteArray takeBytes(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return size > 0 ? QByteArray(data, size) : QByteArray();
}

QString takeOpensslError()
{
    const unsigned long code = ERR_peek_last_error();
    ERR_clear_error();
    const char *reason = code != 0 ? ERR_reason_error_string(code) : nullptr;
    return reason != nullptr ? QString::fromLatin1(reason) : QString();
}

} // namespace lc::crypto
