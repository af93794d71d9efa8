#pragma once

#include "desk/desk.h"

namespace lc::desk {

// The holder's code as the platform printed it; null when it is absent, masked or of no known form.
[[nodiscard]] domain::SubjectCode holderOf(const domain::LicenseSummary &license);

// The metadata inside a file (GB/T 36905, interfaces.md C.7) as a record.
[[nodiscard]] domain::LicenseSummary summaryOf(const QMap<QString, QString> &metadata);

// What the file has to say of itself, from the platform's record and from who was looked up.
[[nodiscard]] document::ExpectedIdentity expectedOf(const domain::LicenseSummary &license,
                                                    const domain::SubjectCode &holder);

// What 6.5.1 is asked about: the metadata that is shown, without empty values.
[[nodiscard]] platform::FieldsToVerify fieldsOf(const domain::LicenseSummary &license,
                                                const domain::SubjectCode &holder,
                                                domain::Reason reason);

// The desk's own two: period of validity as of `today`, and the identifier's check character.
[[nodiscard]] domain::Finding periodFinding(const domain::LicenseSummary &license, QDate today);
[[nodiscard]] domain::Finding identifierFinding(const QString &identifier);
// Both for a file by itself, as far as its metadata hold them.
[[nodiscard]] domain::Findings metadataFindings(const domain::LicenseSummary &license, QDate today);
// One ComparedField for each field: what stands on paper against the record and the face data.
// Forms of the name dot and of dates do not differ; anything else does. Unknown where the record
// says nothing and where the same character may stand under another code.
[[nodiscard]] domain::Findings comparedFindings(const domain::LicenseInformation &license,
                                                const QMap<QString, SecureText> &paper);
[[nodiscard]] domain::Findings comparedFindings(const domain::LicenseSummary &license,
                                                const QMap<QString, SecureText> &paper);
// What drawing has shown so far; nothing when all was drawn as meant.
[[nodiscard]] domain::Findings fontFindings(const document::LicenseFace &face);

} // namespace lc::desk
