#include "ui/print/printpanel.h"

#include "texts/errortext.h"
#include "ui/common/shape.h"

#include <QLocale>
#include <QStackedWidget>

// What became of the copy.

namespace lc::ui {

void PrintPanel::showSaving()
{
    enter(Stage::Working);
    setOutcome(tr("Recording and writing …"), "second", int(Shape::Busy));
}

void PrintPanel::showSaved(const QString &path, qint64 bytes)
{
    m_choices->setPath(path);
    enter(Stage::Done);
    setOutcome(tr("Saved and recorded: %1").arg(QLocale().formattedDataSize(bytes)), "passed",
               int(Shape::Passed));
    m_act->setFocus();
}

void PrintPanel::showKept(const QString &path, const QString &digests)
{
    m_choices->setPath(path);
    enter(Stage::Done);
    setOutcome(tr("Kept as it came, with its digests in %1").arg(digests), "passed",
               int(Shape::Passed));
    m_act->setFocus();
}

void PrintPanel::showPrinting(const PrintJobStatus &status)
{
    if (m_stage != Stage::Printing)
        enter(Stage::Printing);
    const bool stopped = status.phase == PrintJobStatus::Phase::Stopped;
    setOutcome(wordsOf(status), stopped ? "notice" : "second",
               int(stopped ? Shape::Notice : Shape::Busy));
}

void PrintPanel::showPrinted()
{
    m_failed = false;
    enter(Stage::Done);
    setOutcome(tr("Printed and recorded"), "passed", int(Shape::Passed));
    m_act->setFocus();
}

void PrintPanel::showCalibrated()
{
    m_side->setCurrentWidget(m_choices);
    setOutcome(tr("Remembered. Print the sheet again to see that it is right."), "passed",
               int(Shape::Passed));
}

void PrintPanel::showError(const Error &error)
{
    m_failed = m_stage == Stage::Printing;
    enter(Stage::Choosing);
    const texts::ErrorText text = texts::textOf(error);
    setOutcome(QStringList{text.what, text.why, text.next}.join(u' '), "failed",
               int(Shape::Failed));
    if (!m_preview->pages().isEmpty()) {
        m_act->setFocus();
        return;
    }
    // There is nothing to print yet; the next layout brings the button back.
    m_returnFocus = true;
    m_act->setEnabled(false);
}

void PrintPanel::setOutcome(const QString &text, const char *tone, int shape)
{
    m_outcome->setText(text);
    // Empty it is nothing to be reached by the pointer.
    m_outcome->setVisible(!text.isEmpty());
    setStyleProperty(m_outcome, "tone", QString::fromLatin1(tone));
    m_shape->setVisible(shape >= 0);
    m_shape->setShape(shape >= 0 ? static_cast<Shape>(shape) : Shape::NotRun);
}

} // namespace lc::ui
