#pragma once

#include "phoneview.h"

namespace lc::test {

// A second set of computed phones that no step of the reader was made on: the same camera, held
// any way round, nearer and farther, other texts, levels of correction and severities. Only to
// measure: what it shows must not be tuned to.
[[nodiscard]] PhoneView freshView(Hardship hardship, double severity, quint32 seed);
// About `length` bytes: base64url, hexadecimal digits, a web address, Chinese in UTF-8 or GB18030,
// or any bytes at all; the same for the same seed.
[[nodiscard]] QByteArray freshText(int length, quint32 seed);

} // namespace lc::test
