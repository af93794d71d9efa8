#pragma once

#include "crypto/certificate.h"
#include "crypto/openssl.h"

namespace lc::crypto {

// The library's object has the SM2 identifier set (without it every SM2 signature on a
// certificate is found wrong) and its extensions cached before it is shared between threads.
struct Certificate::Private
{
    X509Ptr x509;
    QByteArray der;
};

void setSm2Id(X509 *certificate);
[[nodiscard]] QDateTime timeOf(const ASN1_TIME *time);

} // namespace lc::crypto
