#pragma once

#include "document/licenseface.h"

namespace lc::test {

// An invented license of many pages; each page names its number and bears a few values.
[[nodiscard]] document::LicenseFace faceOf(int pages);
// An unsealed OFD of one page with these lines.
[[nodiscard]] SecureBytes fileOf(const QStringList &lines);

} // namespace lc::test
