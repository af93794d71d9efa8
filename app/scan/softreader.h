#pragma once

#include "scan/deadline.h"
#include "scan/decodedcode.h"
#include "scan/gridreader.h"
#include "scan/sight.h"

#include <array>
#include <memory>

namespace lc::scan {

// The last resort for codes that are blurred, glaring, bent or cracked: own finder search,
// grey-level sampling, equaliser, errors-and-erasures decoding. What it corrects is drawn anew as
// a clean symbol and read by ZXing, which stays the decoder of record. One code at most. One
// thread; the sight must outlive it.
class SoftReader
{
public:
    explicit SoftReader(Sight &sight);
    ~SoftReader();

    [[nodiscard]] DecodedCodes readQuickly(Polarity polarity, const Deadline &deadline,
                                           SoftMemory *memory = nullptr);
    // After readQuickly(): the best grids with a wide equaliser and bent to the paper.
    [[nodiscard]] DecodedCodes readThoroughly(Polarity polarity, const Deadline &deadline);
    // Symbols with a hidden finder.
    [[nodiscard]] DecodedCodes readGuessing(Polarity polarity, const Deadline &deadline);
    // Blur taken out of the grid that fits best.
    [[nodiscard]] DecodedCodes readUnmixed(Polarity polarity, const Deadline &deadline);
    // True when a grid fits so well that it must be a symbol.
    [[nodiscard]] bool hasSeenSymbol() const;

private:
    struct View;
    [[nodiscard]] View &viewOf(Polarity polarity, const Deadline &deadline);

    Sight &m_sight;
    std::array<std::unique_ptr<View>, 2> m_views;
};

// Everything that SoftReader can do, both ways round.
[[nodiscard]] DecodedCodes readSoftly(const GrayFrame &frame, const Deadline &deadline);

// True when the frame shows what looks like a symbol, read or not: three finders with a timing
// pattern between them.
[[nodiscard]] bool showsSymbol(Sight &sight, Polarity polarity, const Deadline &deadline);

} // namespace lc::scan
