#include "ui/scan/stillreader.h"

#include "core/async.h"
#include "scan/framesource.h"
#include "scan/ladder.h"
#include "scan/partcollector.h"

namespace lc::ui {

namespace {

// A person waits, but not for long; nothing else runs meanwhile.
constexpr std::chrono::milliseconds patience{1200};
constexpr std::chrono::seconds longestPicture{15};
constexpr int mostCodes = 9;

scan::DecodedCodes codesIn(const scan::GrayFrame &frame, const CancellationToken &token)
{
    return scan::withWholes(scan::readStill(frame, {patience, mostCodes}, token));
}

} // namespace

StillReader::StillReader(QObject *parent)
    : QObject(parent)
{
    m_watch.setSingleShot(true);
    m_watch.setInterval(longestPicture);
    connect(&m_watch, &QTimer::timeout, this, [this] {
        ++m_number;
        m_thread.renew();
        Q_EMIT read({}, m_path);
    });
}

StillReader::~StillReader()
{
    m_cancel.cancel();
}

void StillReader::readFile(const QString &path)
{
    start(path, [path] { return scan::frameFromFile(path); });
}

void StillReader::readImage(const QImage &image)
{
    start({}, [image]() -> Result<scan::GrayFrame> { return scan::GrayFrame::fromImage(image); });
}

void StillReader::start(const QString &path, std::function<Result<scan::GrayFrame>()> load)
{
    m_cancel.cancel();
    m_cancel = CancellationSource();
    m_path = path;
    m_watch.start();
    await(runOn(m_thread,
                [load = std::move(load), token = m_cancel.token()]() -> Result<scan::DecodedCodes> {
                    LC_TRY(frame, load());
                    return codesIn(frame, token);
                }),
          path);
}

void StillReader::await(const QFuture<Result<scan::DecodedCodes>> &future, const QString &path)
{
    const quint64 number = ++m_number;
    deliver(future, this, [this, number, path](const Result<scan::DecodedCodes> &codes) {
        if (number != m_number)
            return;
        m_watch.stop();
        if (codes)
            Q_EMIT read(*codes, path);
        else
            Q_EMIT failed(codes.error());
    });
}

} // namespace lc::ui
