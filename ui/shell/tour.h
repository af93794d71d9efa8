#pragma once

#include "core/error.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>

namespace lc::ui {

class MainWindow;

// Drives the real window through a clerk's whole job by its keys and writes a picture of every
// step and the annotated copy into a directory. Each step acts, waits for its condition, and is
// photographed; a step that does not come about within its time ends the tour as failed.
class Tour final : public QObject
{
    Q_OBJECT
public:
    Tour(MainWindow *window, const QString &directory, QObject *parent = nullptr);
    // The window has what it needs: `codes` are the suggestions of practice mode.
    void setCodes(const QStringList &codes) { m_codes = codes; }
    void start();
    [[nodiscard]] const QStringList &files() const { return m_files; }

Q_SIGNALS:
    void ended(bool done, const QString &failedStep);

private:
    struct Step
    {
        QString name;                    // of the picture; empty: none
        std::function<void()> act;       // may be empty
        std::function<bool()> condition; // empty: at once
    };
    void addSteps();
    void addLookUp();
    void addOpening();
    void addComparing();
    void addPrinting();
    void addHolding();
    void poll();
    void next();
    bool photograph(const QString &name);
    void press(int key, const QString &text = {});
    void type(const QString &text);

    MainWindow *m_window;
    QString m_directory;
    QStringList m_codes;
    QList<Step> m_steps;
    QStringList m_files;
    qsizetype m_index = -1;
    bool m_settled = false;
    QElapsedTimer m_waiting;
    QTimer m_timer;
};

} // namespace lc::ui
