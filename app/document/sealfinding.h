#pragma once

#include "domain/finding.h"

namespace lc::document {

using domain::Because;
using domain::Check;
using domain::Finding;
using domain::Findings;
using domain::State;

using Facts = QMap<QString, QVariant>;

[[nodiscard]] inline Finding finding(Check check, State state, Because because = Because::None,
                                     Facts facts = {})
{
    Finding result;
    result.check = check;
    result.state = state;
    result.because = because;
    result.facts = std::move(facts);
    return result;
}

[[nodiscard]] inline Finding noticeOf(Finding result)
{
    result.notice = true;
    return result;
}

// The checks without which nothing can be decided, all left open for one reason.
[[nodiscard]] Findings nothingToCheck(Because because);

} // namespace lc::document
