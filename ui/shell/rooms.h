#pragma once

#include "support/centralsettings.h"
#include "ui/settings/diagnosispage.h"
#include "ui/shell/practiceflow.h"

#include <QObject>

namespace lc::desk {
struct TrustView;
}

namespace lc::ui {

class ConnectionAssistant;
class ConsentFlow;
class CorrectionForm;
class FileDialogs;
class HelpRoom;
class MainWindow;
class SettingsRoom;
class TrustPage;
class UpdatePage;

// What the rooms beside the desk are made from.
struct RoomParts
{
    Pools *pools = nullptr;
    std::shared_ptr<const Clock> clock;
    FileDialogs *dialogs = nullptr;
    support::SettingsPlaces places;
    support::Settings settings;
    DiagnosisPage::MakeRequest diagnosis;           // called on the io pool
    std::function<Result<desk::TrustView>()> trust; // called on the io pool
    PracticeFlow::SetFault setFault;                // null outside practice mode
    // Puts a secret that the assistant was given where the next start finds it; may be null.
    std::function<void(const support::Settings &, const SecureBytes &)> keepSecret;
};

// The rooms beside the desk: settings, first connection, diagnosis, help, the citizen's window,
// correction reports, exercises. Each is made when it is first asked for, and hooks on to the
// window by a command's handler.
class Rooms final : public QObject
{
    Q_OBJECT
public:
    Rooms(MainWindow *window, RoomParts parts);

    void showSettings();
    void showDiagnosis();
    // Goes back to the room that it was asked for in.
    void showTrust();
    void showUpdate();
    void showHelp();
    void showCorrection();
    void showAssistant();
    // Nobody may see anything: the citizen's window is blank as well.
    void setLocked(bool locked);
    // A file that was refused while its previous copy is in force.
    void saySettingsProblem(const Error &error);
    // The guided first case, unless it was ended on this computer before.
    void guideOnce();
    // Where help opens for what the window shows now.
    [[nodiscard]] QString helpKey() const;

    [[nodiscard]] ConsentFlow *consent() const { return m_consent; }
    [[nodiscard]] PracticeFlow *practice() const { return m_practice; } // null in earnest
    [[nodiscard]] SettingsRoom *settings() const { return m_settings; }
    [[nodiscard]] ConnectionAssistant *assistant() const { return m_assistant; }
    [[nodiscard]] DiagnosisPage *diagnosis() const { return m_diagnosis; }
    [[nodiscard]] TrustPage *trust() const { return m_trust; }
    [[nodiscard]] UpdatePage *update() const { return m_update; }
    [[nodiscard]] HelpRoom *help() const { return m_help; }
    [[nodiscard]] CorrectionForm *correction() const { return m_correction; }

Q_SIGNALS:
    void settingsSaved(const lc::support::Settings &settings);

private:
    void addHandlers();
    void makeSettings();

    MainWindow *m_window;
    RoomParts m_parts;
    ConsentFlow *m_consent;
    PracticeFlow *m_practice = nullptr;
    SettingsRoom *m_settings = nullptr;
    ConnectionAssistant *m_assistant = nullptr;
    DiagnosisPage *m_diagnosis = nullptr;
    TrustPage *m_trust = nullptr;
    QWidget *m_beforeTrust = nullptr;
    UpdatePage *m_update = nullptr;
    HelpRoom *m_help = nullptr;
    CorrectionForm *m_correction = nullptr;
};

} // namespace lc::ui
