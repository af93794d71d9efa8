#pragma once

#include "scan/grayframe.h"

#include <QByteArray>

namespace lc::test {

// One of several symbols that make a whole (ISO/IEC 18004 8): `number` counts from 0.
struct AppendedPart
{
    int number = 0;
    int count = 1;
    int parity = 0; // of all bytes of the whole
};

// A QR code symbol of version 4, level M, mask 0, made here from the layout alone: a part with
// up to 58 bytes, four pixels a module, with its quiet zone.
[[nodiscard]] scan::GrayFrame appendedSymbol(const QByteArray &bytes, const AppendedPart &part);

} // namespace lc::test
