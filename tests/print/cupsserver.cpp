#include "tests/print/cupsserver.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

namespace lc::test {

namespace {

constexpr int startMs = 20000;

// One that nobody uses now; taken by the server a moment later.
int freePort()
{
    const int handle = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof place;
    int port = 0;
    if (bind(handle, reinterpret_cast<sockaddr *>(&place), sizeof place) == 0 &&
        getsockname(handle, reinterpret_cast<sockaddr *>(&place), &size) == 0)
        port = ntohs(place.sin_port);
    close(handle);
    return port;
}

QString toolPath(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    if (!found.isEmpty())
        return found;
    return QStandardPaths::findExecutable(name, {QStringLiteral("/usr/sbin")});
}

const char *const driver = R"PPD(*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "KEEPER.PPD"
*Manufacturer: "Test"
*Product: "(Keeper)"
*ModelName: "Keeper"
*ShortNickName: "Keeper"
*NickName: "Keeper"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*FileSystem: False
*cupsVersion: 2.4
*cupsFilter2: "application/pdf application/pdf 0 @filter@"
*OpenUI *PageSize/Size: PickOne
*DefaultPageSize: A4
*PageSize A4/A4: ""
*PageSize A5/A5: ""
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*DefaultPageRegion: A4
*PageRegion A4/A4: ""
*PageRegion A5/A5: ""
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "0 0 595 842"
*ImageableArea A5/A5: "0 0 420 595"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
*PaperDimension A5/A5: "420 595"
*OpenUI *InputSlot/Tray: PickOne
*DefaultInputSlot: Upper
*InputSlot Upper/Upper: ""
*InputSlot Lower/Lower: ""
*CloseUI: *InputSlot
*OpenUI *Duplex/Sides: PickOne
*DefaultDuplex: None
*Duplex None/Off: ""
*Duplex DuplexNoTumble/Long: ""
*Duplex DuplexTumble/Short: ""
*CloseUI: *Duplex
)PPD";

// Hands the job on as it came and writes down what it was to be printed with.
const char *const filter = "#!/bin/sh\n"
                           "echo \"INFO: given copies=$4 options=$5\" >&2\n"
                           "if [ -n \"$6\" ]; then cat \"$6\"; else cat; fi\n";

} // namespace

CupsServer::~CupsServer()
{
    stop();
}

QString CupsServer::start()
{
    if (toolPath(QStringLiteral("cupsd")).isEmpty() ||
        toolPath(QStringLiteral("lpadmin")).isEmpty())
        return QStringLiteral("CUPS is not installed");
    if (geteuid() != 0)
        return QStringLiteral("only root may run a CUPS server of its own");
    m_port = freePort();
    if (m_port == 0 || !writeConfiguration())
        return QStringLiteral("no place for a CUPS server");
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(toolPath(QStringLiteral("cupsd")),
                    {QStringLiteral("-f"), QStringLiteral("-c"),
                     m_folder.filePath(QStringLiteral("server/cupsd.conf")), QStringLiteral("-s"),
                     m_folder.filePath(QStringLiteral("server/cups-files.conf"))});
    if (!m_process.waitForStarted(startMs))
        return QStringLiteral("cupsd does not start");
    const bool up = QTest::qWaitFor(
        [this] {
            return m_process.state() != QProcess::Running ||
                   log().contains(u"Resuming new connection processing");
        },
        startMs);
    return up && m_process.state() == QProcess::Running ? QString()
                                                        : QString(u"cupsd ended: " % log());
}

void CupsServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(startMs))
        m_process.kill();
    m_process.waitForFinished(startMs);
}

QString CupsServer::address() const
{
    return u"127.0.0.1:" % QString::number(m_port);
}

bool CupsServer::write(const QString &name, const QByteArray &text) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

