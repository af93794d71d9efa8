#pragma once

#include "core/clock.h"
#include "scan/decodedcode.h"
#include "scan/decoderthread.h"
#include "scan/framequality.h"
#include "scan/framesource.h"

#include <QTimer>

#include <functional>

namespace lc::scan {

// Reads the frames of one source in a thread of its own: one frame under way, the newest one waits,
// the rest is dropped. A frame that takes over two seconds is given up and read on with a fresh
// reader in a fresh thread; nobody waits for the old one, not even the end of the program. A
// source that goes silent fails with CameraUnavailable. Lives in the thread of its source;
// answers arrive there.
class FrameReader final : public QObject
{
    Q_OBJECT
public:
    // Reads frames one after another; may remember. Used in the reading thread only.
    using Decoder = std::function<DecodedCodes(const GrayFrame &frame)>;
    // `makeDecoder` makes a fresh one, a LiveReader when absent.
    explicit FrameReader(std::shared_ptr<const Clock> clock, QObject *parent = nullptr,
                         std::function<Decoder()> makeDecoder = {});
    ~FrameReader() override;

    // Takes over the source and starts it.
    void open(std::unique_ptr<FrameSource> source);
    void close();
    [[nodiscard]] bool isOpen() const { return m_source != nullptr; }
    // Frames that came and that were read, since open().
    [[nodiscard]] int framesSeen() const { return m_seen; }
    [[nodiscard]] int framesRead() const { return m_read; }

Q_SIGNALS:
    // Every frame, for the picture on the screen.
    void frameShown(const lc::scan::GrayFrame &frame);
    // `waited`: from the frame's arrival to the answer, milliseconds.
    void codesRead(const lc::scan::DecodedCodes &codes, qint64 waited);
    // What keeps the picture from being read; not for every frame.
    void judged(const lc::scan::FrameQuality &quality);
    void failed(const lc::Error &error);
    void finished();

private:
    struct Worker;
    [[nodiscard]] std::shared_ptr<Worker> newWorker() const;
    void arrived(const GrayFrame &frame);
    void readNext();
    void watch();
    void fail(const Error &error);

    DecoderThread m_thread;
    std::shared_ptr<const Clock> m_clock;
    std::function<Decoder()> m_makeDecoder;
    std::unique_ptr<FrameSource> m_source;
    std::shared_ptr<Worker> m_worker;
    GrayFrame m_waiting;
    std::chrono::milliseconds m_waitingSince{0};
    std::chrono::milliseconds m_readingSince{0};
    std::chrono::milliseconds m_lastFrame{0};
    quint64 m_number = 0; // of the frame that is being read
    bool m_reading = false;
    int m_seen = 0;
    int m_read = 0;
    QTimer m_watch;
};

} // namespace lc::scan
