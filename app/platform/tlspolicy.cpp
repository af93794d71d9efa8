#include "platform/tlspolicy.h"

#include "crypto/digest.h"

#include <QBuffer>
#include <QSslCertificate>
#include <QSslKey>

#include <algorithm>

namespace lc::platform {

namespace {

constexpr qsizetype pinSize = 32;

tl::unexpected<Error> refused(const char *why, SourceLocation where = SourceLocation::current())
{
    return fail(ErrorCode::TlsFailed, {{QStringLiteral("why"), QString::fromLatin1(why)}}, where);
}

bool isAboutIssuer(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted:
    case QSslError::InvalidCaCertificate:
        return true;
    default: // Qt's list is long and grows
        return false;
    }
}

} // namespace

Result<TlsPolicy> TlsPolicy::make(const TransportSettings &settings)
{
    TlsPolicy policy;
    QSslConfiguration &tls = policy.m_configuration;
    tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setAllowedNextProtocols({QByteArrayLiteral("http/1.1")});
    policy.m_pin = settings.pinnedPublicKeySha256;
    if (!policy.m_pin.isEmpty() && policy.m_pin.size() != pinSize)
        return refused("pin");
    if (!settings.caCertificates.isEmpty()) {
        const auto authorities = QSslCertificate::fromData(settings.caCertificates, QSsl::Pem);
        if (authorities.isEmpty())
            return refused("caFile");
        tls.setCaCertificates(authorities);
        policy.m_ownAuthorities = true;
    }
    if (!settings.clientPkcs12.isEmpty()) {
        QByteArray bytes = settings.clientPkcs12;
        QBuffer file(&bytes);
        file.open(QIODevice::ReadOnly);
        QSslKey key;
        QSslCertificate certificate;
        QList<QSslCertificate> chain;
        if (!QSslCertificate::importPkcs12(&file, &key, &certificate, &chain,
                                           settings.clientPkcs12Password) ||
            key.isNull() || certificate.isNull())
            return refused("clientCertificate");
        tls.setLocalCertificateChain(QList<QSslCertificate>{certificate} + chain);
        tls.setPrivateKey(key);
    }
    return policy;
}

bool TlsPolicy::pinMatches(const QSslCertificate &peer) const
{
    const QByteArray key = peer.publicKey().toDer();
    return !key.isEmpty() &&
           crypto::equalInConstantTime(crypto::digest(crypto::DigestAlgorithm::Sha256, key), m_pin);
}

bool TlsPolicy::mayIgnore(const QList<QSslError> &errors, const QSslCertificate &peer) const
{
    return hasPin() && !m_ownAuthorities && std::ranges::all_of(errors, isAboutIssuer) &&
           pinMatches(peer);
}

QString TlsPolicy::reasonOf(const QList<QSslError> &errors)
{
    for (const QSslError &error : errors) {
        switch (error.error()) {
        case QSslError::HostNameMismatch:
            return QStringLiteral("wrongHost");
        case QSslError::CertificateExpired:
            return QStringLiteral("expired");
        case QSslError::CertificateNotYetValid:
            return QStringLiteral("notYetValid");
        case QSslError::CertificateRevoked:
            return QStringLiteral("revoked");
        default: // Qt's list is long and grows
            break;
        }
    }
    return std::ranges::any_of(errors, isAboutIssuer) ? QStringLiteral("unknownIssuer")
                                                      : QStringLiteral("certificate");
}

QString nameOf(QSsl::SslProtocol protocol)
{
    if (protocol == QSsl::TlsV1_3)
        return QStringLiteral("TLS 1.3");
    return protocol == QSsl::TlsV1_2 ? QStringLiteral("TLS 1.2") : QString();
}

} // namespace lc::platform
