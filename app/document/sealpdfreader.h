#pragma once

#include "document/pdfvalue.h"

namespace lc::document {

// One signature dictionary of a PDF (ISO 32000-1 12.8.1), found in the raw bytes: it can stand in
// no compressed object, since its byte range counts the bytes of the file itself.
struct PdfSignature
{
    QByteArrayView before; // the signed bytes on either side of the value
    QByteArrayView after;
    QByteArray value; // decoded Contents, with its padding
    QByteArray subFilter;
    QByteArray writtenTime; // M, "D:20240506070809+08'00'"
    PdfValue dictionary;    // all of it but the value; null when it is malformed
    qint64 end = 0;         // first byte that is not covered
    bool isSound = false;   // the range starts at 0 and leaves out nothing but the value
};

// At most 100; in the order of their ends. Lives as long as `file`. Placeholders that were never
// filled in are no signatures.
[[nodiscard]] QList<PdfSignature> findPdfSignatures(QByteArrayView file);

} // namespace lc::document
