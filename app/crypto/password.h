#pragma once

#include "core/result.h"
#include "core/secure.h"

namespace lc::crypto {

// The cost of scrypt (RFC 7914): memory is 128 * n * r bytes, time grows with n * r * p.
struct ScryptCost
{
    quint64 n = 1 << 16; // a power of two
    quint32 r = 8;
    quint32 p = 2;
};

// The key of a password, slow on purpose: about a quarter of a second and 64 MiB with the standard
// cost, so never in the GUI thread. KeyInvalid for a cost beyond 256 MiB or a short salt, Internal
// when the library or the memory fails.
[[nodiscard]] Result<SecureBytes> scrypt(QByteArrayView password, QByteArrayView salt,
                                         const ScryptCost &cost, qsizetype size);

} // namespace lc::crypto
