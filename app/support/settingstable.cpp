#include "support/settingstable.h"

#include "support/proxysetting.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace lc::support {

namespace {

constexpr qsizetype longestText = 4096;

QLatin1String refuseUrl(const QJsonValue &value)
{
    const QString text = value.toString();
    if (text.isEmpty())
        return {};
    const QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme();
    if (!url.isValid() || url.host().isEmpty())
        return QLatin1String("notAnAddress");
    if (scheme != u"http" && scheme != u"https")
        return QLatin1String("notAnAddress");
    if (!url.userInfo().isEmpty())
        return QLatin1String("secretInAddress");
    return {};
}

// An address of another scheme, without a password in it.
QLatin1String refuseAddress(const QJsonValue &value, QLatin1String scheme)
{
    const QString text = value.toString();
    if (text.isEmpty())
        return {};
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.scheme() != scheme)
        return QLatin1String("notAnAddress");
    return url.password().isEmpty() ? QLatin1String() : QLatin1String("secretInAddress");
}

QLatin1String refuseHall(const QJsonValue &value)
{
    return refuseAddress(value, QLatin1String("postgresql"));
}

QLatin1String refuseSyslog(const QJsonValue &value)
{
    return refuseAddress(value, QLatin1String("syslog-tls"));
}

QLatin1String refuseLanguage(const QJsonValue &value)
{
    const QString text = value.toString();
    return text == u"zh_CN" || text == u"en" ? QLatin1String() : QLatin1String("unknownValue");
}

QLatin1String refuseReason(const QJsonValue &value)
{
    const QString text = value.toString();
    return text == u"01" || text == u"02" || text == u"99" ? QLatin1String()
                                                           : QLatin1String("unknownValue");
}

QLatin1String refuseDigest(const QJsonValue &value)
{
    const QString text = value.toString();
    const auto isHex = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    };
    if (text.isEmpty())
        return {};
    return text.size() == 64 && std::ranges::all_of(text, isHex) ? QLatin1String()
                                                                 : QLatin1String("notSha256");
}

QLatin1String refuseProxy(const QJsonValue &value)
{
    return proxyOf(value.toString()) ? QLatin1String() : QLatin1String("notAProxy");
}

// Long enough to fetch a paper from the next room, too short to be forgotten over lunch.
QLatin1String refuseHoldMinutes(const QJsonValue &value)
{
    const int minutes = value.toInt(0);
    return minutes >= 1 && minutes <= 120 ? QLatin1String() : QLatin1String("range");
}

// Which commands and keys there are is for the desk to judge.
QLatin1String refuseKeys(const QJsonValue &value)
{
    const QJsonArray entries = value.toArray();
    const bool good = std::all_of(entries.begin(), entries.end(), [](const QJsonValue &entry) {
        const qsizetype at = entry.toString().indexOf(u'=');
        return at > 0 && at + 1 < entry.toString().size();
    });
    return good ? QLatin1String() : QLatin1String("notAKey");
}

