#include "ui/shell/casecontroller.h"
#include "ui/shell/copycontroller.h"

// All copies of a batch on paper: recorded one by one, printed as one job.

namespace lc::ui {

void CopyController::printJob(const desk::JobOrder &given, const PrintChoice &choice)
{
    if (!m_cases->desk() || given.copies.isEmpty() || m_cases->isBusy() || isPrinting())
        return;
    desk::JobOrder order = given;
    PrintChoice chosen = choice;
    chosen.paper = order.copies.first().request.paper;
    order.correction = m_memory.of(chosen.printer).correction;
    for (desk::CopyOrder &copy : order.copies)
        copy.note.after = m_jobAfter;
    m_memory.remember(chosen);
    remember();
    const quint64 number = m_cases->startCopy();
    Q_EMIT jobPrinting({});
    deliver(m_cases->desk()->annotateAll(order), this,
            [this, number, chosen, order](Result<SecureBytes> pdf) {
                if (!m_cases->endCopy(number, pdf.has_value()))
                    return;
                if (!pdf) {
                    Q_EMIT jobFailed(pdf.error());
                    return;
                }
                Q_EMIT jobRecorded();
                sendJob(order, chosen, *pdf);
            });
}

void CopyController::sendJob(const desk::JobOrder &order, const PrintChoice &choice,
                             const SecureBytes &pdf)
{
    m_follows = Follows::Job;
    m_job = order;
    PrintOrder print;
    print.choice = choice;
    print.title = order.copies.first().request.serial;
    print.pdf = pdf;
    for (const desk::CopyOrder &copy : order.copies)
        print.copies.append(copy.request);
    print.cover = order.cover;
    print.coverPageOf = order.coverPageOf;
    print.correction = order.correction;
    m_follower->start(print);
}

void CopyController::jobEnded(const std::optional<Error> &problem)
{
    const desk::JobOrder job = std::exchange(m_job, {});
    if (!problem) {
        m_jobAfter.clear();
        Q_EMIT jobPrinted();
        return;
    }
    // Each stands on record as printed; now also that nothing came out.
    m_jobAfter = errorName(problem->code());
    for (const desk::CopyOrder &copy : job.copies)
        deliver(
            m_cases->desk()->recordPrintFailure(copy.license, copy.request.serial, problem->code()),
            this, [](const Result<> &) {});
    Q_EMIT jobFailed(*problem);
}

} // namespace lc::ui
