#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace lc {

// Text in GB 18030, which holds GBK and GB 2312; nothing when the bytes are not that. Windows
// converts it itself: Qt's own converters there know Unicode and Latin-1 alone.
[[nodiscard]] std::optional<QString> fromGb18030(QByteArrayView bytes);

} // namespace lc
