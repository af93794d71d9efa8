#pragma once

#include "ui/common/widgets.h"
#include "ui/shell/batchcontroller.h"

#include <QListWidget>
#include <QProgressBar>

namespace lc::ui {

// Several licenses in one go: how far it is, and what became of each.
class BatchPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit BatchPanel(const BatchController *batch, QWidget *parent = nullptr);
    void showStart();
    void showItem(int index);
    void showEnd();
    void clear();
    [[nodiscard]] QString summary() const { return m_summary->text(); }

Q_SIGNALS:
    void turnedAway(); // cancel while it runs, back afterwards
    void openRequested(const QString &identifier);

private:
    [[nodiscard]] QString outcomeOf(const BatchItem &item) const;
    void choose(const QListWidgetItem *item);

    const BatchController *m_batch;
    Card *m_card;
    QProgressBar *m_progress;
    QLabel *m_summary;
    QListWidget *m_list;
    QPushButton *m_button;
};

} // namespace lc::ui
