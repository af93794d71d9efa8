#include "ofd/imagestore.h"

namespace lc::ofd {

namespace {
constexpr int CacheKilobytes = 48 * 1024;
}

ImageStore::ImageStore(Package package, ImageCodecs codecs)
    : m_package(std::move(package))
    , m_codecs(std::move(codecs))
    , m_cache(CacheKilobytes)
{}

QImage reducedImage(const QImage &image, QSize wanted)
{
    if (wanted.isEmpty() || image.width() < wanted.width() * 3 / 2 ||
        image.height() < wanted.height() * 3 / 2)
        return image;
    const QImage::Format format =
        image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32;
    return image.convertToFormat(format).scaled(wanted, Qt::IgnoreAspectRatio,
                                                Qt::SmoothTransformation);
}

Result<QImage> ImageStore::image(const QString &entry, QSize wanted) const
{
    const QString key =
        entry + u'|' + QString::number(wanted.width()) + u'x' + QString::number(wanted.height());
    {
        const std::lock_guard lock(m_mutex);
        if (const QImage *known = m_cache.object(key))
            return *known;
    }
    LC_TRY(bytes, m_package.read(entry));
    LC_TRY(decoded, decodeImage(bytes, wanted, m_codecs));
    const QImage image = reducedImage(decoded, wanted);
    const std::lock_guard lock(m_mutex);
    m_cache.insert(key, new QImage(image), static_cast<int>(image.sizeInBytes() / 1024) + 1);
    return image;
}

} // namespace lc::ofd
