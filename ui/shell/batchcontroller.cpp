#include "ui/shell/batchcontroller.h"

#include "domain/printcaution.h"
#include "texts/sheettext.h"
#include "ui/shell/copies.h"
#include "ui/shell/rarecharacters.h"

#include <QDir>

namespace lc::ui {

BatchController::BatchController(std::shared_ptr<const Clock> clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
{}

void BatchController::prepare(const QList<BatchItem> &items, Work work)
{
    m_items = items;
    m_work = work;
    m_index = -1;
}

void BatchController::start(desk::Desk *desk, const QString &directory)
{
    ++m_run;
    m_desk = desk;
    m_directory = directory;
    m_index = -1;
    m_job = {};
    m_facts.clear();
    m_printed.clear();
    next();
}

void BatchController::next()
{
    if (++m_index >= m_items.size()) {
        if (m_job.copies.isEmpty())
            end();
        else
            writeJob();
        return;
    }
    BatchItem &item = m_items[m_index];
    item.state = BatchItem::State::Running;
    Q_EMIT itemChanged(int(m_index));
    deliver(m_desk->open(item.identifier), this,
            [this, run = m_run](Result<Opened> answer) { opened(run, answer); });
}

void BatchController::opened(quint64 run, const Result<Opened> &answer)
{
    if (run != m_run)
        return;
    if (!answer) {
        settle(BatchItem::State::Failed, answer.error());
        return;
    }
    m_items[m_index].verdict = (*answer)->verdict().kind;
    if (m_work == Work::Print)
        print(*answer);
    else
        settle(BatchItem::State::Done);
}

// The copies go into one job when all licenses have been opened.
void BatchController::print(const Opened &license)
{
    const auto cautions = domain::printCautions(license->findings(), license->scope);
    if (!cautions.isEmpty()) {
        // It asks for a reason, which is given for one license at a time.
        settle(BatchItem::State::Failed,
               Error(ErrorCode::PrintReasonMissing,
                     {{QStringLiteral("why"), domain::nameOf(cautions.first())}}));
        return;
    }
    // Nobody looks at the copies of a batch one by one.
    if (const QStringList missing = missingCharacters(*license); !missing.isEmpty()) {
        settle(BatchItem::State::Failed,
               Error(ErrorCode::PaperFontMissing,
                     {{QStringLiteral("character"), missing.join(u' ')}}));
        return;
    }
    const auto serial = m_desk->prepareSerial();
    if (!serial) {
        settle(BatchItem::State::Failed, serial.error());
        return;
    }
    desk::CopyOrder copy;
    copy.license = license;
    copy.request = copyRequestFor(*license, m_desk->person(), *serial, m_clock->now());
    copy.request.traceCode = m_desk->traceCode(*serial);
    m_job.copies.append(copy);
    m_facts.append(desk::annotationFacts(*license, m_desk->person(), *serial, m_clock->now()));
    m_printed.append(m_index);
    settle(BatchItem::State::Done);
}

void BatchController::writeJob()
{
    m_job.cover = m_job.copies.size() > 1 ? std::optional(texts::coverList(m_facts)) : std::nullopt;
    m_job.coverPageOf = texts::pageOfText();
    m_job.title = m_job.copies.first().request.documentTitle;
    m_job.subject = m_job.copies.first().request.documentSubject;
    const QString path = copyPath(m_directory, m_job.copies.first().request.serial);
    QDir().mkpath(m_directory);
    deliver(m_desk->annotateAll(m_job, path), this, [this, run = m_run, path](Result<int> pages) {
        if (run != m_run)
            return;
        for (const qsizetype index : m_printed) {
            BatchItem &item = m_items[index];
            if (pages) {
                item.file = path;
            } else {
                item.state = BatchItem::State::Failed;
                item.error = pages.error();
            }
            Q_EMIT itemChanged(int(index));
        }
        end();
    });
}

void BatchController::end()
{
    m_index = -1;
    m_job = {};
    m_facts.clear();
    m_printed.clear();
    Q_EMIT ended();
}

void BatchController::settle(BatchItem::State state, const std::optional<Error> &error)
{
    m_items[m_index].state = state;
    m_items[m_index].error = error;
    Q_EMIT itemChanged(int(m_index));
    next();
}

void BatchController::cancel()
{
    if (!isRunning())
        return;
    ++m_run;
    m_desk->cancel();
    for (qsizetype i = m_index; i < m_items.size(); ++i) {
        m_items[i].state = BatchItem::State::Left;
        Q_EMIT itemChanged(int(i));
    }
    // Copies that were ready are neither recorded nor written.
    for (const qsizetype index : m_printed) {
        m_items[index].state = BatchItem::State::Left;
        Q_EMIT itemChanged(int(index));
    }
    end();
}

void BatchController::wipe()
{
    ++m_run;
    m_index = -1;
    m_items.clear();
    m_job = {};
    m_facts.clear();
    m_printed.clear();
}

} // namespace lc::ui
