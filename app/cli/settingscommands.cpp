#include "cli/context.h"
#include "cli/runners.h"
#include "cli/say.h"
#include "cli/signing.h"

#include "core/file.h"
#include "support/centralsettings.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace lc::cli {

namespace {

QJsonArray toJson(const QStringList &names)
{
    return QJsonArray::fromStringList(names);
}

// Makes the pair of keys: `path` for the administrator alone, `path`.pub for every counter.
Result<> makeKey(const QString &path)
{
    if (QFileInfo::exists(path))
        return wrongUse(u"--new-key " % path);
    LC_TRY(key, crypto::PrivateKey::generateSm2());
    LC_TRY(publicKey, key.publicKey());
    LC_TRY(secret, key.toPem());
    LC_TRY(open, publicKey.toPem());
    LC_CHECK(writeFile(path, secret.view()));
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return writeFile(path % u".pub", open);
}

} // namespace

Result<Answer> runSettingsCheck(Context &context)
{
    LC_TRY(bytes, readFile(context.arguments.argument(0), largestSignedFile));
    LC_TRY(file, support::parseSettings(bytes.view()));
    Answer answer;
    answer.json = {{QStringLiteral("ignored"), toJson(file.ignored)}};
    answer.text = file.ignored.isEmpty()
                      ? say(QT_TRANSLATE_NOOP("Cli", "The settings are good."))
                      : say(QT_TRANSLATE_NOOP("Cli", "The settings are good; not known: %1"))
                            .arg(file.ignored.join(u", "));
    return answer;
}

Result<Answer> runSettingsShow(Context &context)
{
    support::SettingsPlaces places = support::standardPlaces();
    places.user = context.arguments.value("settings", places.user);
    LC_TRY(all, support::readLayered(places));
    Answer answer;
    const QByteArray json = support::allSettingsToJson(all.settings);
    answer.json = {{QStringLiteral("settings"), QJsonDocument::fromJson(json).object()},
                   {QStringLiteral("locked"), toJson(all.locked)},
                   {QStringLiteral("centralSerial"), all.centralSerial}};
    answer.text = QString::fromUtf8(json);
    if (!all.locked.isEmpty())
        answer.text += say(QT_TRANSLATE_NOOP("Cli", "Locked: %1")).arg(all.locked.join(u", "));
    return answer;
}

Result<Answer> runSettingsSign(Context &context)
{
    if (context.arguments.has("new-key")) {
        // Not for a file that cannot be read.
        LC_CHECK(readFile(context.arguments.argument(0), largestSignedFile));
        LC_CHECK(makeKey(context.arguments.value("key")));
    }
    return signFile(context, &support::signCentral);
}

} // namespace lc::cli
