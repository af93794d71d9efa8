#pragma once

#include "core/async.h"
#include "desk/desk.h"

namespace lc::ui {

// The annotated copy of an opened license with the words of this moment; `printCount`: which print
// of this serial it is.
[[nodiscard]] paper::CopyRequest copyRequestFor(const desk::OpenedLicense &license,
                                                const desk::Operator &person, const QString &serial,
                                                const QDateTime &at, int printCount = 1);
// Named by its serial: nothing of the citizen stands in a directory.
[[nodiscard]] QString copyPath(const QString &directory, const QString &serial);
// Writes on the io pool, making the directory when it is absent.
[[nodiscard]] QFuture<Result<>> writeCopy(Pools *pools, const QString &path,
                                          const SecureBytes &bytes);

} // namespace lc::ui
