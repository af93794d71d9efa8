#include "tests/fuzz/ofd/fuzzpackage.h"

// A whole file: the zip container and whatever is found in it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    lc::fuzz::readAll(lc::SecureBytes(QByteArrayView(data, static_cast<qsizetype>(size))));
    return 0;
}
