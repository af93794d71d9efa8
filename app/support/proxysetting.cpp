#include "support/proxysetting.h"

#include <QUrl>

namespace lc::support {

std::optional<ProxySetting> proxyOf(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed == u"none")
        return ProxySetting();
    if (trimmed == u"system")
        return ProxySetting{ProxySetting::Kind::System, {}, 0};
    const QUrl url(u"http://" % trimmed, QUrl::StrictMode);
    const bool plain = url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() &&
                       url.path().isEmpty() && !url.hasQuery() && !url.hasFragment();
    if (!plain || url.port() <= 0)
        return std::nullopt;
    return ProxySetting{ProxySetting::Kind::Fixed, url.host(), static_cast<quint16>(url.port())};
}

} // namespace lc::support
