#include "document/jbig2.h"

#ifdef COUNTER_HAVE_QTPDF
#include <QBuffer>
#include <QPdfDocument>
#endif

#include <cmath>

namespace lc::document {

#ifdef COUNTER_HAVE_QTPDF

namespace {

constexpr double MaxDrawnPixels = 16e6;
constexpr double LongerSide = 1000; // points; what a PDF page may measure has bounds

// A PDF with the stream as its only picture, filling its only page.
QByteArray wrapped(const Jbig2Page &page)
{
    const double scale = LongerSide / qMax(page.size.width(), page.size.height());
    const QByteArray width = QByteArray::number(page.size.width() * scale, 'f', 4);
    const QByteArray height = QByteArray::number(page.size.height() * scale, 'f', 4);
    const QByteArray drawing = "q " + width + " 0 0 " + height + " 0 0 cm /I Do Q";
    const auto stream = [](const QByteArray &dictionary, const QByteArray &content) -> QByteArray {
        return "<<" + dictionary + "/Length " + QByteArray::number(content.size()) + ">>stream\n" +
               content + "\nendstream";
    };
    const QList<QByteArray> objects{
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 " + width + ' ' + height +
            "]/Resources<</XObject<</I 4 0 R>>>>/Contents 5 0 R>>",
        stream("/Type/XObject/Subtype/Image/Width " + QByteArray::number(page.size.width()) +
                   "/Height " + QByteArray::number(page.size.height()) +
                   "/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/JBIG2Decode",
               page.stream),
        stream({}, drawing),
    };
    QByteArray pdf = "%PDF-1.5\n";
    QByteArray table = "0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(pdf.size());
    pdf +=
        "xref\n0 6\n" + table + "trailer<</Size 6/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n";
    return pdf;
}

} // namespace

Result<QImage> decodeJbig2(const QByteArray &file)
{
    LC_TRY(page, embeddedJbig2(file));
    QByteArray pdf = wrapped(page);
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    if (document.status() != QPdfDocument::Status::Ready || document.pageCount() != 1)
        return fail(ErrorCode::ImageDamaged);
    // Scans at 600 dots an inch are averaged down: four bytes a pixel add up.
    const double pixels = double(page.size.width()) * page.size.height();
    const double scale = std::sqrt(qMin(1.0, MaxDrawnPixels / pixels));
    const QImage drawn = document.render(0, (QSizeF(page.size) * scale).toSize());
    // Where nothing was decoded nothing was drawn.
    if (drawn.isNull() || qAlpha(drawn.pixel(drawn.rect().center())) == 0)
        return fail(ErrorCode::ImageDamaged);
    return drawn.convertToFormat(QImage::Format_Grayscale8);
}

#else

Result<QImage> decodeJbig2(const QByteArray &)
{
    return fail(ErrorCode::ImageDamaged);
}

#endif

} // namespace lc::document
