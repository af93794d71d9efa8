#include "crypto/asn1.h"
#include "crypto/digest.h"
#include "crypto/seal.h"

namespace lc::crypto {

namespace {

constexpr QByteArrayView sm3WithSm2{"1.2.156.10197.1.501"};

QByteArray versionOf(SealLayout layout)
{
    return derInteger(layout == SealLayout::V1 ? 1 : 4);
}

QByteArray timeOf(SealLayout layout, const QDateTime &time)
{
    return layout == SealLayout::V1 ? derUtcTime(time) : derGeneralizedTime(time);
}

QByteArray propertyOf(const SealRequest &request)
{
    QByteArray certificates;
    for (const Certificate &signer : request.signers)
        certificates += derOctets(signer.der());
    constexpr qint64 asCertificates = 1;
    const QByteArray listType =
        request.layout == SealLayout::V1 ? QByteArray() : derInteger(asCertificates);
    return derSequence(
        {derInteger(request.type), derUtf8(request.name), listType,
         derValue(DerTag::Sequence, certificates), timeOf(request.layout, request.created),
         timeOf(request.layout, request.validFrom), timeOf(request.layout, request.validUntil)});
}

QByteArray infoOf(const SealRequest &request)
{
    const QByteArray header =
        derSequence({derIa5(u"ES"), versionOf(request.layout), derIa5(request.vendor)});
    const QByteArray picture =
        derSequence({derIa5(request.pictureType), derOctets(request.picture),
                     derInteger(request.widthMm), derInteger(request.heightMm)});
    return derSequence({header, derIa5(request.id), propertyOf(request), picture});
}

} // namespace

Result<QByteArray> makeSeal(const SealRequest &request, const Certificate &maker,
                            const PrivateKey &makerKey)
{
    if (maker.isNull())
        return fail(ErrorCode::CertificateInvalid);
    const QByteArray info = infoOf(request);
    const QByteArray certificate = derOctets(maker.der());
    const QByteArray algorithm = derObjectIdentifier(sm3WithSm2);
    if (request.layout == SealLayout::V1) {
        LC_TRY(signature, makerKey.signSm2(derSequence({info, certificate, algorithm})));
        return derSequence({info, derSequence({certificate, algorithm, derBits(signature)})});
    }
    LC_TRY(signature, makerKey.signSm2(info));
    return derSequence({info, certificate, algorithm, derBits(signature)});
}

Result<QByteArray> signWithSeal(QByteArrayView sealDer, QByteArrayView signatureXml,
                                QStringView propertyInfo, const QDateTime &signedAt,
                                const Certificate &signer, const PrivateKey &signerKey,
                                SealLayout layout)
{
    if (signer.isNull())
        return fail(ErrorCode::CertificateInvalid);
    LC_CHECK(parseSeal(sealDer).map([](const Seal &) {}));
    const QByteArray dataHash = derBits(sm3(signatureXml));
    const QByteArray certificate = derOctets(signer.der());
    const QByteArray algorithm = derObjectIdentifier(sm3WithSm2);
    if (layout == SealLayout::V1) {
        const QByteArray time = derBits(signedAt.toUTC().toString(u"yyyyMMddHHmmss'Z'").toLatin1());
        const QByteArray toSign = derSequence({versionOf(layout), sealDer, time, dataHash,
                                               derIa5(propertyInfo), certificate, algorithm});
        LC_TRY(signature, signerKey.signSm2(toSign));
        return derSequence({toSign, derBits(signature)});
    }
    const QByteArray toSign = derSequence(
        {versionOf(layout), sealDer, derGeneralizedTime(signedAt), dataHash, derIa5(propertyInfo)});
    LC_TRY(signature, signerKey.signSm2(toSign));
    return derSequence({toSign, certificate, algorithm, derBits(signature)});
}

} // namespace lc::crypto
