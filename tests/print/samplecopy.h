#pragma once

#include "paper/annotatedcopy.h"

namespace lc::test {

// An annotated copy around an invented picture license of 86 × 54 mm with a black frame.
[[nodiscard]] Result<paper::CopyRequest> sampleCopy(const QString &serial);

} // namespace lc::test
