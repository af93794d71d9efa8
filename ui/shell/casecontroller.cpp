#include "ui/shell/casecontroller.h"

#include "core/file.h"

#include <QCoreApplication>

namespace lc::ui {

namespace {

constexpr qint64 largestFile = 128ll << 20;

const QList<desk::Step> &openingSteps()
{
    using enum desk::Step;
    static const QList<desk::Step> steps{Informing, RequestingDownload, Downloading,
                                         Opening,   CheckingSeal,       AskingPlatform};
    return steps;
}

QStringList namesOf(const QList<desk::Step> &steps)
{
    QStringList names;
    for (const desk::Step step : steps)
        names.append(nameOf(step));
    return names;
}

} // namespace

QString nameOf(desk::Step step)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Steps", text); };
    switch (step) {
    case desk::Step::Authorising:
        return tr(QT_TRANSLATE_NOOP("Steps", "Authorise with the platform"));
    case desk::Step::LookingUp:
        return tr(QT_TRANSLATE_NOOP("Steps", "Look up the holder's licenses"));
    case desk::Step::Informing:
        return tr(QT_TRANSLATE_NOOP("Steps", "Fetch metadata and face data"));
    case desk::Step::RequestingDownload:
        return tr(QT_TRANSLATE_NOOP("Steps", "Ask for the download address"));
    case desk::Step::Downloading:
        return tr(QT_TRANSLATE_NOOP("Steps", "Download the file"));
    case desk::Step::Opening:
        return tr(QT_TRANSLATE_NOOP("Steps", "Open the file"));
    case desk::Step::CheckingSeal:
        return tr(QT_TRANSLATE_NOOP("Steps", "Check the seals on this computer"));
    case desk::Step::AskingPlatform:
        return tr(QT_TRANSLATE_NOOP("Steps", "Have the platform verify the fields"));
    }
    Q_UNREACHABLE();
}

CaseController::CaseController(Pools *pools, std::shared_ptr<const Clock> clock, QObject *parent)
    : QObject(parent)
    , m_pools(pools)
    , m_clock(std::move(clock))
{}

void CaseController::setDesk(desk::Desk *desk)
{
    m_desk = desk;
    connect(desk, &desk::Desk::stepStarted, this, [this](desk::Step step) {
        if (const qsizetype index = m_steps.indexOf(step); index >= 0)
            Q_EMIT stepReached(int(index));
    });
    connect(desk, &desk::Desk::heldExpired, this, &CaseController::dropHeld);
    if (m_waiting && m_case.request) {
        m_waiting = false;
        askAgain();
    }
    Q_EMIT changed();
}

platform::LinkState CaseController::linkState() const
{
    return m_desk ? m_desk->linkState() : platform::LinkState();
}

void CaseController::ask(const Request &request)
{
    m_case.request = request;
    askAgain();
}

void CaseController::askAgain()
{
    if (!m_case.request)
        return;
    if (!m_desk) {
        m_waiting = true;
        Q_EMIT waitingForDesk();
        return;
    }
    m_case.answer.reset();
    m_case.opened.reset();
    m_case.file = {};
    m_case.askedAt = m_clock->now();
    const bool byHolder = !m_case.request->holder.isNull();
    start(Job::LookUp,
          {desk::Step::Authorising, byHolder ? desk::Step::LookingUp : desk::Step::Informing});
    Q_EMIT lookUpStarted(namesOf(m_steps));
    deliver(lookUp(), this, [this, number = m_number](Result<desk::LookUpAnswer> answer) {
        answered(number, answer);
    });
}

QFuture<Result<desk::LookUpAnswer>> CaseController::lookUp()
{
    const Request &request = *m_case.request;
    if (!request.holder.isNull())
        return m_desk->lookUp({request.holder, request.reason, request.matter});
    if (request.kind == domain::InputKind::EncryptedIdentifier)
        return m_desk->lookUpEncrypted(request.identifier, request.reason, request.matter);
    return m_desk->lookUpIdentifier(request.identifier.toString(), request.reason, request.matter);
}

void CaseController::answered(quint64 number, const Result<desk::LookUpAnswer> &answer)
{
    if (!end(number))
        return;
    ++m_case.records;
    if (answer) {
        m_case.answer = *answer;
        Q_EMIT found(*answer);
    } else {
        Q_EMIT lookUpFailed(answer.error());
    }
    Q_EMIT changed();
}

void CaseController::open(const QString &identifier)
{
    if (!m_desk)
        return;
    m_case.opened.reset();
    start(Job::Open, openingSteps());
    Q_EMIT openStarted(identifier, namesOf(m_steps));
    deliver(m_desk->open(identifier), this,
            [this, number = m_number, identifier](Result<Opened> answer) {
                answered(number, identifier, answer);
            });
}

void CaseController::answered(quint64 number, const QString &identifier,
                              const Result<Opened> &answer)
{
    if (!end(number))
        return;
    ++m_case.records;
    if (answer) {
        m_case.opened = *answer;
        Q_EMIT licenseOpened(identifier);
    } else {
        Q_EMIT openFailed(answer.error());
    }
    Q_EMIT changed();
}

