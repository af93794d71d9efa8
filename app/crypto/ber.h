#pragma once

#include "core/result.h"

#include <QByteArray>

namespace lc::crypto {

// One value of BER (ITU-T X.690 8) written as DER: indefinite and long lengths become the
// shortest ones, strings in pieces become whole. Many PDF writers encode CMS so (RFC 5652 allows
// it); what is signed inside is DER by itself and stays as it is. At most 32 levels, at most twice
// the size that came in. Nothing else is put right: sets keep their order. Asn1Malformed.
struct BerValue
{
    QByteArray der;
    qsizetype consumed = 0; // bytes of the input, without what follows the value
};
[[nodiscard]] Result<BerValue> derFromBer(QByteArrayView bytes);

} // namespace lc::crypto
