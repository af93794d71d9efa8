#pragma once

#include "ofd/resources.h"

#include <QStringList>

namespace lc::ofd {

// Families to try for a font that a file names but does not embed: first the names of the very
// font (宋体 is SimSun), then faces of the same character, free ones among them. Pure.
struct FontCandidates
{
    QStringList same;
    QStringList similar;
    bool heavy = false; // the similar ones look right only in bold: 小标宋
};

[[nodiscard]] FontCandidates fontCandidates(const FontResource &font);
// Families that are asked, in order, for a character that a font does not have.
[[nodiscard]] QStringList lastResortFamilies(bool serif);

} // namespace lc::ofd
