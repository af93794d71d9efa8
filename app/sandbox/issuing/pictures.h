#pragma once

#include "ofd/fontsubset.h"

#include <QByteArray>
#include <QString>

namespace lc::sandbox {

// The round seal of an office as a transparent PNG: a ring, a star and the office's name along
// the ring. Needs no window system; without a font the name is left out.
[[nodiscard]] QByteArray sealPicture(const QString &office, const ofd::FontFace &font);
// A drawn figure in place of a photograph, tinted by `variant`.
[[nodiscard]] QByteArray portraitPicture(quint32 variant);

} // namespace lc::sandbox
