#include "scan/partcollector.h"

namespace lc::scan {

namespace {
constexpr int mostParts = 16; // ISO/IEC 18004 8
}

std::optional<SecureBytes> PartCollector::add(const DecodedCode &code)
{
    if (code.parts < 2 || code.parts > mostParts || code.part < 0 || code.part >= code.parts)
        return std::nullopt;
    if (code.sequenceId != m_sequence || code.parts != m_expected) {
        clear();
        m_sequence = code.sequenceId;
        m_expected = code.parts;
    }
    m_parts[code.part] = code.payload;
    if (collected() < m_expected)
        return std::nullopt;
    QByteArray whole;
    for (const auto &[number, part] : m_parts)
        whole += part.view();
    clear();
    return SecureBytes::take(std::move(whole));
}

void PartCollector::clear()
{
    m_sequence.clear();
    m_expected = 0;
    m_parts.clear();
}

DecodedCodes withWholes(const DecodedCodes &codes)
{
    DecodedCodes result;
    DecodedCodes left = codes;
    while (!left.isEmpty()) {
        const DecodedCode first = left.front();
        if (!isPart(first)) {
            result << left.takeFirst();
            continue;
        }
        PartCollector collector;
        std::optional<SecureBytes> whole;
        DecodedCodes same;
        for (const DecodedCode &code : codes) {
            if (code.sequenceId != first.sequenceId || code.parts != first.parts)
                continue;
            same << code;
            if (auto complete = collector.add(code))
                whole = complete;
        }
        left.removeIf([&](const DecodedCode &code) {
            return code.sequenceId == first.sequenceId && code.parts == first.parts;
        });
        if (whole) {
            DecodedCode together;
            together.payload = *whole;
            together.corners = first.corners;
            result << together;
        } else {
            result << same;
        }
    }
    return result;
}

} // namespace lc::scan
