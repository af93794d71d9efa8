#pragma once

#include "scan/decodedcode.h"

#include <map>
#include <optional>

namespace lc::scan {

// Puts the parts of a structured append together, in whatever order they are shown. Parts of
// another sequence start anew; one part alone never counts as a code.
class PartCollector
{
public:
    // The whole once all its parts have come.
    [[nodiscard]] std::optional<SecureBytes> add(const DecodedCode &code);
    [[nodiscard]] int collected() const { return static_cast<int>(m_parts.size()); }
    [[nodiscard]] int expected() const { return m_expected; }
    void clear();

private:
    QString m_sequence;
    int m_expected = 0;
    std::map<int, SecureBytes> m_parts;
};

[[nodiscard]] inline bool isPart(const DecodedCode &code)
{
    return code.parts > 1;
}
// Codes of one picture with complete sequences put together; their parts and the parts of
// incomplete ones stay as they are.
[[nodiscard]] DecodedCodes withWholes(const DecodedCodes &codes);

} // namespace lc::scan
