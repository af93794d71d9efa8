#include "scan/framesource.h"

#include "core/file.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QTimer>

namespace lc::scan {

namespace {
constexpr qint64 largestFile = 64ll << 20;
constexpr int largestSide = 4000;
constexpr qint64 largestPicture = 400ll << 20;    // pixels; more is a bomb, not a photograph
constexpr qint64 largestUnfolded = 32ll << 20;    // pixels: 128 MB, the image reader's own limit
constexpr qint64 largestProgressive = 64ll << 20; // pixels: up to 6 bytes each until the last scan

// A JPEG in several passes over the picture (ITU-T T.81 B.2.2: SOF2 and its kin) is held whole
// before the first row can be had.
bool isProgressive(QByteArrayView jpeg)
{
    const auto at = [&](qsizetype i) { return static_cast<uchar>(jpeg[i]); };
    for (qsizetype i = 2; i + 4 <= jpeg.size() && at(i) == 0xff;) {
        const uchar marker = at(i + 1);
        if (marker == 0xff) { // filling
            ++i;
            continue;
        }
        if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc)
            return marker % 4 == 2;
        i += 2 + (at(i + 2) << 8 | at(i + 3));
    }
    return false;
}

qint64 largestOf(const QByteArray &format, QByteArrayView bytes)
{
    // JPEG alone is made smaller while it is read; other formats unfold at full size first.
    if (format != "jpeg" && format != "jpg")
        return largestUnfolded;
    return isProgressive(bytes) ? largestProgressive : largestPicture;
}
} // namespace

FolderFrameSource::FolderFrameSource(QString folder, double fps, QObject *parent)
    : FrameSource(parent)
    , m_folder(std::move(folder))
    , m_timer(new QTimer(this))
{
    m_timer->setInterval(static_cast<int>(1000 / std::max(0.1, fps)));
    m_timer->setTimerType(Qt::PreciseTimer);
    connect(m_timer, &QTimer::timeout, this, &FolderFrameSource::next);
}

FolderFrameSource::~FolderFrameSource() = default;

void FolderFrameSource::start()
{
    m_files = QDir(m_folder).entryList(QDir::Files, QDir::Name);
    m_index = 0;
    if (m_files.isEmpty()) {
        Q_EMIT failed(Error(ErrorCode::FileNotReadable, {{QStringLiteral("file"), name()}}));
        return;
    }
    m_timer->start();
}

void FolderFrameSource::stop()
{
    m_timer->stop();
}

QString FolderFrameSource::name() const
{
    return QDir(m_folder).dirName();
}

void FolderFrameSource::next()
{
    if (m_index >= m_files.size()) {
        m_timer->stop();
        Q_EMIT finished();
        return;
    }
    const auto frame = frameFromFile(QDir(m_folder).filePath(m_files.at(m_index++)));
    if (frame)
        Q_EMIT frameArrived(*frame);
    else
        Q_EMIT failed(frame.error());
}

Result<GrayFrame> frameFromFile(const QString &path)
{
    LC_TRY(bytes, readFile(path, largestFile));
    return frameFromBytes(bytes, QFileInfo(path).fileName());
}

Result<GrayFrame> frameFromBytes(const SecureBytes &bytes, const QString &name)
{
    const Error::Facts facts{{QStringLiteral("file"), name}};
    QByteArray borrowed = bytes.borrowed();
    QBuffer buffer(&borrowed);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return fail(ErrorCode::ImageDamaged, facts);
    const qint64 pixels = static_cast<qint64>(size.width()) * size.height();
    if (pixels > largestOf(reader.format(), borrowed))
        return fail(ErrorCode::FileTooLarge, facts);
    if (std::max(size.width(), size.height()) > largestSide)
        reader.setScaledSize(size.scaled(largestSide, largestSide, Qt::KeepAspectRatio));
    const QImage image = reader.read();
    if (image.isNull())
        return fail(ErrorCode::ImageDamaged, facts);
    return GrayFrame::fromImage(image);
}

} // namespace lc::scan
