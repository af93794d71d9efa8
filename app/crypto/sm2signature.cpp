#include "crypto/asn1.h"
#include "crypto/key.h"

namespace lc::crypto {

namespace {

constexpr qsizetype sm2Half = 32;

QByteArray pairOf(QByteArrayView r, QByteArrayView s)
{
    return derSequence({derUnsigned(r), derUnsigned(s)});
}

// Reads INTEGER octets without insisting on their shortest form; a first bit that is set is taken
// as part of the magnitude, since no negative value can be meant.
Result<QByteArrayView> magnitude(DerReader &reader)
{
    LC_TRY(value, reader.next(DerTag::Integer));
    QByteArrayView octets = value.content;
    while (!octets.isEmpty() && octets[0] == 0)
        octets = octets.sliced(1);
    if (octets.isEmpty() || octets.size() > sm2Half)
        return reader.malformed();
    return octets;
}

Result<QByteArray> readPair(QByteArrayView content)
{
    DerReader reader(content);
    LC_TRY(r, magnitude(reader));
    LC_TRY(s, magnitude(reader));
    LC_CHECK(reader.expectEnd());
    return pairOf(r, s);
}

} // namespace

Result<QByteArray> normaliseSm2Signature(QByteArrayView signature)
{
    const auto malformed = [&] {
        return fail(ErrorCode::SignatureMalformed, {{QStringLiteral("size"), signature.size()}});
    };
    if (signature.size() > 2 && static_cast<quint8>(signature[0]) == DerTag::Sequence) {
        // A trimmed zero octet shows as a length that points a little past the end.
        const qsizetype missing = static_cast<quint8>(signature[1]) + 2 - signature.size();
        QByteArray padded = signature.toByteArray();
        if (missing > 0 && missing <= 4)
            padded.append(missing, '\0');
        if (const auto outer = readSingle(padded, DerTag::Sequence)) {
            if (auto pair = readPair(outer->content))
                return *pair;
        }
    }
    if (signature.size() == 2 * sm2Half)
        return pairOf(signature.first(sm2Half), signature.last(sm2Half));
    if (signature.size() > 2 && static_cast<quint8>(signature[0]) == DerTag::Integer) {
        if (auto pair = readPair(signature))
            return *pair;
    }
    return malformed();
}

} // namespace lc::crypto
