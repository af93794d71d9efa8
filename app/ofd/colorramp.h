#pragma once

#include "ofd/shading.h"

#include <array>
#include <optional>

namespace lc::ofd {

// The colours along a shading's axis, and which of them stands at a parameter: 0 is the start,
// 1 the end, beyond them Extend and MapType decide.
class ColorRamp
{
public:
    ColorRamp(const QList<ColorStop> &stops, MapType map, double unit, int extend,
              const ColorResolver &resolve);
    [[nodiscard]] std::optional<QRgb> at(double t) const;

    static constexpr int ExtendStart = 1;
    static constexpr int ExtendEnd = 2;

private:
    static constexpr int Steps = 1024;
    [[nodiscard]] QRgb colorAt(double position) const;

    std::array<QRgb, Steps + 1> m_colors{}; // premultiplied
    MapType m_map;
    double m_unit; // of one interval, as a part of the axis
    int m_extend;
};

} // namespace lc::ofd
