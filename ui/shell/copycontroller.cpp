#include "ui/shell/copycontroller.h"

#include "ui/shell/casecontroller.h"
#include "ui/shell/copies.h"

#include <QDir>

#include <algorithm>

namespace lc::ui {

namespace {

QString endingOf(document::FaceFormat format)
{
    switch (format) {
    case document::FaceFormat::Ofd:
        return QStringLiteral(".ofd");
    case document::FaceFormat::Pdf:
        return QStringLiteral(".pdf");
    case document::FaceFormat::Image:
        return QStringLiteral(".image");
    }
    Q_UNREACHABLE();
}

} // namespace

CopyController::CopyController(Pools *pools, std::shared_ptr<const Clock> clock,
                               CaseController *cases, std::shared_ptr<PrinterBackend> backend,
                               QObject *parent)
    : QObject(parent)
    , m_pools(pools)
    , m_clock(std::move(clock))
    , m_cases(cases)
    , m_backend(std::move(backend))
{
    makeFollower();
    const auto standard =
        paper::CopyTemplate::builtIn(QStringLiteral("standard"), texts::templateLanguage());
    if (standard)
        m_patterns.append({QStringLiteral("standard"), *standard});
}

void CopyController::makeFollower()
{
    m_follower = new PrintFollower(m_pools, m_backend, this);
    connect(m_follower, &PrintFollower::changed, this, &CopyController::showProgress);
    connect(m_follower, &PrintFollower::ended, this, &CopyController::printEnded);
}

void CopyController::setPlaces(const CopyPlaces &places)
{
    m_places = places;
    loadPatterns();
}

// Again for every copy, so that what an administrator changes is there for the next one.
void CopyController::loadPatterns()
{
    auto future = runOn(m_pools->io(), [directory = m_places.templateDirectory,
                                        language = texts::templateLanguage()] {
        const paper::TemplateStore store(directory, language);
        QList<Pattern> patterns;
        for (const auto &entry : store.entries()) {
            if (auto loaded = store.load(entry.key))
                patterns.append({entry.key, *loaded});
        }
        return Result<QList<Pattern>>(patterns);
    });
    deliver(future, this, [this](Result<QList<Pattern>> patterns) {
        if (patterns && !patterns->isEmpty())
            m_patterns = *patterns;
    });
}

void CopyController::prepare()
{
    desk::Desk *desk = m_cases->desk();
    if (!desk || !m_cases->opened() || isPrinting())
        return;
    const auto serial = desk->prepareSerial();
    if (!serial) {
        Q_EMIT failed(serial.error());
        return;
    }
    m_license = m_cases->opened();
    m_facts = desk::annotationFacts(*m_license, desk->person(), *serial, m_clock->now());
    m_facts.printCount = 0;
    m_after.clear();
    Q_EMIT prepared(offerFor(*m_license));
    loadPatterns();
}

CopyOffer CopyController::offerFor(const desk::OpenedLicense &license) const
{
    CopyOffer offer;
    for (const Pattern &pattern : m_patterns)
        offer.patterns.append({pattern.key, pattern.pattern.name});
    offer.pattern =
        m_places.usualTemplate.isEmpty() ? QStringLiteral("standard") : m_places.usualTemplate;
    offer.cautions = domain::printCautions(license.findings(), license.scope);
    offer.serial = m_facts.serial;
    const QDir directory(m_places.printDirectory);
    offer.pdfPath = QDir::toNativeSeparators(copyPath(m_places.printDirectory, m_facts.serial));
    offer.platformPath = QDir::toNativeSeparators(
        directory.filePath(m_facts.serial % endingOf(license.face.format())));
    return offer;
}

// With the number of the print that would come next.
paper::CopyRequest CopyController::requestFor(const CopyWish &wish) const
{
    auto pattern = std::ranges::find(m_patterns, wish.pattern, &Pattern::key);
    if (pattern == m_patterns.end())
        pattern = m_patterns.begin();
    paper::AnnotationFacts facts = m_facts;
    facts.printCount = m_facts.printCount + 1;
    facts.requester = wish.requester;
    facts.printReason = wish.printReason;
    paper::CopyRequest request =
        texts::copyRequest(facts, pattern->pattern, {wish.validitySheet, wish.signatureBlock});
    request.face = m_license->face;
    if (pattern->pattern.traceCode)
        request.traceCode = m_cases->desk()->traceCode(m_facts.serial);
    return request;
}

desk::PrintNote CopyController::noteFor(const CopyWish &wish) const
{
    return {wish.printReason,
            wish.kind == CopyKind::Paper ? QStringLiteral("paper") : QStringLiteral("pdf"),
            m_after};
}

void CopyController::change(const CopyWish &wish)
{
    if (m_license && !m_patterns.isEmpty())
        Q_EMIT changed(requestFor(wish));
}

void CopyController::carryOut(const CopyWish &wish)
{
    if (!m_license || !m_cases->desk() || m_cases->isBusy() || isPrinting())
        return;
    switch (wish.kind) {
    case CopyKind::Pdf:
        save(wish);
        break;
    case CopyKind::Paper:
        print(wish);
        break;
    case CopyKind::PlatformFile:
        keep(wish);
        break;
    }
}

void CopyController::save(const CopyWish &wish)
{
    const quint64 number = m_cases->startCopy();
    Q_EMIT saving();
    deliver(m_cases->desk()->annotate(m_license, requestFor(wish), noteFor(wish)), this,
            [this, number, path = wish.path](Result<SecureBytes> bytes) {
                if (!m_cases->isCurrent(number))
                    return;
                if (!bytes) {
                    m_cases->endCopy(number, false);
                    Q_EMIT failed(bytes.error());
                    return;
                }
                ++m_facts.printCount;
                deliver(writeCopy(m_pools, path, *bytes), this,
                        [this, number, path, size = bytes->size()](Result<> written) {
                            if (!m_cases->endCopy(number, true))
                                return;
                            if (written)
                                Q_EMIT saved(path, size);
                            else
                                Q_EMIT failed(written.error());
                        });
            });
}

void CopyController::keep(const CopyWish &wish)
{
    const quint64 number = m_cases->startCopy();
    Q_EMIT saving();
    deliver(m_cases->desk()->keepPlatformFile(m_license, wish.path), this,
            [this, number](Result<desk::KeptFile> file) {
                if (!m_cases->endCopy(number, file.has_value()))
                    return;
                if (file)
                    Q_EMIT kept(file->file, QFileInfo(file->digestFile).fileName());
                else
                    Q_EMIT failed(file.error());
            });
}

void CopyController::print(const CopyWish &wish)
{
    paper::CopyRequest request = requestFor(wish);
    request.correction = m_memory.of(wish.printer.printer).correction;
    CopyWish chosen = wish;
    chosen.printer.paper = request.paper;
    m_memory.remember(chosen.printer);
    remember();
    m_wish = wish;
    const quint64 number = m_cases->startCopy();
    Q_EMIT printing({});
    deliver(m_cases->desk()->annotate(m_license, request, noteFor(wish)), this,
            [this, number, chosen, request](Result<SecureBytes> pdf) {
                if (!m_cases->endCopy(number, pdf.has_value()))
                    return;
                if (!pdf) {
                    Q_EMIT failed(pdf.error());
                    return;
                }
                ++m_facts.printCount;
                send(chosen, request, *pdf);
            });
}

void CopyController::send(const CopyWish &wish, const paper::CopyRequest &request,
                          const SecureBytes &pdf)
{
    m_follows = Follows::Copy;
    PrintOrder order;
    order.choice = wish.printer;
    order.title = request.serial;
    order.pdf = pdf;
    order.copies = {request};
    order.correction = request.correction;
    m_follower->start(order);
}

void CopyController::showProgress(const PrintJobStatus &status)
{
    if (m_follows == Follows::Job)
        Q_EMIT jobPrinting(status);
    else
        Q_EMIT printing(status);
}

void CopyController::printEnded(const std::optional<Error> &problem)
{
    switch (m_follows) {
    case Follows::Calibration:
        if (problem)
            Q_EMIT failed(*problem);
        else
            Q_EMIT calibrated();
        return;
    case Follows::Copy:
        copyEnded(problem);
        return;
    case Follows::Job:
        jobEnded(problem);
        return;
    }
}

void CopyController::copyEnded(const std::optional<Error> &problem)
{
    if (!m_license)
        return;
    if (!problem) {
        m_after.clear();
        Q_EMIT printed();
        return;
    }
    // It stands on record as printed; now also that nothing came out.
    m_after = errorName(problem->code());
    deliver(m_cases->desk()->recordPrintFailure(m_license, m_facts.serial, problem->code()), this,
            [](const Result<> &) {});
    change(m_wish);
    Q_EMIT failed(*problem);
}

void CopyController::cancelPrint()
{
    m_follower->cancel();
}

void CopyController::drop()
{
    if (m_follower->isRunning()) {
        // The job goes on for the citizen who has gone; it is still taken out of the system's
        // history at its end, but nobody here is told any more.
        disconnect(m_follower, nullptr, this, nullptr);
        connect(m_follower, &PrintFollower::ended, m_follower, &QObject::deleteLater);
        makeFollower();
    }
    m_license.reset();
    m_facts = {};
    m_after.clear();
    m_job = {};
    m_jobAfter.clear();
}

} // namespace lc::ui
