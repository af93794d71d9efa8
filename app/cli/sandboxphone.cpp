#include "cli/runners.h"
#include "cli/sandboxoptions.h"
#include "cli/say.h"

#include "core/file.h"
#include "domain/subjectcode.h"
#include "platform/networktransport.h"
#include "platform/platformclient.h"
#include "sandbox/sandboxserver.h"

#include <QFileInfo>
#include <QJsonArray>

namespace lc::cli {

namespace {

Result<platform::EncryptedIdentifier>
chosen(const QList<platform::EncryptedIdentifier> &identifiers, const Context &context)
{
    if (identifiers.isEmpty())
        return fail(ErrorCode::PlatformNothingFound);
    if (!context.arguments.has("license-type"))
        return identifiers.first();
    const QString wanted = context.arguments.value("license-type");
    for (const platform::EncryptedIdentifier &one : identifiers) {
        if (one.typeName == wanted || one.name == wanted)
            return one;
    }
    return fail(ErrorCode::PlatformNothingFound);
}

Answer describe(const platform::EncryptedIdentifier &shown,
                const QList<platform::EncryptedIdentifier> &all, const QString &file,
                const QDateTime &now)
{
    Answer answer;
    QJsonArray types;
    for (const platform::EncryptedIdentifier &one : all)
        types.append(one.typeName);
    const qint64 left = std::max<qint64>(now.secsTo(shown.expires), 0);
    answer.json = {{QStringLiteral("file"), file},
                   {QStringLiteral("licenseType"), shown.typeName},
                   {QStringLiteral("encrypted"), shown.text.toString()},
                   {QStringLiteral("expires"), shown.expires.toString(Qt::ISODate)},
                   {QStringLiteral("secondsLeft"), left},
                   {QStringLiteral("licenseTypes"), types}};
    answer.text = file % u'\n' % shown.typeName % u'\n' %
                  say(QT_TRANSLATE_NOOP("Cli", "Valid for another %1 s, until %2."))
                      .arg(left)
                      .arg(shown.expires.toString(QStringLiteral("HH:mm:ss")));
    return answer;
}

} // namespace

// The holder's phone: its own account, 6.4.3 for the identifiers, 6.4.4 for the picture.
Result<Answer> runSandboxPhone(Context &context)
{
    LC_TRY(holder, domain::SubjectCode::parse(context.arguments.value("holder")));
    LC_TRY(options, sandboxOptionsOf(context));
    options.keepWorld = true;
    LC_TRY(server, sandbox::SandboxServer::start(options, context.clock));
    const sandbox::SandboxAccount account = server->account(QStringLiteral("phone"));
    platform::PlatformSettings settings;
    settings.baseUrl = server->baseUrl();
    settings.account = {account.id, SecureBytes(account.secret)};
    platform::PlatformClient phone(settings, options.profile,
                                   std::make_shared<platform::NetworkTransport>(), context.clock);
    platform::HolderQuery query;
    query.holder = holder;
    query.reason = domain::Reason::Presenting;
    LC_TRY(identifiers, phone.encryptedIdentifiers(query));
    LC_TRY(shown, chosen(identifiers, context));
    LC_TRY(picture, phone.informationByEncrypted(shown.text, domain::Reason::Presenting));
    const QString file = context.arguments.value("output", QStringLiteral("phone.png"));
    LC_CHECK(writeFile(file, picture.qrPng));
    return describe(shown, identifiers, QFileInfo(file).absoluteFilePath(), context.clock->now());
}

} // namespace lc::cli
