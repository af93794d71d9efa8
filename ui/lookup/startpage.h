#pragma once

#include "ui/common/picklist.h"
#include <QWidget>

namespace lc::ui {

// What stands there before anybody is served: how to begin, who is on hold, and in practice mode
// three codes to try, as rows that click and keys pick.
class StartPage final : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(QWidget *parent = nullptr);

    struct Trial
    {
        QString code;
        int type = 0; // domain::HolderCodeType
        QString kind; // "Resident ID number"
        QString shows;
    };
    void showTrials(const QList<Trial> &trials);
    // Why there is nothing to try yet, or that the platform could not be started.
    void showNote(const QString &note, const char *tone);
    [[nodiscard]] PickList *list() const { return m_list; }
    // Who is on hold, masked; empty: nobody.
    void showHeld(const QList<PickList::Row> &rows);
    [[nodiscard]] PickList *heldList() const { return m_held; }

Q_SIGNALS:
    void trialChosen(const QString &code, int type);
    void recallRequested(int row);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retext();
    void choose(int row);

    QLabel *m_title;
    QLabel *m_how;
    QLabel *m_note;
    QLabel *m_trialTitle;
    PickList *m_list;
    QList<Trial> m_trials;
    QLabel *m_heldTitle;
    PickList *m_held;
};

} // namespace lc::ui
