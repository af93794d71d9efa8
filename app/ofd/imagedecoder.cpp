#include "ofd/imagedecoder.h"

#include <QBuffer>
#include <QImageReader>

#ifdef COUNTER_HAVE_TIFF
#include <tiffio.h>
#endif

namespace lc::ofd {

namespace {

constexpr qint64 MaxPixels = 32ll << 20; // 128 MB at four bytes each

struct Magic
{
    QByteArrayView bytes;
    ImageFormat format;
};

// libtiff tells the console what it finds odd in a picture; what counts is whether it was read.
void quietenReaders()
{
#ifdef COUNTER_HAVE_TIFF
    TIFFSetWarningHandler(nullptr);
    TIFFSetErrorHandler(nullptr);
#endif
}

QByteArray readerName(ImageFormat format)
{
    switch (format) {
    case ImageFormat::Png:
        return QByteArrayLiteral("png");
    case ImageFormat::Jpeg:
        return QByteArrayLiteral("jpeg");
    case ImageFormat::Bmp:
        return QByteArrayLiteral("bmp");
    case ImageFormat::Gif:
        return QByteArrayLiteral("gif");
    case ImageFormat::Tiff:
        return QByteArrayLiteral("tiff");
    case ImageFormat::Webp:
        return QByteArrayLiteral("webp");
    case ImageFormat::Unknown:
    case ImageFormat::Jbig2:
    case ImageFormat::Svg:
    case ImageFormat::Package:
        break;
    }
    return {};
}

// How much a JPEG may be reduced while it is decoded.
QSize reducedSize(QSize size, QSize wanted)
{
    if (wanted.isEmpty())
        return size;
    const int factor =
        qMin(size.width() / qMax(1, wanted.width()), size.height() / qMax(1, wanted.height()));
    return factor >= 2 ? QSize(size.width() / factor, size.height() / factor) : size;
}

// The root element comes after a declaration, comments and white space, if any.
bool isSvg(QByteArrayView bytes)
{
    constexpr qsizetype Prologue = 4096;
    QByteArrayView start = bytes.first(qMin(bytes.size(), Prologue));
    if (start.startsWith("\xef\xbb\xbf"))
        start = start.sliced(3);
    return start.trimmed().startsWith('<') && (start.contains("<svg") || start.contains(":svg"));
}

} // namespace

ImageFormat sniffImage(QByteArrayView bytes)
{
    static const QList<Magic> magics{
        {QByteArrayView("\x89PNG\r\n\x1a\n", 8), ImageFormat::Png},
        {QByteArrayView("\xff\xd8\xff", 3), ImageFormat::Jpeg},
        {QByteArrayView("BM", 2), ImageFormat::Bmp},
        {QByteArrayView("GIF8", 4), ImageFormat::Gif},
        {QByteArrayView("II*\0", 4), ImageFormat::Tiff},
        {QByteArrayView("MM\0*", 4), ImageFormat::Tiff},
        {QByteArrayView("\x97JB2\r\n\x1a\n", 8), ImageFormat::Jbig2},
        {QByteArrayView("PK\x03\x04", 4), ImageFormat::Package},
    };
    for (const Magic &magic : magics) {
        if (bytes.startsWith(magic.bytes))
            return magic.format;
    }
    if (isSvg(bytes))
        return ImageFormat::Svg;
    if (bytes.size() > 12 && bytes.startsWith("RIFF") && bytes.sliced(8).startsWith("WEBP"))
        return ImageFormat::Webp;
    return ImageFormat::Unknown;
}

Result<QImage> decodeImage(const QByteArray &bytes, QSize wanted, const ImageCodecs &codecs)
{
    const ImageFormat format = sniffImage(bytes);
    if (format == ImageFormat::Jbig2 && codecs.jbig2)
        return codecs.jbig2(bytes);
    if (format == ImageFormat::Svg && codecs.svg)
        return codecs.svg(bytes, wanted);
    const QByteArray name = readerName(format);
    const Error::Facts facts{{QStringLiteral("format"), static_cast<int>(format)}};
    if (name.isEmpty())
        return fail(ErrorCode::ImageDamaged, facts);
    if (format == ImageFormat::Tiff)
        quietenReaders();
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer, name);
    reader.setAutoTransform(false);
    const QSize size = reader.size();
    if (size.isValid() && qint64(size.width()) * size.height() > MaxPixels)
        return fail(ErrorCode::PackageLimit, {{QStringLiteral("width"), size.width()},
                                              {QStringLiteral("height"), size.height()}});
    const QSize reduced = reducedSize(size, wanted);
    if (size.isValid() && reduced != size && format == ImageFormat::Jpeg)
        reader.setScaledSize(reduced);
    QImage image = reader.read();
    if (image.isNull())
        return fail(ErrorCode::ImageDamaged, facts);
    return image;
}

} // namespace lc::ofd
