#pragma once

#include "scan/framereader.h"
#include "ui/common/shape.h"
#include "ui/common/widgets.h"
#include "ui/scan/cameraseam.h"

#include <QComboBox>
#include <QListWidget>
#include <QWidget>

namespace lc::ui {

class LivePicture;

// The place for scanning: the camera's picture and what is wrong with it, the other ways to bring
// a code, and the choice when several are in view. The camera runs while the place is shown and
// nothing has been read.
class ScanPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit ScanPanel(std::shared_ptr<const Clock> clock, QWidget *parent = nullptr);
    ~ScanPanel() override;

    void setCameras(CameraSeam seam) { m_seam = std::move(seam); }
    // The one used last.
    void setPreferredCamera(const QByteArray &id) { m_preferred = id; }
    // Asks for the cameras and starts one.
    void start();
    // Stops the camera and forgets its picture.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_reader.isOpen(); }
    // Several codes that could be meant; the camera waits.
    void offer(const QList<SecureBytes> &codes);
    void showSentence(Shape shape, const char *tone, const QString &sentence);
    void showError(const Error &error);
    [[nodiscard]] QString sentence() const { return m_sentence->text(); }
    [[nodiscard]] const scan::FrameReader &reader() const { return m_reader; }
    void focusDefault();

Q_SIGNALS:
    void codesRead(const lc::scan::DecodedCodes &codes);
    void chosen(const lc::SecureBytes &payload);
    void cameraChosen(const QByteArray &id);
    void fileWanted();
    void clipboardWanted();
    void screenWanted();
    void testWanted();
    void turnedAway(); // to typing

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildSide();
    void openCamera(const QByteArray &id);
    void fillCameras(const QList<scan::CameraInfo> &cameras);
    void judge(const scan::FrameQuality &quality);
    void choose(int row);
    void sayNoCamera();
    void giveUp(const QString &title, const QString &sentence);

    CameraSeam m_seam;
    QByteArray m_preferred;
    scan::FrameReader m_reader;
    scan::CameraWatcher *m_watcher = nullptr;
    LivePicture *m_picture;
    ShapeLabel *m_shape;
    QLabel *m_sentence;
    QComboBox *m_cameras;
    QPushButton *m_again;
    QPushButton *m_type;
    QLabel *m_choiceTitle;
    QListWidget *m_choice;
    QList<SecureBytes> m_offered;
};

// What a person can do about it.
[[nodiscard]] QString sentenceOf(scan::FrameProblem problem);

} // namespace lc::ui
