#pragma once

#include "core/async.h"
#include "scan/decodedcode.h"

#include <QImage>
#include <QObject>

namespace lc::ui {

// Reads codes out of single pictures (file, clipboard, drop, screen area) in the scan pool. A new
// picture takes the place of the one before. GUI thread.
class StillReader final : public QObject
{
    Q_OBJECT
public:
    explicit StillReader(Pools *pools, QObject *parent = nullptr);
    ~StillReader() override;

    void readFile(const QString &path);
    void readImage(const QImage &image);

Q_SIGNALS:
    // None when the picture holds no code. `path` is empty for pictures without a file.
    void read(const lc::scan::DecodedCodes &codes, const QString &path);
    void failed(const lc::Error &error);

private:
    void await(const QFuture<Result<scan::DecodedCodes>> &future, const QString &path);

    Pools *m_pools;
    CancellationSource m_cancel;
    quint64 m_number = 0;
};

} // namespace lc::ui
