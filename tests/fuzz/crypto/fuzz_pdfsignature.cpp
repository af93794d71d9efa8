#include "document/pdfmetadata.h"
#include "document/sealpdf.h"
#include "document/sealpdfchange.h"

// Byte ranges and signature dictionaries of a PDF, its objects, and what a revision changed.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    (void)lc::document::checkPdf(bytes, {}, QDateTime(QDate(2025, 1, 1), QTime(0, 0), Qt::UTC));
    (void)lc::document::pdfLicenseMetadata(bytes);
    // As if the first revision that ends here had been signed.
    const qsizetype end = bytes.indexOf("%%EOF");
    (void)lc::document::changesBetween(bytes, end < 0 ? bytes.size() / 2 : end + 5, bytes.size());
    return 0;
}
