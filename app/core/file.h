#pragma once

#include "core/result.h"
#include "core/secure.h"

namespace lc {

// Reads a whole file, refusing more than `limit` bytes. FileNotReadable, FileTooLarge.
[[nodiscard]] Result<SecureBytes> readFile(const QString &path, qint64 limit);
// Writes atomically (temporary file, flush, rename); into a device or pipe directly.
// FileNotWritable.
[[nodiscard]] Result<> writeFile(const QString &path, QByteArrayView bytes);

} // namespace lc
