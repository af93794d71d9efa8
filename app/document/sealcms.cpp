#include "document/sealcms.h"

namespace lc::document {

namespace {

using crypto::SignedDataState;

Finding stateFinding(Check check, SignedDataState state, Because wrong, const QString &algorithm)
{
    switch (state) {
    case SignedDataState::Good:
        return finding(check, State::Passed);
    case SignedDataState::Wrong:
        return finding(check, State::Failed, wrong);
    case SignedDataState::Malformed:
        return finding(check, State::Failed, Because::SignatureMalformed);
    case SignedDataState::UnknownAlgorithm:
        return finding(check, State::Unknown, Because::UnknownAlgorithm,
                       {{QStringLiteral("algorithm"), algorithm}});
    case SignedDataState::NoCertificate:
        return finding(check, State::Unknown, Because::NoCertificate);
    }
    Q_UNREACHABLE();
}

// A certificate that did not come along may stand among the installed ones.
crypto::Certificate certificateFor(const crypto::SignedData &data,
                                   const crypto::SignedDataSigner &signer,
                                   const TrustAnchors &anchors)
{
    const crypto::Certificate own = data.certificateOf(signer);
    if (!own.isNull())
        return own;
    crypto::SignedData installed;
    installed.certificates = anchors.intermediates + anchors.authorities;
    return installed.certificateOf(signer);
}

void addSigner(const crypto::SignedData &data, const crypto::SignedDataSigner &signer,
               const crypto::SignedMessage &message, const std::optional<QDateTime> &claimedAt,
               const TrustAnchors &anchors, const QDateTime &now, ValueAnswer &answer)
{
    const crypto::Certificate certificate = certificateFor(data, signer, anchors);
    const crypto::SignedDataAnswer good =
        crypto::verifySignedData(data, signer, certificate, message);
    const auto digest = crypto::digestFromName(signer.digestOid);
    const bool weak = digest && crypto::isWeak(*digest);
    Finding dataHash = stateFinding(Check::SignedDataHash, good.content, Because::DataHashDiffers,
                                    signer.digestOid);
    if (weak && dataHash.state == State::Passed) {
        dataHash.because = Because::WeakDigest;
        dataHash.notice = true;
        dataHash.facts.insert(QStringLiteral("algorithm"), crypto::nameOf(*digest));
    }
    answer.findings += {dataHash, stateFinding(Check::Signature, good.signature,
                                               Because::SignatureWrong, signer.signatureOid)};
    answer.report.algorithm = signer.signatureOid;
    if (certificate.isNull()) {
        answer.findings += withoutSigner(Because::NoCertificate);
        return;
    }
    Signer who;
    who.certificate = certificate;
    who.others = data.certificates;
    who.claimedAt = signer.signingTime ? signer.signingTime : claimedAt;
    who.timeStamp = signer.timeStamp;
    who.stamped = signer.signature;
    TrustAnchors all = anchors;
    all.revocationLists += data.revocationLists + signer.revocationLists;
    all.ocspResponses += data.ocspResponses + signer.ocspResponses;
    answer.findings += checkSigner(who, all, now, answer.report);
}

} // namespace

ValueAnswer checkSignedDataValue(const crypto::SignedData &data,
                                 const crypto::SignedMessage &message,
                                 const std::optional<QDateTime> &claimedAt,
                                 const TrustAnchors &anchors, const QDateTime &now)
{
    ValueAnswer answer;
    answer.report.layout =
        data.isGbt35275 ? QStringLiteral("GB/T 35275") : QStringLiteral("PKCS#7");
    if (data.signers.isEmpty()) {
        answer.findings = {finding(Check::SignedDataHash, State::Unknown, Because::NoCertificate),
                           finding(Check::Signature, State::Failed, Because::SignatureMalformed)};
        answer.findings += withoutSigner(Because::NoCertificate);
    }
    for (const crypto::SignedDataSigner &signer : data.signers)
        addSigner(data, signer, message, claimedAt, anchors, now, answer);
    return answer;
}

} // namespace lc::document
