#pragma once

#include <QString>

namespace lc::texts {

// The words for the fact "why" that readers of settings and profiles give ("notJson"); empty for
// a key that is not known, so that no key is ever shown to a person.
[[nodiscard]] QString reasonWords(const QString &key);

} // namespace lc::texts
