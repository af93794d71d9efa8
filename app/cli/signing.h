#pragma once

#include "cli/answer.h"
#include "crypto/key.h"

#include <functional>

namespace lc::cli {

class Context;

// Larger files than this are none that could be signed.
inline constexpr qint64 largestSignedFile = 1 << 20;

// What commands that sign a file have in common: reads the argument and --key, writes what `sign`
// makes of them to --output, and answers with its place.
[[nodiscard]] Result<Answer>
signFile(Context &context,
         const std::function<Result<QByteArray>(QByteArrayView, const crypto::PrivateKey &)> &sign);

} // namespace lc::cli
