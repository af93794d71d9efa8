#pragma once

#include <QStringList>

namespace lc::texts {

// What this build cannot do because a library was absent when it was built: one plain sentence
// each, with what to do instead. Empty for a full build.
[[nodiscard]] QStringList missingFeatures();
// The same for a list of names as the build system gives it, "pdf,qpdf".
[[nodiscard]] QStringList missingFeatures(const QString &names);

} // namespace lc::texts
