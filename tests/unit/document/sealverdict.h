#pragma once

#include "document/sealcheck.h"
#include "domain/verdict.h"

namespace lc::test {

// What the file alone says, without a platform.
inline domain::VerdictKind verdictOf(const document::FileReport &report)
{
    domain::VerdictScope scope;
    scope.platformRequired = false;
    return domain::judge(report.findings, scope).kind;
}

} // namespace lc::test
