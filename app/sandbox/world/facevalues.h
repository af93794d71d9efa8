#pragma once

#include "sandbox/world/random.h"
#include "sandbox/world/world.h"

namespace lc::sandbox {

// The values of a license face from its type's patterns. `other` is the second person of a
// marriage or a birth.
[[nodiscard]] QList<FaceValue> faceValues(const LicenseType &type, const LicenseRecord &record,
                                          const Subject &holder, const Subject &other,
                                          Random &random);
// "2026年01月31日"; the empty date is 长期.
[[nodiscard]] QString dateText(QDate date);
// 1 -> 一, 12 -> 一二: numbers as digits of a name.
[[nodiscard]] QString chineseNumber(int number);

} // namespace lc::sandbox
