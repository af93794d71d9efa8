#include "document/jbig2.h"
#include "document/svgpicture.h"
#include "ofd/imagedecoder.h"
#include "tests/fuzz/ofd/fuzzpackage.h"

// A picture of any format that pages may hold.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = lc::fuzz::bytesOf(data, size);
    (void)lc::document::embeddedJbig2(bytes);
    (void)lc::ofd::decodeImage(bytes, QSize(20, 20),
                               {&lc::document::decodeJbig2, &lc::document::decodeSvg});
    return 0;
}
