#pragma once

#include "core/async.h"
#include "document/licenseface.h"

#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>

namespace lc::ui {

struct TileKey
{
    int page = 0;
    int x = 0;
    int y = 0;
    bool preview = false; // the whole page, coarse
    friend bool operator==(const TileKey &, const TileKey &) = default;
};
[[nodiscard]] size_t qHash(const TileKey &key, size_t seed = 0);

// Pieces of the drawn face, made on the render pool. What is asked for and not there arrives
// later with `arrived()`, once for each; what belongs to another scale or face is dropped. Holds
// the last drawn 96 MB and overwrites pixels that it lets go.
class TileCache final : public QObject
{
    Q_OBJECT
public:
    static constexpr int side = 512; // device pixels

    explicit TileCache(QThreadPool *pool, QObject *parent = nullptr);
    ~TileCache() override;

    void setFace(const document::LicenseFace &face);
    // Drops every tile but the previews when the scale changed; device pixels per millimetre.
    void setScale(double pixelsPerMm);
    [[nodiscard]] double scale() const { return m_scale; }
    // Null when it is not there yet; then it is ordered.
    [[nodiscard]] QImage tile(const TileKey &key, QSizeF pageMm);
    // Longer side of a coarse picture, device pixels.
    void setPreviewSide(double pixels) { m_previewSide = pixels; }
    // Takes back what was ordered for pages that are out of sight by now.
    void dropOrdersOutside(int firstPage, int lastPage);
    void clear();
    [[nodiscard]] bool isIdle() const { return m_ordered.isEmpty(); }
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }

Q_SIGNALS:
    void arrived(const lc::ui::TileKey &key);

private:
    void order(const TileKey &key, const QRectF &region, double scale);
    void keep(const TileKey &key, const Result<QImage> &image);
    void drop(const TileKey &key);
    void trim();
    void dropOrders();

    QThreadPool *m_pool;
    document::LicenseFace m_face;
    double m_scale = 1.0;
    QHash<TileKey, QImage> m_tiles;
    QList<TileKey> m_recent; // oldest first
    QHash<TileKey, CancellationSource> m_ordered;
    QSet<TileKey> m_failed; // asking again would only fail again
    double m_previewSide = 420.0;
    quint64 m_generation = 0;
    qint64 m_bytes = 0;
    std::optional<Error> m_problem;
};

} // namespace lc::ui
