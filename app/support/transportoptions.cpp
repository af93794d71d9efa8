#include "support/transportoptions.h"

#include "core/file.h"
#include "support/proxysetting.h"

namespace lc::support {

namespace {

constexpr qint64 largestFile = 1 << 20;

Result<QByteArray> fileOf(const QString &path)
{
    if (path.isEmpty())
        return QByteArray();
    LC_TRY(bytes, readFile(path, largestFile));
    return bytes.view().toByteArray();
}

// The first line: a password file ends with a line's end that is not the password's.
QByteArray firstLine(const QByteArray &text)
{
    QByteArray line = text.left(text.indexOf('\n'));
    if (text.indexOf('\n') < 0)
        line = text;
    return line.endsWith('\r') ? line.chopped(1) : line;
}

} // namespace

Result<platform::TransportSettings> transportSettings(const Settings &settings)
{
    platform::TransportSettings made;
    made.allowPlainHttp = settings.allowPlainHttp;
    made.pinnedPublicKeySha256 = settings.pinnedKeySha256;
    LC_TRY(authorities, fileOf(settings.caFile));
    made.caCertificates = authorities;
    LC_TRY(certificate, fileOf(settings.clientCertificateFile));
    made.clientPkcs12 = certificate;
    LC_TRY(password, fileOf(settings.clientCertificatePasswordFile));
    made.clientPkcs12Password = firstLine(password);
    const auto proxy = proxyOf(settings.proxy);
    if (!proxy)
        return fail(ErrorCode::SettingsInvalid,
                    {{QStringLiteral("member"), QStringLiteral("proxy")},
                     {QStringLiteral("why"), QStringLiteral("notAProxy")}});
    switch (proxy->kind) {
    case ProxySetting::Kind::None:
        break;
    case ProxySetting::Kind::System:
        made.proxy = platform::TransportSettings::Proxy::System;
        break;
    case ProxySetting::Kind::Fixed:
        made.proxy = platform::TransportSettings::Proxy::Fixed;
        made.proxyHost = proxy->host;
        made.proxyPort = proxy->port;
        break;
    }
    return made;
}

} // namespace lc::support
