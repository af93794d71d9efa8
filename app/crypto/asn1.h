#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <optional>

namespace lc::crypto {

namespace DerTag {
constexpr quint8 Boolean = 0x01;
constexpr quint8 Integer = 0x02;
constexpr quint8 BitString = 0x03;
constexpr quint8 OctetString = 0x04;
constexpr quint8 Null = 0x05;
constexpr quint8 ObjectIdentifier = 0x06;
constexpr quint8 Utf8String = 0x0c;
constexpr quint8 PrintableString = 0x13;
constexpr quint8 Ia5String = 0x16;
constexpr quint8 UtcTime = 0x17;
constexpr quint8 GeneralizedTime = 0x18;
constexpr quint8 BmpString = 0x1e;
constexpr quint8 Sequence = 0x30;
constexpr quint8 Set = 0x31;
// [n] in context, primitive or constructed.
[[nodiscard]] constexpr quint8 context(int number)
{
    return static_cast<quint8>(0x80 | number);
}
[[nodiscard]] constexpr quint8 contextConstructed(int number)
{
    return static_cast<quint8>(0xa0 | number);
}
} // namespace DerTag

// One tag-length-value of DER (ITU-T X.690) as slices of the bytes it was read from: signatures
// are made over raw bytes, so nothing is ever encoded again. Lives as long as those bytes.
struct DerValue
{
    quint8 tag = 0;
    int depth = 0;
    QByteArrayView raw;     // tag, length and content
    QByteArrayView content; // without tag and length

    [[nodiscard]] bool is(quint8 wanted) const { return tag == wanted; }
    [[nodiscard]] bool isConstructed() const { return (tag & 0x20) != 0; }
    [[nodiscard]] Result<qint64> toInteger() const;
    // Without leading zero octets.
    [[nodiscard]] Result<QByteArrayView> toUnsigned() const;
    // BIT STRING without its octet of unused bits, which real files get wrong; an OCTET STRING
    // in its place is taken as it is.
    [[nodiscard]] Result<QByteArrayView> toBits() const;
    [[nodiscard]] Result<QString> toObjectIdentifier() const; // "1.2.156..."
    [[nodiscard]] Result<QString> toText() const;
    // UTC. UTCTime and GeneralizedTime; without a zone Beijing time is meant (real seals).
    [[nodiscard]] Result<QDateTime> toTime() const;
};

// Reads the values of one level in order. Definite, minimal lengths only; at most 32 levels.
// Errors are Asn1Malformed with the fact "offset" (into the bytes of this level).
class DerReader
{
public:
    explicit DerReader(QByteArrayView bytes, int depth = 0);
    [[nodiscard]] bool atEnd() const { return m_at >= m_bytes.size(); }
    // 0 at the end.
    [[nodiscard]] quint8 peekTag() const;
    [[nodiscard]] Result<DerValue> next();
    [[nodiscard]] Result<DerValue> next(quint8 tag);
    // The next value if it has this tag.
    [[nodiscard]] Result<std::optional<DerValue>> nextIf(quint8 tag);
    // A reader for the content of the next value, which must be constructed.
    [[nodiscard]] Result<DerReader> enter(quint8 tag);
    [[nodiscard]] Result<> expectEnd() const;
    [[nodiscard]] tl::unexpected<Error>
    malformed(SourceLocation where = SourceLocation::current()) const;

    static constexpr int maximumDepth = 32;

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    int m_depth = 0;
};

[[nodiscard]] Result<DerReader> openValue(const DerValue &value, quint8 tag = DerTag::Sequence);
// The one value that `bytes` holds, with nothing after it.
[[nodiscard]] Result<DerValue> readSingle(QByteArrayView bytes);
[[nodiscard]] Result<DerValue> readSingle(QByteArrayView bytes, quint8 tag);
// All values of one level; at most `limit`.
[[nodiscard]] Result<QList<DerValue>> readAll(QByteArrayView bytes, int depth = 0,
                                              int limit = 10000);

// UTC from "yyMMddHHmmss" or "yyyyMMddHHmmss" with "Z", an offset or nothing (Beijing time).
[[nodiscard]] std::optional<QDateTime> timeFromAscii(QByteArrayView text);

// Writing.
[[nodiscard]] QByteArray derValue(quint8 tag, QByteArrayView content);
[[nodiscard]] QByteArray derSequence(std::initializer_list<QByteArrayView> parts);
[[nodiscard]] QByteArray derInteger(qint64 value);
[[nodiscard]] QByteArray derUnsigned(QByteArrayView bigEndian);
[[nodiscard]] QByteArray derBits(QByteArrayView bits);
[[nodiscard]] QByteArray derOctets(QByteArrayView octets);
[[nodiscard]] QByteArray derObjectIdentifier(QByteArrayView dotted);
[[nodiscard]] QByteArray derUtf8(QStringView text);
[[nodiscard]] QByteArray derIa5(QStringView text);
[[nodiscard]] QByteArray derUtcTime(const QDateTime &time);         // yyMMddHHmmssZ
[[nodiscard]] QByteArray derGeneralizedTime(const QDateTime &time); // yyyyMMddHHmmssZ

} // namespace lc::crypto
