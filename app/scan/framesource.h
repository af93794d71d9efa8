#pragma once

#include "core/result.h"
#include "core/secure.h"
#include "scan/grayframe.h"

#include <QObject>

namespace lc::scan {

// Where pictures come from: a camera, a folder of frames, a test. Frames arrive in the source's
// own time on the thread that it lives in; the receiver takes the newest and drops the rest.
class FrameSource : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void start() = 0;
    virtual void stop() = 0;
    // What a person chose it by: "Camera 1", a folder's name.
    [[nodiscard]] virtual QString name() const = 0;

Q_SIGNALS:
    void frameArrived(const lc::scan::GrayFrame &frame);
    void failed(const lc::Error &error);
    void finished();
};

// Files of a folder in the order of their names, `fps` to the second.
class FolderFrameSource final : public FrameSource
{
    Q_OBJECT
public:
    FolderFrameSource(QString folder, double fps, QObject *parent = nullptr);
    ~FolderFrameSource() override;
    void start() override;
    void stop() override;
    [[nodiscard]] QString name() const override;

private:
    void next();
    QString m_folder;
    QStringList m_files;
    qsizetype m_index = 0;
    class QTimer *m_timer = nullptr;
};

// A picture from a file: by content, larger ones scaled while reading where the format can, at
// most 128 MB of pixels otherwise. FileNotReadable, FileTooLarge, ImageDamaged.
[[nodiscard]] Result<GrayFrame> frameFromFile(const QString &path);
// The same for bytes that came another way; `name` for the error.
[[nodiscard]] Result<GrayFrame> frameFromBytes(const SecureBytes &bytes, const QString &name);

} // namespace lc::scan
