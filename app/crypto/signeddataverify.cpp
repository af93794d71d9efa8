#include "crypto/signeddata.h"

namespace lc::crypto {

namespace {

// The algorithm that the message was digested with: named beside the signer, or in the name of
// the signature algorithm. SM2 goes with SM3, whatever real files write beside it.
std::optional<DigestAlgorithm> digestOf(const SignedDataSigner &signer, const PublicKey &key)
{
    if (key.isSm2())
        return DigestAlgorithm::Sm3;
    if (const auto named = digestFromName(signer.digestOid))
        return named;
    if (signer.scheme && signer.scheme->namesDigest)
        return signer.scheme->digest;
    return std::nullopt;
}

// Some writers sign with another digest than they take of the message.
DigestAlgorithm signatureDigestOf(const SignedDataSigner &signer, const PublicKey &key,
                                  DigestAlgorithm ofMessage)
{
    return !key.isSm2() && signer.scheme && signer.scheme->namesDigest ? signer.scheme->digest
                                                                       : ofMessage;
}

// False: the attributes that were signed name another certificate than the one that is shown.
bool isMeantCertificate(const SignedDataSigner &signer, const Certificate &certificate)
{
    return signer.meantCertificate.isEmpty() ||
           digest(signer.meantBy, certificate.der()) == signer.meantCertificate;
}

SignedDataState stateOf(const Result<bool> &answer)
{
    if (!answer)
        return answer.error().code() == ErrorCode::KeyInvalid ? SignedDataState::UnknownAlgorithm
                                                              : SignedDataState::Malformed;
    return *answer ? SignedDataState::Good : SignedDataState::Wrong;
}

SignedDataState verdictOn(bool good)
{
    return good ? SignedDataState::Good : SignedDataState::Wrong;
}

// Content that came along is the message itself or, in GB/T 35275 files, its digest.
bool contentSpeaksOf(const SignedMessage &message, const QByteArray &content,
                     DigestAlgorithm algorithm)
{
    const QByteArray digest = message.digest(algorithm);
    return content == digest || crypto::digest(algorithm, content) == digest;
}

} // namespace

QByteArray SignedMessage::digest(DigestAlgorithm algorithm) const
{
    Digest context(algorithm);
    for (const QByteArrayView piece : m_pieces)
        context.add(piece);
    return context.finish();
}

QByteArray SignedMessage::joined() const
{
    QByteArray all;
    for (const QByteArrayView piece : m_pieces)
        all += piece;
    return all;
}

SignedDataAnswer verifySignedData(const SignedData &data, const SignedDataSigner &signer,
                                  const Certificate &certificate, const SignedMessage &message)
{
    using enum SignedDataState;
    const auto key = certificate.publicKey();
    if (certificate.isNull() || !key)
        return {NoCertificate, NoCertificate};
    const auto algorithm = digestOf(signer, *key);
    if (!algorithm)
        return {UnknownAlgorithm, UnknownAlgorithm};
    const RsaPadding padding = signer.scheme ? signer.scheme->padding : RsaPadding::Pkcs1;
    const DigestAlgorithm signedBy = signatureDigestOf(signer, *key, *algorithm);
    const auto verify = [&](const QByteArray &bytes) {
        if (!isMeantCertificate(signer, certificate))
            return Wrong;
        return stateOf(key->verify(signedBy, bytes, signer.signature, padding));
    };
    const bool bound = !data.content || contentSpeaksOf(message, *data.content, *algorithm);
    if (!signer.attributes.isEmpty()) {
        const bool same =
            signer.messageDigest == message.digest(*algorithm) ||
            (data.content && signer.messageDigest == digest(*algorithm, *data.content));
        return {verdictOn(bound && same), verify(signer.attributes)};
    }
    if (data.content)
        return {verdictOn(bound), verify(*data.content)};
    const SignedDataState whole = verify(message.joined());
    if (whole == Good || !key->isSm2())
        return {whole, whole};
    const SignedDataState overDigest = verify(message.digest(*algorithm));
    return {overDigest, overDigest};
}

} // namespace lc::crypto
