#pragma once

#include "main/connection.h"
#include "main/options.h"
#include "main/secretsource.h"
#include "main/sinks.h"
#include "support/keychainstore.h"
#include "support/log.h"
#include "ui/common/filedialogs.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rooms.h"

#include <QObject>
#include <QTranslator>

#include <mutex>

namespace lc::ui {
class CaptureGuard;
class Locking;
class Tour;
} // namespace lc::ui

namespace lc::main {

// The object graph of the desktop program. The window comes first; what stands behind it is made
// on a worker thread and handed over when it is there.
class Program final : public QObject
{
    Q_OBJECT
public:
    explicit Program(Options options);
    ~Program() override;
    void start();

private:
    void loadTranslations();
    void makeWindow();
    void windowPainted();
    void makeLock();
    void setUpScanning();
    void rememberCamera(const QByteArray &id);
    void startLog();
    void noteSettings(const support::Settings &saved);
    void applyCapture(const support::Settings &settings);
    void findSecret();
    void connectInBackground(const SecureBytes &secret);
    void startSinks();
    void connected(const Result<std::shared_ptr<Connection>> &connection);
    void makeRooms();
    [[nodiscard]] Result<support::DiagnosisRequest> diagnosisRequest() const;
    [[nodiscard]] Result<desk::TrustView> trustView() const;
    void setFault(ui::PracticeFault fault);
    void keepSecret(const support::Settings &settings, const SecureBytes &secret);
    void startTour();
    void printStartup() const;

    Options m_options;
    std::shared_ptr<const Clock> m_clock;
    std::unique_ptr<support::Log> m_log;
    Pools m_pools;
    QTranslator m_texts;
    QTranslator m_qtTexts;
    ui::QtFileDialogs m_dialogs;
    mutable std::mutex m_connectionMutex; // the diagnosis reads it from the io pool
    std::shared_ptr<Connection> m_connection;
    std::unique_ptr<desk::Desk> m_desk;
    std::unique_ptr<ui::CaptureGuard> m_capture; // null in practice: nobody real is shown
    std::unique_ptr<ui::MainWindow> m_window;
    ui::Rooms *m_rooms = nullptr; // the window's
    std::unique_ptr<ui::Locking> m_locking;
    std::unique_ptr<Sinks> m_sinks;
    std::optional<support::Settings> m_noted; // as the ledger knows them
    std::unique_ptr<SecretSource> m_secrets;
    std::unique_ptr<support::KeychainStore> m_keychain; // made when the assistant has a secret
    std::unique_ptr<ui::Tour> m_tour;
};

} // namespace lc::main
