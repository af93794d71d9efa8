#pragma once

#include "document/sealcheck.h"

namespace lc::document {

// What is in the administrator's folder of trust, entry by entry, for its view.
struct AnchorEntry
{
    enum class Kind {
        Authority,
        Intermediate,
        RevocationList,
        OcspResponse,
        ListSigner,
        IssuerList
    };
    enum class Condition { Good, NotYetValid, Expired, Unreadable, WronglySigned, OlderThanKnown };

    QString file;
    Kind kind = Kind::Authority;
    Condition condition = Condition::Good;
    QString name; // subject or issuer
    QString serialNumber;
    QDateTime from;
    QDateTime until;
    int count = 0; // issuers in a list
    std::optional<Error> problem;
};

// The trust of one desk, read from a folder: CA certificates (*.pem *.crt *.cer *.der),
// revocation lists (*.crl), OCSP responses fetched elsewhere (*.ocsp), and the allow-list
// issuers.p7 with the certificate of whoever signs it, issuers-signer.cer. A broken or expired
// entry is named and not used; it never keeps the others from being read. Nothing is trusted that
// does not stand there.
class AnchorStore
{
public:
    // `knownSerial`: the highest serial of an allow-list seen so far; older ones are not used.
    // FileNotReadable when there is no such folder.
    [[nodiscard]] static Result<AnchorStore> read(const QString &folder, const QDateTime &now,
                                                  qint64 knownSerial = 0);
    [[nodiscard]] const TrustAnchors &anchors() const { return m_anchors; }
    [[nodiscard]] const QList<AnchorEntry> &entries() const { return m_entries; }

private:
    void addCertificates(const QString &path, const QDateTime &now);
    void addOcspResponse(const QString &path);
    void addRevocationList(const QString &path, const QDateTime &now);
    void addIssuerList(const QString &folder, const QDateTime &now, qint64 knownSerial);

    TrustAnchors m_anchors;
    QList<AnchorEntry> m_entries;
};

} // namespace lc::document
