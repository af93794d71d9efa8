#pragma once

#include "document/pdfvalue.h"

namespace lc::document {

// The bytes of a stream (ISO 32000-1 7.4): none or FlateDecode, with or without a predictor of
// PNG; at most `limit`. `parameters`: its DecodeParms. Nothing when it is otherwise or broken.
[[nodiscard]] std::optional<QByteArray> decodedStream(QByteArrayView stored, const PdfValue &filter,
                                                      const PdfValue &parameters,
                                                      qsizetype limit = 16 << 20);

} // namespace lc::document
