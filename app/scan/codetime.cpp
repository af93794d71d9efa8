#include "scan/codetime.h"

#include "core/base32.h"

#include <QTimeZone>

#include <algorithm>

namespace lc::scan {

namespace {

constexpr char formatVersion = 1;
constexpr qsizetype timeAt = 3; // after version and key number
constexpr qsizetype timeBytes = 5;
constexpr qsizetype shortest = 48;
constexpr qint64 firstYear = 1577836800; // 2020
constexpr qint64 lastYear = 4102444800;  // 2100
constexpr qint64 longestLife = 366 * 24 * 3600;
constexpr int clockSlackSeconds = 60;

qint64 bigEndian(QByteArrayView bytes)
{
    qint64 value = 0;
    for (const char byte : bytes)
        value = value << 8 | static_cast<unsigned char>(byte);
    return value;
}

std::optional<CodeTime> timeOf(const QByteArray &bytes)
{
    if (bytes.size() < shortest || bytes[0] != formatVersion)
        return std::nullopt;
    const qint64 issued = bigEndian(QByteArrayView(bytes).sliced(timeAt, timeBytes));
    const qint64 expires = bigEndian(QByteArrayView(bytes).sliced(timeAt + timeBytes, timeBytes));
    if (issued < firstYear || issued > lastYear || expires < issued ||
        expires - issued > longestLife)
        return std::nullopt;
    return CodeTime{QDateTime::fromSecsSinceEpoch(issued, Qt::UTC),
                    QDateTime::fromSecsSinceEpoch(expires, Qt::UTC)};
}

} // namespace

CodeTime::State CodeTime::at(const QDateTime &now) const
{
    if (issued > now.addSecs(clockSlackSeconds))
        return State::FromTheFuture;
    return expires <= now ? State::Expired : State::Good;
}

std::optional<CodeTime> timeOfIdentifier(QStringView text)
{
    const QByteArray ascii = text.toLatin1();
    const auto decoded = QByteArray::fromBase64Encoding(
        ascii, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (decoded) {
        if (const auto time = timeOf(*decoded))
            return time;
    }
    const auto bytes = fromBase32(text);
    return bytes ? timeOf(*bytes) : std::nullopt;
}

} // namespace lc::scan
