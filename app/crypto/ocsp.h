#pragma once

#include "crypto/certificate.h"

namespace lc::crypto {

// What a responder says of one certificate (RFC 6960 4.2).
struct OcspAnswer
{
    enum class State { Good, Revoked, Unknown };
    State state = State::Unknown;
    QDateTime revokedAt;
    int reason = -1;      // RFC 5280 5.3.1; -1: not given
    QDateTime thisUpdate; // UTC
    QDateTime nextUpdate; // null when absent
};

// A request about `certificate`, issued by `issuer` (RFC 6960 4.1), without a nonce: answers made
// ahead of time are as good here, since they carry their times. CertificateInvalid.
[[nodiscard]] Result<QByteArray> ocspRequest(const Certificate &certificate,
                                             const Certificate &issuer);
// Reads the answer about `certificate` out of a response that the issuer signed, or a responder
// that the issuer gave the right to (4.2.2.2). Nothing when the response speaks of others only;
// SignatureMalformed when nobody with that right has signed it.
[[nodiscard]] Result<std::optional<OcspAnswer>>
readOcspResponse(QByteArrayView der, const Certificate &certificate, const Certificate &issuer);

// For a view of what is installed; nothing is verified.
struct OcspDescription
{
    int count = 0; // certificates spoken of
    QDateTime thisUpdate;
    QDateTime nextUpdate;
};
[[nodiscard]] Result<OcspDescription> describeOcspResponse(QByteArrayView der);

} // namespace lc::crypto