bool CupsServer::writeConfiguration()
{
    const QByteArray folder = m_folder.path().toUtf8();
    QFile::setPermissions(m_folder.path(), QFile::permissions(m_folder.path()) |
                                               QFileDevice::ReadOther | QFileDevice::ExeOther |
                                               QFileDevice::ReadGroup | QFileDevice::ExeGroup);
    for (const auto &name : {QStringLiteral("server/ppd"), QStringLiteral("server/ssl"),
                             QStringLiteral("spool/tmp"), QStringLiteral("cache"),
                             QStringLiteral("state"), QStringLiteral("log"), QStringLiteral("out")})
        QDir().mkpath(m_folder.filePath(name));
    QByteArray files;
    files += "ServerRoot " + folder + "/server\nRequestRoot " + folder + "/spool\n";
    files += "TempDir " + folder + "/spool/tmp\nCacheDir " + folder + "/cache\n";
    files += "StateDir " + folder + "/state\nServerKeychain " + folder + "/server/ssl\n";
    files += "AccessLog " + folder + "/log/access\nErrorLog " + folder + "/log/error\n";
    files += "PageLog " + folder + "/log/page\nFileDevice Yes\nSystemGroup root\n";
    QByteArray rules("LogLevel debug\nBrowsing Off\nWebInterface No\nDefaultAuthType None\n"
                     "PreserveJobHistory Yes\nPreserveJobFiles Yes\n");
    rules += "Listen 127.0.0.1:" + QByteArray::number(m_port) + '\n';
    rules += "<Location />\nOrder allow,deny\nAllow all\n</Location>\n"
             "<Location /admin>\nOrder allow,deny\nAllow all\n</Location>\n"
             "<Policy default>\nJobPrivateAccess default\nJobPrivateValues none\n"
             "<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n";
    return write(QStringLiteral("server/cups-files.conf"), files) &&
           write(QStringLiteral("server/cupsd.conf"), rules) &&
           write(QStringLiteral("keeper.ppd"),
                 QByteArray(driver).replace("@filter@", QByteArray(folder + "/keeper"))) &&
           write(QStringLiteral("keeper"), QByteArray(filter)) &&
           QFile::setPermissions(m_folder.filePath(QStringLiteral("keeper")),
                                 QFileDevice::ReadOwner | QFileDevice::WriteOwner |
                                     QFileDevice::ExeOwner | QFileDevice::ReadGroup |
                                     QFileDevice::ExeGroup | QFileDevice::ReadOther |
                                     QFileDevice::ExeOther);
}

bool CupsServer::run(const QString &tool, const QStringList &arguments) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("CUPS_SERVER"), address());
    process.setProcessEnvironment(environment);
    process.start(toolPath(tool), arguments);
    return process.waitForFinished(startMs) && process.exitStatus() == QProcess::NormalExit &&
           process.exitCode() == 0;
}

bool CupsServer::addPlainQueue(const QString &name)
{
    return run(QStringLiteral("lpadmin"),
               {QStringLiteral("-p"), name, QStringLiteral("-E"), QStringLiteral("-v"),
                u"file:" % jobFile(name), QStringLiteral("-P"),
                m_folder.filePath(QStringLiteral("keeper.ppd"))});
}

bool CupsServer::addPdfQueue(const QString &name)
{
    return run(QStringLiteral("lpadmin"),
               {QStringLiteral("-p"), name, QStringLiteral("-E"), QStringLiteral("-v"),
                QStringLiteral("cups-pdf:/"), QStringLiteral("-P"),
                QStringLiteral("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")});
}

QString CupsServer::jobFile(const QString &queue) const
{
    return m_folder.filePath(u"out/" % queue % u".job");
}

QStringList CupsServer::spooled() const
{
    return QDir(m_folder.filePath(QStringLiteral("spool"))).entryList(QDir::Files);
}

QString CupsServer::log() const
{
    QFile file(m_folder.filePath(QStringLiteral("log/error")));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).right(200000);
}

} // namespace lc::test
