#pragma once

#include "core/result.h"
#include "core/secure.h"

#include <QDateTime>

#include <memory>

namespace lc::sandbox {

class Authority;
class FontShelf;
struct Catalogue;
struct LicenseRecord;

// For whom, why and until when an annotated copy is made.
struct CopyDetails
{
    QString requester; // account
    QString cause;     // reason code
    QDateTime made;
    QDate until;
};

// Makes the file of a license: face, metadata (GB/T 36905's names in CustomDatas) and the
// issuing office's seal (GB/T 38540). The seal's time is the day of issue, ten in the morning in
// Beijing. Thread-safe.
class LicenseIssuer
{
public:
    LicenseIssuer(std::shared_ptr<const Catalogue> catalogue, std::shared_ptr<Authority> authority);
    ~LicenseIssuer();

    [[nodiscard]] Result<SecureBytes> original(const LicenseRecord &record) const;
    // 加注件: the face with a note of its use, its four metadata and the original's identifier,
    // sealed by the platform instead of the issuer.
    [[nodiscard]] Result<SecureBytes> annotatedCopy(const LicenseRecord &record,
                                                    const CopyDetails &details) const;

    // Like the original, but its signature was made with a key that is not the certificate's.
    [[nodiscard]] Result<SecureBytes> wronglySigned(const LicenseRecord &record) const;

private:
    [[nodiscard]] Result<SecureBytes> sealed(const LicenseRecord &record,
                                             const QString &signingCode) const;

    std::shared_ptr<const Catalogue> m_catalogue;
    std::shared_ptr<Authority> m_authority;
    std::unique_ptr<const FontShelf> m_fonts;
};

} // namespace lc::sandbox
