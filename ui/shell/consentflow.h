#pragma once

#include "desk/desk.h"
#include "ui/lookup/request.h"

#include <QObject>
#include <QPointer>

namespace lc::ui {

class CitizenWindow;
class ConsentPanel;
class MainWindow;

// Stands between the input line and the look-up: asks for the holder's consent where it is wanted
// (the citizen's window is open, or the settings say always), records its kind or the refusal, and
// only then lets the look-up go on. A code that was shown, and the reason "presented", are
// consent by themselves. Tells the citizen's window what becomes of the case.
class ConsentFlow final : public QObject
{
    Q_OBJECT
public:
    ConsentFlow(MainWindow *window, QString unit, QString counter, QObject *parent = nullptr);
    ~ConsentFlow() override;

    void setAlways(bool always) { m_always = always; }
    void toggleCitizenWindow();
    // Blank while nobody may see anything.
    void setLocked(bool locked);
    [[nodiscard]] CitizenWindow *citizenWindow() const;
    [[nodiscard]] ConsentPanel *panel() const { return m_panel; }
    [[nodiscard]] bool isAsking() const { return m_request.has_value(); }

private:
    void wireController();
    void wireCitizen();
    void begin(const Request &request);
    void ask();
    void agree(desk::ConsentKind kind, const domain::SubjectCode &requester);
    void refuse();
    void record(const desk::ConsentRequest &consent);
    void recorded(bool agreed, const Result<> &result);
    bool stepBack();
    void drop();
    [[nodiscard]] desk::ConsentRequest consentOf(const Request &request) const;
    [[nodiscard]] bool isCitizenThere() const;
    void tellFound(const desk::LookUpAnswer &answer);
    void tellOpened();

    MainWindow *m_window;
    QString m_unit;
    QString m_counter;
    ConsentPanel *m_panel;
    QPointer<CitizenWindow> m_citizen;
    std::optional<Request> m_request; // waits for an answer
    quint64 m_number = 0;             // an answer about an earlier request is dropped
    bool m_recording = false;
    bool m_always = false;
};

} // namespace lc::ui
