#pragma once

#include "support/diagnosis.h"

namespace lc::support {

// What this computer has for the counter's work: each a stage of the diagnosis. They say names of
// fonts and devices and counts, nothing of a person.

// Passed when a Chinese font is there and every probe of rare characters can be drawn; Notice
// names what cannot.
[[nodiscard]] StageReport lookAtFonts(const DiagnosisRequest &request,
                                      const CancellationToken &token);
// Asks the printing system for its queues; waits three seconds at most.
[[nodiscard]] StageReport lookAtPrinters(const DiagnosisRequest &request,
                                         const CancellationToken &token);
// Cameras and serial ports. A scanner that poses as a keyboard cannot be seen.
[[nodiscard]] StageReport lookAtScanners(const DiagnosisRequest &request,
                                         const CancellationToken &token);
// Whether pictures of the screen leave the windows out: what this system could do, and whether the
// settings let it.
[[nodiscard]] StageReport lookAtScreen(const DiagnosisRequest &request,
                                       const CancellationToken &token);
// Opens the ledger's file to read only and walks its chain.
[[nodiscard]] StageReport lookAtLedger(const DiagnosisRequest &request,
                                       const CancellationToken &token);

} // namespace lc::support
