#include "document/sealpdf.h"

// Byte ranges and signature dictionaries of a PDF.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    (void)lc::document::checkPdf(bytes, {}, QDateTime(QDate(2025, 1, 1), QTime(0, 0), Qt::UTC));
    return 0;
}
