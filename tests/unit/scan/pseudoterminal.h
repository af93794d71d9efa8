#pragma once

#include <QByteArray>
#include <QString>

#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace lc::test {

// The far end of a pseudo-terminal plays the scanner.
class PseudoTerminal
{
public:
    PseudoTerminal()
        : m_master(posix_openpt(O_RDWR | O_NOCTTY))
    {
        if (m_master < 0 || grantpt(m_master) != 0 || unlockpt(m_master) != 0)
            return;
        m_path = QString::fromLocal8Bit(ptsname(m_master));
    }
    ~PseudoTerminal() { vanish(); }
    [[nodiscard]] bool send(const QByteArray &bytes)
    {
        return write(m_master, bytes.constData(), static_cast<size_t>(bytes.size())) ==
               static_cast<ssize_t>(bytes.size());
    }
    void vanish()
    {
        if (m_master >= 0)
            ::close(m_master);
        m_master = -1;
    }
    [[nodiscard]] QString path() const { return m_path; }

private:
    int m_master = -1;
    QString m_path;
};

} // namespace lc::test
