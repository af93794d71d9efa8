#pragma once

#include "core/async.h"
#include "support/update.h"

#include <QWidget>

#include <functional>

class QPlainTextEdit;

namespace lc::ui {

class FileDialogs;
class StatePanel;

// An update that somebody brought in a folder: the list is chosen, and its check says whether the
// package beside it may be installed. Installs nothing, and looks for nothing by itself.
class UpdatePage final : public QWidget
{
    Q_OBJECT
public:
    // Checks the list at a path; called on the io pool.
    using Check = std::function<Result<support::UpdateReport>(const QString &)>;

    UpdatePage(Pools *pools, FileDialogs *dialogs, Check check, QWidget *parent = nullptr);

    // As it is before a list was chosen.
    void reset();
    void choose();
    // Stops a check; false when none is running and the page can be left.
    [[nodiscard]] bool back();
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString notes() const;

Q_SIGNALS:
    void checked();
    void turnedAway();

private:
    void check(const QString &path);
    void show(const Result<support::UpdateReport> &report);

    Pools *m_pools;
    FileDialogs *m_dialogs;
    Check m_check;
    StatePanel *m_state;
    QWidget *m_news; // the notes below their heading
    QPlainTextEdit *m_notes;
    quint64 m_number = 0; // of the newest check; answers of earlier ones are dropped
    bool m_checking = false;
};

} // namespace lc::ui
