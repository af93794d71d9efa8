#include "cli/forms.h"

#include "crypto/digest.h"

#include <algorithm>
#include <array>

namespace lc::cli {

namespace {

using domain::Check;
using domain::Finding;
using domain::Findings;
using domain::State;

QString timeOf(const QDateTime &time)
{
    return time.toString(Qt::ISODate);
}

Findings ofSignature(const Findings &findings, int index)
{
    Findings own = findings;
    own.removeIf([index](const Finding &one) { return one.signature != index; });
    return own;
}

// The worst state among these checks; what was not asked counts as open where it is needed.
State worstOf(const Findings &findings, std::initializer_list<Check> checks)
{
    State worst = State::Passed;
    for (const Finding &one : findings) {
        if (std::ranges::find(checks, one.check) == checks.end())
            continue;
        if (one.state == State::Failed)
            return State::Failed;
        if (one.state != State::Passed)
            worst = State::Unknown;
    }
    return worst;
}

// Whether the file is as it was signed, whoever signed it.
QString integrityOf(const Findings &own)
{
    switch (worstOf(own, {Check::ReferenceDigests, Check::SignedDataHash, Check::Signature,
                          Check::SealSignature, Check::SignerInSeal})) {
    case State::Passed:
        return QStringLiteral("Intact");
    case State::Failed:
        return QStringLiteral("Broken");
    case State::Unknown:
    case State::NotRun:
        return QStringLiteral("Unverifiable");
    }
    Q_UNREACHABLE();
}

// Whether whoever signed may be believed.
QString trustOf(const Findings &own)
{
    switch (worstOf(own, {Check::CertificateChain, Check::Revocation})) {
    case State::Passed:
        return QStringLiteral("Trusted");
    case State::Failed:
        return QStringLiteral("Distrusted");
    case State::Unknown:
    case State::NotRun:
        break;
    }
    const bool chain = worstOf(own, {Check::CertificateChain}) == State::Passed;
    return chain ? QStringLiteral("Trusted") : QStringLiteral("Unknown");
}

QJsonObject certificateOf(const crypto::Certificate &certificate)
{
    if (certificate.isNull())
        return {};
    return {{QStringLiteral("subject"), certificate.subject()},
            {QStringLiteral("issuer"), certificate.issuer()},
            {QStringLiteral("serial"), certificate.serialNumber()},
            {QStringLiteral("from"), timeOf(certificate.notBefore())},
            {QStringLiteral("until"), timeOf(certificate.notAfter())},
            {QStringLiteral("keyUsage"), QJsonArray::fromStringList(certificate.keyUsages())},
            {QStringLiteral("sm3"), QString::fromLatin1(crypto::sm3(certificate.der()).toHex())}};
}

QJsonObject coverageOf(const document::SignatureReport &signature)
{
    QJsonObject json{{QStringLiteral("latest"), signature.isLatest}};
    if (signature.coveredBytes > 0) {
        json.insert(QStringLiteral("bytes"), signature.coveredBytes);
        json.insert(QStringLiteral("added"), signature.added);
        json.insert(QStringLiteral("addedParts"), QJsonArray::fromStringList(signature.addedParts));
        if (signature.permission > 0)
            json.insert(QStringLiteral("permission"), signature.permission);
        return json;
    }
    json.insert(QStringLiteral("references"), signature.references);
    json.insert(QStringLiteral("covered"), QJsonArray::fromStringList(signature.covered));
    json.insert(QStringLiteral("changed"), QJsonArray::fromStringList(signature.changed));
    json.insert(QStringLiteral("missing"), QJsonArray::fromStringList(signature.missing));
    return json;
}

} // namespace

QString signatureToText(const document::SignatureReport &signature)
{
    QStringList parts{signature.sealName, signature.signer,
                      signature.signedAt.toString(Qt::ISODate), signature.layout};
    // The signer stands first in the chain and is named already.
    parts.append(signature.chain.mid(1).join(QStringLiteral(" ← ")));
    parts.removeAll(QString());
    return u"  [" % QString::number(signature.index + 1) % u"] " %
           parts.join(QStringLiteral(" · "));
}

QJsonArray signaturesToJson(const QList<document::SignatureReport> &signatures,
                            const Findings &findings)
{
    QJsonArray array;
    for (const document::SignatureReport &signature : signatures) {
        const Findings own = ofSignature(findings, signature.index);
        array.append(QJsonObject{
            {QStringLiteral("index"), signature.index},
            {QStringLiteral("document"), signature.document + 1},
            {QStringLiteral("id"), signature.id},
            {QStringLiteral("type"), signature.type},
            {QStringLiteral("format"), signature.layout},
            {QStringLiteral("file"), signature.file},
            {QStringLiteral("integrity"), integrityOf(own)},
            {QStringLiteral("trust"), trustOf(own)},
            {QStringLiteral("sealName"), signature.sealName},
            {QStringLiteral("sealFrom"), timeOf(signature.sealFrom)},
            {QStringLiteral("sealUntil"), timeOf(signature.sealUntil)},
            {QStringLiteral("signer"), signature.signer},
            {QStringLiteral("issuer"), signature.issuer},
            {QStringLiteral("chain"), QJsonArray::fromStringList(signature.chain)},
            {QStringLiteral("certificate"), certificateOf(signature.certificate)},
            {QStringLiteral("signedAt"), timeOf(signature.signedAt)},
            {QStringLiteral("signedAtTrusted"), signature.signedAtTrusted},
            {QStringLiteral("writtenTime"), signature.writtenTime},
            {QStringLiteral("algorithm"), signature.algorithm},
            {QStringLiteral("coverage"), coverageOf(signature)},
        });
    }
    return array;
}

} // namespace lc::cli
