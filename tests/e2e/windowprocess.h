#pragma once

#include "cliprocess.h"

#include <QProcess>

namespace lc::test {

// The desktop program as a process on a display of its own, driven by the keyboard only.
class WindowProcess
{
public:
    ~WindowProcess();
    // Empty when everything is installed that this takes.
    [[nodiscard]] static QString missing();
    // What went wrong, empty when its window is there and has the focus.
    [[nodiscard]] QString start(const QProcessEnvironment &environment, const QStringList &words);
    void stop();
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] qint64 pid() const { return m_program.processId(); }

    // As the keyboard sends it; false when xdotool fails.
    [[nodiscard]] bool type(const QString &text) const;
    [[nodiscard]] bool press(const QString &key) const; // "F9", "Return", "ctrl+a"
    // Memory of the process as a file; what went wrong, empty when it is there.
    [[nodiscard]] QString dump(const QString &path) const;
    // A picture of the display, for whoever looks into a failure.
    void picture(const QString &path) const;

private:
    [[nodiscard]] QString startDisplay();
    [[nodiscard]] bool tool(const QString &program, const QStringList &words,
                            QByteArray *out = nullptr) const;

    QProcess m_display;
    QProcess m_program;
    QString m_name;
};

} // namespace lc::test
