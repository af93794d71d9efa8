#pragma once

#include "document/pdffile.h"

namespace lc::document {

// The contents of embedded files (ISO 32000-1 7.11.4) that may say what license the PDF is: those
// of the catalog's name tree and its associated files (ISO 32000-2 14.13), each once, in that
// order. At most 64 of at most 1 MiB; others are left out.
[[nodiscard]] QList<QByteArray> pdfAttachments(const PdfFile &file);

} // namespace lc::document
