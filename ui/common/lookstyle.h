#pragma once

#include <QProxyStyle>

namespace lc::ui {

// Fusion with the marks of check boxes, radio buttons and ticked rows drawn by the theme: Fusion
// takes their outlines from the ground, which leaves them all but invisible in dark colours.
class LookStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    LookStyle();
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option,
                                  const QWidget *widget) const override;
};

} // namespace lc::ui
