#pragma once

#include "desk/desk.h"
#include "ledger/shipper.h"
#include "ui/common/keytable.h"
#include "ui/lookup/request.h"
#include "ui/phone/phonecode.h"

#include <QHash>
#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <functional>

class QLabel;
class QMenu;
class QStackedWidget;

namespace lc::ui {

class BatchController;
class CaseController;
class CopyController;
class DeskPage;
class ElidedLabel;
class FileDialogs;
class InputBar;
class KeyBar;
class KeyHelp;
class PhoneWindow;
class PrinterBackend;
class PrinterMemory;
struct PrinterDescription;
class StartPage;
class StatePanel;
class StatusLine;

// What the window shows of where it stands; from the settings.
struct WindowFacts
{
    bool practice = true;
    QString unit;
    QString counter;
    QString operatorNumber;
    domain::Reason reason = domain::Reason::Sharing;
    QString matterCode;
    QString printDirectory;
    QString templateDirectory;
    QString copyTemplate;
    QString printerMemory; // file; empty: nothing is remembered of printers
};

// A code to try in practice mode; `shows` is a stable key ("several", "expired", ...).
struct Trial
{
    QString code;
    domain::HolderCodeType type = domain::HolderCodeType::ResidentId;
    QString shows;
};

// The one window. It can be on the screen before there is a desk: what is asked then waits. It
// brings the rooms together and wires them to the CaseController.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(Pools *pools, std::shared_ptr<const Clock> clock, FileDialogs *dialogs,
               const WindowFacts &facts, std::shared_ptr<PrinterBackend> printers = {});
    ~MainWindow() override;

    // The desk must outlive the window.
    void setDesk(desk::Desk *desk, const QString &account);
    void showTrials(const QList<Trial> &trials);
    // Practice mode: the phone of these invented people, opened from the banner.
    void setPhone(const PhoneSource &source, const QList<Trial> &holders);
    [[nodiscard]] PhoneWindow *phone() const { return m_phone; }
    // The program could not be made ready; nothing can be asked.
    void showStartProblem(const Error &error);
    void obey(Command command);
    // Nobody may see it: it shows nothing and obeys nobody. The cover is somebody else's.
    void setLocked(bool locked);
    [[nodiscard]] bool isLocked() const { return m_locked; }
    // Who logged in.
    void showOperator(const QString &number);
    // How many records wait for the hall.
    void showShipping(const ledger::ShippingState &state);

    // Whoever obeys a command; takes the place of what the window does by itself. A command that
    // needs a handler has its button, menu entry and key from then on. An empty one takes it back.
    void setHandler(Command command, std::function<void()> handler);
    // Whether somebody obeys it in this program.
    [[nodiscard]] bool isOffered(Command command) const;
    // Can it be done now? Its button and menu entry follow.
    void setCommandEnabled(Command command, bool enabled);
    // Shows a page of its own over the desk; Esc leads back unless `back` took the step (true).
    // The window owns it from then on.
    void showRoom(QWidget *room, const std::function<bool()> &back = {});
    void leaveRoom();
    [[nodiscard]] QWidget *room() const; // null when none is shown
    // The keys as the settings name them; what cannot be obeyed keeps its default.
    void setKeys(const QStringList &entries);
    void showKeyProblems(const QList<KeyProblem> &problems);

    [[nodiscard]] CaseController *controller() const { return m_controller; }
    [[nodiscard]] CopyController *copies() const { return m_copies; }
    [[nodiscard]] BatchController *batch() const { return m_batch; }
    [[nodiscard]] StatusLine *statusLine() const { return m_status; }
    [[nodiscard]] InputBar *inputBar() const { return m_input; }
    [[nodiscard]] DeskPage *deskPage() const { return m_desk; }
    [[nodiscard]] StartPage *startPage() const { return m_start; }
    [[nodiscard]] StatePanel *lookUpState() const { return m_state; }
    enum class Place { Start, LookUpState, Desk, Help, Room };
    [[nodiscard]] Place place() const;

Q_SIGNALS:
    void firstPainted();
    // What is shown changed: another place, another room.
    void placeChanged();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    QWidget *buildBanner();
    void wireRooms();
    void wireController();
    void wireBatch();
    void wireCopies();
    void trace(const QString &scanned);
    void wireScanner();
    void wireCompare();
    void compare();
    void wireHold();
    void holdOrRecall();
    void recall(int index);
    void showRecalled();
    void showNotAnswered();
    void showProblem(const Error &error);
    void refreshHeld();
    void receiveScan(const SecureText &text);
    void addShortcuts();
    void refreshKeys();
    void refreshHelp();
    void showMenu();
    void obeyHere(Command command);
    void toggleHelp();
    void goTo(Place place);
    void obeyViewer(Command command);
    void goBack();
    bool stepBackInDesk();
    void verify();
    void openFile();
    void takeFiles(const QStringList &paths);
    void verifyFile(const QString &path);
    void verifyFiles(const QStringList &paths);
    bool makeRoomForFiles();
    void openResult(int index);
    bool showResults();
    void wireJob();
    void showUsualPrinter(const QList<PrinterDescription> &printers, const PrinterMemory &memory);
    void tickAll();
    void reveal();
    void showRevealed(const QString &field);
    bool startBatch(bool print);
    void print();
    void warnOfMissing(const QStringList &points);
    void showFound(const desk::LookUpAnswer &answer);
    void showNothingFound();
    void showOpenFailure(const Error &error);
    void showOpened();
    void showFileHolder(const desk::OpenedLicense &license);
    void refreshVerdict();
    void refreshCommands();
    void refreshStatus();
    [[nodiscard]] QString bannerText() const;

    Pools *m_pools;
    std::shared_ptr<const Clock> m_clock;
    FileDialogs *m_dialogs;
    WindowFacts m_facts;
    CaseController *m_controller;
    BatchController *m_batch;
    CopyController *m_copies;
    InputBar *m_input = nullptr;
    QStackedWidget *m_places = nullptr;
    StartPage *m_start = nullptr;
    StatePanel *m_state = nullptr;
    DeskPage *m_desk = nullptr;
    KeyHelp *m_help = nullptr;
    KeyBar *m_keys = nullptr;
    StatusLine *m_status = nullptr;
    PhoneWindow *m_phone = nullptr; // practice mode only
    int m_beforeRoom = 0;           // index of the place
    std::function<bool()> m_roomBack;
    std::function<void()> m_accepted; // what Enter on the desk's message does, else verify
    QHash<Command, QAction *> m_actions;
    QHash<Command, std::function<void()>> m_handlers;
    QMenu *m_menu = nullptr;
    QPointer<QWidget> m_focusBefore; // the lock
    bool m_locked = false;
    QTimer m_statusTimer;
    bool m_painted = false;
};

} // namespace lc::ui
