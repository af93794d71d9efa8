#include "scan/framereader.h"

#include "core/async.h"
#include "scan/livereader.h"

#include <utility>

namespace lc::scan {

namespace {

constexpr std::chrono::milliseconds longestSilence{3000};
constexpr std::chrono::milliseconds longestFrame{2000};
constexpr int watchMs = 250;
constexpr int judgeEvery = 5; // frames
constexpr int mostPixels = 4096 * 2304;

struct FrameAnswer
{
    DecodedCodes codes;
    std::optional<FrameQuality> quality;
};

} // namespace

// What one reading thread works with; a thread that hangs keeps its own alive.
struct FrameReader::Worker
{
    Decoder decode;
    GrayFrame previous;
    int turn = 0;
};

std::shared_ptr<FrameReader::Worker> FrameReader::newWorker() const
{
    return std::make_shared<Worker>(Worker{m_makeDecoder(), {}, 0});
}

FrameReader::FrameReader(std::shared_ptr<const Clock> clock, QObject *parent,
                         std::function<Decoder()> makeDecoder)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_makeDecoder(std::move(makeDecoder))
{
    if (!m_makeDecoder) {
        m_makeDecoder = [] {
            return [reader = std::make_shared<LiveReader>()](const GrayFrame &frame) {
                return reader->read(frame);
            };
        };
    }
    m_watch.setInterval(watchMs);
    connect(&m_watch, &QTimer::timeout, this, &FrameReader::watch);
}

FrameReader::~FrameReader() = default;

void FrameReader::open(std::unique_ptr<FrameSource> source)
{
    close();
    m_source = std::move(source);
    m_worker = newWorker();
    m_seen = 0;
    m_read = 0;
    m_lastFrame = m_clock->monotonic();
    connect(m_source.get(), &FrameSource::frameArrived, this, &FrameReader::arrived);
    connect(m_source.get(), &FrameSource::failed, this, &FrameReader::fail);
    connect(m_source.get(), &FrameSource::finished, this, &FrameReader::finished);
    m_watch.start();
    m_source->start();
}

void FrameReader::close()
{
    m_watch.stop();
    if (auto source = std::exchange(m_source, nullptr)) {
        source->disconnect(this);
        source->stop();
        // It may be the sender of the signal that led here.
        source.release()->deleteLater();
    }
    ++m_number; // what is still being read is nobody's answer any more
    m_reading = false;
    m_waiting = {};
    m_worker.reset();
}

void FrameReader::fail(const Error &error)
{
    close();
    Q_EMIT failed(error);
}

void FrameReader::arrived(const GrayFrame &frame)
{
    if (frame.isNull() || static_cast<qint64>(frame.width) * frame.height > mostPixels)
        return;
    ++m_seen;
    m_lastFrame = m_clock->monotonic();
    m_waiting = frame;
    m_waitingSince = m_lastFrame;
    Q_EMIT frameShown(frame);
    if (!m_reading && m_source)
        readNext();
}

void FrameReader::readNext()
{
    m_reading = true;
    m_readingSince = m_clock->monotonic();
    const quint64 number = ++m_number;
    const qint64 arrivedAt = m_waitingSince.count();
    auto frame = std::make_shared<GrayFrame>(std::exchange(m_waiting, {}));
    auto future = runOn(m_thread, [worker = m_worker, frame]() -> Result<FrameAnswer> {
        FrameAnswer answer;
        answer.codes = worker->decode(*frame);
        if (answer.codes.isEmpty() && worker->turn++ % judgeEvery == 0)
            answer.quality = judgeFrame(*frame, worker->previous);
        worker->previous = std::move(*frame);
        return answer;
    });
    deliver(future, this, [this, number, arrivedAt](const Result<FrameAnswer> &answer) {
        if (number != m_number || !m_source)
            return;
        m_reading = false;
        ++m_read;
        if (!m_waiting.isNull())
            readNext();
        if (!answer)
            return;
        if (!answer->codes.isEmpty())
            Q_EMIT codesRead(answer->codes, m_clock->monotonic().count() - arrivedAt);
        else if (answer->quality)
            Q_EMIT judged(*answer->quality);
    });
}

void FrameReader::watch()
{
    const auto now = m_clock->monotonic();
    if (m_reading && now - m_readingSince > longestFrame) {
        m_thread.renew();
        m_worker = newWorker();
        m_reading = false;
        ++m_number;
        if (!m_waiting.isNull())
            readNext();
    }
    if (now - m_lastFrame > longestSilence)
        fail(Error(ErrorCode::CameraUnavailable, {{QStringLiteral("camera"), m_source->name()}}));
}

} // namespace lc::scan
