#include "ui/shell/rooms.h"

#include "core/file.h"
#include "texts/errortext.h"
#include "texts/findingtext.h"
#include "ui/citizen/consentpanel.h"
#include "ui/correction/correctionform.h"
#include "ui/help/helproom.h"
#include "ui/lookup/inputbar.h"
#include "ui/practice/practiceroom.h"
#include "ui/settings/connectionassistant.h"
#include "ui/settings/settingsroom.h"
#include "ui/settings/trustpage.h"
#include "ui/settings/updatepage.h"
#include "ui/shell/casecontroller.h"
#include "ui/shell/consentflow.h"
#include "ui/shell/deskpage.h"
#include "ui/shell/mainwindow.h"

#include <QFileInfo>

namespace lc::ui {

namespace {

// What the platform tells of every license; face data bear names of their own.
QList<std::pair<QString, QString>> fieldsOf(const domain::LicenseInformation &license)
{
    QList<std::pair<QString, QString>> fields;
    for (const char *name : {"name", "number", "holder", "holderCode", "issuer", "issued",
                             "validFrom", "validUntil"}) {
        const QString field = QString::fromLatin1(name);
        fields.append({field, texts::nameOfField(field)});
    }
    for (const domain::FaceField &field : license.face)
        fields.append({field.name, field.name});
    return fields;
}

} // namespace

Rooms::Rooms(MainWindow *window, RoomParts parts)
    : QObject(window)
    , m_window(window)
    , m_parts(std::move(parts))
    , m_consent(new ConsentFlow(window, m_parts.settings.unit, m_parts.settings.counter, this))
{
    m_consent->setAlways(m_parts.settings.askConsent);
    if (m_parts.settings.practice)
        m_practice = new PracticeFlow(window, m_parts.setFault, this);
    addHandlers();
}

void Rooms::addHandlers()
{
    m_window->setHandler(Command::Settings, [this] { showSettings(); });
    m_window->setHandler(Command::Diagnosis, [this] { showDiagnosis(); });
    m_window->setHandler(Command::Help, [this] { showHelp(); });
    m_window->setHandler(Command::Correction, [this] { showCorrection(); });
    m_window->setHandler(Command::CitizenWindow, [this] { m_consent->toggleCitizenWindow(); });
    if (m_practice)
        m_window->setHandler(Command::Exercises, [this] { m_practice->showRoom(); });
}

void Rooms::makeSettings()
{
    if (m_settings)
        return;
    m_settings = new SettingsRoom(m_parts.pools, m_parts.dialogs, m_parts.places);
    connect(m_settings, &SettingsRoom::turnedAway, m_window, &MainWindow::leaveRoom);
    connect(m_settings, &SettingsRoom::assistantRequested, this, &Rooms::showAssistant);
    connect(m_settings, &SettingsRoom::trustRequested, this, &Rooms::showTrust);
    connect(m_settings, &SettingsRoom::updateRequested, this, &Rooms::showUpdate);
    connect(m_settings, &SettingsRoom::saved, this, [this](const support::Settings &settings) {
        m_consent->setAlways(settings.askConsent);
        m_window->setKeys(settings.keys);
        Q_EMIT settingsSaved(settings);
    });
}

void Rooms::showSettings()
{
    makeSettings();
    m_settings->reload();
    m_window->showRoom(m_settings);
}

void Rooms::showAssistant()
{
    if (!m_assistant) {
        m_assistant = new ConnectionAssistant(m_parts.pools, m_parts.clock, m_parts.dialogs);
        connect(m_assistant, &ConnectionAssistant::turnedAway, this, &Rooms::showSettings);
        connect(m_assistant, &ConnectionAssistant::finished, this,
                [this](const support::Settings &settings, const SecureBytes &secret) {
                    if (m_parts.keepSecret)
                        m_parts.keepSecret(settings, secret);
                    m_window->showRoom(m_settings);
                    m_settings->propose(settings);
                });
    }
    makeSettings();
    m_assistant->begin(m_settings->layers().settings);
    m_window->showRoom(m_assistant, [this] {
        if (!m_assistant->back())
            showSettings();
        return true;
    });
}

void Rooms::showDiagnosis()
{
    if (!m_diagnosis) {
        m_diagnosis = new DiagnosisPage(m_parts.pools, m_parts.diagnosis);
        connect(m_diagnosis, &DiagnosisPage::turnedAway, m_window, &MainWindow::leaveRoom);
        connect(m_diagnosis, &DiagnosisPage::trustRequested, this, &Rooms::showTrust);
    }
    m_window->showRoom(m_diagnosis);
    m_diagnosis->start();
}

void Rooms::showTrust()
{
    const auto back = [this] {
        if (m_beforeTrust)
            m_window->showRoom(m_beforeTrust);
        else
            m_window->leaveRoom();
        return true;
    };
    if (!m_trust) {
        m_trust = new TrustPage(m_parts.pools, m_parts.trust);
        connect(m_trust, &TrustPage::turnedAway, this, back);
    }
    if (m_window->room() != m_trust)
        m_beforeTrust = m_window->room();
    m_window->showRoom(m_trust, back);
    m_trust->reload();
}

void Rooms::showUpdate()
{
    const auto back = [this] {
        if (!m_update->back())
            m_window->showRoom(m_settings);
        return true;
    };
    if (!m_update) {
        m_update = new UpdatePage(
            m_parts.pools, m_parts.dialogs,
            [key = support::updateKeyPath(m_parts.places),
             target = support::updateTarget(m_parts.settings.language)](const QString &path) {
                return support::checkUpdate(path, key, target);
            });
        connect(m_update, &UpdatePage::turnedAway, this, back);
    }
    m_update->reset();
    m_window->showRoom(m_update, back);
}

void Rooms::showHelp()
{
    if (m_help && m_window->room() == m_help) {
        m_window->leaveRoom();
        return;
    }
    if (!m_help) {
        m_help = new HelpRoom(m_parts.settings.language);
        connect(m_help, &HelpRoom::turnedAway, m_window, &MainWindow::leaveRoom);
    }
    const QString key = helpKey();
    m_help->showKeys([this](Command command) { return m_window->isOffered(command); });
    m_window->showRoom(m_help);
    m_help->open(key);
}

void Rooms::setLocked(bool locked)
{
    m_consent->setLocked(locked);
}

void Rooms::saySettingsProblem(const Error &error)
{
    const texts::ErrorText text = texts::textOf(error);
    m_window->inputBar()->showSentence(
        QStringList{text.what, text.why, tr("The last good copy is in force instead.")}.join(u' '));
}

void Rooms::guideOnce()
{
    const QString marker = support::practiceDirectory(m_parts.settings) % u"/guided";
    if (!m_practice || QFileInfo::exists(marker))
        return;
    connect(m_practice, &PracticeFlow::guideEnded, this, [this, marker] {
        deliver(runOn(m_parts.pools->io(), [marker] { return writeFile(marker, "1"); }), this,
                [](Result<>) {
                    // Not kept: then it is offered once more, which harms nobody.
                });
    });
    m_practice->startGuide();
}

QString Rooms::helpKey() const
{
    const QWidget *room = m_window->room();
    if (room && (room == m_settings || room == m_assistant || room == m_trust || room == m_update))
        return QStringLiteral("settings");
    if (room && room == m_diagnosis)
        return QStringLiteral("diagnosis");
    if (room && room == m_correction)
        return QStringLiteral("correction");
    if (room && room == m_consent->panel())
        return QStringLiteral("citizen");
    if (room && m_practice && room == m_practice->room())
        return QStringLiteral("practice");
    switch (m_window->place()) {
    case MainWindow::Place::Start:
        return QStringLiteral("number");
    case MainWindow::Place::LookUpState:
        return QStringLiteral("noanswer");
    case MainWindow::Place::Desk:
        if (m_window->deskPage()->isPrintShown())
            return QStringLiteral("copy");
        return m_window->deskPage()->isFaceShown() ? QStringLiteral("verdict")
                                                   : QStringLiteral("list");
    case MainWindow::Place::Help:
    case MainWindow::Place::Room:
        break;
    }
    return QStringLiteral("job");
}

void Rooms::showCorrection()
{
    if (!m_correction) {
        const QString ledger = support::ledgerPath(m_parts.settings);
        m_correction =
            new CorrectionForm(m_parts.pools, m_parts.dialogs,
                               QFileInfo(ledger).absolutePath() % QStringLiteral("/corrections"));
        connect(m_correction, &CorrectionForm::turnedAway, m_window, &MainWindow::leaveRoom);
    }
    support::CorrectionReport about;
    about.at = m_parts.clock->now();
    about.unit = m_parts.settings.unit;
    about.counter = m_parts.settings.counter;
    about.operatorNumber = m_parts.settings.operatorNumber;
    QList<std::pair<QString, QString>> fields;
    if (const auto &license = m_window->controller()->opened()) {
        about.licenseIdentifier = license->information.summary.identifier;
        about.licenseType = license->information.summary.typeName;
        about.issuer = license->information.summary.issuer;
        about.verdict = domain::nameOf(license->verdict().kind);
        fields = fieldsOf(license->information);
    }
    m_correction->begin(about, fields);
    m_window->showRoom(m_correction);
}

} // namespace lc::ui
