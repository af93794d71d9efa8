#include "document/sealtimestamp.h"

#include "crypto/signeddata.h"

#include <algorithm>

namespace lc::document {

namespace {

TimeStampAnswer answerOf(State state, Because because, Facts facts = {})
{
    return {finding(Check::TimeStamp, state, because, std::move(facts)), std::nullopt, {}};
}

Because reasonOf(crypto::SignedDataState state)
{
    switch (state) {
    case crypto::SignedDataState::UnknownAlgorithm:
        return Because::UnknownAlgorithm;
    case crypto::SignedDataState::NoCertificate:
        return Because::NoCertificate;
    case crypto::SignedDataState::Good:
    case crypto::SignedDataState::Wrong:
    case crypto::SignedDataState::Malformed:
        return Because::TimeStampWrong;
    }
    Q_UNREACHABLE();
}

// A withdrawn authority may have stamped any time: then only the signer's word is left.
TimeStampAnswer judgeAuthority(const crypto::ChainAnswer &chain,
                               const crypto::Certificate &certificate,
                               const crypto::TimeStampInfo &info, Facts facts)
{
    facts.insert(QStringLiteral("authority"), certificate.commonName());
    facts.insert(QStringLiteral("revocationChecked"), chain.revocationChecked);
    if (chain.revokedAt) {
        facts.insert(QStringLiteral("since"), chain.revokedAt->toString(Qt::ISODate));
        facts.insert(QStringLiteral("subject"), chain.revokedSubject);
    }
    if (chain.state == crypto::ChainState::Revoked)
        return answerOf(State::Unknown, Because::Revoked, facts);
    if (chain.state != crypto::ChainState::Trusted || !certificate.mayTimeStamp())
        return answerOf(State::Unknown, Because::NoTrustAnchor, facts);
    return {finding(Check::TimeStamp, State::Passed, Because::None, facts), info.time, {}};
}

// Judges the token's own signature and the authority behind it.
TimeStampAnswer checkAuthority(const crypto::SignedData &token, const crypto::TimeStampInfo &info,
                               const TrustAnchors &anchors)
{
    Facts facts{{QStringLiteral("time"), info.time.toString(Qt::ISODate)}};
    const crypto::SignedDataSigner &signer = token.signers.first();
    const crypto::Certificate certificate = token.certificateOf(signer);
    const auto good = crypto::verifySignedData(token, signer, certificate,
                                               crypto::SignedMessage({*token.content}));
    const bool wrong = good.content == crypto::SignedDataState::Wrong ||
                       good.signature == crypto::SignedDataState::Wrong ||
                       good.signature == crypto::SignedDataState::Malformed;
    if (wrong)
        return answerOf(State::Failed, Because::TimeStampWrong, facts);
    if (good.signature != crypto::SignedDataState::Good)
        return answerOf(State::Unknown, reasonOf(good.signature), facts);
    const crypto::ChainAnswer chain = crypto::checkChain(
        certificate, anchors.intermediates + token.certificates, anchors.authorities, info.time,
        anchors.revocationLists + token.revocationLists + signer.revocationLists,
        anchors.ocspResponses + token.ocspResponses + signer.ocspResponses);
    TimeStampAnswer answer = judgeAuthority(chain, certificate, info, std::move(facts));
    answer.path = chain.path;
    return answer;
}

} // namespace

namespace {

// `wrong`: the state of a token that speaks of nothing in `mayStamp`.
TimeStampAnswer checkToken(const QByteArray &bytes, const QList<QByteArray> &mayStamp, State wrong,
                           const TrustAnchors &anchors)
{
    // Nobody signed that there is a stamp: one that cannot be read is as good as none.
    const auto token = crypto::parseSignedData(bytes);
    if (!token || !token->content || token->signers.size() != 1)
        return answerOf(State::Unknown, Because::Unreadable);
    const auto info = crypto::parseTimeStampInfo(*token->content);
    if (!info)
        return answerOf(State::Unknown, Because::Unreadable);
    const auto algorithm = crypto::digestFromName(info->digestOid);
    if (!algorithm)
        return answerOf(State::Unknown, Because::UnknownAlgorithm,
                        {{QStringLiteral("algorithm"), info->digestOid}});
    const bool speaksOfIt = std::ranges::any_of(mayStamp, [&](const QByteArray &stamped) {
        return stamped == info->imprint || crypto::digest(*algorithm, stamped) == info->imprint;
    });
    if (!speaksOfIt)
        return answerOf(wrong, Because::TimeStampWrong);
    return checkAuthority(*token, *info, anchors);
}

} // namespace

std::optional<QDateTime> timeOfToken(const QByteArray &token)
{
    const auto data = crypto::parseSignedData(token);
    const auto info = data && data->content
                          ? crypto::parseTimeStampInfo(*data->content)
                          : Result<crypto::TimeStampInfo>(fail(ErrorCode::SignatureMalformed));
    return info ? std::optional(info->time) : std::nullopt;
}

TimeStampAnswer checkTimeStamp(const Signer &signer, const TrustAnchors &anchors)
{
    if (!signer.timeStamp.isEmpty())
        return checkToken(signer.timeStamp, {signer.stamped}, State::Failed, anchors);
    if (!signer.timeToken.isEmpty())
        return checkToken(signer.timeToken, signer.tokenMayStamp, State::Unknown, anchors);
    return answerOf(State::NotRun, Because::NoTimeStamp);
}

} // namespace lc::document
