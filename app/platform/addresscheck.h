#pragma once

#include "core/result.h"

#include <QStringList>
#include <QUrl>

namespace lc::platform {

// A download address from an answer, held against the allow-list: no user information and no
// fragment; host and port of the base address or one of `hosts` ("files.example",
// "files.example:8443"); https, or the base address's own origin over http (the transport decides
// whether that is permitted at all). DownloadAddressRefused, facts "host" and "why".
[[nodiscard]] Result<QUrl> checkDownloadAddress(const QString &address, const QUrl &base,
                                                const QStringList &hosts);

} // namespace lc::platform
