#include "crypto/asn1.h"

namespace lc::crypto {

namespace {

void appendBase128(QByteArray &out, quint64 arc)
{
    QByteArray octets(1, static_cast<char>(arc & 0x7f));
    while ((arc >>= 7) != 0)
        octets.prepend(static_cast<char>(0x80 | (arc & 0x7f)));
    out += octets;
}

} // namespace

QByteArray derValue(quint8 tag, QByteArrayView content)
{
    QByteArray out(1, static_cast<char>(tag));
    const auto length = static_cast<quint64>(content.size());
    if (length < 0x80) {
        out += static_cast<char>(length);
    } else {
        QByteArray octets;
        for (quint64 rest = length; rest != 0; rest >>= 8)
            octets.prepend(static_cast<char>(rest & 0xff));
        out += static_cast<char>(0x80 | octets.size());
        out += octets;
    }
    out += content;
    return out;
}

QByteArray derSequence(std::initializer_list<QByteArrayView> parts)
{
    QByteArray content;
    for (const QByteArrayView part : parts)
        content += part;
    return derValue(DerTag::Sequence, content);
}

QByteArray derInteger(qint64 value)
{
    QByteArray octets;
    do {
        octets.prepend(static_cast<char>(value & 0xff));
        value >>= 8;
    } while (value != 0 && value != -1);
    const bool negative = value < 0;
    if (negative != ((octets[0] & 0x80) != 0))
        octets.prepend(negative ? '\xff' : '\0');
    return derValue(DerTag::Integer, octets);
}

QByteArray derUnsigned(QByteArrayView bigEndian)
{
    while (bigEndian.size() > 1 && bigEndian[0] == 0)
        bigEndian = bigEndian.sliced(1);
    QByteArray octets = bigEndian.toByteArray();
    if (octets.isEmpty() || (octets[0] & 0x80) != 0)
        octets.prepend('\0');
    return derValue(DerTag::Integer, octets);
}

QByteArray derBits(QByteArrayView bits)
{
    QByteArray content(1, '\0'); // no unused bits
    content += bits;
    return derValue(DerTag::BitString, content);
}

QByteArray derOctets(QByteArrayView octets)
{
    return derValue(DerTag::OctetString, octets);
}

QByteArray derObjectIdentifier(QByteArrayView dotted)
{
    const QList<QByteArray> arcs = dotted.toByteArray().split('.');
    QByteArray content;
    appendBase128(content, arcs.value(0).toULongLong() * 40 + arcs.value(1).toULongLong());
    for (qsizetype i = 2; i < arcs.size(); ++i)
        appendBase128(content, arcs[i].toULongLong());
    return derValue(DerTag::ObjectIdentifier, content);
}

QByteArray derUtf8(QStringView text)
{
    return derValue(DerTag::Utf8String, text.toUtf8());
}

QByteArray derIa5(QStringView text)
{
    return derValue(DerTag::Ia5String, text.toUtf8());
}

QByteArray derUtcTime(const QDateTime &time)
{
    return derValue(DerTag::UtcTime, time.toUTC().toString(u"yyMMddHHmmss'Z'").toLatin1());
}

QByteArray derGeneralizedTime(const QDateTime &time)
{
    return derValue(DerTag::GeneralizedTime,
                    time.toUTC().toString(u"yyyyMMddHHmmss'Z'").toLatin1());
}

} // namespace lc::crypto
