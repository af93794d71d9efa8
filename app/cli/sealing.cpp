#include "cli/forms.h"
#include "cli/runners.h"

#include "core/file.h"
#include "crypto/digest.h"
#include "crypto/seal.h"

namespace lc::cli {

namespace {

QString nameOf(crypto::SealLayout layout)
{
    switch (layout) {
    case crypto::SealLayout::V1:
        return QStringLiteral("V1");
    case crypto::SealLayout::V4:
        return QStringLiteral("V4");
    }
    Q_UNREACHABLE();
}

struct FoundSeal
{
    crypto::Seal seal;
    std::optional<crypto::SealSignature> signature; // absent for a bare seal file
};

// A file of its own (Seal.esl, SignedValue.dat) or the seal of a signature in an OFD package.
Result<FoundSeal> sealOf(const Context &context)
{
    LC_TRY(number, context.arguments.number("signature", 1, 1, 10000));
    LC_TRY(bytes, readFile(context.arguments.argument(0), 256 << 20));
    if (auto signature = crypto::parseSealSignature(bytes.view()))
        return FoundSeal{signature->seal, *signature};
    if (auto seal = crypto::parseSeal(bytes.view()))
        return FoundSeal{*seal, {}};
    LC_TRY(face, faceOf(context));
    const ofd::Document *document = face.ofdDocument();
    if (!document || number > document->signatures().size())
        return fail(ErrorCode::SignatureMalformed, {{QStringLiteral("signature"), number}});
    LC_TRY(signature, crypto::parseSealSignature(document->signatures()[number - 1].signedValue));
    return FoundSeal{signature.seal, signature};
}

QString timeOf(const QDateTime &time)
{
    return time.toString(Qt::ISODate);
}

QJsonObject certificateToJson(const QByteArray &der)
{
    const auto certificate = crypto::Certificate::fromDer(der);
    if (!certificate)
        return {{QStringLiteral("sm3"), QString::fromLatin1(crypto::sm3(der).toHex())}};
    return {{QStringLiteral("subject"), certificate->subject()},
            {QStringLiteral("issuer"), certificate->issuer()},
            {QStringLiteral("serial"), certificate->serialNumber()},
            {QStringLiteral("from"), timeOf(certificate->notBefore())},
            {QStringLiteral("until"), timeOf(certificate->notAfter())}};
}

QJsonObject sealToJson(const crypto::Seal &seal)
{
    QJsonArray signers;
    for (const QByteArray &signer : seal.certificates) {
        if (seal.listedAsDigests)
            signers.append(
                QJsonObject{{QStringLiteral("digest"), QString::fromLatin1(signer.toHex())}});
        else
            signers.append(certificateToJson(signer));
    }
    return {{QStringLiteral("layout"), nameOf(seal.layout)},
            {QStringLiteral("headerVersion"), seal.headerVersion},
            {QStringLiteral("vendor"), seal.vendor},
            {QStringLiteral("id"), seal.id},
            {QStringLiteral("name"), seal.name},
            {QStringLiteral("type"), seal.type},
            {QStringLiteral("created"), timeOf(seal.created)},
            {QStringLiteral("validFrom"), timeOf(seal.validFrom)},
            {QStringLiteral("validUntil"), timeOf(seal.validUntil)},
            {QStringLiteral("pictureType"), seal.pictureType},
            {QStringLiteral("pictureBytes"), static_cast<int>(seal.picture.size())},
            {QStringLiteral("widthMm"), seal.widthMm},
            {QStringLiteral("heightMm"), seal.heightMm},
            {QStringLiteral("maker"), certificateToJson(seal.makerCertificate)},
            {QStringLiteral("signers"), signers},
            {QStringLiteral("sm3"), QString::fromLatin1(crypto::sm3(seal.raw).toHex())}};
}

QJsonObject signatureToJson(const crypto::SealSignature &signature)
{
    return {
        {QStringLiteral("layout"), nameOf(signature.layout)},
        {QStringLiteral("signedAt"), signature.signedAt ? timeOf(*signature.signedAt) : QString()},
        {QStringLiteral("propertyInfo"), signature.propertyInfo},
        {QStringLiteral("dataHash"), QString::fromLatin1(signature.dataHash.toHex())},
        {QStringLiteral("algorithm"), signature.signatureAlgorithm},
        {QStringLiteral("timeStamp"), !signature.timeStamp.isEmpty()},
        {QStringLiteral("signer"), certificateToJson(signature.signerCertificate)}};
}

} // namespace

Result<Answer> runSealShow(Context &context)
{
    LC_TRY(found, sealOf(context));
    Answer answer;
    answer.json.insert(QStringLiteral("seal"), sealToJson(found.seal));
    if (found.signature)
        answer.json.insert(QStringLiteral("signature"), signatureToJson(*found.signature));
    answer.text = linesOf(answer.json);
    return answer;
}

Result<Answer> runSealExtract(Context &context)
{
    LC_TRY(found, sealOf(context));
    const QString path = context.arguments.value("output");
    LC_CHECK(writeFile(path, found.seal.picture));
    Answer answer;
    answer.json = {{QStringLiteral("file"), path},
                   {QStringLiteral("pictureType"), found.seal.pictureType},
                   {QStringLiteral("bytes"), static_cast<int>(found.seal.picture.size())}};
    answer.text = path % u": " % found.seal.pictureType;
    return answer;
}

} // namespace lc::cli
