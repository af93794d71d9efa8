#pragma once

#include "paper/correction.h"

#include "core/secure.h"

#include <QPageLayout>
#include <QStringList>

class QPainter;

namespace lc::paper {

struct CalibrationTexts
{
    QString title;
    QStringList lines;
};

// The sheet a printer is measured with: a rule of 100 mm across and one along the paper, and a
// cross 20 mm from the left and the upper edge. Printed with the correction in force, it shows
// whether that is right. Units: paper millimetres.
[[nodiscard]] Result<> paintCalibration(QPainter &painter, const QSizeF &paper,
                                        const CalibrationTexts &texts);
[[nodiscard]] Result<SecureBytes> calibrationAsPdf(const CalibrationTexts &texts,
                                                   const QPageLayout &layout,
                                                   const PrinterCorrection &correction = {});

} // namespace lc::paper
