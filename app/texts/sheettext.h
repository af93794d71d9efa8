#pragma once

#include "paper/annotationfacts.h"
#include "paper/calibration.h"
#include "paper/sheet.h"

namespace lc::texts {

// The sheet behind a copy: every finding, who said it, when, and with which trust anchors.
[[nodiscard]] paper::Sheet validitySheet(const paper::AnnotationFacts &facts);
// The first page of a job with several licenses: what follows.
[[nodiscard]] paper::Sheet coverList(const QList<paper::AnnotationFacts> &copies);
// What the ledger knows of a copy whose trace code was scanned (the members of
// ledger::TraceAnswer).
struct TraceFacts
{
    bool authentic = false;
    QString serial;
    int prints = 0;
    int failed = 0;
    QDateTime first;
    QDateTime last;
    QString licenseType;
    QString matterName;
    QString operatorNumber;
};
[[nodiscard]] QString traceSentence(const TraceFacts &facts);
// "Page %1 of %2".
[[nodiscard]] QString pageOfText();
[[nodiscard]] paper::CalibrationTexts calibrationTexts(const QString &printer, const QDateTime &at);

} // namespace lc::texts
