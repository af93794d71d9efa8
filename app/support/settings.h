#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

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
    QString anchorsDirectory;  // CA certificates, PEM or DER
    QUrl ocspResponder;        // asked about revocation; empty: only installed lists count
    QString dataDirectory;     // ledger; empty: the standard place
    QString printDirectory;    // where PDFs go; empty: Documents
    QString copyTemplate;      // of annotated copies, by name; empty: "standard"
    QString templateDirectory; // the administrator's own templates
    bool allowPlainHttp = false;
    QString caFile;
    QByteArray pinnedKeySha256;
    QString clientCertificateFile; // PKCS#12 that this computer shows; empty: none
    QString clientCertificatePasswordFile;
    QString proxy; // empty: none; "system"; "host:port"
    QStringList downloadHosts;
    bool dark = false;
    // Lets the screen's pictures show the windows where the system could leave them out.
    bool allowScreenCapture = false;
    QStringList keys;             // "command=key" where a shortcut differs from its default
    int holdMinutes = 15;         // a citizen on hold is wiped then
    bool askConsent = false;      // before every look-up, besides when the citizen's window is open
    bool loginInPractice = false; // with a real platform somebody always logs in
    // The hall's central ledger: postgresql://login@host:5432/database, and who vouches for it.
    QUrl hallUrl;
    QString hallAuthority;
    // A collector of the records: syslog-tls://host:6514, and who vouches for it.
    QUrl syslogUrl;
    QString syslogAuthority;
    QString cameraId;      // the one used last
    QString scannerPort;   // serial line of a scanner: "/dev/ttyACM0", "COM5"; empty: none
    QString scannerPrefix; // what a scanner gun types before a code, and after it
    QString scannerSuffix;
    friend bool operator==(const Settings &, const Settings &) = default;
};

struct SettingsFile
{
    Settings settings;
    QStringList ignored; // unknown members, named
    // Why the file itself was refused, when the copy of its predecessor stands in for it.
    std::optional<Error> refused;
};

// SettingsInvalid with "line", "member", "why". A missing file gives the defaults. A file that is
// refused is replaced by its previous copy if that one is good; `refused` then says why.
[[nodiscard]] Result<SettingsFile> readSettings(const QString &path);
// One file's content by itself.
[[nodiscard]] Result<SettingsFile> parseSettings(QByteArrayView json);
// Only what differs from the defaults, members in the order of the table.
[[nodiscard]] QByteArray settingsToJson(const Settings &settings);
// The same with every member.
[[nodiscard]] QByteArray allSettingsToJson(const Settings &settings);
// Only the named members, whatever their values.
[[nodiscard]] QByteArray settingsToJson(const Settings &settings, const QStringList &members);
// Keeps what stood there as `path`.previous, unless that was damaged. SettingsNotWritable.
[[nodiscard]] Result<> writeSettings(const QString &path, const Settings &settings);
// The same for text that parseSettings() would take.
[[nodiscard]] Result<> writeSettingsText(const QString &path, const QByteArray &json);
// Puts the previous copy back into force; what stood there becomes the previous one, so that a
// second call undoes the first. SettingsInvalid when the copy is not good, FileNotReadable.
[[nodiscard]] Result<> restorePrevious(const QString &path);
[[nodiscard]] bool hasPrevious(const QString &path);
// The names of every member that can be set, in the order of the file.
[[nodiscard]] QStringList settingNames();

[[nodiscard]] QString standardSettingsPath();
[[nodiscard]] QString standardDataDirectory();
// Where the platform's secret is kept, for its owner alone, when COUNTER_SECRET_FILE names no
// other file.
[[nodiscard]] QString standardSecretPath();
// The ledger of these settings; practice has its own, so that play never stands among real uses.
[[nodiscard]] QString ledgerPath(const Settings &settings);
// The logs of the last runs, for support.
[[nodiscard]] QString logDirectory(const Settings &settings);
// Who may work here; beside the ledger.
[[nodiscard]] QString operatorsPath(const Settings &settings);
// Somebody logs in before anything is shown.
[[nodiscard]] bool isLoginNeeded(const Settings &settings);
// Where the sandbox of practice mode keeps its registry and authority.
[[nodiscard]] QString practiceDirectory(const Settings &settings);

} // namespace lc::support
