#pragma once

#include "crypto/certificate.h"

#include <QStringList>

namespace lc::document {

// The issuing authorities' allow-list: which signer may seal which license type. A JSON document
// inside signed data (CMS or GB/T 35275) made with the certificate that the administrator
// installed for this purpose:
//   {"format": 1, "serial": 7, "issued": "2026-01-01T00:00:00Z",
//    "validUntil": "2027-01-01T00:00:00Z",
//    "issuers": [{"name": "...", "certificate": "<SM3 of the DER, hex>", "types": ["*"]}]}
// Types are codes of license types, "*" for all of them, "copy" for annotated copies.
// An issuer is named by its certificate's digest or, without that, by its organisation.
class IssuerList
{
public:
    struct Issuer
    {
        QString name;
        QByteArray certificate; // SM3, empty: by organisation
        QString organisation;
        QStringList types; // type codes; "*": any
    };

    // SignatureMalformed: not signed by `listSigner`. SettingsInvalid: no such document.
    [[nodiscard]] static Result<IssuerList> read(QByteArrayView signedBytes,
                                                 const crypto::Certificate &listSigner);
    // Stands among the types of whoever may seal annotated copies.
    static constexpr QLatin1StringView copies{"copy"};

    // Whether the signer may seal licenses of this type; of an unknown (empty) type only who may
    // seal all.
    [[nodiscard]] bool allows(const crypto::Certificate &signer, const QString &typeCode) const;
    // Whether the signer stands in it at all.
    [[nodiscard]] bool isListed(const crypto::Certificate &signer) const;
    [[nodiscard]] qint64 serial() const { return m_serial; } // only grows; the caller keeps it
    [[nodiscard]] QDateTime issued() const { return m_issued; }
    [[nodiscard]] QDateTime validUntil() const { return m_validUntil; }
    [[nodiscard]] const QList<Issuer> &issuers() const { return m_issuers; }

private:
    [[nodiscard]] static Result<IssuerList> fromJson(const QByteArray &json);
    [[nodiscard]] QStringList typesOf(const crypto::Certificate &signer) const;
    qint64 m_serial = 0;
    QDateTime m_issued;
    QDateTime m_validUntil;
    QList<Issuer> m_issuers;
};

} // namespace lc::document
