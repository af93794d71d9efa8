#include "support/signedpayload.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace lc::support {

namespace {

QByteArray decoded(const QJsonObject &object, QLatin1String name)
{
    const auto bytes = QByteArray::fromBase64Encoding(object.value(name).toString().toLatin1(),
                                                      QByteArray::AbortOnBase64DecodingErrors);
    return bytes ? *bytes : QByteArray();
}

} // namespace

SignedPayload openSigned(QByteArrayView file, const crypto::PublicKey &signer)
{
    const QJsonObject object =
        QJsonDocument::fromJson(QByteArray::fromRawData(file.data(), file.size())).object();
    const QByteArray payload = decoded(object, QLatin1String("payload"));
    const QByteArray signature = decoded(object, QLatin1String("signature"));
    if (payload.isEmpty() || signature.isEmpty())
        return {};
    const auto right = signer.verifySm2(payload, signature);
    if (!right || !*right)
        return {SignedPayload::State::SignatureWrong, {}};
    return {SignedPayload::State::Right, payload};
}

Result<QByteArray> signPayload(const QByteArray &payload, const crypto::PrivateKey &signer)
{
    LC_TRY(signature, signer.signSm2(payload));
    const QJsonObject object{
        {QStringLiteral("payload"), QString::fromLatin1(payload.toBase64())},
        {QStringLiteral("signature"), QString::fromLatin1(signature.toBase64())}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

} // namespace lc::support
