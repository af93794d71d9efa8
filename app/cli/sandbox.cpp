#include "cli/connection.h"
#include "cli/interrupt.h"
#include "cli/runners.h"

#include "core/file.h"
#include "sandbox/sandboxserver.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>

namespace lc::cli {

namespace {

Result<sandbox::SandboxOptions> optionsOf(const Context &context)
{
    sandbox::SandboxOptions options;
    options.directory =
        context.arguments.value("directory", support::practiceDirectory(context.settings));
    options.host = context.arguments.value("host", options.host);
    LC_TRY(port, context.arguments.number("port", 0, 0, 65535));
    LC_TRY(seed, context.arguments.number("seed", 2942, 0, INT_MAX));
    options.port = static_cast<quint16>(port);
    options.seed = static_cast<quint32>(seed);
    return options;
}

// What a client needs, as files: the account's secret and the authority's certificates.
struct Handouts
{
    QString secretFile;
    QString anchorsDirectory;
};

Result<Handouts> writeHandouts(const QString &directory, const sandbox::SandboxServer &server)
{
    const QDir dir(directory);
    Handouts handouts{dir.absoluteFilePath(QStringLiteral("clerk.secret")),
                      dir.absoluteFilePath(QStringLiteral("anchors"))};
    if (!dir.mkpath(handouts.anchorsDirectory))
        return fail(ErrorCode::FileNotWritable);
    LC_CHECK(writeFile(handouts.secretFile, server.clerkAccount().secret));
    QFile::setPermissions(handouts.secretFile, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    int number = 0;
    for (const crypto::Certificate &authority : server.authorities()) {
        const QString name = QStringLiteral("authority-%1.pem").arg(++number);
        LC_CHECK(writeFile(QDir(handouts.anchorsDirectory).filePath(name), authority.toPem()));
    }
    return handouts;
}

Answer describe(const sandbox::SandboxServer &server, const Handouts &handouts)
{
    Answer answer;
    QJsonArray suggestions;
    const QString url = server.baseUrl().toString();
    QStringList lines{u"--platform " % url, u"--account " % server.clerkAccount().id,
                      u"--secret-file " % handouts.secretFile,
                      u"--anchors " % handouts.anchorsDirectory};
    for (const sandbox::Suggestion &suggestion : server.suggestions()) {
        const QString type = domain::codeOf(suggestion.type);
        suggestions.append(QJsonObject{{QStringLiteral("code"), suggestion.code},
                                       {QStringLiteral("type"), type},
                                       {QStringLiteral("shows"), suggestion.shows}});
        lines.append(u"  " % suggestion.code % u" --type " % type % u"  " % suggestion.shows);
    }
    answer.json = {{QStringLiteral("url"), url},
                   {QStringLiteral("account"), server.clerkAccount().id},
                   {QStringLiteral("secretFile"), handouts.secretFile},
                   {QStringLiteral("anchors"), handouts.anchorsDirectory},
                   {QStringLiteral("suggestions"), suggestions}};
    answer.text = lines.join(u'\n');
    return answer;
}

} // namespace

Result<Answer> runSandboxServe(Context &context)
{
    LC_TRY(options, optionsOf(context));
    LC_TRY(server, sandbox::SandboxServer::start(options, context.clock));
    LC_TRY(handouts, writeHandouts(options.directory, *server));
    Interrupt interrupt;
    context.print(describe(*server, handouts));
    awaitSignal(interrupt, &Interrupt::received);
    server->stop();
    return Answer();
}

Result<Answer> runSandboxAccounts(Context &context)
{
    LC_TRY(options, optionsOf(context));
    LC_TRY(server, sandbox::SandboxServer::start(options, context.clock));
    LC_TRY(handouts, writeHandouts(options.directory, *server));
    Answer answer = describe(*server, handouts);
    // The port was only lent to read the registry.
    answer.json.remove(QStringLiteral("url"));
    answer.text = answer.text.section(u'\n', 1);
    return answer;
}

} // namespace lc::cli
