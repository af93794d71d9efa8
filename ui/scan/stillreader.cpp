#include "ui/scan/stillreader.h"

#include "scan/framesource.h"
#include "scan/ladder.h"
#include "scan/partcollector.h"

namespace lc::ui {

namespace {

// A person waits, but not for long; nothing else runs meanwhile.
constexpr std::chrono::milliseconds patience{1200};
constexpr int mostCodes = 9;

scan::DecodedCodes codesIn(const scan::GrayFrame &frame, const CancellationToken &token)
{
    return scan::withWholes(scan::readStill(frame, {patience, mostCodes}, token));
}

} // namespace

StillReader::StillReader(Pools *pools, QObject *parent)
    : QObject(parent)
    , m_pools(pools)
{}

StillReader::~StillReader()
{
    m_cancel.cancel();
}

void StillReader::readFile(const QString &path)
{
    m_cancel.cancel();
    m_cancel = CancellationSource();
    await(runOn(m_pools->scan(),
                [path, token = m_cancel.token()]() -> Result<scan::DecodedCodes> {
                    LC_TRY(frame, scan::frameFromFile(path));
                    return codesIn(frame, token);
                }),
          path);
}

void StillReader::readImage(const QImage &image)
{
    m_cancel.cancel();
    m_cancel = CancellationSource();
    await(runOn(m_pools->scan(),
                [image, token = m_cancel.token()]() -> Result<scan::DecodedCodes> {
                    return codesIn(scan::GrayFrame::fromImage(image), token);
                }),
          {});
}

void StillReader::await(const QFuture<Result<scan::DecodedCodes>> &future, const QString &path)
{
    const quint64 number = ++m_number;
    deliver(future, this, [this, number, path](const Result<scan::DecodedCodes> &codes) {
        if (number != m_number)
            return;
        if (codes)
            Q_EMIT read(*codes, path);
        else
            Q_EMIT failed(codes.error());
    });
}

} // namespace lc::ui
