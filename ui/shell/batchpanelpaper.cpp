#include "texts/errortext.h"
#include "ui/print/copychoices.h"
#include "ui/shell/batchpanel.h"

#include <QComboBox>

// From the list of results to the printer: all copies as one job.

namespace lc::ui {

void BatchPanel::enterPaper(bool busy)
{
    const bool known = m_printer->count() > 0;
    m_printer->setVisible(known);
    m_printer->setEnabled(!busy);
    m_print->setEnabled(!busy);
    m_print->setText(known ? tr("Print as one job") : tr("Print on paper …"));
    m_print->setAccessibleName(m_print->text());
    if (!busy)
        setButtonText(m_button, tr("Back to the list"), tr("Esc", "key"));
    else
        setButtonText(m_button, tr("Cancel the print"), tr("Esc", "key"));
}

void BatchPanel::sayPrint(const QString &text, const char *tone)
{
    m_printState->setText(text);
    setStyleProperty(m_printState, "tone", QString::fromLatin1(tone));
}

// The first time it asks which printers there are, then it prints.
void BatchPanel::print()
{
    if (m_printer->count() == 0) {
        sayPrint(tr("Looking for printers …"), "second");
        m_print->setEnabled(false);
        Q_EMIT printersRequested();
        return;
    }
    PrintChoice choice = m_memory.of(m_printer->currentData().toString()).choice;
    choice.printer = m_printer->currentData().toString();
    Q_EMIT printRequested(choice);
}

void BatchPanel::showPrinters(const QList<PrinterDescription> &printers,
                              const PrinterMemory &memory)
{
    m_memory = memory;
    m_printer->clear();
    int chosen = -1;
    for (const PrinterDescription &printer : printers) {
        m_printer->addItem(printer.title, printer.name);
        if (printer.name == memory.last() || (chosen < 0 && printer.isDefault))
            chosen = m_printer->count() - 1;
    }
    m_printer->setCurrentIndex(std::max(0, chosen));
    if (printers.isEmpty()) {
        showNoPrinters(tr("This computer knows no printer."));
        return;
    }
    enterPaper(false);
    sayPrint({}, "second");
    if (isVisible() && m_paper->isVisible())
        m_print->setFocus();
}

void BatchPanel::showNoPrinters(const QString &sentence)
{
    enterPaper(false);
    sayPrint(sentence, "failed");
}

void BatchPanel::showPrinting(const PrintJobStatus &status)
{
    enterPaper(true);
    sayPrint(wordsOf(status), status.phase == PrintJobStatus::Phase::Stopped ? "notice" : "second");
}

void BatchPanel::showPrinted()
{
    enterPaper(false);
    sayPrint(tr("Printed and recorded"), "passed");
    m_button->setFocus();
}

void BatchPanel::showPrintProblem(const Error &error)
{
    enterPaper(false);
    const texts::ErrorText text = texts::textOf(error);
    sayPrint(QStringList{text.what, text.why, text.next}.join(u' '), "failed");
    m_print->setFocus();
}

} // namespace lc::ui
