#pragma once

#include "crypto/certificate.h"
#include "crypto/openssl.h"

#include <mutex>

namespace lc::crypto {

// The library's object has the SM2 identifier set (without it every SM2 signature on a
// certificate is found wrong) and its extensions cached before it is shared between threads.
struct Certificate::Private
{
    X509Ptr x509;
    QByteArray der;

    // Names as text, made when they are asked for first: the library is slow at it.
    struct Names
    {
        QString subject;
        QString issuer;
        QString commonName;
    };
    [[nodiscard]] const Names &names() const;

private:
    mutable std::once_flag m_named;
    mutable Names m_names;
};

void setSm2Id(X509 *certificate);
[[nodiscard]] QDateTime timeOf(const ASN1_TIME *time);

} // namespace lc::crypto
