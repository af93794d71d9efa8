#include "core/base32.h"

namespace lc {

namespace {

constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

int valueOf(QChar c)
{
    const QChar upper = c.toUpper();
    if (upper >= u'A' && upper <= u'Z')
        return upper.unicode() - u'A';
    if (c >= u'2' && c <= u'7')
        return c.unicode() - u'2' + 26;
    return -1;
}

} // namespace

QByteArray toBase32(QByteArrayView bytes)
{
    QByteArray text;
    quint32 bits = 0;
    int held = 0;
    for (const char byte : bytes) {
        bits = (bits << 8 | static_cast<unsigned char>(byte)) & 0xFFFF;
        for (held += 8; held >= 5; held -= 5)
            text.append(alphabet[bits >> (held - 5) & 31]);
    }
    if (held > 0)
        text.append(alphabet[bits << (5 - held) & 31]);
    return text;
}

std::optional<QByteArray> fromBase32(QStringView text)
{
    QByteArray bytes;
    quint32 bits = 0;
    int held = 0;
    for (const QChar c : text) {
        const int value = valueOf(c);
        if (value < 0)
            return std::nullopt;
        bits = (bits << 5 | static_cast<quint32>(value)) & 0xFFFF;
        held += 5;
        if (held >= 8) {
            held -= 8;
            bytes.append(static_cast<char>(bits >> held & 0xFF));
        }
    }
    // What is left over is padding and has to be zero.
    if (held >= 5 || (bits & ((1u << held) - 1)) != 0)
        return std::nullopt;
    return bytes;
}

} // namespace lc
