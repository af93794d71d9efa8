#pragma once

#include <QString>

namespace lc::texts {

// A part of a PDF that was changed, as the check names it ("page 1 /Contents", "field name",
// "object 12"), in the program's language. Names of files are given back as they are. Pure.
[[nodiscard]] QString nameOfPart(const QString &part);

} // namespace lc::texts
