#include "document/sealsigner.h"

#include "document/sealtimestamp.h"

namespace lc::document {

namespace {

using crypto::ChainState;

QString dayOf(const QDateTime &time)
{
    return time.toString(Qt::ISODate);
}

Finding chainFinding(const crypto::ChainAnswer &chain, const crypto::Certificate &certificate)
{
    const Facts issuer{{QStringLiteral("issuer"), certificate.issuer()},
                       {QStringLiteral("detail"), chain.detail}};
    switch (chain.state) {
    case ChainState::Trusted:
    case ChainState::Revoked: // the path stands; revocation has its own finding
        return finding(Check::CertificateChain, State::Passed, Because::None,
                       {{QStringLiteral("anchor"), chain.path.last().commonName()}});
    case ChainState::NoAnchor:
        return finding(Check::CertificateChain, State::Unknown, Because::NoTrustAnchor, issuer);
    case ChainState::NotYetValid:
    case ChainState::Expired:
        return finding(Check::CertificateChain, State::Unknown, Because::AnchorExpired, issuer);
    case ChainState::Broken:
    case ChainState::UsageWrong:
        return finding(Check::CertificateChain, State::Failed, Because::ChainBroken, issuer);
    }
    Q_UNREACHABLE();
}

Finding validityFinding(const crypto::Certificate &certificate,
                        const std::optional<QDateTime> &signedAt, bool trusted,
                        const QDateTime &now)
{
    const Facts facts{{QStringLiteral("from"), dayOf(certificate.notBefore())},
                      {QStringLiteral("until"), dayOf(certificate.notAfter())}};
    if (!signedAt)
        return finding(Check::CertificateValidity, State::Unknown, Because::TimeUnknown, facts);
    if (*signedAt < certificate.notBefore() || *signedAt > certificate.notAfter())
        return finding(Check::CertificateValidity, trusted ? State::Failed : State::Unknown,
                       Because::OutsideValidity, facts);
    if (now > certificate.notAfter())
        return finding(Check::CertificateValidity, State::Passed, Because::ExpiredSince, facts);
    return finding(Check::CertificateValidity, State::Passed, Because::None, facts);
}

// Real makers of seals hand out certificates without the right usage: told, not condemned.
Finding keyUsageFinding(const crypto::Certificate &certificate)
{
    const QStringList usages = certificate.keyUsages();
    const Facts facts = usages.isEmpty() ? Facts() : Facts{{QStringLiteral("usage"), usages}};
    if (certificate.mayVerifySignatures())
        return finding(Check::KeyUsage, State::Passed, Because::None, facts);
    return finding(Check::KeyUsage, State::Unknown, Because::KeyUsageWrong, facts);
}

Finding revocationFinding(const crypto::ChainAnswer &chain)
{
    Facts facts;
    if (chain.revokedAt)
        facts = {{QStringLiteral("since"), dayOf(*chain.revokedAt)},
                 {QStringLiteral("subject"), chain.revokedSubject}};
    if (chain.state == ChainState::Revoked)
        return finding(Check::Revocation, State::Failed, Because::Revoked, facts);
    if (!chain.revocationChecked)
        return finding(Check::Revocation, State::NotRun, Because::NoRevocationList);
    // Withdrawn later for a reason that leaves this signature standing.
    if (chain.revokedAt)
        return noticeOf(finding(Check::Revocation, State::Passed, Because::ExpiredSince, facts));
    return finding(Check::Revocation, State::Passed);
}

// The chain is judged at the time of signing; the signer's own certificate has a finding of its
// own, so a time outside its validity must not hide what the chain says.
QDateTime chainTime(const crypto::Certificate &certificate, const QDateTime &signedAt)
{
    if (signedAt < certificate.notBefore())
        return certificate.notBefore();
    // The library takes the last second for expired.
    return signedAt >= certificate.notAfter() ? certificate.notAfter().addSecs(-1) : signedAt;
}

// What came with the file helps to build the path and is never trusted; it is read only if the
// installed certificates do not suffice.
crypto::ChainAnswer chainOf(const Signer &signer, const TrustAnchors &anchors, const QDateTime &at)
{
    QList<crypto::Certificate> between = anchors.intermediates + signer.others;
    crypto::ChainAnswer chain =
        crypto::checkChain(signer.certificate, between, anchors.authorities, at,
                           anchors.revocationLists, anchors.ocspResponses);
    if (chain.state != ChainState::NoAnchor || signer.unreadOthers.isEmpty())
        return chain;
    for (const QByteArray &der : signer.unreadOthers) {
        if (const auto certificate = crypto::Certificate::fromDer(der))
            between.append(*certificate);
    }
    return crypto::checkChain(signer.certificate, between, anchors.authorities, at,
                              anchors.revocationLists, anchors.ocspResponses);
}

} // namespace

void obeyIssuerList(FileReport &report, const TrustAnchors &anchors, const QString &licenseType)
{
    if (!anchors.issuers)
        return;
    for (Finding &one : report.findings) {
        if (one.check != Check::CertificateChain || one.state != State::Passed || one.signature < 0)
            continue;
        const SignatureReport &signature = report.signatures.at(one.signature);
        if (anchors.issuers->allows(signature.certificate, licenseType))
            continue;
        // Listed for some type or other, but the file does not say which type it is.
        const bool listed =
            licenseType.isEmpty() && anchors.issuers->isListed(signature.certificate);
        one = finding(Check::CertificateChain, State::Unknown,
                      listed ? Because::LicenseTypeUnknown : Because::IssuerNotListed,
                      {{QStringLiteral("issuer"), signature.issuer},
                       {QStringLiteral("signer"), signature.signer},
                       {QStringLiteral("licenseType"), licenseType}});
        one.signature = signature.index;
    }
}

Findings withoutSigner(Because because)
{
    return {finding(Check::CertificateChain, State::Unknown, because),
            finding(Check::CertificateValidity, State::Unknown, because),
            finding(Check::KeyUsage, State::NotRun, because),
            finding(Check::Revocation, State::NotRun, because)};
}

Findings checkSigner(const Signer &signer, const TrustAnchors &anchors, const QDateTime &now,
                     SignatureReport &report)
{
    const crypto::Certificate &certificate = signer.certificate;
    report.signer = certificate.commonName();
    report.issuer = certificate.issuer();
    report.certificate = certificate;
    const TimeStampAnswer stamp = checkTimeStamp(signer, anchors);
    const std::optional<QDateTime> signedAt = stamp.trustedAt ? stamp.trustedAt : signer.claimedAt;
    report.signedAt = signedAt.value_or(QDateTime());
    report.signedAtTrusted = stamp.trustedAt.has_value();
    const QDateTime at = chainTime(certificate, signedAt.value_or(now));
    const crypto::ChainAnswer chain = chainOf(signer, anchors, at);
    report.path = chain.path;
    report.stampPath = stamp.path;
    for (const crypto::Certificate &step : chain.path)
        report.chain.append(step.subject());
    return {chainFinding(chain, certificate),
            validityFinding(certificate, signedAt, report.signedAtTrusted, now),
            keyUsageFinding(certificate), revocationFinding(chain), stamp.finding};
}

} // namespace lc::document
