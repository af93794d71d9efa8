#pragma once

#include "document/licenseface.h"

namespace lc::document {

// Runs side by side, or one that runs downwards.
struct TextRow
{
    QList<FaceText> runs;
    double top = 0;
    double bottom = 0;
    bool vertical = false;
};

// The runs of a page in reading order: rows from top to bottom, each from left to right. Runs that
// repeat another a hair's breadth away are left out. Pure.
[[nodiscard]] QList<TextRow> textRows(QList<FaceText> runs);

} // namespace lc::document
