#pragma once

#include "support/diagnosis.h"

namespace lc::support {

// The stages of the way to the platform. Each blocks for at most the request's deadlines and needs
// that the one before it passed.

[[nodiscard]] StageReport resolveName(const DiagnosisRequest &request,
                                      const CancellationToken &token);
// Opens a TCP connection and closes it.
[[nodiscard]] StageReport connectToHost(const DiagnosisRequest &request,
                                        const CancellationToken &token);
// TLS, with the trust that the program itself uses; Skipped for plain HTTP.
[[nodiscard]] StageReport encryptLine(const DiagnosisRequest &request,
                                      const CancellationToken &token);
// One GET; whatever answers in HTTP will do.
[[nodiscard]] StageReport askHttp(const DiagnosisRequest &request, const CancellationToken &token);
[[nodiscard]] StageReport authoriseAccount(const DiagnosisRequest &request,
                                           const CancellationToken &token);
[[nodiscard]] StageReport compareClocks(const DiagnosisRequest &request,
                                        const CancellationToken &token);

} // namespace lc::support
