#pragma once

#include "cli/context.h"
#include "desk/desk.h"

#include <QJsonArray>

namespace lc::cli {

// The two printed forms of what the desk returns: JSON with stable names, and text for a
// terminal. Holders' codes are masked in both.

[[nodiscard]] QJsonObject summaryToJson(const domain::LicenseSummary &license);
[[nodiscard]] QString summaryToText(const domain::LicenseSummary &license, QDate today);

[[nodiscard]] QJsonArray findingsToJson(const domain::Findings &findings);
// Each with what its findings amount to: "integrity" (Intact, Broken, Unverifiable) and "trust"
// (Trusted, Distrusted, Unknown).
[[nodiscard]] QJsonArray signaturesToJson(const QList<document::SignatureReport> &signatures,
                                          const domain::Findings &findings);
// One line: seal, signer, time, layout and the certificates above.
[[nodiscard]] QString signatureToText(const document::SignatureReport &signature);
// Verdict, findings and signatures.
[[nodiscard]] QJsonObject judgementToJson(const desk::OpenedLicense &license);
[[nodiscard]] QString judgementToText(const desk::OpenedLicense &license);
[[nodiscard]] QJsonArray warningsToJson(const QList<document::FaceWarning> &warnings);
// One line.
[[nodiscard]] QString warningToText(const document::FaceWarning &warning);
[[nodiscard]] QString nameOf(document::FaceFormat format);
[[nodiscard]] Exit exitFor(domain::VerdictKind kind);

// One line a member; nested objects indent, lists show their length.
[[nodiscard]] QString linesOf(const QJsonObject &json);

// The face in the file that is the first argument.
[[nodiscard]] Result<document::LicenseFace> faceOf(const Context &context);

} // namespace lc::cli
