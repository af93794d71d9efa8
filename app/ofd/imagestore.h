#pragma once

#include "ofd/imagedecoder.h"
#include "ofd/package.h"

#include <QCache>

#include <mutex>

namespace lc::ofd {

// Decoded pictures of one document, as large as they were last shown, up to 48 MB. Thread-safe.
class ImageStore
{
public:
    explicit ImageStore(Package package, ImageCodecs codecs = {});
    [[nodiscard]] const ImageCodecs &codecs() const { return m_codecs; }

    // The picture in `entry`, no smaller than `wanted` unless it is smaller itself; reduced by
    // averaging where it is much larger, because a painter only looks at the nearest pixels.
    [[nodiscard]] Result<QImage> image(const QString &entry, QSize wanted) const;

private:
    Package m_package;
    ImageCodecs m_codecs;
    mutable std::mutex m_mutex;
    mutable QCache<QString, QImage> m_cache;
};

// `image` averaged down to twice `wanted` at most.
[[nodiscard]] QImage reducedImage(const QImage &image, QSize wanted);

} // namespace lc::ofd
