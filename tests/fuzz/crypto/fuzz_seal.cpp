#include "crypto/seal.h"

// Seals and their signature values in either layout.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    (void)lc::crypto::parseSealSignature(bytes);
    (void)lc::crypto::parseSeal(bytes);
    (void)lc::crypto::normaliseSm2Signature(bytes);
    return 0;
}
