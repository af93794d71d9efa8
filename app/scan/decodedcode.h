#pragma once

#include "core/secure.h"

#include <QList>
#include <QPointF>
#include <QString>

#include <array>

namespace lc::scan {

// One code read in a picture. The payload are the bytes as encoded, never a text guess.
struct DecodedCode
{
    SecureBytes payload;
    std::array<QPointF, 4> corners; // frame pixels: top left, top right, bottom right, bottom left
    // Structured append (ISO/IEC 18004 8): one of several parts.
    int part = -1;
    int parts = 0;
    QString sequenceId;
};

using DecodedCodes = QList<DecodedCode>;

} // namespace lc::scan
