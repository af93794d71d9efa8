#pragma once

#include "core/result.h"

#include <QImage>

namespace lc::document {

// The first page of a JBIG2 file (ITU-T T.88 Annex D), black on white, decoded by Qt Pdf: the
// stream is wrapped into a PDF of one picture (docs/adr/0041-jbig2-through-qt-pdf.md).
// ImageDamaged, PackageLimit (over 64 million pixels); ImageDamaged in a build without Qt Pdf.
// Any thread.
[[nodiscard]] Result<QImage> decodeJbig2(const QByteArray &file);

// The file's first page as the stream that a PDF embeds (ISO 32000-1 7.4.7), and its size.
struct Jbig2Page
{
    QSize size;
    QByteArray stream;
};
[[nodiscard]] Result<Jbig2Page> embeddedJbig2(QByteArrayView file);

} // namespace lc::document
