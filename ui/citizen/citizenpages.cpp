#include "ui/citizen/citizenwindow.h"

// What each page of the citizen's window says.

namespace lc::ui {

namespace {
constexpr int thanksMs = 6000;
} // namespace

void CitizenWindow::showGreeting()
{
    begin(Page::Greeting, tr("Welcome"),
          tr("Please tell the clerk what you would like to do. Your electronic licenses are looked "
             "up only after you agree."));
}

void CitizenWindow::ask(const Question &question)
{
    begin(Page::Question, tr("May we look up your electronic licenses?"),
          tr("Nothing is looked up before you agree. Every look-up is recorded."));
    addField(tr("Whose"), question.holder);
    addField(tr("What"), question.what);
    addField(tr("For"), question.matter);
    addField(tr("Reason"), question.reason);
}

void CitizenWindow::showRefused()
{
    begin(Page::Refused, tr("You did not agree"),
          tr("Nothing was looked up. You can hand in your paper license instead; please ask the "
             "clerk."));
}

void CitizenWindow::showWorking()
{
    begin(Page::Working, tr("One moment, please"), tr("Your electronic licenses are looked up."));
}

void CitizenWindow::showResult(const QString &title,
                               const QList<std::pair<QString, QString>> &fields)
{
    begin(Page::Result, title,
          tr("Part of every number is hidden. Please tell the clerk if "
             "something is wrong."));
    for (const auto &[label, value] : fields)
        addField(label, value);
}

void CitizenWindow::showThanks()
{
    begin(Page::Thanks, tr("Thank you"),
          tr("Your data are no longer shown or kept at this counter. The record of the use holds "
             "no name and no number."));
    m_timer.start(thanksMs);
}

} // namespace lc::ui
