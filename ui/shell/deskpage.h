#pragma once

#include "ui/compare/comparepanel.h"
#include "ui/face/facepanel.h"
#include "ui/lookup/holdercard.h"
#include "ui/lookup/licenselist.h"
#include "ui/lookup/licensemodel.h"
#include "ui/print/printpanel.h"
#include "ui/verdict/verdictpanel.h"

#include <QStackedWidget>

namespace lc::ui {

class BatchController;
class BatchPanel;
class FileDialogs;
class StatePanel;

// Three places for the eye: the holder and the licenses, the face, the verdict.
class DeskPage final : public QWidget
{
    Q_OBJECT
public:
    DeskPage(Pools *pools, FileDialogs *dialogs, const BatchController *batch,
             QWidget *parent = nullptr);

    void showLicenses(const QList<domain::LicenseSummary> &licenses, QDate today);
    void showFace();
    void showState();
    void showPrint();
    void showBatch();
    void showCompare();
    // The file at hand may be sent to the platform if the clerk agrees.
    void offerUpload(bool offered) { m_upload->setVisible(offered); }
    [[nodiscard]] bool isUploadOffered() const { return !m_upload->isHidden(); }
    void clearLicense();
    void wipe();

    [[nodiscard]] HolderCard *holder() const { return m_holder; }
    [[nodiscard]] LicenseModel *licenses() const { return m_licenses; }
    [[nodiscard]] LicenseList *list() const { return m_list; }
    [[nodiscard]] StatePanel *state() const { return m_state; }
    [[nodiscard]] FacePanel *face() const { return m_face; }
    [[nodiscard]] PrintPanel *print() const { return m_print; }
    [[nodiscard]] VerdictPanel *verdict() const { return m_verdict; }
    [[nodiscard]] BatchPanel *batch() const { return m_batch; }
    [[nodiscard]] ComparePanel *compare() const { return m_compare; }
    [[nodiscard]] bool isBatchShown() const;
    [[nodiscard]] bool isCompareShown() const { return m_middle->currentWidget() == m_compare; }
    [[nodiscard]] bool isPrintShown() const { return m_middle->currentWidget() == m_print; }
    [[nodiscard]] bool isFaceShown() const { return m_middle->currentWidget() == m_face; }

Q_SIGNALS:
    void uploadAgreed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retext();
    QWidget *buildLeft();
    void refreshCount();

    HolderCard *m_holder;
    LicenseModel *m_licenses;
    LicenseList *m_list;
    ElidedLabel *m_count;
    QStackedWidget *m_middle;
    QFrame *m_stateCard;
    StatePanel *m_state;
    FacePanel *m_face;
    PrintPanel *m_print;
    ComparePanel *m_compare;
    VerdictPanel *m_verdict;
    BatchPanel *m_batch;
    QPushButton *m_upload;
};

} // namespace lc::ui
