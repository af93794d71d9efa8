#pragma once

#include "core/error.h"

#include <QString>

namespace lc::texts {

// What a person reads about an error, in the program's language: what happened, why, and what to
// do next. Each is a whole sentence. docs/errors.md holds the same text.
struct ErrorText
{
    QString what;
    QString why;
    QString next;
};

[[nodiscard]] ErrorText textOf(const Error &error);

// The translated sentences with their places for facts still open; for the catalogue. Empty when
// the code has no row.
[[nodiscard]] ErrorText templateOf(ErrorCode code);

} // namespace lc::texts
