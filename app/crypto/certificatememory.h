#pragma once

#include "crypto/certificate.h"

#include <QHash>

#include <mutex>

namespace lc::crypto {

// Certificates that were read before, by their bytes: the library takes as long to read one as for
// a third of an SM2 verification, and the same few authorities seal most licenses. Says nothing of
// trust. Bounded; for several threads.
class CertificateMemory
{
public:
    [[nodiscard]] Result<Certificate> read(const QByteArray &der);

private:
    static constexpr qsizetype mostKept = 256;
    std::mutex m_mutex;
    QHash<QByteArray, Certificate> m_known;
};

} // namespace lc::crypto