void CaseController::verifyFile(const QString &path, domain::Reason reason,
                                const domain::Matter &matter)
{
    if (!m_desk || isBusy())
        return;
    finish();
    readAndCheck(path, reason, matter);
}

void CaseController::verifyOneOf(const QString &path, domain::Reason reason,
                                 const domain::Matter &matter)
{
    if (!m_desk || isBusy())
        return;
    leaveCase();
    readAndCheck(path, reason, matter);
}

void CaseController::leaveFile()
{
    leaveCase();
    Q_EMIT changed();
}

void CaseController::readAndCheck(const QString &path, domain::Reason reason,
                                  const domain::Matter &matter)
{
    m_case.reason = reason;
    m_case.matter = matter;
    start(Job::Open, {desk::Step::Opening, desk::Step::CheckingSeal});
    Q_EMIT fileStarted(namesOf(m_steps));
    auto future = runOn(m_pools->io(), [path] { return readFile(path, largestFile); });
    deliver(future, this, [this, number = m_number](Result<SecureBytes> bytes) {
        if (number != m_number)
            return;
        if (bytes) {
            m_case.file = *bytes;
            checkFile(false);
        } else if (end(number)) {
            Q_EMIT openFailed(bytes.error());
            Q_EMIT changed();
        }
    });
}

void CaseController::recheckFile()
{
    if (!m_desk || isBusy() || m_case.file.isEmpty())
        return;
    m_case.opened.reset();
    start(Job::Open, {desk::Step::Opening, desk::Step::CheckingSeal});
    Q_EMIT fileStarted(namesOf(m_steps));
    checkFile(false);
}

void CaseController::sendFile()
{
    if (!m_desk || isBusy() || m_case.file.isEmpty())
        return;
    m_case.opened.reset();
    start(Job::Open, {desk::Step::Opening, desk::Step::CheckingSeal, desk::Step::AskingPlatform});
    Q_EMIT fileStarted(namesOf(m_steps));
    checkFile(true);
}

void CaseController::checkFile(bool askPlatform)
{
    deliver(
        m_desk->verifyFile({m_case.file, m_case.reason, m_case.matter, askPlatform}), this,
        [this, number = m_number](Result<Opened> answer) { answered(number, QString(), answer); });
}

void CaseController::reveal(const QString &field)
{
    if (!m_desk || isBusy())
        return;
    deliver(m_desk->reveal(field), this,
            [this, field, session = m_desk->session()](Result<> recorded) {
                if (session != m_desk->session() || !recorded)
                    return;
                ++m_case.records;
                Q_EMIT revealed(field);
                Q_EMIT changed();
            });
}

void CaseController::closeLicense()
{
    m_case.opened.reset();
    Q_EMIT changed();
}

void CaseController::compare(const QMap<QString, SecureText> &fields)
{
    if (!m_desk || !m_case.opened || isBusy())
        return;
    start(Job::Compare, {});
    Q_EMIT compareStarted();
    deliver(m_desk->compare({m_case.opened, fields}), this,
            [this, number = m_number](Result<desk::CompareAnswer> answer) {
                if (!end(number))
                    return;
                if (answer) {
                    ++m_case.records;
                    m_case.opened = answer->license;
                    Q_EMIT compared(*answer);
                } else {
                    Q_EMIT compareFailed(answer.error());
                }
                Q_EMIT changed();
            });
}

quint64 CaseController::startCopy()
{
    start(Job::Copy, {});
    return m_number;
}

bool CaseController::endCopy(quint64 number, bool recorded)
{
    if (!end(number))
        return false;
    if (recorded)
        ++m_case.records;
    Q_EMIT changed();
    return true;
}

void CaseController::cancel()
{
    if (!m_desk || m_job == Job::None)
        return;
    const Job job = m_job;
    ++m_number;
    m_job = Job::None;
    m_desk->cancel();
    const Error error(ErrorCode::Cancelled);
    if (job == Job::LookUp)
        Q_EMIT lookUpFailed(error);
    else if (job == Job::Open)
        Q_EMIT openFailed(error);
    else if (job == Job::Compare)
        Q_EMIT compareFailed(error);
    else
        Q_EMIT copyCancelled();
    Q_EMIT changed();
}

void CaseController::leaveCase()
{
    ++m_number;
    m_job = Job::None;
    m_waiting = false;
    m_case = {};
    m_steps.clear();
}

void CaseController::finish()
{
    leaveCase();
    if (m_desk)
        m_desk->finish();
    Q_EMIT finished();
    Q_EMIT changed();
}

void CaseController::start(Job job, const QList<desk::Step> &steps)
{
    ++m_number;
    m_job = job;
    m_steps = steps;
    Q_EMIT changed();
}

bool CaseController::end(quint64 number)
{
    if (number != m_number)
        return false;
    m_job = Job::None;
    return true;
}

} // namespace lc::ui
