#include "ui/shell/batchcontroller.h"

#include "core/file.h"
#include "domain/printcaution.h"
#include "texts/sheettext.h"
#include "ui/shell/copies.h"
#include "ui/shell/rarecharacters.h"

#include <QFileInfo>

namespace lc::ui {

namespace {

constexpr qint64 largestFile = 128ll << 20;

} // namespace

BatchController::BatchController(Pools *pools, std::shared_ptr<const Clock> clock, QObject *parent)
    : QObject(parent)
    , m_pools(pools)
    , m_clock(std::move(clock))
{}

void BatchController::prepare(const QList<BatchItem> &items, Work work)
{
    m_items = items;
    m_work = work;
    m_index = -1;
    dropJob();
}

void BatchController::prepareFiles(const QStringList &paths, domain::Reason reason,
                                   const domain::Matter &matter)
{
    QList<BatchItem> items;
    for (const QString &path : paths) {
        BatchItem item;
        item.typeName = QFileInfo(path).fileName();
        item.path = path;
        items.append(item);
    }
    prepare(items, Work::Verify);
    m_reason = reason;
    m_matter = matter;
}

bool BatchController::isOfFiles() const
{
    return !m_items.isEmpty() && !m_items.first().path.isEmpty();
}

void BatchController::start(desk::Desk *desk, const QString &directory)
{
    ++m_run;
    m_desk = desk;
    m_directory = directory;
    m_index = -1;
    dropJob();
    next();
}

void BatchController::dropJob()
{
    m_job = {};
    m_facts.clear();
    m_printed.clear();
    m_prints = 0;
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
    if (!item.path.isEmpty()) {
        readFile(item.path);
        return;
    }
    deliver(m_desk->open(item.identifier), this,
            [this, run = m_run](Result<Opened> answer) { opened(run, answer); });
}

void BatchController::readFile(const QString &path)
{
    auto reading = runOn(m_pools->io(), [path] { return lc::readFile(path, largestFile); });
    deliver(reading, this, [this, run = m_run](Result<SecureBytes> bytes) {
        if (run != m_run)
            return;
        if (!bytes) {
            settle(BatchItem::State::Failed, bytes.error());
            return;
        }
        deliver(m_desk->verifyFile({*bytes, m_reason, m_matter, false}), this,
                [this, run](Result<Opened> answer) { opened(run, answer); });
    });
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
    deliver(m_desk->annotateAll(m_job, path), this, [this, run = m_run, path](Result<int> pages) {
        if (run != m_run)
            return;
        m_prints = pages ? 1 : 0;
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

// The job stays for a printer until the next one or the end of the case.
void BatchController::end()
{
    m_index = -1;
    if (m_prints == 0)
        dropJob();
    Q_EMIT ended();
}

std::optional<desk::JobOrder> BatchController::jobOnPaper() const
{
    if (m_prints == 0 || isRunning())
        return {};
    desk::JobOrder job = m_job;
    for (desk::CopyOrder &copy : job.copies) {
        const QString trace = copy.request.traceCode;
        copy.request = copyRequestFor(*copy.license, m_desk->person(), copy.request.serial,
                                      m_clock->now(), m_prints + 1);
        copy.request.traceCode = trace;
        copy.note.kind = QStringLiteral("paper");
    }
    return job;
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
    m_matter = {};
    dropJob();
}

} // namespace lc::ui
