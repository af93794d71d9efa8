#include "ui/face/tilecache.h"

#include <algorithm>

namespace lc::ui {

namespace {

constexpr qint64 mostBytes = 96ll << 20;

void wipePixels(QImage &image)
{
    if (!image.isNull() && image.isDetached())
        image.fill(0);
}

} // namespace

size_t qHash(const TileKey &key, size_t seed)
{
    return qHashMulti(seed, key.page, key.x, key.y, key.preview);
}

TileCache::TileCache(QThreadPool *pool, QObject *parent)
    : QObject(parent)
    , m_pool(pool)
{}

TileCache::~TileCache()
{
    clear();
}

void TileCache::setFace(const document::LicenseFace &face)
{
    clear();
    m_face = face;
}

void TileCache::clear()
{
    dropOrders();
    m_failed.clear();
    for (QImage &image : m_tiles)
        wipePixels(image);
    m_tiles.clear();
    m_recent.clear();
    m_bytes = 0;
    m_problem.reset();
    m_face = {};
}

void TileCache::dropOrders()
{
    for (CancellationSource &source : m_ordered)
        source.cancel();
    m_ordered.clear();
    ++m_generation;
}

void TileCache::dropOrdersOutside(int firstPage, int lastPage)
{
    // Their answers come as cancelled and take themselves out.
    for (auto order = m_ordered.begin(); order != m_ordered.end(); ++order) {
        if (order.key().page < firstPage || order.key().page > lastPage)
            order.value().cancel();
    }
}

void TileCache::setScale(double pixelsPerMm)
{
    if (qFuzzyCompare(m_scale, pixelsPerMm))
        return;
    m_scale = pixelsPerMm;
    dropOrders();
    const auto keys = m_tiles.keys();
    for (const TileKey &key : keys) {
        if (!key.preview)
            drop(key);
    }
}

QImage TileCache::tile(const TileKey &key, QSizeF pageMm)
{
    if (const auto found = m_tiles.constFind(key); found != m_tiles.cend()) {
        m_recent.removeOne(key);
        m_recent.append(key);
        return *found;
    }
    if (m_face.isNull() || m_ordered.contains(key) || m_failed.contains(key))
        return {};
    if (key.preview) {
        const double scale = m_previewSide / std::max(pageMm.width(), pageMm.height());
        order(key, QRectF(QPointF(), pageMm), scale);
    } else {
        const double step = side / m_scale;
        const QRectF region =
            QRectF(key.x * step, key.y * step, step, step).intersected(QRectF({}, pageMm));
        order(key, region, m_scale);
    }
    return {};
}

void TileCache::order(const TileKey &key, const QRectF &region, double scale)
{
    const CancellationSource source;
    m_ordered.insert(key, source);
    auto future = runOn(m_pool, [face = m_face, key, region, scale, token = source.token()] {
        return face.render(key.page, region, scale, token);
    });
    deliver(future, this, [this, key, generation = m_generation](Result<QImage> image) {
        if (generation != m_generation)
            return;
        m_ordered.remove(key);
        keep(key, image);
    });
}

void TileCache::keep(const TileKey &key, const Result<QImage> &image)
{
    if (image) {
        m_tiles.insert(key, *image);
        m_bytes += image->sizeInBytes();
        m_recent.append(key);
        trim();
    } else if (image.error().code() != ErrorCode::Cancelled) {
        m_problem = image.error();
        m_failed.insert(key);
    }
    Q_EMIT arrived(key);
}

void TileCache::drop(const TileKey &key)
{
    auto found = m_tiles.find(key);
    if (found == m_tiles.end())
        return;
    m_bytes -= found->sizeInBytes();
    wipePixels(*found);
    m_tiles.erase(found);
    m_recent.removeOne(key);
}

void TileCache::trim()
{
    while (m_bytes > mostBytes && m_recent.size() > 1)
        drop(m_recent.first());
}

} // namespace lc::ui
