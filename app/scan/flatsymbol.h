#pragma once

#include "scan/softgrid.h"

namespace lc::scan {

// A symbol laid flat out of a frame, with a few samples to each module, so that the grid can be
// bent to follow paper, cloth and lenses without going back to the frame.
class FlatSymbol
{
public:
    FlatSymbol(const GrayFrame &frame, const SymbolGrid &grid, int size);

    // Bends the grid: from the finders outwards each patch is moved to where its modules stand
    // out most, not far from where its neighbours are.
    void follow();
    // Darkness (0-255) of each module, row by row: as the camera wrote it, or in proportion to
    // the light that fell in, in which blur is linear.
    enum class Scale { Written, Light };
    [[nodiscard]] std::vector<float> sampled(Scale scale = Scale::Written) const;

private:
    struct Shift
    {
        int x = 0;
        int y = 0;
    };
    [[nodiscard]] int indexOf(double module) const;
    [[nodiscard]] double contrastAt(int node, Shift shift) const;
    [[nodiscard]] Shift predicted(int node, const std::vector<uint8_t> &solved) const;
    [[nodiscard]] std::vector<int> outwards() const;
    [[nodiscard]] QPointF shiftAt(double x, double y) const;

    int m_size;  // modules
    int m_width; // samples
    int m_nodes; // of the bending grid, each way
    std::vector<uint8_t> m_dark;
    std::vector<Shift> m_shift;
};

} // namespace lc::scan
