#pragma once

#include "sandbox/store/registry.h"

#include <optional>

namespace lc::sandbox {

// data.result of interfaces.md C.4.
enum class VerificationResult {
    Valid = 0,
    NotActivated = 1,
    Suspended = 2,
    NoLongerValid = 3,
    Insufficient = 4,
    NothingFound = 5,
    ParametersMissing = 6,
    PartlyWrong = 7,
};

// The state of a license on a day, as a result of 6.5.1.
[[nodiscard]] VerificationResult stateOn(const LicenseRecord &record, QDate today);
// Compares what a caller sent with the holder's licenses. `compared` by internal names
// ("number", "issued"); `typeCode` may be empty. Null when all that fits has been revoked: C.4
// has one word for "expired" and "revoked", so that is said by the status of the answer.
[[nodiscard]] std::optional<VerificationResult>
verifyFields(const QList<StoredLicense> &ofHolder, const QString &typeCode,
             const QMap<QString, QString> &compared, const Catalogue &catalogue, QDate today);

// data.resultMessage: what a result says, in the contract's words.
[[nodiscard]] QString messageOf(int result, bool ofFile);

} // namespace lc::sandbox
