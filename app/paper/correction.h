#pragma once

#include "core/result.h"

#include <QPointF>
#include <QSizeF>
#include <QTransform>

namespace lc::paper {

// How far a printer is off, as measured on its calibration sheet: 100 mm came out as `rule` mm,
// and everything `offset` mm too far to the right and down. Applied to what is sent to the
// printer, never to preview or PDF. Units: paper millimetres.
struct PrinterCorrection
{
    QSizeF rule{100, 100}; // across and along the paper
    QPointF offset;
    friend bool operator==(const PrinterCorrection &, const PrinterCorrection &) = default;
};

// PrinterCorrectionRange when a rule is not within 95 to 105 mm or an offset beyond 10 mm.
[[nodiscard]] Result<> checkCorrection(const PrinterCorrection &correction);
// The place of the calibration sheet's cross, from the left and the upper edge.
inline constexpr double crossMm = 20;
// What a sheet that was printed with `inForce` tells: the length of its rules and the place of its
// cross as measured.
[[nodiscard]] PrinterCorrection refined(const PrinterCorrection &inForce, const QSizeF &rule,
                                        const QPointF &cross);
// Where something has to be drawn to come out where it belongs.
[[nodiscard]] QTransform transformFor(const PrinterCorrection &correction);

} // namespace lc::paper
