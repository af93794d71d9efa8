#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace lc::scan {

// Reed-Solomon over GF(256), polynomial 0x11D, first root 1, as QR codes use it (ISO/IEC 18004
// annex B). Corrects `codeword` in place given positions known to be unreliable ("erasures").
// Returns the number of errors found besides the erasures, or nothing when it cannot be.
[[nodiscard]] std::optional<int> correctBlock(std::vector<uint8_t> &codeword, int checkSymbols,
                                              const std::vector<int> &erasures);

} // namespace lc::scan
