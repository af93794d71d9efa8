#include "crypto/ber.h"

#include "crypto/asn1.h"

namespace lc::crypto {

namespace {

constexpr quint8 constructedBit = 0x20;

class BerConverter
{
public:
    explicit BerConverter(QByteArrayView bytes)
        : m_bytes(bytes)
    {}

    [[nodiscard]] qsizetype consumed() const { return m_at; }

    Result<QByteArray> value(int depth)
    {
        if (depth > DerReader::maximumDepth || m_bytes.size() - m_at < 2)
            return malformed();
        const quint8 tag = byteAt(m_at++);
        if ((tag & 0x1f) == 0x1f || tag == 0)
            return malformed();
        LC_TRY(length, readLength());
        if ((tag & constructedBit) == 0) {
            if (!length || m_bytes.size() - m_at < *length)
                return malformed();
            const QByteArrayView content = m_bytes.sliced(m_at, *length);
            m_at += *length;
            return derValue(tag, content);
        }
        return constructed(tag, length, depth);
    }

private:
    [[nodiscard]] quint8 byteAt(qsizetype at) const { return static_cast<quint8>(m_bytes[at]); }
    [[nodiscard]] tl::unexpected<Error>
    malformed(SourceLocation where = SourceLocation::current()) const
    {
        return fail(ErrorCode::Asn1Malformed, {{QStringLiteral("offset"), m_at}}, where);
    }

    // Nothing for the indefinite form.
    Result<std::optional<qsizetype>> readLength()
    {
        const quint8 first = byteAt(m_at++);
        if (first == 0x80)
            return std::optional<qsizetype>();
        if (first < 0x80)
            return std::optional<qsizetype>(first);
        const int octets = first & 0x7f;
        if (octets > 8 || m_bytes.size() - m_at < octets)
            return malformed();
        quint64 length = 0;
        for (int i = 0; i < octets; ++i)
            length = (length << 8) | byteAt(m_at++);
        if (length > static_cast<quint64>(m_bytes.size() - m_at))
            return malformed();
        return std::optional(static_cast<qsizetype>(length));
    }

    bool takeEndOfContents()
    {
        if (m_bytes.size() - m_at < 2 || byteAt(m_at) != 0 || byteAt(m_at + 1) != 0)
            return false;
        m_at += 2;
        return true;
    }

    Result<QByteArray> constructed(quint8 tag, std::optional<qsizetype> length, int depth)
    {
        const qsizetype end = length ? m_at + *length : m_bytes.size();
        // The pieces of an OCTET STRING become one; implicit context tags are left in pieces,
        // since nothing tells them from other constructed values.
        const bool pieces = tag == (DerTag::OctetString | constructedBit);
        QByteArray content;
        while (length ? m_at < end : !takeEndOfContents()) {
            LC_TRY(part, value(depth + 1));
            if (m_at > end)
                return malformed();
            if (!pieces) {
                content += part;
                continue;
            }
            LC_TRY(piece, readSingle(part, DerTag::OctetString));
            content += piece.content;
        }
        return derValue(pieces ? DerTag::OctetString : tag, content);
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

} // namespace

Result<BerValue> derFromBer(QByteArrayView bytes)
{
    BerConverter converter(bytes);
    LC_TRY(der, converter.value(0));
    return BerValue{der, converter.consumed()};
}

} // namespace lc::crypto
