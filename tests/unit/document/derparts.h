#pragma once

#include "crypto/asn1.h"
#include "tests/unit/crypto/testauthority.h"

// DER taken apart at its first level and put together again, to make seals that nobody should.
namespace lc::test {

inline QList<QByteArray> partsOf(QByteArrayView value)
{
    QList<QByteArray> parts;
    const auto outer = mustHave(crypto::readSingle(value));
    for (const crypto::DerValue &part : mustHave(crypto::readAll(outer.content)))
        parts.append(part.raw.toByteArray());
    return parts;
}

inline QByteArray sequenceOf(const QList<QByteArray> &parts)
{
    return crypto::derValue(crypto::DerTag::Sequence, parts.join());
}

} // namespace lc::test
