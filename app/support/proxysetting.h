#pragma once

#include <QString>

#include <optional>

namespace lc::support {

// The setting "proxy": empty for none, "system", or "host:port" of an HTTP proxy.
struct ProxySetting
{
    enum class Kind { None, System, Fixed };
    Kind kind = Kind::None;
    QString host;
    quint16 port = 0;
};

// Null when it is none of these, or holds more than a host and a port.
[[nodiscard]] std::optional<ProxySetting> proxyOf(const QString &text);

} // namespace lc::support
