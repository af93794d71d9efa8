#include "paper/checkedoutlet.h"

#include "paper/tounicode.h"

#include <QFileDevice>

namespace lc::paper {

CheckedOutlet::CheckedOutlet(QIODevice &out)
    : m_out(out)
{
    open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

bool CheckedOutlet::finish()
{
    if (auto *file = qobject_cast<QFileDevice *>(&m_out))
        m_good = file->flush() && m_good;
    return m_good;
}

qint64 CheckedOutlet::writeData(const char *data, qint64 size)
{
    const QByteArrayView piece(data, size);
    const bool written = isToUnicodeMap(piece) ? m_out.write(withIdeographs(piece)) == size
                                               : m_out.write(data, size) == size;
    m_good = m_good && written;
    return size;
}

} // namespace lc::paper
