#include "document/sealvalue.h"

#include "crypto/asn1.h"
#include "document/sealcms.h"

namespace lc::document {

namespace {

ValueAnswer unreadable(State state, Because because, Facts facts = {})
{
    ValueAnswer answer;
    answer.findings = {finding(Check::SignedDataHash, State::Unknown, because),
                       finding(Check::Signature, state, because, std::move(facts))};
    answer.findings += withoutSigner(because);
    return answer;
}

// SEQUENCE of two INTEGERs, or 64 octets that are nothing else.
bool isBareSignature(QByteArrayView value)
{
    return crypto::normaliseSm2Signature(value).has_value();
}

// Nothing says who made it: one of the certificates that are installed here may fit.
ValueAnswer checkBareSignature(const ofd::SignatureEntry &signature, const TrustAnchors &anchors,
                               const QDateTime &now)
{
    ValueAnswer answer = unreadable(State::Unknown, Because::NoCertificate);
    answer.report.layout = QStringLiteral("SM2");
    for (const crypto::Certificate &certificate : anchors.intermediates + anchors.authorities) {
        const auto key = certificate.publicKey();
        if (!key || !key->isSm2() ||
            !key->verifySm2(signature.xml, signature.signedValue).value_or(false))
            continue;
        Signer signer;
        signer.certificate = certificate;
        signer.claimedAt = writtenTime(signature.signatureDateTime);
        answer.findings = {finding(Check::SignedDataHash, State::Passed),
                           finding(Check::Signature, State::Passed)};
        answer.findings += checkSigner(signer, anchors, now, answer.report);
        break;
    }
    return answer;
}

} // namespace

std::optional<QDateTime> writtenTime(const QString &text)
{
    QString digits = text.trimmed();
    const bool west = digits.lastIndexOf(u'-') > 10; // the zone's sign, not the date's hyphen
    const QString zone = west ? digits.section(u'-', -1) : QString();
    if (west)
        digits = digits.section(u'-', 0, -2);
    digits.removeIf([](QChar c) { return c == u'-' || c == u':' || c == u' ' || c == u'T'; });
    if (west)
        digits += u'-' + QString(zone).remove(u':');
    return crypto::timeFromAscii(digits.toLatin1());
}

ValueAnswer checkSignedValue(const ofd::SignatureEntry &signature, const QByteArray &sealFile,
                             const TrustAnchors &anchors, const QDateTime &now)
{
    const QByteArray &value = signature.signedValue;
    if (value.isEmpty())
        return unreadable(State::Failed, Because::SignatureMalformed,
                          {{QStringLiteral("file"), signature.signedValueEntry}});
    const auto seal = crypto::parseSealSignature(value);
    if (seal)
        return checkSealValue(*seal, signature, sealFile, anchors, now);
    if (const auto data = crypto::parseSignedData(value))
        return checkSignedDataValue(*data, crypto::SignedMessage({signature.xml}),
                                    writtenTime(signature.signatureDateTime), anchors, now);
    if (isBareSignature(value))
        return checkBareSignature(signature, anchors, now);
    return unreadable(State::Failed, Because::SignatureMalformed, seal.error().facts());
}

} // namespace lc::document
