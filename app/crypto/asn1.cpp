#include "crypto/asn1.h"

#include <QTimeZone>

#include <algorithm>

namespace lc::crypto {

namespace {

tl::unexpected<Error> malformedValue(SourceLocation where = SourceLocation::current())
{
    return fail(ErrorCode::Asn1Malformed, {}, where);
}

constexpr int beijingOffset = 8 * 3600;

// The two-digit years of UTCTime (RFC 5280 4.1.2.5.1).
int fullYear(int twoDigits)
{
    return twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits;
}

std::optional<int> digits(QByteArrayView text, qsizetype at, qsizetype count)
{
    if (at + count > text.size())
        return std::nullopt;
    int value = 0;
    for (const char c : text.sliced(at, count)) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

// Seconds east of UTC from "Z", "+hhmm" or nothing.
std::optional<int> zoneOffset(QByteArrayView zone)
{
    if (zone.isEmpty())
        return beijingOffset;
    if (zone.size() == 1 && zone[0] == 'Z')
        return 0;
    if (zone.size() != 5 || (zone[0] != '+' && zone[0] != '-'))
        return std::nullopt;
    const auto hours = digits(zone, 1, 2);
    const auto minutes = digits(zone, 3, 2);
    if (!hours || !minutes || *hours > 14 || *minutes > 59)
        return std::nullopt;
    const int offset = *hours * 3600 + *minutes * 60;
    return zone[0] == '-' ? -offset : offset;
}

} // namespace

std::optional<QDateTime> timeFromAscii(QByteArrayView text)
{
    // By the number of digits, not by the tag: real seals carry a UTCTime's 12 digits under the
    // tag of GeneralizedTime.
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const qsizetype count = std::ranges::find_if_not(text, isDigit) - text.begin();
    if (count != 12 && count != 14)
        return std::nullopt;
    const qsizetype rest = count == 14 ? 4 : 2;
    const int year = count == 14 ? *digits(text, 0, 4) : fullYear(*digits(text, 0, 2));
    const QDate date(year, *digits(text, rest, 2), *digits(text, rest + 2, 2));
    const QTime time(*digits(text, rest + 4, 2), *digits(text, rest + 6, 2),
                     *digits(text, rest + 8, 2));
    QByteArrayView zone = text.sliced(count);
    if (!zone.isEmpty() && (zone[0] == '.' || zone[0] == ',')) { // fractions are dropped
        const auto end = std::find_if_not(zone.begin() + 1, zone.end(), isDigit);
        zone = zone.sliced(end - zone.begin());
    }
    const auto offset = zoneOffset(zone);
    if (!date.isValid() || !time.isValid() || !offset)
        return std::nullopt;
    return QDateTime(date, time, Qt::UTC).addSecs(-*offset);
}

Result<qint64> DerValue::toInteger() const
{
    if (!is(DerTag::Integer) || content.isEmpty() || content.size() > 8)
        return malformedValue();
    quint64 value = (content[0] & 0x80) != 0 ? ~quint64(0) : 0;
    for (const char c : content)
        value = (value << 8) | static_cast<quint8>(c);
    return static_cast<qint64>(value);
}

Result<QByteArrayView> DerValue::toUnsigned() const
{
    if (!is(DerTag::Integer) || content.isEmpty() || (content[0] & 0x80) != 0)
        return malformedValue();
    QByteArrayView value = content;
    while (value.size() > 1 && value[0] == 0)
        value = value.sliced(1);
    return value;
}

Result<QByteArrayView> DerValue::toBits() const
{
    if (is(DerTag::OctetString))
        return content;
    if (!is(DerTag::BitString) || content.isEmpty() || static_cast<quint8>(content[0]) > 7)
        return malformedValue();
    return content.sliced(1);
}

Result<QString> DerValue::toObjectIdentifier() const
{
    if (!is(DerTag::ObjectIdentifier) || content.isEmpty() || content.size() > 64 ||
        (content.back() & 0x80) != 0)
        return malformedValue();
    QString text;
    quint64 arc = 0;
    bool first = true;
    for (const char c : content) {
        if (arc > (~quint64(0) >> 8))
            return malformedValue();
        arc = (arc << 7) | static_cast<quint8>(c & 0x7f);
        if ((c & 0x80) != 0)
            continue;
        if (first) {
            const quint64 top = std::min<quint64>(arc / 40, 2);
            text = QString::number(top) + u'.' + QString::number(arc - top * 40);
            first = false;
        } else {
            text += u'.' + QString::number(arc);
        }
        arc = 0;
    }
    return text;
}

Result<QString> DerValue::toText() const
{
    switch (tag) {
    case DerTag::Utf8String:
    case DerTag::PrintableString:
    case DerTag::Ia5String: // UTF-8 in practice
        return QString::fromUtf8(content);
    case DerTag::BmpString: {
        QString text;
        for (qsizetype i = 0; i + 1 < content.size(); i += 2)
            text += QChar(static_cast<ushort>(static_cast<quint8>(content[i]) << 8 |
                                              static_cast<quint8>(content[i + 1])));
        return text;
    }
    default: // any other tag of the 256 is no text
        return malformedValue();
    }
}

Result<QDateTime> DerValue::toTime() const
{
    if (!is(DerTag::UtcTime) && !is(DerTag::GeneralizedTime))
        return malformedValue();
    const auto time = timeFromAscii(content);
    if (!time)
        return malformedValue();
    return *time;
}

DerReader::DerReader(QByteArrayView bytes, int depth)
    : m_bytes(bytes)
    , m_depth(depth)
{}

tl::unexpected<Error> DerReader::malformed(SourceLocation where) const
{
    return fail(ErrorCode::Asn1Malformed,
                {{QStringLiteral("offset"), m_at}, {QStringLiteral("depth"), m_depth}}, where);
}

quint8 DerReader::peekTag() const
{
    return atEnd() ? 0 : static_cast<quint8>(m_bytes[m_at]);
}

Result<DerValue> DerReader::next()
{
    if (m_depth > maximumDepth || m_bytes.size() - m_at < 2)
        return malformed();
    const auto byteAt = [this](qsizetype i) { return static_cast<quint8>(m_bytes[i]); };
    const quint8 tag = byteAt(m_at);
    if ((tag & 0x1f) == 0x1f || tag == 0) // long tags do not occur in these structures
        return malformed();
    qsizetype contentAt = m_at + 2;
    quint64 length = byteAt(m_at + 1);
    if (length >= 0x80) {
        const int octets = static_cast<int>(length & 0x7f);
        if (octets == 0 || octets > 4 || m_bytes.size() - contentAt < octets)
            return malformed();
        length = 0;
        for (int i = 0; i < octets; ++i)
            length = (length << 8) | byteAt(contentAt++);
        // The shortest form is the only one.
        if (length < 0x80 || (octets > 1 && length < (quint64(1) << (8 * (octets - 1)))))
            return malformed();
    }
    if (length > static_cast<quint64>(m_bytes.size() - contentAt))
        return malformed();
    DerValue value;
    value.tag = tag;
    value.depth = m_depth;
    value.content = m_bytes.sliced(contentAt, static_cast<qsizetype>(length));
    const qsizetype end = contentAt + static_cast<qsizetype>(length);
    value.raw = m_bytes.sliced(m_at, end - m_at);
    m_at = end;
    return value;
}

Result<DerValue> DerReader::next(quint8 tag)
{
    if (peekTag() != tag)
        return malformed();
    return next();
}

Result<std::optional<DerValue>> DerReader::nextIf(quint8 tag)
{
    if (peekTag() != tag)
        return std::optional<DerValue>();
    LC_TRY(value, next());
    return std::optional<DerValue>(value);
}

Result<DerReader> DerReader::enter(quint8 tag)
{
    LC_TRY(value, next(tag));
    return openValue(value, tag);
}

Result<> DerReader::expectEnd() const
{
    if (!atEnd())
        return malformed();
    return {};
}

Result<DerReader> openValue(const DerValue &value, quint8 tag)
{
    if (!value.is(tag) || !value.isConstructed() || value.depth + 1 > DerReader::maximumDepth)
        return malformedValue();
    return DerReader(value.content, value.depth + 1);
}

Result<DerValue> readSingle(QByteArrayView bytes)
{
    DerReader reader(bytes);
    LC_TRY(value, reader.next());
    LC_CHECK(reader.expectEnd());
    return value;
}

Result<DerValue> readSingle(QByteArrayView bytes, quint8 tag)
{
    LC_TRY(value, readSingle(bytes));
    if (!value.is(tag))
        return malformedValue();
    return value;
}

Result<QList<DerValue>> readAll(QByteArrayView bytes, int depth, int limit)
{
    DerReader reader(bytes, depth);
    QList<DerValue> values;
    while (!reader.atEnd()) {
        LC_TRY(value, reader.next());
        if (values.size() >= limit)
            return reader.malformed();
        values.append(value);
    }
    return values;
}

} // namespace lc::crypto
