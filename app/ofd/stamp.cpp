#include "ofd/stamp.h"

#include "crypto/seal.h"
#include "ofd/imagedecoder.h"
#include "ofd/imagestore.h"
#include "ofd/painter.h"

namespace lc::ofd {

namespace {

Result<QImage> renderNested(const QByteArray &package, QSize pixels, const CancellationToken &token,
                            const ImageCodecs &codecs)
{
    LC_TRY(document, Document::open(SecureBytes(package), {0, {}, codecs}));
    LC_TRY(size, document.pageSize(0));
    RenderOptions options;
    options.stamps = false; // a seal within a seal's picture would never end
    options.paper = QColor();
    const double scale =
        qMin(pixels.width() / qMax(1.0, size.width()), pixels.height() / qMax(1.0, size.height()));
    return renderRegion(document, 0, QRectF(QPointF(0, 0), size), qBound(0.5, scale, 200.0),
                        options, nullptr, token);
}

} // namespace

Result<QByteArray> sealPicture(const Document &document, const SignatureEntry &signature)
{
    if (const auto parsed = crypto::parseSealSignature(signature.signedValue)) {
        if (!parsed->seal.picture.isEmpty())
            return parsed->seal.picture;
    }
    if (!signature.sealEntry.isEmpty()) {
        LC_TRY(bytes, document.package().read(signature.sealEntry));
        LC_TRY(seal, crypto::parseSeal(bytes));
        if (!seal.picture.isEmpty())
            return seal.picture;
    }
    return fail(ErrorCode::PackageEntryMissing, {{QStringLiteral("signature"), signature.id}});
}

Result<QImage> renderSeal(const QByteArray &picture, QSize pixels, const CancellationToken &token,
                          const ImageCodecs &codecs)
{
    if (sniffImage(picture) == ImageFormat::Package)
        return renderNested(picture, pixels, token, codecs);
    LC_TRY(image, decodeImage(picture, pixels, codecs));
    return reducedImage(image, pixels);
}

QImage withoutWhite(const QImage &image)
{
    QImage result = image.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < result.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(result.scanLine(y));
        for (int x = 0; x < result.width(); ++x) {
            const QRgb pixel = line[x];
            const int white = qMin(qRed(pixel), qMin(qGreen(pixel), qBlue(pixel)));
            const int cover = 255 - white;
            if (cover == 0) {
                line[x] = 0;
                continue;
            }
            const auto channel = [&](int value) { return (value - white) * 255 / cover; };
            line[x] = qRgba(channel(qRed(pixel)), channel(qGreen(pixel)), channel(qBlue(pixel)),
                            cover * qAlpha(pixel) / 255);
        }
    }
    return result;
}

} // namespace lc::ofd
