#pragma once

#include "support/diagnosis.h"

namespace lc::support {

// The stages of the way to the platform, by the same proxy and with the same trust and certificate
// as the program itself. Each blocks for at most the request's deadlines and needs that the one
// before it passed.

// Of the proxy where there is one: it finds the platform's name itself.
[[nodiscard]] StageReport resolveName(const DiagnosisRequest &request,
                                      const CancellationToken &token);
// Opens a TCP connection, to the proxy where there is one, and closes it.
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