const std::array rows{
    SettingRow{QLatin1String("practice"), &Settings::practice},
    SettingRow{QLatin1String("platformUrl"), &Settings::platformUrl, &refuseUrl},
    SettingRow{QLatin1String("profile"), &Settings::profile},
    SettingRow{QLatin1String("accountId"), &Settings::accountId},
    SettingRow{QLatin1String("unit"), &Settings::unit},
    SettingRow{QLatin1String("counter"), &Settings::counter},
    SettingRow{QLatin1String("operatorNumber"), &Settings::operatorNumber},
    SettingRow{QLatin1String("language"), &Settings::language, &refuseLanguage},
    SettingRow{QLatin1String("reasonCode"), &Settings::reasonCode, &refuseReason},
    SettingRow{QLatin1String("matterCode"), &Settings::matterCode},
    SettingRow{QLatin1String("anchorsDirectory"), &Settings::anchorsDirectory},
    SettingRow{QLatin1String("ocspResponder"), &Settings::ocspResponder, &refuseUrl},
    SettingRow{QLatin1String("dataDirectory"), &Settings::dataDirectory},
    SettingRow{QLatin1String("printDirectory"), &Settings::printDirectory},
    SettingRow{QLatin1String("copyTemplate"), &Settings::copyTemplate},
    SettingRow{QLatin1String("templateDirectory"), &Settings::templateDirectory},
    SettingRow{QLatin1String("allowPlainHttp"), &Settings::allowPlainHttp},
    SettingRow{QLatin1String("caFile"), &Settings::caFile},
    SettingRow{QLatin1String("pinnedKeySha256"), &Settings::pinnedKeySha256, &refuseDigest},
    SettingRow{QLatin1String("clientCertificateFile"), &Settings::clientCertificateFile},
    SettingRow{QLatin1String("clientCertificatePasswordFile"),
               &Settings::clientCertificatePasswordFile},
    SettingRow{QLatin1String("proxy"), &Settings::proxy, &refuseProxy},
    SettingRow{QLatin1String("downloadHosts"), &Settings::downloadHosts},
    SettingRow{QLatin1String("dark"), &Settings::dark},
    SettingRow{QLatin1String("allowScreenCapture"), &Settings::allowScreenCapture},
    SettingRow{QLatin1String("keys"), &Settings::keys, &refuseKeys},
    SettingRow{QLatin1String("holdMinutes"), &Settings::holdMinutes, &refuseHoldMinutes},
    SettingRow{QLatin1String("askConsent"), &Settings::askConsent},
    SettingRow{QLatin1String("loginInPractice"), &Settings::loginInPractice},
    SettingRow{QLatin1String("hallUrl"), &Settings::hallUrl, &refuseHall},
    SettingRow{QLatin1String("hallAuthority"), &Settings::hallAuthority},
    SettingRow{QLatin1String("syslogUrl"), &Settings::syslogUrl, &refuseSyslog},
    SettingRow{QLatin1String("syslogAuthority"), &Settings::syslogAuthority},
    SettingRow{QLatin1String("cameraId"), &Settings::cameraId},
    SettingRow{QLatin1String("scannerPort"), &Settings::scannerPort},
    SettingRow{QLatin1String("scannerPrefix"), &Settings::scannerPrefix},
    SettingRow{QLatin1String("scannerSuffix"), &Settings::scannerSuffix},
};

// One visitor for both directions keeps the mapping of types in one place.
struct Storer
{
    const QJsonValue &value;
    Settings &settings;

    bool operator()(bool Settings::*member) const
    {
        settings.*member = value.toBool();
        return value.isBool();
    }
    bool operator()(int Settings::*member) const
    {
        // A fraction is no whole number: toInt() gives the default then.
        settings.*member = value.toInt(0);
        return value.isDouble() && value.toDouble() == double(settings.*member);
    }
    bool operator()(QString Settings::*member) const
    {
        settings.*member = value.toString();
        return value.isString();
    }
    bool operator()(QUrl Settings::*member) const
    {
        settings.*member = QUrl(value.toString(), QUrl::StrictMode);
        return value.isString();
    }
    bool operator()(QByteArray Settings::*member) const
    {
        settings.*member = QByteArray::fromHex(value.toString().toLatin1());
        return value.isString();
    }
    bool operator()(QStringList Settings::*member) const
    {
        const QJsonArray array = value.toArray();
        if (!value.isArray() || !std::all_of(array.begin(), array.end(),
                                             [](const QJsonValue &v) { return v.isString(); }))
            return false;
        QStringList list;
        for (const QJsonValue &item : array)
            list.append(item.toString());
        settings.*member = list;
        return true;
    }
};

struct Fetcher
{
    const Settings &settings;

    QJsonValue operator()(bool Settings::*member) const { return settings.*member; }
    QJsonValue operator()(int Settings::*member) const { return settings.*member; }
    QJsonValue operator()(QString Settings::*member) const { return settings.*member; }
    QJsonValue operator()(QUrl Settings::*member) const
    {
        return (settings.*member).toString(QUrl::FullyEncoded);
    }
    QJsonValue operator()(QByteArray Settings::*member) const
    {
        return QString::fromLatin1((settings.*member).toHex());
    }
    QJsonValue operator()(QStringList Settings::*member) const
    {
        return QJsonArray::fromStringList(settings.*member);
    }
};

} // namespace

std::span<const SettingRow> settingRows()
{
    return rows;
}

const SettingRow *settingRow(QStringView name)
{
    const auto it = std::ranges::find_if(rows, [&](const auto &row) { return name == row.name; });
    return it == rows.end() ? nullptr : &*it;
}

QLatin1String store(const SettingRow &row, const QJsonValue &value, Settings &settings)
{
    if (value.isString() && value.toString().size() > longestText)
        return QLatin1String("tooLong");
    Settings changed = settings;
    if (!std::visit(Storer{value, changed}, row.place))
        return QLatin1String("wrongType");
    if (row.refuse) {
        if (const QLatin1String why = row.refuse(value); !why.isEmpty())
            return why;
    }
    settings = changed;
    return {};
}

QJsonValue fetch(const SettingRow &row, const Settings &settings)
{
    return std::visit(Fetcher{settings}, row.place);
}

} // namespace lc::support
