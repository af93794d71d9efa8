#include "core/async.h"

#include <QThread>

#include <algorithm>

namespace lc {

Pools::Pools()
{
    const int cores = std::max(1, QThread::idealThreadCount());
    m_io.setObjectName(QStringLiteral("io"));
    m_io.setMaxThreadCount(8);
    m_crypto.setObjectName(QStringLiteral("crypto"));
    m_crypto.setMaxThreadCount(cores);
    m_render.setObjectName(QStringLiteral("render"));
    m_render.setMaxThreadCount(cores);
}

} // namespace lc
