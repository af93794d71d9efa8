#include "scan/lineframer.h"

#include <utility>

namespace lc::scan {

LineFramer::LineFramer(qsizetype longest)
    : m_longest(longest)
{
    m_rest.reserve(longest);
}

LineFramer::~LineFramer()
{
    wipe(m_rest);
}

QList<SecureBytes> LineFramer::add(QByteArrayView bytes)
{
    QList<SecureBytes> codes;
    for (const char c : bytes) {
        const bool ends = c == '\r' || c == '\n' || c == '\t';
        if (!ends) {
            m_overflowed = m_overflowed || m_rest.size() >= m_longest;
            if (!m_overflowed)
                m_rest += c;
            continue;
        }
        if (SecureBytes code = quiet(); !code.isEmpty())
            codes << code;
    }
    return codes;
}

SecureBytes LineFramer::quiet()
{
    SecureBytes code;
    if (!m_overflowed && !m_rest.isEmpty())
        code = SecureBytes(QByteArrayView(m_rest));
    m_rest.fill('\0');
    m_rest.resize(0);
    m_overflowed = false;
    return code;
}

} // namespace lc::scan
