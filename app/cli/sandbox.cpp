#include "cli/connection.h"
#include "cli/interrupt.h"
#include "cli/runners.h"
#include "cli/sandboxoptions.h"

#include "core/file.h"
#include "sandbox/sandboxserver.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

namespace lc::cli {

namespace {

// What a client needs, as files: the accounts' secrets and the authority's certificates.
struct Handouts
{
    QMap<QString, QString> secretFiles; // by role
    QString anchorsDirectory;
};

const QStringList roles{QStringLiteral("clerk"),    QStringLiteral("copies"),
                        QStringLiteral("phone"),    QStringLiteral("national"),
                        QStringLiteral("province"), QStringLiteral("province-copies")};

Result<> writeSecret(const QString &path, const QByteArray &secret)
{
    LC_CHECK(writeFile(path, secret));
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return {};
}

Result<Handouts> writeHandouts(const QString &directory, const sandbox::SandboxServer &server)
{
    const QDir dir(directory);
    Handouts handouts;
    handouts.anchorsDirectory = dir.absoluteFilePath(QStringLiteral("anchors"));
    if (!dir.mkpath(handouts.anchorsDirectory))
        return fail(ErrorCode::FileNotWritable);
    for (const QString &role : roles) {
        const QString path = dir.absoluteFilePath(QString(role % u".secret"));
        LC_CHECK(writeSecret(path, server.account(role).secret));
        handouts.secretFiles.insert(role, path);
    }
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
    const QString clerk = QStringLiteral("clerk");
    const QString url = server.baseUrl().toString();
    QStringList lines{u"--platform " % url, u"--account " % server.clerkAccount().id,
                      u"--secret-file " % handouts.secretFiles[clerk],
                      u"--anchors " % handouts.anchorsDirectory};
    QJsonArray accounts;
    for (const QString &role : roles) {
        const sandbox::SandboxAccount account = server.account(role);
        accounts.append(QJsonObject{{QStringLiteral("role"), role},
                                    {QStringLiteral("account"), account.id},
                                    {QStringLiteral("secretFile"), handouts.secretFiles[role]}});
        if (role != clerk)
            lines.append(u"  " % account.id % u"  " % role % u"  " % handouts.secretFiles[role]);
    }
    QJsonArray suggestions;
    for (const sandbox::Suggestion &suggestion : server.suggestions()) {
        const QString type = domain::codeOf(suggestion.type);
        suggestions.append(QJsonObject{{QStringLiteral("code"), suggestion.code},
                                       {QStringLiteral("type"), type},
                                       {QStringLiteral("shows"), suggestion.shows}});
        lines.append(u"  " % suggestion.code % u" --type " % type % u"  " % suggestion.shows);
    }
    answer.json = {{QStringLiteral("url"), url},
                   {QStringLiteral("account"), server.clerkAccount().id},
                   {QStringLiteral("secretFile"), handouts.secretFiles[clerk]},
                   {QStringLiteral("anchors"), handouts.anchorsDirectory},
                   {QStringLiteral("accounts"), accounts},
                   {QStringLiteral("suggestions"), suggestions}};
    answer.text = lines.join(u'\n');
    return answer;
}

Result<std::unique_ptr<sandbox::SandboxServer>> startNational(const Context &context,
                                                              sandbox::SandboxOptions &provincial)
{
    sandbox::SandboxOptions options = provincial;
    options.directory = QDir(provincial.directory).filePath(QStringLiteral("national"));
    options.port = 0;
    options.isNational = true;
    options.province.clear();
    options.national = {};
    options.faults = {};
    LC_TRY(server, sandbox::SandboxServer::start(options, context.clock));
    const sandbox::SandboxAccount originals = server->account(QStringLiteral("province"));
    const sandbox::SandboxAccount copies = server->account(QStringLiteral("province-copies"));
    provincial.national.url = server->baseUrl();
    provincial.national.account = originals.id;
    provincial.national.secret = originals.secret;
    provincial.national.copiesAccount = copies.id;
    provincial.national.copiesSecret = copies.secret;
    return server;
}

// Of the national side: the holders who have something there that is worth a try.
void addNational(const sandbox::SandboxServer &national, const Handouts &handouts, Answer &answer)
{
    QJsonArray suggestions;
    for (const sandbox::Suggestion &suggestion : national.suggestions()) {
        const QString type = domain::codeOf(suggestion.type);
        suggestions.append(QJsonObject{{QStringLiteral("code"), suggestion.code},
                                       {QStringLiteral("type"), type},
                                       {QStringLiteral("shows"), suggestion.shows}});
    }
    const QString url = national.baseUrl().toString();
    answer.json.insert(QStringLiteral("national"),
                       QJsonObject{{QStringLiteral("url"), url},
                                   {QStringLiteral("anchors"), handouts.anchorsDirectory},
                                   {QStringLiteral("suggestions"), suggestions}});
    answer.text += u"\n--national " % url;
    for (const sandbox::Suggestion &suggestion : national.suggestions())
        answer.text += u"\n  " % suggestion.code % u" --type " % domain::codeOf(suggestion.type) %
                       u"  national " % suggestion.shows;
}

} // namespace

Result<Answer> runSandboxServe(Context &context)
{
    LC_TRY(options, sandboxOptionsOf(context));
    std::unique_ptr<sandbox::SandboxServer> national;
    if (context.arguments.has("with-national")) {
        LC_TRY(started, startNational(context, options));
        national = std::move(started);
    }
    LC_TRY(server, sandbox::SandboxServer::start(options, context.clock));
    LC_TRY(handouts, writeHandouts(options.directory, *server));
    Answer described = describe(*server, handouts);
    if (national) {
        LC_TRY(theirs, writeHandouts(QDir(options.directory).filePath(QStringLiteral("national")),
                                     *national));
        addNational(*national, theirs, described);
    }
    if (!server->adminToken().isEmpty()) {
        const QString path =
            QDir(options.directory).absoluteFilePath(QStringLiteral("admin.secret"));
        LC_CHECK(writeSecret(path, server->adminToken()));
        described.json.insert(QStringLiteral("adminSecretFile"), path);
        described.text += u"\nPOST /sandbox/faults: " % path;
    }
    Interrupt interrupt;
    context.print(described);
    awaitSignal(interrupt, &Interrupt::received);
    server->stop();
    return Answer();
}

Result<Answer> runSandboxAccounts(Context &context)
{
    LC_TRY(options, sandboxOptionsOf(context));
    options.keepWorld = !context.arguments.has("seed");
    LC_TRY(server, sandbox::SandboxServer::start(options, context.clock));
    LC_TRY(handouts, writeHandouts(options.directory, *server));
    Answer answer = describe(*server, handouts);
    // The port was only lent to read the registry.
    answer.json.remove(QStringLiteral("url"));
    answer.text = answer.text.section(u'\n', 1);
    return answer;
}

} // namespace lc::cli
