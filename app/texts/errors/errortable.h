#pragma once

#include "core/errorcode.h"

#include <span>

namespace lc::texts {

// What a person reads about one code, as English source text in the translation context "Errors",
// with places for facts as in fillIn(). All three are whole sentences.
struct ErrorSentences
{
    ErrorCode code;
    const char *what;
    const char *why;
    const char *next;
};

// One table for each group of errorcode.h, in its order. A new code gets its row in the table of
// its group; tests/unit/texts fails until docs/errors.md and the translations have it too.
[[nodiscard]] std::span<const ErrorSentences> generalErrors();
[[nodiscard]] std::span<const ErrorSentences> inputErrors();
[[nodiscard]] std::span<const ErrorSentences> transportErrors();
[[nodiscard]] std::span<const ErrorSentences> statusErrors();
[[nodiscard]] std::span<const ErrorSentences> filesErrors();
[[nodiscard]] std::span<const ErrorSentences> cryptoErrors();
[[nodiscard]] std::span<const ErrorSentences> recordsErrors();

} // namespace lc::texts
