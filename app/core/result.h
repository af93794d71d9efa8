#pragma once

#include "core/error.h"

#include <tl/expected.hpp>

namespace lc {

// The answer of everything that can fail at a module's edge. No exception crosses a module.
template <class T = void>
using Result = tl::expected<T, Error>;

// `return fail(ErrorCode::X, {{"host", name}});`
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, Error::Facts facts = {},
                                                SourceLocation where = SourceLocation::current())
{
    return tl::unexpected<Error>(Error(code, std::move(facts), where));
}

[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace lc

// `LC_TRY(bytes, readFile(path));` declares `bytes` or returns the error to the caller.
#define LC_TRY_CONCAT2(a, b) a##b
#define LC_TRY_CONCAT(a, b) LC_TRY_CONCAT2(a, b)
#define LC_TRY_IMPL(result, name, expression)                                                      \
    auto result = (expression);                                                                    \
    if (!result)                                                                                   \
        return ::lc::fail(std::move(result).error());                                              \
    auto name = std::move(*result)
#define LC_TRY(name, expression) LC_TRY_IMPL(LC_TRY_CONCAT(lcTry, __LINE__), name, expression)

// `LC_CHECK(store.append(record));` for a Result<void>.
#define LC_CHECK(expression)                                                                       \
    do {                                                                                           \
        if (auto lcChecked = (expression); !lcChecked)                                             \
            return ::lc::fail(std::move(lcChecked).error());                                       \
    } while (false)
