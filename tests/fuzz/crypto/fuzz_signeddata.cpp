#include "crypto/signeddata.h"

// CMS, PKCS #7, GB/T 35275 and time-stamp tokens, read and verified.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    using namespace lc::crypto;
    const QByteArrayView input(bytes, static_cast<qsizetype>(size));
    (void)parseTimeStampInfo(input);
    const auto data = parseSignedData(input);
    if (!data)
        return 0;
    for (const SignedDataSigner &signer : data->signers)
        (void)verifySignedData(*data, signer, data->certificateOf(signer),
                               SignedMessage({QByteArrayView("message")}));
    if (data->content)
        (void)parseTimeStampInfo(*data->content);
    return 0;
}
