#pragma once

#include "cli/connection.h"

namespace lc::cli {

// Records what --consent (and --requester) say about this look-up, before it is made; nothing
// when they say nothing. UsageWrong for a kind that there is not, the errors of
// SubjectCode::parse().
[[nodiscard]] Result<> recordConsent(Context &context, const Purpose &purpose,
                                     const domain::SubjectCode &holder, const QString &identifier,
                                     desk::Desk &desk);

} // namespace lc::cli
