#include "document/issuerlist.h"

#include "crypto/signeddata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lc::document {

namespace {

constexpr qsizetype largestList = 4 << 20;

tl::unexpected<Error> invalid(const QString &what, SourceLocation where = SourceLocation::current())
{
    return fail(ErrorCode::SettingsInvalid, {{QStringLiteral("key"), what}}, where);
}

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODate).toUTC();
}

Result<IssuerList::Issuer> issuerOf(const QJsonObject &object)
{
    IssuerList::Issuer issuer;
    issuer.name = object.value(u"name").toString();
    issuer.organisation = object.value(u"organisation").toString();
    issuer.certificate = QByteArray::fromHex(object.value(u"certificate").toString().toLatin1());
    for (const QJsonValue &type : object.value(u"types").toArray())
        issuer.types.append(type.toString());
    constexpr qsizetype sm3Size = 32;
    const bool named = issuer.certificate.size() == sm3Size ||
                       (issuer.certificate.isEmpty() && !issuer.organisation.isEmpty());
    if (!named || issuer.types.isEmpty())
        return invalid(QStringLiteral("issuers"));
    return issuer;
}

} // namespace

Result<IssuerList> IssuerList::fromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonObject root = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError || root.value(u"format").toInt() != 1)
        return invalid(QStringLiteral("format"));
    IssuerList list;
    list.m_serial = root.value(u"serial").toInteger(-1);
    list.m_issued = timeOf(root.value(u"issued"));
    list.m_validUntil = timeOf(root.value(u"validUntil"));
    if (list.m_serial < 0)
        return invalid(QStringLiteral("serial"));
    if (!list.m_issued.isValid() || !list.m_validUntil.isValid())
        return invalid(QStringLiteral("validUntil"));
    for (const QJsonValue &value : root.value(u"issuers").toArray()) {
        LC_TRY(issuer, issuerOf(value.toObject()));
        list.m_issuers.append(issuer);
    }
    return list;
}

Result<IssuerList> IssuerList::read(QByteArrayView signedBytes,
                                    const crypto::Certificate &listSigner)
{
    if (signedBytes.size() > largestList)
        return fail(ErrorCode::FileTooLarge, {{QStringLiteral("bytes"), signedBytes.size()}});
    LC_TRY(data, crypto::parseSignedData(signedBytes));
    if (!data.content || data.signers.size() != 1)
        return fail(ErrorCode::SignatureMalformed);
    // By the installed certificate, whoever else's came along.
    const auto answer = crypto::verifySignedData(data, data.signers.first(), listSigner,
                                                 crypto::SignedMessage({*data.content}));
    if (answer.content != crypto::SignedDataState::Good ||
        answer.signature != crypto::SignedDataState::Good)
        return fail(ErrorCode::SignatureMalformed,
                    {{QStringLiteral("signer"), listSigner.commonName()}});
    return fromJson(*data.content);
}

QStringList IssuerList::typesOf(const crypto::Certificate &signer) const
{
    const QByteArray digest = crypto::sm3(signer.der());
    QStringList types;
    for (const Issuer &issuer : m_issuers) {
        const bool same = issuer.certificate.isEmpty()
                              ? issuer.organisation == signer.organisation()
                              : issuer.certificate == digest;
        if (same)
            types += issuer.types;
    }
    return types;
}

bool IssuerList::isListed(const crypto::Certificate &signer) const
{
    return !typesOf(signer).isEmpty();
}

bool IssuerList::allows(const crypto::Certificate &signer, const QString &typeCode) const
{
    const QStringList types = typesOf(signer);
    return types.contains(QStringLiteral("*")) || (!typeCode.isEmpty() && types.contains(typeCode));
}

} // namespace lc::document
