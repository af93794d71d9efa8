#include "crypto/certificatememory.h"

namespace lc::crypto {

std::shared_ptr<CertificateMemory> makeCertificateMemory()
{
    return std::make_shared<CertificateMemory>();
}

Result<Certificate> CertificateMemory::read(const QByteArray &der)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto known = m_known.constFind(der);
        if (known != m_known.constEnd())
            return *known;
    }
    LC_TRY(certificate, Certificate::fromDer(der));
    const std::lock_guard lock(m_mutex);
    if (m_known.size() >= mostKept)
        m_known.clear();
    m_known.insert(certificate.der(), certificate);
    return certificate;
}

} // namespace lc::crypto
