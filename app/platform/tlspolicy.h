#pragma once

#include "platform/networktransport.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

namespace lc::platform {

// Whom a connection trusts: TLS 1.2 or later, the system's authorities or a given bundle, a pinned
// public key, and the certificate that this computer shows. A pinned key alone stands for an
// issuer that is not known here, but not for a wrong host name or an expired certificate; beside a
// bundle both must hold. Immutable after make(), thread-safe.
class TlsPolicy
{
public:
    // TlsFailed with fact "why": "caFile", "clientCertificate", "pin".
    [[nodiscard]] static Result<TlsPolicy> make(const TransportSettings &settings);

    [[nodiscard]] const QSslConfiguration &configuration() const { return m_configuration; }
    // Whether this computer has a certificate to show.
    [[nodiscard]] bool showsCertificate() const
    {
        return !m_configuration.localCertificate().isNull();
    }
    [[nodiscard]] bool hasPin() const { return !m_pin.isEmpty(); }
    [[nodiscard]] bool pinMatches(const QSslCertificate &peer) const;
    // Those that the pinned key outweighs.
    [[nodiscard]] bool mayIgnore(const QList<QSslError> &errors, const QSslCertificate &peer) const;
    // "wrongHost", "expired", "notYetValid", "unknownIssuer", "revoked", "certificate".
    [[nodiscard]] static QString reasonOf(const QList<QSslError> &errors);

private:
    QSslConfiguration m_configuration;
    QByteArray m_pin;
    bool m_ownAuthorities = false;
};

[[nodiscard]] QString nameOf(QSsl::SslProtocol protocol); // "TLS 1.3"

} // namespace lc::platform
