#include "ui/shell/consentflow.h"

#include "texts/domaintext.h"
#include "texts/findingtext.h"
#include "ui/citizen/citizentexts.h"
#include "ui/citizen/citizenwindow.h"
#include "ui/citizen/consentpanel.h"
#include "ui/lookup/inputbar.h"
#include "ui/shell/casecontroller.h"
#include "ui/shell/mainwindow.h"

namespace lc::ui {

namespace {

// A code that the holder shows, and the reason "presented by the holder", are consent already.
bool isShown(const Request &request)
{
    return request.kind == domain::InputKind::EncryptedIdentifier ||
           request.reason == domain::Reason::Presenting;
}

} // namespace

ConsentFlow::ConsentFlow(MainWindow *window, QString unit, QString counter, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_unit(std::move(unit))
    , m_counter(std::move(counter))
    , m_panel(new ConsentPanel)
{
    m_panel->setParent(window);
    m_panel->hide();
    disconnect(window->inputBar(), &InputBar::requested, window->controller(),
               &CaseController::ask);
    connect(window->inputBar(), &InputBar::requested, this, &ConsentFlow::begin);
    connect(m_panel, &ConsentPanel::agreed, this, &ConsentFlow::agree);
    connect(m_panel, &ConsentPanel::refused, this, &ConsentFlow::refuse);
    connect(m_panel, &ConsentPanel::turnedAway, this, [this] {
        drop();
        m_window->leaveRoom();
        m_window->inputBar()->focusInput();
    });
    wireController();
}

ConsentFlow::~ConsentFlow()
{
    delete m_citizen;
}

bool ConsentFlow::isCitizenThere() const
{
    return m_citizen && m_citizen->isVisible();
}

CitizenWindow *ConsentFlow::citizenWindow() const
{
    return m_citizen;
}

void ConsentFlow::toggleCitizenWindow()
{
    if (isCitizenThere()) {
        m_citizen->close();
        return;
    }
    if (!m_citizen) {
        m_citizen = new CitizenWindow(m_unit, m_counter);
        wireCitizen();
    }
    m_citizen->showGreeting();
    m_citizen->open(m_window);
    m_window->activateWindow();
}

void ConsentFlow::wireCitizen()
{
    connect(m_citizen, &CitizenWindow::agreed, this,
            [this] { agree(desk::ConsentKind::ShownByHolder, {}); });
    connect(m_citizen, &CitizenWindow::refused, this, &ConsentFlow::refuse);
}

void ConsentFlow::setLocked(bool locked)
{
    if (m_citizen)
        m_citizen->setLocked(locked);
}

void ConsentFlow::begin(const Request &request)
{
    // Without a desk nothing can be recorded; the controller waits until it is there.
    const bool wanted = m_always || isCitizenThere();
    if (!m_window->controller()->hasDesk() || (!wanted && !isShown(request))) {
        m_window->controller()->ask(request);
        return;
    }
    drop();
    m_request = request;
    if (isShown(request))
        agree(desk::ConsentKind::ShownByHolder, {});
    else
        ask();
}

void ConsentFlow::ask()
{
    const QString reason = texts::codeAndName(m_request->reason);
    m_window->inputBar()->showMasked(m_request->masked());
    m_panel->ask(m_request->masked(), m_request->matter.name, reason, isCitizenThere());
    m_window->showRoom(m_panel, [this] { return stepBack(); });
    if (!isCitizenThere())
        return;
    CitizenWindow::Question question;
    question.holder = m_request->masked();
    question.what = m_request->holder.isNull() ? tr("The license with this identifier")
                                               : tr("The list of your electronic licenses, and "
                                                    "those that the matter needs");
    question.matter = m_request->matter.name;
    question.reason = texts::nameOf(m_request->reason);
    m_citizen->ask(question);
}

bool ConsentFlow::stepBack()
{
    drop();
    m_window->leaveRoom();
    m_window->inputBar()->focusInput();
    return true;
}

desk::ConsentRequest ConsentFlow::consentOf(const Request &request) const
{
    desk::ConsentRequest consent;
    consent.holder = request.holder;
    if (request.kind == domain::InputKind::LicenseIdentifier)
        consent.identifier = request.identifier.toString();
    consent.reason = request.reason;
    consent.matter = request.matter;
    return consent;
}

void ConsentFlow::agree(desk::ConsentKind kind, const domain::SubjectCode &requester)
{
    if (!m_request || m_recording)
        return;
    desk::ConsentRequest consent = consentOf(*m_request);
    consent.kind = kind;
    consent.requester = requester;
    record(consent);
}

void ConsentFlow::refuse()
{
    if (!m_request || m_recording)
        return;
    desk::ConsentRequest consent = consentOf(*m_request);
    consent.agreed = false;
    record(consent);
}

void ConsentFlow::record(const desk::ConsentRequest &consent)
{
    m_recording = true;
    deliver(m_window->controller()->desk()->recordConsent(consent), this,
            [this, number = m_number, agreed = consent.agreed](Result<> result) {
                if (number == m_number)
                    recorded(agreed, result);
            });
}

void ConsentFlow::recorded(bool agreed, const Result<> &result)
{
    m_recording = false;
    if (!result) {
        m_panel->showError(result.error());
        if (m_window->room() != m_panel)
            m_window->showRoom(m_panel, [this] { return stepBack(); });
        return;
    }
    const Request request = *m_request;
    m_request.reset();
    if (agreed) {
        m_panel->clear();
        if (m_window->room() == m_panel)
            m_window->leaveRoom();
        m_window->controller()->ask(request);
        return;
    }
    m_panel->showRefused();
    if (isCitizenThere())
        m_citizen->showRefused();
}

// Nobody waits for an answer any more.
void ConsentFlow::drop()
{
    ++m_number;
    m_recording = false;
    m_request.reset();
    m_panel->clear();
    if (isCitizenThere() && m_citizen->page() == CitizenWindow::Page::Question)
        m_citizen->showGreeting();
}

} // namespace lc::ui
