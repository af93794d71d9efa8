#pragma once

#include "core/result.h"
#include "crypto/digest.h"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

// Owners of OpenSSL's objects and small bridges; for the sources of this folder only.
namespace lc::crypto {

template <auto Free>
struct OpensslDeleter
{
    template <class T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

using PkeyPtr = std::unique_ptr<EVP_PKEY, OpensslDeleter<EVP_PKEY_free>>;
using PkeyContextPtr = std::unique_ptr<EVP_PKEY_CTX, OpensslDeleter<EVP_PKEY_CTX_free>>;
using DigestContextPtr = std::unique_ptr<EVP_MD_CTX, OpensslDeleter<EVP_MD_CTX_free>>;
using CipherContextPtr = std::unique_ptr<EVP_CIPHER_CTX, OpensslDeleter<EVP_CIPHER_CTX_free>>;
using BioPtr = std::unique_ptr<BIO, OpensslDeleter<BIO_free_all>>;
using BignumPtr = std::unique_ptr<BIGNUM, OpensslDeleter<BN_free>>;
using EcdsaSigPtr = std::unique_ptr<ECDSA_SIG, OpensslDeleter<ECDSA_SIG_free>>;
using X509Ptr = std::unique_ptr<X509, OpensslDeleter<X509_free>>;
using CrlPtr = std::unique_ptr<X509_CRL, OpensslDeleter<X509_CRL_free>>;
using ExtensionPtr = std::unique_ptr<X509_EXTENSION, OpensslDeleter<X509_EXTENSION_free>>;

[[nodiscard]] inline const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}
[[nodiscard]] inline unsigned char *bytesOf(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}
[[nodiscard]] const EVP_MD *messageDigest(DigestAlgorithm algorithm);
[[nodiscard]] BioPtr bioOver(QByteArrayView view);
[[nodiscard]] QByteArray takeBytes(BIO *bio);
// The reason of the last failed call, and an empty error queue: a later call must not find the
// leftovers of an earlier one.
[[nodiscard]] QString takeOpensslError();

} // namespace lc::crypto
