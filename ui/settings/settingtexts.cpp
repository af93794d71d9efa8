#include "ui/settings/settingtexts.h"

#include "texts/domaintext.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <span>

namespace lc::ui {

namespace {

QString translated(const char *source)
{
    return QCoreApplication::translate("Settings", source);
}

struct Row
{
    const char *name;
    const char *label;
    const char *help;
    bool administrator;
};

constexpr Row clerkRows[] = {
    {"unit", QT_TRANSLATE_NOOP("Settings", "Unit"),
     QT_TRANSLATE_NOOP("Settings", "Stands on annotated copies and in the records."), false},
    {"counter", QT_TRANSLATE_NOOP("Settings", "Counter"),
     QT_TRANSLATE_NOOP("Settings", "Number of this counter."), false},
    {"operatorNumber", QT_TRANSLATE_NOOP("Settings", "Operator"),
     QT_TRANSLATE_NOOP("Settings", "Who works here; recorded with every use."), false},
    {"language", QT_TRANSLATE_NOOP("Settings", "Language"),
     QT_TRANSLATE_NOOP("Settings", "Takes effect with the next start."), false},
    {"dark", QT_TRANSLATE_NOOP("Settings", "Dark colours"),
     QT_TRANSLATE_NOOP("Settings",
                       "For rooms with little light. Takes effect with the next start."),
     false},
    {"reasonCode", QT_TRANSLATE_NOOP("Settings", "Reason at the start"),
     QT_TRANSLATE_NOOP("Settings", "The reason that is chosen until another one is."), false},
    {"matterCode", QT_TRANSLATE_NOOP("Settings", "Matter at the start"),
     QT_TRANSLATE_NOOP("Settings", "Code of the matter that this counter mostly handles; counts "
                                   "as chosen."),
     false},
    {"askConsent", QT_TRANSLATE_NOOP("Settings", "Always ask for consent"),
     QT_TRANSLATE_NOOP("Settings", "Asks before every look-up, also while the citizen's window is "
                                   "closed."),
     false},
    {"holdMinutes", QT_TRANSLATE_NOOP("Settings", "Minutes on hold"),
     QT_TRANSLATE_NOOP("Settings", "A citizen on hold is wiped after so many minutes, 1 to 120. "
                                   "Takes effect with the next start."),
     false},
    {"copyTemplate", QT_TRANSLATE_NOOP("Settings", "Template of copies"),
     QT_TRANSLATE_NOOP("Settings", "By its name; empty: the standard one."), false},
    {"printDirectory", QT_TRANSLATE_NOOP("Settings", "Folder for copies"),
     QT_TRANSLATE_NOOP("Settings",
                       "Where annotated copies are saved; empty: the documents folder."),
     false},
    {"cameraId", QT_TRANSLATE_NOOP("Settings", "Camera"),
     QT_TRANSLATE_NOOP("Settings", "The one that was chosen last where codes are scanned."), false},
    {"scannerPort", QT_TRANSLATE_NOOP("Settings", "Scanner on a serial line"),
     QT_TRANSLATE_NOOP("Settings", "Its port, such as /dev/ttyACM0 or COM5; empty: none. Takes "
                                   "effect with the next start."),
     false},
    {"scannerPrefix", QT_TRANSLATE_NOOP("Settings", "Scanner gun: before a code"),
     QT_TRANSLATE_NOOP("Settings", "Characters that the gun types before each code."), false},
    {"scannerSuffix", QT_TRANSLATE_NOOP("Settings", "Scanner gun: after a code"),
     QT_TRANSLATE_NOOP("Settings", "Characters that the gun types after each code, besides Enter "
                                   "and Tab."),
     false},
    {"keys", QT_TRANSLATE_NOOP("Settings", "Changed keys"),
     QT_TRANSLATE_NOOP("Settings", "Entries such as “lock=Ctrl+L” with commas between."), false},
};

constexpr Row administratorRows[] = {
    {"practice", QT_TRANSLATE_NOOP("Settings", "Practice mode"),
     QT_TRANSLATE_NOOP("Settings", "Invented people on a platform inside this program; nobody real "
                                   "is asked for."),
     true},
    {"platformUrl", QT_TRANSLATE_NOOP("Settings", "Address of the platform"),
     QT_TRANSLATE_NOOP("Settings", "Begins with https:// and holds no user name."), true},
    {"profile", QT_TRANSLATE_NOOP("Settings", "Profile of the platform"),
     QT_TRANSLATE_NOOP("Settings", "Built-in name or the path of a profile file."), true},
    {"accountId", QT_TRANSLATE_NOOP("Settings", "Account"),
     QT_TRANSLATE_NOOP("Settings", "Which the platform gave to this counter. Its secret does not "
                                   "stand here."),
     true},
    {"caFile", QT_TRANSLATE_NOOP("Settings", "Authority of the connection"),
     QT_TRANSLATE_NOOP("Settings", "Certificate file (PEM) that vouches for the platform; empty: "
                                   "what the system trusts."),
     true},
    {"pinnedKeySha256", QT_TRANSLATE_NOOP("Settings", "Pinned key"),
     QT_TRANSLATE_NOOP("Settings", "SHA-256 of the platform's public key, 64 hexadecimal digits; "
                                   "empty: any that is vouched for."),
     true},
    {"allowPlainHttp", QT_TRANSLATE_NOOP("Settings", "Allow connections without encryption"),
     QT_TRANSLATE_NOOP("Settings", "Only for tests in a network of your own."), true},
    {"downloadHosts", QT_TRANSLATE_NOOP("Settings", "Further hosts for files"),
     QT_TRANSLATE_NOOP("Settings", "From which license files may come besides the platform itself; "
                                   "commas between."),
     true},
    {"anchorsDirectory", QT_TRANSLATE_NOOP("Settings", "Folder of trust"),
     QT_TRANSLATE_NOOP("Settings", "Certificates of the seals' authorities and revocation lists."),
     true},
    {"ocspResponder", QT_TRANSLATE_NOOP("Settings", "Address for revocation"),
     QT_TRANSLATE_NOOP("Settings", "Asked whether a certificate was revoked (OCSP); empty: only "
                                   "installed lists count."),
     true},
    {"clientCertificateFile", QT_TRANSLATE_NOOP("Settings", "Certificate of this computer"),
     QT_TRANSLATE_NOOP("Settings", "PKCS#12 file that it shows to the platform; empty: none."),
     true},
    {"clientCertificatePasswordFile", QT_TRANSLATE_NOOP("Settings", "Password of that certificate"),
     QT_TRANSLATE_NOOP("Settings", "File that holds it, readable for the program's user alone."),
     true},
    {"proxy", QT_TRANSLATE_NOOP("Settings", "Proxy"),
     QT_TRANSLATE_NOOP("Settings", "“host:port”, “system” for the one of the system, or empty for "
                                   "none."),
     true},
    {"templateDirectory", QT_TRANSLATE_NOOP("Settings", "Folder of templates"),
     QT_TRANSLATE_NOOP("Settings", "Templates of annotated copies of your own."), true},
    {"loginInPractice", QT_TRANSLATE_NOOP("Settings", "Log in when practising"),
     QT_TRANSLATE_NOOP("Settings", "With a real platform somebody always logs in."), true},
    {"allowScreenCapture", QT_TRANSLATE_NOOP("Settings", "Allow pictures of the screen"),
     QT_TRANSLATE_NOOP("Settings", "Windows leaves this program out of screenshots, recordings and "
                                   "shared screens; this lets it in, for help from afar, and every "
                                   "time it is recorded. Linux desktops cannot leave it out."),
     true},
    {"hallUrl", QT_TRANSLATE_NOOP("Settings", "Ledger of the hall"),
     QT_TRANSLATE_NOOP("Settings", "postgresql://login@host:5432/database; empty: records stay on "
                                   "this computer."),
     true},
    {"hallAuthority", QT_TRANSLATE_NOOP("Settings", "Authority of the hall"),
     QT_TRANSLATE_NOOP("Settings", "Certificate file (PEM) that vouches for the hall's server."),
     true},
    {"syslogUrl", QT_TRANSLATE_NOOP("Settings", "Collector of records"),
     QT_TRANSLATE_NOOP("Settings", "syslog-tls://host:6514; empty: none."), true},
    {"syslogAuthority", QT_TRANSLATE_NOOP("Settings", "Authority of the collector"),
     QT_TRANSLATE_NOOP("Settings", "Certificate file (PEM) that vouches for the collector."), true},
    {"dataDirectory", QT_TRANSLATE_NOOP("Settings", "Folder for records"),
     QT_TRANSLATE_NOOP("Settings", "Where the ledger lies; empty: the standard place."), true},
};

} // namespace

SettingText settingText(const QString &name)
{
    for (const auto &table :
         {std::span<const Row>(clerkRows), std::span<const Row>(administratorRows)}) {
        for (const Row &row : table) {
            if (name == QLatin1String(row.name))
                return {translated(row.label), translated(row.help), row.administrator};
        }
    }
    return {name, {}, true};
}

QList<SettingChoice> settingChoices(const QString &name)
{
    if (name == u"language")
        return {{QStringLiteral("zh_CN"), QStringLiteral("简体中文")},
                {QStringLiteral("en"), QStringLiteral("English")}};
    QList<SettingChoice> choices;
    if (name == u"reasonCode") {
        for (const auto reason :
             {domain::Reason::Sharing, domain::Reason::Presenting, domain::Reason::Other})
            choices.append({domain::codeOf(reason), texts::codeAndName(reason)});
    }
    return choices;
}

QString valueText(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toInt());
    if (!value.isArray())
        return value.toString();
    QStringList items;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array)
        items.append(item.toString());
    return items.join(QStringLiteral(", "));
}

} // namespace lc::ui
