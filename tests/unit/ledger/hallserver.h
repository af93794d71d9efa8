#pragma once

#include "ledger/hallstore.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

// A PostgreSQL of the test's own, from the system's package, on loopback with TLS.
class HallServer
{
public:
    ~HallServer()
    {
        if (m_running)
            std::ignore = control(
                {QStringLiteral("stop"), QStringLiteral("-m"), QStringLiteral("immediate")});
    }

    // Empty when PostgreSQL and what else is needed is installed.
    [[nodiscard]] static QString missing()
    {
        if (binaries().isEmpty())
            return QStringLiteral("PostgreSQL is not installed");
        if (!QFile::exists(extensionFile()))
            return QStringLiteral("pgcrypto is not installed");
        if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
            return QStringLiteral("openssl is not installed");
        return {};
    }

    [[nodiscard]] bool start()
    {
        m_port = freePort();
        const QString data = path(QStringLiteral("data"));
        if (!run(QStringLiteral("chown"), {QStringLiteral("postgres"), m_folder.path()}, false) &&
            isRoot())
            return false;
        if (!makeCertificate() ||
            !run(binaries() + u"/initdb",
                 {QStringLiteral("-D"), data, QStringLiteral("-U"), QStringLiteral("owner"),
                  QStringLiteral("--auth-local=trust"), QStringLiteral("--auth-host=scram-sha-256"),
                  QStringLiteral("--no-sync"), QStringLiteral("-E"), QStringLiteral("UTF8")}))
            return false;
        m_running = startAgain();
        return m_running &&
               sql(QStringLiteral("CREATE DATABASE hall"), QStringLiteral("postgres")) &&
               runFile(QStringLiteral(COUNTER_SOURCE_DIR "/resources/hall/schema.sql"));
    }
    [[nodiscard]] bool startAgain() const
    {
        const QString options =
            QStringLiteral("-p %1 -k %2 -c listen_addresses=127.0.0.1 -c ssl=on "
                           "-c ssl_cert_file=%2/server.crt -c ssl_key_file=%2/server.key")
                .arg(m_port)
                .arg(m_folder.path());
        return control({QStringLiteral("start"), QStringLiteral("-w"), QStringLiteral("-o"),
                        options, QStringLiteral("-l"), path(QStringLiteral("log"))});
    }
    [[nodiscard]] bool stop() const
    {
        return control({QStringLiteral("stop"), QStringLiteral("-m"), QStringLiteral("immediate")});
    }

    // As the database's owner; `answer` gets what psql prints.
    [[nodiscard]] bool sql(const QString &statement,
                           const QString &database = QStringLiteral("hall"),
                           QString *answer = nullptr) const
    {
        return psql({QStringLiteral("-d"), database, QStringLiteral("-c"), statement}, answer);
    }
    [[nodiscard]] QString ask(const QString &statement) const
    {
        QString answer;
        return sql(statement, QStringLiteral("hall"), &answer) ? answer.trimmed()
                                                               : QStringLiteral("error");
    }
    [[nodiscard]] bool addLogin(const QString &name, const QString &role) const
    {
        return sql(
            QStringLiteral("CREATE ROLE %1 LOGIN PASSWORD 'secret-%1' IN ROLE %2").arg(name, role));
    }
    [[nodiscard]] lc::ledger::HallAddress address(const QString &user, int port = 0) const
    {
        lc::ledger::HallAddress address;
        address.host = QStringLiteral("127.0.0.1");
        address.port = port == 0 ? m_port : port;
        address.user = user;
        address.password = lc::SecureText(QString(u"secret-" % user));
        address.rootCertificate = path(QStringLiteral("server.crt"));
        return address;
    }
    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    static QString binaries()
    {
        const QDir versions(QStringLiteral("/usr/lib/postgresql"));
        for (const QString &version :
             versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed)) {
            const QString folder = versions.filePath(version) + u"/bin";
            if (QFile::exists(folder + u"/initdb"))
                return folder;
        }
        return {};
    }
    static QString extensionFile()
    {
        const QString version = QDir(binaries() + u"/..").canonicalPath().section(u'/', -1);
        return u"/usr/share/postgresql/" % version % u"/extension/pgcrypto.control";
    }
    static bool isRoot()
    {
        return qEnvironmentVariable("USER", QStringLiteral("root")) == u"root" &&
               QFileInfo(QStringLiteral("/proc/self")).ownerId() == 0;
    }
    static int freePort()
    {
        QTcpServer probe;
        return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : 0;
    }

    // PostgreSQL refuses to run as root.
    [[nodiscard]] bool run(const QString &program, const QStringList &arguments,
                           bool asServer = true, QString *answer = nullptr) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        // pg_ctl's child keeps the output open; only files and short programs are listened to.
        if (!answer)
            process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(path(QStringLiteral("errors")) + (asServer ? u".server" : u""),
                                     QIODevice::Append);
        if (asServer && isRoot())
            process.start(QStringLiteral("runuser"),
                          QStringList{QStringLiteral("-u"), QStringLiteral("postgres"),
                                      QStringLiteral("--"), program} +
                              arguments);
        else
            process.start(program, arguments);
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            return false;
        if (answer)
            *answer = QString::fromUtf8(process.readAllStandardOutput());
        return true;
    }
    [[nodiscard]] bool control(const QStringList &arguments) const
    {
        return run(binaries() + u"/pg_ctl",
                   QStringList{QStringLiteral("-D"), path(QStringLiteral("data"))} + arguments);
    }
    [[nodiscard]] bool psql(const QStringList &arguments, QString *answer) const
    {
        return run(binaries() + u"/psql",
                   QStringList{QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"),
                               QStringLiteral("-qtA"), QStringLiteral("-h"), m_folder.path(),
                               QStringLiteral("-p"), QString::number(m_port), QStringLiteral("-U"),
                               QStringLiteral("owner")} +
                       arguments,
                   true, answer);
    }
    [[nodiscard]] bool runFile(const QString &file) const
    {
        // The source tree need not be readable for the server's account.
        const QString copy = path(QStringLiteral("schema.sql"));
        if (!QFile::copy(file, copy) ||
            !QFile::setPermissions(copy, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther))
            return false;
        return psql({QStringLiteral("-d"), QStringLiteral("hall"), QStringLiteral("-f"), copy},
                    nullptr);
    }
    [[nodiscard]] bool makeCertificate() const
    {
        return run(QStringLiteral("openssl"),
                   {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                    QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                    QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
                    QStringLiteral("-keyout"), path(QStringLiteral("server.key")),
                    QStringLiteral("-out"), path(QStringLiteral("server.crt")),
                    QStringLiteral("-subj"), QStringLiteral("/CN=hall.test"),
                    QStringLiteral("-addext"), QStringLiteral("subjectAltName=IP:127.0.0.1")});
    }

    QTemporaryDir m_folder;
    int m_port = 0;
    bool m_running = false;
};
