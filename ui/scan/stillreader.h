#pragma once

#include "core/cancellation.h"
#include "scan/decodedcode.h"
#include "scan/decoderthread.h"
#include "scan/grayframe.h"

#include <QImage>
#include <QObject>
#include <QTimer>

namespace lc::ui {

// Reads codes out of single pictures (file, clipboard, drop, screen area) in a thread of its own. A
// new picture takes the place of the one before; a picture on which the decoder hangs is given up
// after a while as one without a code. GUI thread.
class StillReader final : public QObject
{
    Q_OBJECT
public:
    explicit StillReader(QObject *parent = nullptr);
    ~StillReader() override;

    void readFile(const QString &path);
    void readImage(const QImage &image);

Q_SIGNALS:
    // None when the picture holds no code. `path` is empty for pictures without a file.
    void read(const lc::scan::DecodedCodes &codes, const QString &path);
    void failed(const lc::Error &error);

private:
    void start(const QString &path, std::function<Result<scan::GrayFrame>()> load);
    void await(const QFuture<Result<scan::DecodedCodes>> &future, const QString &path);

    scan::DecoderThread m_thread;
    CancellationSource m_cancel;
    quint64 m_number = 0;
    QTimer m_watch;
    QString m_path; // of the picture that is being read
};

} // namespace lc::ui
