#pragma once

#include "scan/decodedcode.h"
#include "scan/grayframe.h"

namespace lc::scan {

enum class Binarising { LocalAverage, GlobalHistogram, Fixed };

struct ZxingOptions
{
    Binarising binarising = Binarising::LocalAverage;
    bool pure = false; // nothing but one upright code
    int atMost = 8;
};

// False on a build without the decoder library: then nothing is ever found.
[[nodiscard]] bool decoderAvailable();
// QR codes in the frame, by ZXing-C++ 1.4 or later. Never throws: what the library throws on
// crafted codes counts as nothing found.
[[nodiscard]] DecodedCodes readWithZxing(const GrayFrame &frame, const ZxingOptions &options = {});

} // namespace lc::scan
