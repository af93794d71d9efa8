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

} // namespace

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
                                    crypto::timeFromAscii(signature.signatureDateTime.toLatin1()),
                                    anchors, now);
    if (isBareSignature(value)) {
        ValueAnswer answer = unreadable(State::Unknown, Because::NoCertificate);
        answer.report.layout = QStringLiteral("SM2");
        return answer;
    }
    return unreadable(State::Failed, Because::SignatureMalformed, seal.error().facts());
}

} // namespace lc::document
