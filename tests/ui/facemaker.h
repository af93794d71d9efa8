#pragma once

#include "document/licenseface.h"

namespace lc::test {

// An invented license of many pages; each page names its number and bears a few values.
[[nodiscard]] document::LicenseFace faceOf(int pages);

} // namespace lc::test
