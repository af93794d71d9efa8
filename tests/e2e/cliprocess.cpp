#include "cliprocess.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace lc::test {

namespace {
constexpr int patience = 120000;
}

QJsonObject CliAnswer::json() const
{
    return QJsonDocument::fromJson(out).object();
}

QProcessEnvironment Cli::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), m_home.path());
    environment.insert(QStringLiteral("XDG_DATA_HOME"), m_home.filePath(QStringLiteral("data")));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"),
                       m_home.filePath(QStringLiteral("config")));
    // A temporary directory is its owner's alone, as this one has to be.
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_home.path());
    return environment;
}

CliAnswer Cli::run(const QStringList &words) const
{
    QProcess process;
    process.setProcessEnvironment(environment());
    QStringList all = words;
    if (!all.contains(QStringLiteral("--language")) && !all.isEmpty() &&
        !all.first().startsWith(u'-'))
        all << QStringLiteral("--language") << QStringLiteral("en");
    process.start(QStringLiteral(COUNTER_CLI), all);
    CliAnswer answer;
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished();
        answer.err = "did not end by itself: " + process.readAllStandardError();
        return answer;
    }
    answer.exit = process.exitCode();
    answer.out = process.readAllStandardOutput();
    answer.err = process.readAllStandardError();
    return answer;
}

CliAnswer Cli::runJson(QStringList words) const
{
    return run(words << QStringLiteral("--json"));
}

ServedSandbox::~ServedSandbox()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

QString ServedSandbox::start(const Cli &cli, const QStringList &more)
{
    m_process.setProcessEnvironment(cli.environment());
    m_process.start(QStringLiteral(COUNTER_CLI),
                    QStringList{QStringLiteral("sandbox"), QStringLiteral("serve"),
                                QStringLiteral("--directory"), cli.file(QStringLiteral("sandbox")),
                                QStringLiteral("--json")} +
                        more);
    QByteArray out;
    // The object is complete when it can be read.
    while (m_told.isEmpty()) {
        if (!m_process.waitForReadyRead(patience))
            return QStringLiteral("the sandbox said nothing: ") +
                   QString::fromUtf8(m_process.readAllStandardError());
        out += m_process.readAllStandardOutput();
        m_told = QJsonDocument::fromJson(out).object();
    }
    return {};
}

QString ServedSandbox::stop()
{
    m_process.terminate();
    if (!m_process.waitForFinished(patience))
        return QStringLiteral("did not end when asked to");
    if (m_process.exitStatus() != QProcess::NormalExit || m_process.exitCode() != 0)
        return QStringLiteral("ended with %1: ").arg(m_process.exitCode()) +
               QString::fromUtf8(m_process.readAllStandardError());
    return {};
}

QString ServedSandbox::setFaults(const QByteArray &json) const
{
    QFile secret(m_told.value(QStringLiteral("adminSecretFile")).toString());
    if (!secret.open(QIODevice::ReadOnly))
        return QStringLiteral("no admin secret");
    QUrl url(m_told.value(QStringLiteral("url")).toString());
    url.setPath(QStringLiteral("/sandbox/faults"));
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + secret.readAll().trimmed());
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    QNetworkAccessManager manager;
    const std::unique_ptr<QNetworkReply> reply(manager.post(request, json));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return reply->error() == QNetworkReply::NoError ? QString() : reply->errorString();
}

QStringList ServedSandbox::options() const
{
    const auto told = [this](const char *name) {
        return m_told.value(QLatin1String(name)).toString();
    };
    return {QStringLiteral("--platform"),    told("url"),
            QStringLiteral("--account"),     told("account"),
            QStringLiteral("--secret-file"), told("secretFile"),
            QStringLiteral("--anchors"),     told("anchors")};
}

QString ServedSandbox::anchors() const
{
    return m_told.value(QStringLiteral("anchors")).toString();
}

QString ServedSandbox::codeThatShows(const QString &shows) const
{
    const QJsonArray suggestions = m_told.value(QStringLiteral("suggestions")).toArray();
    for (const QJsonValue &suggestion : suggestions) {
        if (suggestion.toObject().value(QStringLiteral("shows")).toString() == shows)
            return suggestion.toObject().value(QStringLiteral("code")).toString();
    }
    return {};
}

QStringList purpose(const Cli &cli)
{
    return {QStringLiteral("--matter"), QStringLiteral("居住证办理"), QStringLiteral("--ledger"),
            cli.file(QStringLiteral("ledger.sqlite"))};
}

} // namespace lc::test
