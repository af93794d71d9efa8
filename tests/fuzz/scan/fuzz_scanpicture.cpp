#include "scan/framequality.h"
#include "scan/framesource.h"
#include "scan/ladder.h"

// A picture file from anywhere: refused or read, within its time. Small ones only, so that the
// fuzzer tries many.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace lc::scan;
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    const auto frame = frameFromBytes(lc::SecureBytes(bytes), QStringLiteral("picture"));
    if (!frame || frame->width > 600 || frame->height > 600)
        return 0;
    (void)readStill(*frame, {std::chrono::milliseconds(20), 4});
    (void)judgeFrame(*frame);
    return 0;
}
