#include "document/licenseface.h"

#include "document/facebackend.h"
#include "ofd/imagedecoder.h"

#include <mutex>

namespace lc::document {

namespace {

constexpr qsizetype MagicReach = 1024; // PDF allows junk before its header
constexpr double MaxPixels = 32e6;

// Packages may have junk before and behind them, so that only the record at their end tells.
bool looksLikePackage(QByteArrayView bytes)
{
    return bytes.startsWith("PK\x03\x04") ||
           bytes.lastIndexOf(QByteArrayView("PK\x05\x06", 4)) >= 0;
}

Result<BackendPointer> openBackend(const SecureBytes &bytes, const FaceOptions &options)
{
    const QByteArrayView view = bytes.view();
    switch (ofd::sniffImage(view)) {
    case ofd::ImageFormat::Png:
    case ofd::ImageFormat::Jpeg:
    case ofd::ImageFormat::Bmp:
    case ofd::ImageFormat::Gif:
    case ofd::ImageFormat::Tiff:
    case ofd::ImageFormat::Webp:
        return openImageFace(bytes);
    case ofd::ImageFormat::Package:
        return openOfdFace(bytes, options);
    case ofd::ImageFormat::Unknown:
    case ofd::ImageFormat::Jbig2:
    case ofd::ImageFormat::Svg:
        break;
    }
    if (view.first(qMin(view.size(), MagicReach)).contains("%PDF-"))
        return openPdfFace(bytes, options);
    if (looksLikePackage(view))
        return openOfdFace(bytes, options);
    return fail(ErrorCode::FileFormatUnknown);
}

} // namespace

struct LicenseFace::Private
{
    SecureBytes bytes;
    BackendPointer backend;
    mutable std::mutex mutex;
    mutable QList<FaceWarning> warnings;

    void remember(const QList<FaceWarning> &more) const
    {
        const std::lock_guard lock(mutex);
        for (const FaceWarning &warning : more) {
            const auto same = [&](const FaceWarning &known) {
                return known.kind == warning.kind && known.what == warning.what &&
                       known.page == warning.page;
            };
            if (std::none_of(warnings.cbegin(), warnings.cend(), same))
                warnings.append(warning);
        }
    }

    [[nodiscard]] Result<> checkPage(int page) const
    {
        if (page >= 0 && page < backend->pageCount())
            return {};
        return fail(ErrorCode::PageOutOfRange, {{QStringLiteral("page"), page + 1}});
    }
};

Result<QSize> pixelSize(const QRectF &region, double pixelsPerMm)
{
    const QSizeF size = region.size() * pixelsPerMm;
    if (!(size.width() > 0) || !(size.height() > 0) || size.width() * size.height() > MaxPixels ||
        size.width() > 32000 || size.height() > 32000)
        return fail(ErrorCode::PackageLimit, {{QStringLiteral("width"), size.width()},
                                              {QStringLiteral("height"), size.height()}});
    return QSize(qMax(1, qRound(size.width())), qMax(1, qRound(size.height())));
}

Result<LicenseFace> LicenseFace::open(SecureBytes bytes, const FaceOptions &options)
{
    LC_TRY(backend, openBackend(bytes, options));
    LicenseFace face;
    face.d = std::make_shared<Private>();
    face.d->bytes = std::move(bytes);
    face.d->backend = std::move(backend);
    return face;
}

FaceFormat LicenseFace::format() const
{
    return d->backend->format();
}

const SecureBytes &LicenseFace::bytes() const
{
    static const SecureBytes none;
    return d ? d->bytes : none;
}

int LicenseFace::pageCount() const
{
    return d ? d->backend->pageCount() : 0;
}

Result<QSizeF> LicenseFace::pageSize(int page) const
{
    LC_CHECK(d->checkPage(page));
    return d->backend->pageSize(page);
}

Result<QImage> LicenseFace::render(int page, const QRectF &region, double pixelsPerMm,
                                   const CancellationToken &token) const
{
    LC_CHECK(d->checkPage(page));
    LC_CHECK(token.check());
    QList<FaceWarning> warnings;
    auto image = d->backend->render(page, region, pixelsPerMm, &warnings, token);
    d->remember(warnings);
    return image;
}

Result<> LicenseFace::paint(int page, QPainter &painter, const CancellationToken &token) const
{
    LC_CHECK(d->checkPage(page));
    LC_CHECK(token.check());
    QList<FaceWarning> warnings;
    const Result<> done = d->backend->paint(page, painter, &warnings, token);
    d->remember(warnings);
    return done;
}

Result<QList<FaceText>> LicenseFace::text(int page) const
{
    LC_CHECK(d->checkPage(page));
    return d->backend->text(page);
}

QList<StampBox> LicenseFace::stamps() const
{
    return d ? d->backend->stamps() : QList<StampBox>();
}

QMap<QString, QString> LicenseFace::metadata() const
{
    return d ? d->backend->metadata() : QMap<QString, QString>();
}

QList<FaceAttachment> LicenseFace::attachments() const
{
    return d ? d->backend->attachments() : QList<FaceAttachment>();
}

Result<QByteArray> LicenseFace::attachment(const QString &id) const
{
    return d->backend->attachment(id);
}

const ofd::Document *LicenseFace::ofdDocument() const
{
    return d ? d->backend->ofdDocument() : nullptr;
}

QList<FaceWarning> LicenseFace::warnings() const
{
    if (!d)
        return {};
    const std::lock_guard lock(d->mutex);
    return d->warnings;
}

} // namespace lc::document
