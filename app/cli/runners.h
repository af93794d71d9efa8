#pragma once

#include "cli/answer.h"

namespace lc::cli {

class Context;

// One function per command of the table.
[[nodiscard]] Result<Answer> runLookup(Context &context);
[[nodiscard]] Result<Answer> runOpen(Context &context);
[[nodiscard]] Result<Answer> runVerify(Context &context);
[[nodiscard]] Result<Answer> runRender(Context &context);
[[nodiscard]] Result<Answer> runInfo(Context &context);
[[nodiscard]] Result<Answer> runText(Context &context);
[[nodiscard]] Result<Answer> runExtract(Context &context);
[[nodiscard]] Result<Answer> runSealShow(Context &context);
[[nodiscard]] Result<Answer> runSealExtract(Context &context);
[[nodiscard]] Result<Answer> runAnnotate(Context &context);
[[nodiscard]] Result<Answer> runTrace(Context &context);
[[nodiscard]] Result<Answer> runTemplateList(Context &context);
[[nodiscard]] Result<Answer> runTemplateCheck(Context &context);
[[nodiscard]] Result<Answer> runTemplateShow(Context &context);
[[nodiscard]] Result<Answer> runCalibration(Context &context);
[[nodiscard]] Result<Answer> runLedgerVerify(Context &context);
[[nodiscard]] Result<Answer> runLedgerShow(Context &context);
[[nodiscard]] Result<Answer> runLedgerExport(Context &context);
[[nodiscard]] Result<Answer> runLedgerCheckpoint(Context &context);
[[nodiscard]] Result<Answer> runLedgerClosing(Context &context);
[[nodiscard]] Result<Answer> runSandboxServe(Context &context);
[[nodiscard]] Result<Answer> runSandboxAccounts(Context &context);
[[nodiscard]] Result<Answer> runSandboxPhone(Context &context);
[[nodiscard]] Result<Answer> runSandboxGrantList(Context &context);
[[nodiscard]] Result<Answer> runSandboxGrantSet(Context &context);
[[nodiscard]] Result<Answer> runSandboxGrantAdd(Context &context);
[[nodiscard]] Result<Answer> runSandboxGrantRevoke(Context &context);
[[nodiscard]] Result<Answer> runSandboxGrantLog(Context &context);
[[nodiscard]] Result<Answer> runDiagnose(Context &context);
[[nodiscard]] Result<Answer> runManual(Context &context);
[[nodiscard]] Result<Answer> runScan(Context &context);
[[nodiscard]] Result<Answer> runTrustShow(Context &context);
[[nodiscard]] Result<Answer> runSettingsCheck(Context &context);
[[nodiscard]] Result<Answer> runSettingsShow(Context &context);
[[nodiscard]] Result<Answer> runSettingsSign(Context &context);
[[nodiscard]] Result<Answer> runErrors(Context &context);

} // namespace lc::cli
