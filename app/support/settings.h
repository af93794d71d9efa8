#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace lc::support {

// Everything that can be set, with its defaults; a file holds only what differs. Read from a
// JSON file, written atomically with a previous copy kept. No secrets stand here.
struct Settings
{
    bool practice = true;
    QUrl platformUrl;
    QString profile = QStringLiteral("sichuan"); // built-in name or path of a profile file
    QString accountId;
    QString unit = QStringLiteral("示例市政务服务大厅");
    QString counter = QStringLiteral("07");
    QString operatorNumber = QStringLiteral("0712");
    QString language = QStringLiteral("zh_CN"); // or "en"
    QString reasonCode = QStringLiteral("01");
    QString matterCode;
    QString anchorsDirectory; // CA certificates, PEM or DER
    QString dataDirectory;    // ledger; empty: the standard place
    QString printDirectory;   // where PDFs go; empty: Documents
    bool allowPlainHttp = false;
    QString caFile;
    QByteArray pinnedKeySha256;
    QStringList downloadHosts;
    bool dark = false;
};

struct SettingsFile
{
    Settings settings;
    QStringList ignored; // unknown members, named
};

// SettingsInvalid with "line", "member", "why". A missing file gives the defaults.
[[nodiscard]] Result<SettingsFile> readSettings(const QString &path);
[[nodiscard]] Result<> writeSettings(const QString &path, const Settings &settings);
[[nodiscard]] QString standardSettingsPath();
[[nodiscard]] QString standardDataDirectory();

} // namespace lc::support
