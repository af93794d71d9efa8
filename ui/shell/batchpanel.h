#pragma once

#include "ui/common/shape.h"
#include "ui/common/widgets.h"
#include "ui/print/printermemory.h"
#include "ui/shell/batchcontroller.h"

#include <QListWidget>
#include <QProgressBar>

class QComboBox;

namespace lc::ui {

// Several licenses or files in one go: how far it is, what became of each, and, when copies were
// made, the way to paper: all of them as one job.
class BatchPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit BatchPanel(const BatchController *batch, QWidget *parent = nullptr);
    void showStart();
    void showItem(int index);
    [[nodiscard]] QIcon iconOf(Shape shape) const;
    void showEnd();
    void clear();
    void showPrinters(const QList<PrinterDescription> &printers, const PrinterMemory &memory);
    void showNoPrinters(const QString &sentence);
    void showPrinting(const PrintJobStatus &status);
    void showPrinted();
    void showPrintProblem(const Error &error);
    [[nodiscard]] QString summary() const { return m_summary->text(); }

Q_SIGNALS:
    void turnedAway(); // cancel while it runs, back afterwards
    void openRequested(int index);
    void printersRequested();
    void printRequested(const lc::ui::PrintChoice &choice);

private:
    QWidget *buildPaper();
    void print();
    void sayPrint(const QString &text, const char *tone);
    void enterPaper(bool busy);
    [[nodiscard]] QString outcomeOf(const BatchItem &item) const;
    void choose(const QListWidgetItem *item);

    const BatchController *m_batch;
    Card *m_card;
    QProgressBar *m_progress;
    QLabel *m_summary;
    QListWidget *m_list;
    QPushButton *m_button;
    QWidget *m_paper = nullptr;
    QComboBox *m_printer;
    QPushButton *m_print;
    QLabel *m_printState;
    PrinterMemory m_memory;
};

} // namespace lc::ui
