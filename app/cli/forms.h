#pragma once

#include "cli/answer.h"
#include "desk/desk.h"

#include <QJsonArray>

namespace lc::cli {

// The two printed forms of what the desk returns: JSON with stable names, and text for a
// terminal. Holders' codes are masked in both.

[[nodiscard]] QJsonObject summaryToJson(const domain::LicenseSummary &license);
[[nodiscard]] QString summaryToText(const domain::LicenseSummary &license, QDate today);

[[nodiscard]] QJsonArray findingsToJson(const domain::Findings &findings);
[[nodiscard]] QJsonArray signaturesToJson(const QList<document::SignatureReport> &signatures);
// Verdict, findings and signatures.
[[nodiscard]] QJsonObject judgementToJson(const desk::OpenedLicense &license);
[[nodiscard]] QString judgementToText(const desk::OpenedLicense &license);
[[nodiscard]] QJsonArray warningsToJson(const QList<document::FaceWarning> &warnings);
[[nodiscard]] Exit exitFor(domain::VerdictKind kind);

} // namespace lc::cli
