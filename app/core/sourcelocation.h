#pragma once

namespace lc {

// Where in the sources something was made. std::source_location by another name: clang 14 builds
// the sanitized and the fuzzed programs and does not have it.
class SourceLocation
{
public:
    static constexpr SourceLocation current(const char *file = __builtin_FILE(),
                                            const char *function = __builtin_FUNCTION(),
                                            unsigned line = __builtin_LINE())
    {
        SourceLocation location;
        location.m_file = file;
        location.m_function = function;
        location.m_line = line;
        return location;
    }
    [[nodiscard]] constexpr const char *fileName() const { return m_file; }
    [[nodiscard]] constexpr const char *functionName() const { return m_function; }
    [[nodiscard]] constexpr unsigned line() const { return m_line; }

private:
    const char *m_file = "";
    const char *m_function = "";
    unsigned m_line = 0;
};

} // namespace lc
