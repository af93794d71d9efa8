#pragma once

#include "desk/session.h"

namespace lc::desk {

// Reads foreign bytes and checks their seals on the crypto pool, while the caller goes on; fills
// `license.face` and `license.file`. Both references outlive the future: wait for it.
[[nodiscard]] QFuture<Result<>> startChecks(Session &session, const Job &job,
                                            const SecureBytes &bytes,
                                            const document::ExpectedIdentity &expected,
                                            OpenedLicense &license);

// The platform's part when it was not asked, and why.
[[nodiscard]] domain::Findings notAsked(domain::Check check, domain::Because because);

} // namespace lc::desk
