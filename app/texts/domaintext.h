#pragma once

#include "domain/holdercodetype.h"
#include "domain/license.h"
#include "domain/reason.h"
#include "domain/subjectcode.h"

namespace lc::texts {

[[nodiscard]] QString nameOf(domain::HolderCodeType type);
[[nodiscard]] QString nameOf(domain::Reason reason); // "共享应用"
[[nodiscard]] QString nameOf(domain::InputKind kind);
[[nodiscard]] QString nameOf(domain::PeriodState state);
// "01 共享应用"
[[nodiscard]] QString codeAndName(domain::Reason reason);

} // namespace lc::texts
