#include "crypto/ocsp.h"

#include "crypto/asn1.h"
#include "crypto/signaturescheme.h"

#include <algorithm>

namespace lc::crypto {

namespace {

constexpr quint8 enumerated = 0x0a;
constexpr int maximumAnswers = 1000;

// The bits of a certificate's subjectPublicKey.
Result<QByteArray> keyBitsOf(const Certificate &certificate)
{
    LC_TRY(key, certificate.publicKey());
    LC_TRY(der, key.toDer());
    LC_TRY(outer, readSingle(der, DerTag::Sequence));
    LC_TRY(reader, openValue(outer));
    LC_TRY(algorithm, reader.next(DerTag::Sequence));
    Q_UNUSED(algorithm);
    LC_TRY(value, reader.next(DerTag::BitString));
    LC_TRY(bits, value.toBits());
    return bits.toByteArray();
}

struct Response
{
    QByteArray signedBytes;
    std::optional<SignatureScheme> scheme;
    QByteArray signature;
    QDateTime producedAt;
    QList<DerValue> answers; // slices of the bytes that were given
    QList<Certificate> certificates;
};

Result<> readData(const DerValue &value, Response &response)
{
    response.signedBytes = value.raw.toByteArray();
    LC_TRY(data, openValue(value));
    LC_TRY(version, data.nextIf(DerTag::contextConstructed(0)));
    Q_UNUSED(version);
    LC_TRY(responder, data.next()); // the certificates tell who may sign
    Q_UNUSED(responder);
    LC_TRY(produced, data.next(DerTag::GeneralizedTime));
    LC_TRY(producedAt, produced.toTime());
    response.producedAt = producedAt;
    LC_TRY(list, data.next(DerTag::Sequence));
    LC_TRY(answers, readAll(list.content, list.depth + 1, maximumAnswers));
    response.answers = answers;
    return {};
}

Result<Response> readBasic(const DerValue &octets)
{
    LC_TRY(outer, readSingle(octets.content, DerTag::Sequence));
    LC_TRY(basic, openValue(outer));
    LC_TRY(data, basic.next(DerTag::Sequence));
    Response response;
    LC_CHECK(readData(data, response));
    LC_TRY(algorithm, basic.next(DerTag::Sequence));
    response.scheme = signatureScheme(algorithm);
    LC_TRY(value, basic.next(DerTag::BitString));
    LC_TRY(signature, value.toBits());
    response.signature = signature.toByteArray();
    LC_TRY(wrapped, basic.nextIf(DerTag::contextConstructed(0)));
    if (wrapped) {
        LC_TRY(list, readSingle(wrapped->content, DerTag::Sequence));
        LC_TRY(certificates, readAll(list.content, list.depth + 1, 16));
        for (const DerValue &one : certificates) {
            if (const auto certificate = Certificate::fromDer(one.raw))
                response.certificates.append(*certificate);
        }
    }
    LC_CHECK(basic.expectEnd());
    return response;
}

// OCSPResponse ::= SEQUENCE { status ENUMERATED, [0] { type, OCTET STRING } }; only a successful
// one carries anything.
Result<Response> readResponse(QByteArrayView der)
{
    LC_TRY(outer, readSingle(der, DerTag::Sequence));
    LC_TRY(reader, openValue(outer));
    LC_TRY(status, reader.next(enumerated));
    if (status.content.size() != 1 || status.content[0] != 0)
        return fail(ErrorCode::SignatureMalformed);
    LC_TRY(wrapped, reader.enter(DerTag::contextConstructed(0)));
    LC_TRY(bytes, wrapped.enter(DerTag::Sequence));
    LC_TRY(type, bytes.next(DerTag::ObjectIdentifier));
    LC_TRY(oid, type.toObjectIdentifier());
    if (oid != u"1.3.6.1.5.5.7.48.1.1") // id-pkix-ocsp-basic
        return fail(ErrorCode::SignatureMalformed);
    LC_TRY(octets, bytes.next(DerTag::OctetString));
    return readBasic(octets);
}

bool isSignedBy(const Response &response, const Certificate &certificate)
{
    const auto key = certificate.publicKey();
    if (!key || !response.scheme)
        return false;
    return key
        ->verify(response.scheme->digest, response.signedBytes, response.signature,
                 response.scheme->padding)
        .value_or(false);
}

bool mayAnswer(const Certificate &responder, const Certificate &issuer, const QDateTime &at)
{
    return responder.mayAnswerForIssuer() && responder.notBefore() <= at &&
           at <= responder.notAfter() && responder.isSignedBy(issuer);
}

bool isSignedRightly(const Response &response, const Certificate &issuer)
{
    if (isSignedBy(response, issuer))
        return true;
    return std::ranges::any_of(response.certificates, [&](const Certificate &one) {
        return mayAnswer(one, issuer, response.producedAt) && isSignedBy(response, one);
    });
}

// CertID ::= SEQUENCE { hashAlgorithm, issuerNameHash, issuerKeyHash, serialNumber }
Result<bool> speaksOf(DerReader &answer, const Certificate &certificate, const Certificate &issuer)
{
    LC_TRY(id, answer.enter(DerTag::Sequence));
    LC_TRY(algorithm, id.enter(DerTag::Sequence));
    LC_TRY(name, algorithm.next(DerTag::ObjectIdentifier));
    LC_TRY(oid, name.toObjectIdentifier());
    LC_TRY(nameHash, id.next(DerTag::OctetString));
    LC_TRY(keyHash, id.next(DerTag::OctetString));
    LC_TRY(serial, id.next(DerTag::Integer));
    const auto hash = digestFromName(oid);
    LC_TRY(bits, keyBitsOf(issuer));
    return hash && serial.raw == certificate.serialDer() &&
           nameHash.content == digest(*hash, issuer.subjectDer()) &&
           keyHash.content == digest(*hash, bits);
}

Result<> readRevoked(const DerValue &status, OcspAnswer &answer)
{
    LC_TRY(info, openValue(status, DerTag::contextConstructed(1)));
    LC_TRY(time, info.next(DerTag::GeneralizedTime));
    LC_TRY(revokedAt, time.toTime());
    answer.state = OcspAnswer::State::Revoked;
    answer.revokedAt = revokedAt;
    LC_TRY(wrapped, info.nextIf(DerTag::contextConstructed(0)));
    if (wrapped) {
        LC_TRY(reason, readSingle(wrapped->content, enumerated));
        if (reason.content.size() == 1)
            answer.reason = static_cast<quint8>(reason.content[0]);
    }
    return {};
}

Result<OcspAnswer> readAnswer(DerReader &reader)
{
    OcspAnswer answer;
    LC_TRY(status, reader.next());
    if (status.is(DerTag::context(0)))
        answer.state = OcspAnswer::State::Good;
    else if (status.is(DerTag::contextConstructed(1)))
        LC_CHECK(readRevoked(status, answer));
    LC_TRY(thisTime, reader.next(DerTag::GeneralizedTime));
    LC_TRY(thisUpdate, thisTime.toTime());
    answer.thisUpdate = thisUpdate;
    LC_TRY(wrapped, reader.nextIf(DerTag::contextConstructed(0)));
    if (wrapped) {
        LC_TRY(nextTime, readSingle(wrapped->content, DerTag::GeneralizedTime));
        LC_TRY(nextUpdate, nextTime.toTime());
        answer.nextUpdate = nextUpdate;
    }
    return answer;
}

} // namespace

Result<QByteArray> ocspRequest(const Certificate &certificate, const Certificate &issuer)
{
    if (certificate.isNull() || issuer.isNull())
        return fail(ErrorCode::CertificateInvalid);
    LC_TRY(bits, keyBitsOf(issuer));
    // SHA-1 names the issuer here and secures nothing; every responder knows it.
    constexpr DigestAlgorithm names = DigestAlgorithm::Sha1;
    const QByteArray id = derSequence(
        {derSequence({derObjectIdentifier("1.3.14.3.2.26"), derValue(DerTag::Null, {})}),
         derOctets(digest(names, issuer.subjectDer())), derOctets(digest(names, bits)),
         certificate.serialDer()});
    return derSequence({derSequence({derSequence({derSequence({id})})})});
}

Result<OcspDescription> describeOcspResponse(QByteArrayView der)
{
    LC_TRY(response, readResponse(der));
    OcspDescription description;
    for (const DerValue &one : response.answers) {
        LC_TRY(reader, openValue(one));
        LC_TRY(id, reader.next(DerTag::Sequence));
        Q_UNUSED(id);
        LC_TRY(answer, readAnswer(reader));
        description.thisUpdate = answer.thisUpdate;
        description.nextUpdate = answer.nextUpdate;
        ++description.count;
    }
    return description;
}

Result<std::optional<OcspAnswer>>
readOcspResponse(QByteArrayView der, const Certificate &certificate, const Certificate &issuer)
{
    LC_TRY(response, readResponse(der));
    for (const DerValue &one : response.answers) {
        LC_TRY(reader, openValue(one));
        LC_TRY(same, speaksOf(reader, certificate, issuer));
        if (!same)
            continue;
        if (!isSignedRightly(response, issuer))
            return fail(ErrorCode::SignatureMalformed);
        LC_TRY(answer, readAnswer(reader));
        return std::optional(answer);
    }
    return std::optional<OcspAnswer>();
}

} // namespace lc::crypto
