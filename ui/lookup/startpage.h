#pragma once

#include "ui/common/widgets.h"

#include <QListWidget>
#include <QWidget>

namespace lc::ui {

// What stands there before anybody is served: how to begin, and in practice mode three codes to
// try, as rows that click and keys pick.
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
    [[nodiscard]] QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void trialChosen(const QString &code, int type);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(const QListWidgetItem *item);
    QWidget *makeRow(int number, const Trial &trial) const;

    QLabel *m_title;
    QLabel *m_how;
    QLabel *m_note;
    QLabel *m_trialTitle;
    QListWidget *m_list;
};

} // namespace lc::ui
