#pragma once

#include "ui/common/keytable.h"
#include "ui/common/widgets.h"
#include "ui/face/faceview.h"

namespace lc::ui {

// The middle of the desk: the face, above it which copy this is, below it the viewer's tools and
// whether it was drawn as meant.
class FacePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit FacePanel(Pools *pools, QWidget *parent = nullptr);

    void show(const document::LicenseFace &face, const QString &title, const QString &fileType);
    void clear();
    void obey(Command command);
    [[nodiscard]] FaceView *view() const { return m_view; }

Q_SIGNALS:
    void warned(); // drawing showed something new: a font replaced, a glyph missing

private:
    QPushButton *addTool(Command command);
    void refresh();
    void refreshWarnings();

    Card *m_card;
    FaceView *m_view;
    QPushButton *m_fitPage = nullptr;
    QPushButton *m_fitWidth = nullptr;
    QPushButton *m_previous = nullptr;
    QPushButton *m_next = nullptr;
    QLabel *m_warnings;
    document::LicenseFace m_face;
    qsizetype m_warningCount = 0;
    QString m_fileType;
};

} // namespace lc::ui
