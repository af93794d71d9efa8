#pragma once

#include "ui/common/clipboard.h"
#include "ui/common/keytable.h"
#include "ui/common/widgets.h"
#include "ui/face/faceview.h"
#include "ui/face/findbar.h"
#include "ui/face/thumbnails.h"

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
    // One step back within the panel: the search. False when there is none.
    [[nodiscard]] bool stepBack();
    [[nodiscard]] FaceView *view() const { return m_view; }
    [[nodiscard]] FindBar *findBar() const { return m_find; }
    [[nodiscard]] Thumbnails *thumbnails() const { return m_thumbnails; }
    [[nodiscard]] bool isOnClipboard() const { return m_clipboard->isHeld(); }

Q_SIGNALS:
    void warned(); // drawing showed something new: a font replaced, a glyph missing

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildBody();
    void addTools();
    QPushButton *addTool(Command command, const QString &text = {});
    void retext();
    void copyValue();
    void showPages();
    void refreshCopy();
    void refresh();
    void refreshWarnings();

    Card *m_card;
    FaceView *m_view;
    QPushButton *m_fitPage = nullptr;
    QPushButton *m_fitWidth = nullptr;
    QPushButton *m_previous = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_pages = nullptr;
    QHash<Command, QPushButton *> m_tools;
    FindBar *m_find;
    Thumbnails *m_thumbnails;
    ShortClipboard *m_clipboard;
    bool m_pagesWanted = true;
    ElidedLabel *m_warnings;
    document::LicenseFace m_face;
    qsizetype m_warningCount = 0;
    QString m_fileType;
};

} // namespace lc::ui
