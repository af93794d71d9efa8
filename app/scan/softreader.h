#pragma once

#include "core/cancellation.h"
#include "scan/decodedcode.h"
#include "scan/grayframe.h"

#include <array>
#include <chrono>
#include <memory>
#include <vector>

namespace lc::scan {

// Which way round the modules are.
enum class Polarity { DarkOnLight, LightOnDark };

// What was seen of one symbol over several frames: its modules' confidences add up, wherever the
// symbol has moved meanwhile. Forgets by and by; another version starts anew.
class SoftMemory
{
public:
    // The sum with the confidences of this frame.
    [[nodiscard]] const std::vector<float> &add(const std::vector<float> &confidences, int version);
    void clear();

private:
    std::vector<float> m_sum;
    int m_version = 0;
};

// The last resort for codes that are blurred, glaring, bent or cracked: own finder search,
// grey-level sampling, equaliser, errors-and-erasures decoding. What it corrects is drawn anew as
// a clean symbol and read by ZXing, which stays the decoder of record. One code at most. One
// thread; the frame must outlive it.
class SoftReader
{
public:
    using End = std::chrono::steady_clock::time_point;

    explicit SoftReader(const GrayFrame &frame);
    ~SoftReader();

    [[nodiscard]] DecodedCodes readQuickly(Polarity polarity, End end,
                                           const CancellationToken &token = {},
                                           SoftMemory *memory = nullptr);
    // After readQuickly(): bent grids, a wide equaliser, symbols with a hidden finder.
    [[nodiscard]] DecodedCodes readThoroughly(Polarity polarity, End end,
                                              const CancellationToken &token = {});

private:
    struct View;
    [[nodiscard]] View &viewOf(Polarity polarity);

    const GrayFrame &m_frame;
    std::array<std::unique_ptr<View>, 2> m_views;
};

// Everything that SoftReader can do, both ways round.
[[nodiscard]] DecodedCodes readSoftly(const GrayFrame &frame, SoftReader::End end,
                                      const CancellationToken &token = {});

// True when the frame shows what looks like a symbol, read or not: three finders with a timing
// pattern between them.
[[nodiscard]] bool showsSymbol(const GrayFrame &frame);

} // namespace lc::scan
