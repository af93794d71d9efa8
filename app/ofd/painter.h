#pragma once

#include "core/cancellation.h"
#include "ofd/document.h"

#include <QColor>
#include <QImage>

class QPainter;

namespace lc::ofd {

struct RenderOptions
{
    bool stamps = true; // seal pictures
    bool annotations = true;
    bool forPrint = false;    // without annotations that are not to be printed
    QColor paper = Qt::white; // invalid: transparent
};

// Draws a page with `painter`, whose coordinates are page millimetres (scale it beforehand).
// Works for images and for print (fonts as paths). Appends what could not be drawn as meant.
[[nodiscard]] Result<> paintPage(const Document &document, int page, QPainter &painter,
                                 const RenderOptions &options, QList<Warning> *warnings = nullptr,
                                 const CancellationToken &token = {});
// The region (page millimetres) at `pixelsPerMm`.
[[nodiscard]] Result<QImage> renderRegion(const Document &document, int page, const QRectF &region,
                                          double pixelsPerMm, const RenderOptions &options = {},
                                          QList<Warning> *warnings = nullptr,
                                          const CancellationToken &token = {});

} // namespace lc::ofd
