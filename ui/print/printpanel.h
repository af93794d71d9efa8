#pragma once

#include "ui/common/widgets.h"
#include "ui/print/copypreview.h"

#include <QLineEdit>

namespace lc::ui {

class FileDialogs;
class ShapeLabel;

// The annotated copy before it goes out: how it will look, where it will be saved, and then that
// it was. Not a dialog: Enter saves, Esc goes back to the face.
class PrintPanel final : public QWidget
{
    Q_OBJECT
public:
    PrintPanel(Pools *pools, FileDialogs *dialogs, QWidget *parent = nullptr);

    void show(const paper::CopyRequest &request, const QString &path);
    void showSaving();
    void showSaved(const QString &path, qint64 bytes);
    void showError(const Error &error);
    void clear();
    void focusDefault();
    void turnPage(int by) { m_preview->turnPage(by); }
    [[nodiscard]] bool isDrawn() const { return m_preview->isDrawn(); }

Q_SIGNALS:
    void saveRequested(const QString &path);
    void turnedAway();
    void doneRequested();

private:
    void build();
    QWidget *buildSide();
    void choosePlace();
    void save();
    void showLayout();
    void setOutcome(const QString &text, const char *tone, int shape);

    FileDialogs *m_dialogs;
    Card *m_card;
    CopyPreview *m_preview;
    QLabel *m_layoutText;
    QLabel *m_serial;
    QLineEdit *m_path;
    QPushButton *m_place;
    QPushButton *m_save;
    QPushButton *m_back;
    ShapeLabel *m_shape;
    QLabel *m_outcome;
    bool m_saved = false;
};

} // namespace lc::ui
