#include "document/facebackend.h"

#include "ofd/imagestore.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

#include <mutex>

namespace lc::document {

namespace {

constexpr qint64 MaxPixels = 32ll << 20; // 128 MB at four bytes each

// What cameras and screens write when they know nothing about size.
bool isPlausible(int dotsPerMetre)
{
    const double dpi = dotsPerMetre * 0.0254;
    return dpi > 99 && dpi < 2500;
}

// A picture without a size of its own lies on A4, standing or lying, as large as it can be, but
// not below 96 dots an inch.
QSizeF millimetres(const QImage &image)
{
    if (isPlausible(image.dotsPerMeterX()) && isPlausible(image.dotsPerMeterY()))
        return {image.width() * 1000.0 / image.dotsPerMeterX(),
                image.height() * 1000.0 / image.dotsPerMeterY()};
    const bool lying = image.width() > image.height();
    const QSizeF paper = lying ? QSizeF(297, 210) : QSizeF(210, 297);
    const QSizeF screen = QSizeF(image.size()) * (25.4 / 96);
    const QSizeF fitted = QSizeF(image.size()).scaled(paper, Qt::KeepAspectRatio);
    return screen.width() < fitted.width() ? screen : fitted;
}

// A scan or photograph of a license; every page of a TIFF.
class ImageFace final : public FaceBackend
{
public:
    explicit ImageFace(SecureBytes bytes)
        : m_bytes(std::move(bytes))
    {}

    Result<> load()
    {
        QByteArray borrowed = m_bytes.borrowed();
        QBuffer buffer(&borrowed);
        QImageReader reader(&buffer);
        reader.setDecideFormatFromContent(true);
        reader.setAutoTransform(true);
        const bool several = reader.format().startsWith("tif");
        m_count = several ? qBound(1, reader.imageCount(), 500) : 1;
        LC_TRY(first, decode(0));
        m_current = first;
        return {};
    }

    FaceFormat format() const override { return FaceFormat::Image; }
    int pageCount() const override { return m_count; }

    Result<QSizeF> pageSize(int page) const override
    {
        LC_TRY(picture, image(page));
        return millimetres(picture);
    }

    Result<QImage> render(int page, const QRectF &region, double pixelsPerMm, QList<FaceWarning> *,
                          const CancellationToken &) const override
    {
        LC_TRY(pixels, pixelSize(region, pixelsPerMm));
        LC_TRY(picture, image(page));
        QImage result(pixels, QImage::Format_RGB32);
        result.fill(Qt::white);
        QPainter painter(&result);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.scale(pixels.width() / region.width(), pixels.height() / region.height());
        painter.translate(-region.topLeft());
        draw(painter, picture, pixelsPerMm);
        return result;
    }

    Result<> paint(int page, QPainter &painter, QList<FaceWarning> *,
                   const CancellationToken &) const override
    {
        LC_TRY(picture, image(page));
        const QSizeF size = millimetres(picture);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(QRectF(QPointF(0, 0), size), picture);
        return {};
    }

    Result<QList<FaceText>> text(int) const override { return QList<FaceText>(); }

private:
    static void draw(QPainter &painter, const QImage &picture, double pixelsPerMm)
    {
        const QSizeF size = millimetres(picture);
        const QSize wanted = (size * pixelsPerMm).toSize().expandedTo(QSize(1, 1));
        painter.drawImage(QRectF(QPointF(0, 0), size), ofd::reducedImage(picture, wanted));
    }

    Result<QImage> decode(int page) const
    {
        QByteArray borrowed = m_bytes.borrowed();
        QBuffer buffer(&borrowed);
        QImageReader reader(&buffer);
        reader.setDecideFormatFromContent(true);
        reader.setAutoTransform(true);
        if (page > 0 && !reader.jumpToImage(page))
            return fail(ErrorCode::ImageDamaged, {{QStringLiteral("page"), page + 1}});
        const QSize size = reader.size();
        if (size.isValid() && qint64(size.width()) * size.height() > MaxPixels)
            return fail(ErrorCode::PackageLimit, {{QStringLiteral("width"), size.width()},
                                                  {QStringLiteral("height"), size.height()}});
        QImage picture = reader.read();
        if (picture.isNull())
            return fail(ErrorCode::ImageDamaged, {{QStringLiteral("page"), page + 1}});
        return picture;
    }

    Result<QImage> image(int page) const
    {
        const std::lock_guard lock(m_mutex);
        if (page != m_currentPage) {
            LC_TRY(picture, decode(page));
            m_current = picture;
            m_currentPage = page;
        }
        return m_current;
    }

    SecureBytes m_bytes;
    int m_count = 1;
    mutable std::mutex m_mutex;
    mutable int m_currentPage = 0;
    mutable QImage m_current;
};

} // namespace

Result<BackendPointer> openImageFace(const SecureBytes &bytes)
{
    auto face = std::make_unique<ImageFace>(bytes);
    LC_CHECK(face->load());
    return BackendPointer(std::move(face));
}

} // namespace lc::document
