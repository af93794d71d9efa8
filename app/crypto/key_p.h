#pragma once

#include "crypto/key.h"
#include "crypto/openssl.h"

namespace lc::crypto {

// EVP_PKEY is only read after construction, which OpenSSL allows from several threads.
struct PublicKey::Private
{
    PkeyPtr key;
};

struct PrivateKey::Private
{
    PkeyPtr key;
};

// Shares ownership of `key` (counted up).
[[nodiscard]] PublicKey publicKeyOver(EVP_PKEY *key);

} // namespace lc::crypto
