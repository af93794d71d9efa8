#pragma once

#include "crypto/certificate.h"

namespace lc::crypto {

// One certificate revocation list (RFC 5280 5). Its signature is checked over the raw bytes with
// our own SM2 identifier, which the library's own check cannot be told. Value type, shared
// inside. CertificateInvalid.
class RevocationList
{
public:
    struct Entry
    {
        QDateTime revokedAt;
        int reason = -1; // RFC 5280 5.3.1; -1: not given
    };

    [[nodiscard]] static Result<RevocationList> fromPemOrDer(QByteArrayView bytes);
    [[nodiscard]] bool isIssuedBy(const Certificate &issuer) const; // by name
    [[nodiscard]] bool isSignedBy(const Certificate &issuer) const;
    [[nodiscard]] QString issuer() const;
    [[nodiscard]] QDateTime thisUpdate() const;
    [[nodiscard]] QDateTime nextUpdate() const; // null when absent
    // False for lists about other certificates than this one: changes only (5.2.4), authorities or
    // users only, some reasons only, another distribution point (5.2.5), or a critical extension
    // that is unknown here.
    [[nodiscard]] bool speaksOf(const Certificate &certificate) const;
    [[nodiscard]] std::optional<Entry> find(const Certificate &certificate) const;

    struct Private;

private:
    std::shared_ptr<const Private> d;
};

} // namespace lc::crypto
