#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace lc::test {

// A CUPS server of the test's own: its configuration, spool and sockets lie in a temporary folder,
// it listens on a free port of the loopback interface, and ends with the object. The system's own
// server is neither asked nor changed.
class CupsServer
{
public:
    ~CupsServer();
    // Why it cannot be started here, plainly; empty when it runs.
    [[nodiscard]] QString start();
    void stop();
    [[nodiscard]] QString address() const; // host:port

    // A queue whose jobs are kept as they came: `jobFile()`. A4 and A5, two trays, both sides.
    [[nodiscard]] bool addPlainQueue(const QString &name);
    // One of printer-driver-cups-pdf.
    [[nodiscard]] bool addPdfQueue(const QString &name);
    [[nodiscard]] bool run(const QString &tool, const QStringList &arguments) const;
    [[nodiscard]] QString jobFile(const QString &queue) const;
    // Files of CUPS about jobs: control and document files of its spool.
    [[nodiscard]] QStringList spooled() const;
    [[nodiscard]] QString log() const;

private:
    [[nodiscard]] bool writeConfiguration();
    [[nodiscard]] bool write(const QString &name, const QByteArray &text) const;

    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0;
};

} // namespace lc::test
