#pragma once

#include "core/result.h"
#include "core/secure.h"

#include <QDateTime>

#include <optional>

namespace lc::ledger {

// What the QR on a copy says: "LCT1", the print's serial and a keyed check value, so that a
// serial cannot be made up. No personal data. Format: LCT1-<serial>-<12 characters>.
[[nodiscard]] QString makeTraceCode(const QString &serial, const SecureBytes &key);
// Whether a scanned text looks like one of ours at all.
[[nodiscard]] bool isTraceCode(QStringView text);
// The serial of a code whose check value is right.
[[nodiscard]] std::optional<QString> serialOfTraceCode(const QString &text, const SecureBytes &key);

// What the ledger knows of a print.
struct TraceAnswer
{
    bool authentic = false; // the check value is ours
    QString serial;
    int prints = 0; // on record here
    int failed = 0; // of these, known not to have come out
    QDateTime first;
    QDateTime last;
    QString licenseType;
    QString matterName;
    QString operatorNumber; // of the first print
    [[nodiscard]] bool isKnown() const { return authentic && prints > 0; }
};

} // namespace lc::ledger
