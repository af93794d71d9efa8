#pragma once

#include "ofd/writer.h"
#include "sandbox/issuing/fontshelf.h"
#include "sandbox/world/world.h"

namespace lc::sandbox {

struct ComposedFace
{
    QList<ofd::WriterPage> pages;
    QMap<QString, ofd::WriterFont> fonts;
    QRectF seal; // on the first page
};

// What the platform adds to a copy made for one use (加注件).
struct CopyNote
{
    QString heading;
    QStringList lines;
};

// Lays out the pages of a license in the manner of its type.
[[nodiscard]] Result<ComposedFace> composeFace(const LicenseType &type, const LicenseRecord &record,
                                               const FontShelf &fonts,
                                               const CopyNote *note = nullptr);

} // namespace lc::sandbox
