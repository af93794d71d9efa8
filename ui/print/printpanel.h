#pragma once

#include "ui/common/widgets.h"
#include "ui/print/copychoices.h"
#include "ui/print/copypreview.h"

class QStackedWidget;

namespace lc::ui {

class CalibrationBox;
class ShapeLabel;

// The annotated copy before it goes out: how it will look, what can be chosen, and then what became
// of it. Not a dialog: Enter does what the main button says, Esc goes back to the face or cancels
// a print that has not ended.
class PrintPanel final : public QWidget
{
    Q_OBJECT
public:
    PrintPanel(Pools *pools, FileDialogs *dialogs, QWidget *parent = nullptr);

    // A new copy: what there is to choose from. The copy itself follows with showCopy().
    void offer(const CopyOffer &offer);
    void showCopy(const paper::CopyRequest &request);
    void showSaving();
    void showSaved(const QString &path, qint64 bytes);
    void showKept(const QString &path, const QString &digests);
    void showPrinting(const PrintJobStatus &status);
    void showPrinted();
    void showCalibrated();
    void showError(const Error &error);
    void clear();
    void focusDefault();
    void turnPage(int by) { m_preview->turnPage(by); }
    // From the calibration to the copy; false when there is nothing to step back from.
    bool stepBack();
    [[nodiscard]] bool isDrawn() const { return m_preview->isDrawn(); }
    [[nodiscard]] CopyChoices *choices() const { return m_choices; }

Q_SIGNALS:
    void wished(const lc::ui::CopyWish &wish);   // the preview is to follow
    void accepted(const lc::ui::CopyWish &wish); // do it
    void printersRequested();
    void calibrationSheetRequested(const QString &printer, const QString &title);
    void calibrated(const QString &printer, QSizeF rule, QPointF cross);
    void turnedAway();
    void doneRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Stage { Choosing, Working, Printing, Done };
    void build();
    QWidget *buildSide();
    void act();
    void showLayout();
    void enter(Stage stage);
    void refreshButtons();
    void setOutcome(const QString &text, const char *tone, int shape);

    Card *m_card;
    CopyPreview *m_preview;
    QStackedWidget *m_side;
    CopyChoices *m_choices;
    CalibrationBox *m_calibration;
    QLabel *m_layoutText;
    QLabel *m_serial;
    QPushButton *m_act;
    QPushButton *m_back;
    ShapeLabel *m_shape;
    QLabel *m_outcome;
    paper::CopyRequest m_shown; // without its face: what was last drawn
    Stage m_stage = Stage::Choosing;
    bool m_returnFocus = false; // to the main button when it is on again
    bool m_failed = false;      // the last print did not come out
};

} // namespace lc::ui
