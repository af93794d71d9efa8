#pragma once

#include "core/secure.h"

#include <QByteArray>
#include <QList>

namespace lc::scan {

// Cuts what a serial scanner sends into codes: at CR, LF or TAB; what is left when the line goes
// quiet counts as a code too. At most `longest` bytes are kept for one code.
class LineFramer
{
public:
    explicit LineFramer(qsizetype longest = 8192);
    ~LineFramer();
    LineFramer(const LineFramer &) = delete;
    LineFramer &operator=(const LineFramer &) = delete;

    // Complete codes in what has come.
    [[nodiscard]] QList<SecureBytes> add(QByteArrayView bytes);
    // Call when nothing has come for a while; the rest, or an empty value.
    [[nodiscard]] SecureBytes quiet();

private:
    qsizetype m_longest;
    QByteArray m_rest;
    bool m_overflowed = false;
};

} // namespace lc::scan
