#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace lc::ofd {

// Names of entries and locations (ST_Loc) of an OFD package. Pure functions; any thread.

// UTF-8 where the bytes are that, else GBK (producers on Chinese Windows write it without a flag).
[[nodiscard]] QString decodeEntryName(QByteArrayView raw);
// "/"-separated, without "." and "..", without leading slash. Nothing when it would escape from
// the root, or holds a drive letter or a zero character. `base` is the folder of a relative
// location, without trailing slash.
[[nodiscard]] std::optional<QString> normalisedPath(QStringView location, QStringView base = {});
[[nodiscard]] QStringView folderOf(QStringView entry);

} // namespace lc::ofd
