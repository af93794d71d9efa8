#include "windowprocess.h"

#include <QFile>
#include <QStandardPaths>
#include <QTest>

namespace lc::test {

namespace {

constexpr int patience = 60'000;

void end(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (!process.waitForFinished(5000)) {
        process.kill();
        process.waitForFinished();
    }
}

} // namespace

WindowProcess::~WindowProcess()
{
    stop();
    end(m_display);
}

void WindowProcess::stop()
{
    end(m_program);
}

bool WindowProcess::isRunning() const
{
    return m_program.state() == QProcess::Running;
}

QString WindowProcess::missing()
{
    for (const char *name : {"Xvfb", "xdotool", "gcore"}) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(name)).isEmpty())
            return QString::fromLatin1(name) + QStringLiteral(" is not installed");
    }
    return {};
}

QString WindowProcess::startDisplay()
{
    m_display.setProcessChannelMode(QProcess::SeparateChannels);
    m_display.start(QStringLiteral("Xvfb"),
                    {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                     QStringLiteral("0"), QStringLiteral("1366x768x24"),
                     QStringLiteral("-nolisten"), QStringLiteral("tcp")});
    QByteArray number;
    while (!number.endsWith('\n')) {
        if (!m_display.waitForReadyRead(patience))
            return QStringLiteral("Xvfb: ") + QString::fromUtf8(m_display.readAllStandardError());
        number += m_display.readAllStandardOutput();
    }
    m_name = u':' + QString::fromLatin1(number.trimmed());
    return {};
}

bool WindowProcess::tool(const QString &program, const QStringList &words, QByteArray *out) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), m_name);
    process.setProcessEnvironment(environment);
    process.start(program, words);
    if (!process.waitForFinished(patience) || process.exitCode() != 0)
        return false;
    if (out)
        *out = process.readAllStandardOutput();
    return true;
}

QString WindowProcess::start(const QProcessEnvironment &environment, const QStringList &words)
{
    if (const QString problem = startDisplay(); !problem.isEmpty())
        return problem;
    QProcessEnvironment own = environment;
    own.insert(QStringLiteral("DISPLAY"), m_name);
    own.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    m_program.setProcessEnvironment(own);
    m_program.setProcessChannelMode(QProcess::MergedChannels);
    m_program.start(QStringLiteral(COUNTER_PROGRAM), words);
    if (!m_program.waitForStarted())
        return m_program.errorString();
    QByteArray window;
    if (!tool(QStringLiteral("xdotool"),
              {QStringLiteral("search"), QStringLiteral("--sync"), QStringLiteral("--onlyvisible"),
               QStringLiteral("--pid"), QString::number(pid())},
              &window))
        return QStringLiteral("no window: ") + QString::fromUtf8(m_program.readAll());
    // There is no window manager to do it.
    const QString id = QString::fromLatin1(window.trimmed().split('\n').last());
    return tool(QStringLiteral("xdotool"), {QStringLiteral("windowfocus"), id})
               ? QString()
               : QStringLiteral("no focus");
}

bool WindowProcess::type(const QString &text) const
{
    // As fast as a person at most: faster keys would be a scanner's.
    return tool(QStringLiteral("xdotool"),
                {QStringLiteral("type"), QStringLiteral("--delay"), QStringLiteral("60"), text});
}

bool WindowProcess::press(const QString &key) const
{
    return tool(QStringLiteral("xdotool"), {QStringLiteral("key"), key});
}

QString WindowProcess::dump(const QString &path) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("gcore"), {QStringLiteral("-o"), path, QString::number(pid())});
    process.waitForFinished(patience);
    const QString made = path + u'.' + QString::number(pid());
    if (!QFile::exists(made))
        return QString::fromUtf8(process.readAll());
    QFile::remove(path);
    return QFile::rename(made, path) ? QString() : QStringLiteral("cannot be renamed");
}

void WindowProcess::picture(const QString &path) const
{
    std::ignore =
        tool(QStringLiteral("import"), {QStringLiteral("-window"), QStringLiteral("root"), path});
}

} // namespace lc::test
