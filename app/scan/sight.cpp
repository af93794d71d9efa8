#include "scan/sight.h"

#include "scan/boxfilter.h"
#include "scan/imagefilter.h"

namespace lc::scan {

const GrayFrame &Sight::turned(Polarity polarity)
{
    if (polarity == Polarity::DarkOnLight)
        return m_frame;
    if (m_negative.isNull())
        m_negative = inverted(m_frame);
    return m_negative;
}

const GrayFrame &Sight::soft()
{
    if (m_soft.isNull())
        m_soft = blurred(m_frame, 1.2);
    return m_soft;
}

const GrayFrame &Sight::softHalf()
{
    if (m_softHalf.isNull())
        m_softHalf = halved(soft());
    return m_softHalf;
}

const GrayFrame &Sight::binary(Polarity polarity)
{
    GrayFrame &binary = m_binary[static_cast<size_t>(polarity)];
    if (binary.isNull())
        binary = boxThreshold(soft(), {50, 50}, 2, polarity == Polarity::LightOnDark);
    return binary;
}

} // namespace lc::scan
