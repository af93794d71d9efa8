#pragma once

#include <QByteArray>
#include <QStringView>

#include <optional>

namespace lc {

// RFC 4648 section 6, without padding; lower case is read too.
[[nodiscard]] QByteArray toBase32(QByteArrayView bytes);
[[nodiscard]] std::optional<QByteArray> fromBase32(QStringView text);

} // namespace lc
