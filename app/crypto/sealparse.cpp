#include "crypto/asn1.h"
#include "crypto/seal.h"

// Reads SES structures of GM/T 0031-2014 (v1) and GB/T 38540-2020 (v4). Which one it is shows in
// the structure alone: real files put any number into header.version.
namespace lc::crypto {

namespace {

constexpr int maximumCertificates = 1000;

Result<int> readSmallInteger(DerReader &reader)
{
    LC_TRY(value, reader.next(DerTag::Integer));
    LC_TRY(number, value.toInteger());
    if (number < 0 || number > 0x7fffffff)
        return reader.malformed();
    return static_cast<int>(number);
}

Result<QString> readText(DerReader &reader)
{
    LC_TRY(value, reader.next());
    return value.toText();
}

Result<QDateTime> readTime(DerReader &reader)
{
    LC_TRY(value, reader.next());
    return value.toTime();
}

Result<QByteArray> readBits(DerReader &reader)
{
    LC_TRY(value, reader.next());
    LC_TRY(bits, value.toBits());
    return bits.toByteArray();
}

Result<QByteArray> readOctets(DerReader &reader)
{
    LC_TRY(value, reader.next(DerTag::OctetString));
    return value.content.toByteArray();
}

// An OID, or an AlgorithmIdentifier in its place.
Result<QString> readAlgorithm(DerReader &reader)
{
    if (reader.peekTag() == DerTag::Sequence) {
        LC_TRY(inner, reader.enter(DerTag::Sequence));
        LC_TRY(first, inner.next(DerTag::ObjectIdentifier));
        return first.toObjectIdentifier();
    }
    LC_TRY(value, reader.next(DerTag::ObjectIdentifier));
    return value.toObjectIdentifier();
}

Result<> readHeader(DerReader &info, Seal &seal)
{
    LC_TRY(header, info.enter(DerTag::Sequence));
    LC_TRY(id, readText(header));
    if (id != u"ES")
        return header.malformed();
    LC_TRY(version, readSmallInteger(header));
    LC_TRY(vendor, readText(header));
    LC_CHECK(header.expectEnd());
    seal.headerVersion = version;
    seal.vendor = vendor;
    return {};
}

// A list element: an OCTET STRING with a certificate, or a CertDigestObj.
Result<QByteArray> readListElement(const DerValue &element)
{
    if (element.is(DerTag::OctetString))
        return element.content.toByteArray();
    LC_TRY(reader, openValue(element));
    LC_TRY(type, reader.next());
    Q_UNUSED(type);
    LC_TRY(value, reader.next(DerTag::OctetString));
    LC_CHECK(reader.expectEnd());
    return value.content.toByteArray();
}

Result<> readProperty(DerReader &info, Seal &seal)
{
    LC_TRY(property, info.enter(DerTag::Sequence));
    LC_TRY(type, readSmallInteger(property));
    LC_TRY(name, readText(property));
    seal.type = type;
    seal.name = name;
    if (property.peekTag() == DerTag::Integer) {
        LC_TRY(listType, readSmallInteger(property));
        seal.certListType = listType;
    }
    LC_TRY(list, property.next(DerTag::Sequence));
    LC_TRY(elements, readAll(list.content, list.depth + 1, maximumCertificates));
    for (const DerValue &element : elements) {
        LC_TRY(certificate, readListElement(element));
        // No certificate is as short as a digest, which some makers write without its name.
        const bool isDigest = !element.is(DerTag::OctetString) || certificate.size() <= 64;
        seal.certificates.append(certificate);
        seal.listedAsDigests = seal.listedAsDigests || isDigest;
    }
    LC_TRY(created, readTime(property));
    LC_TRY(validFrom, readTime(property));
    LC_TRY(validUntil, readTime(property));
    LC_CHECK(property.expectEnd());
    seal.created = created;
    seal.validFrom = validFrom;
    seal.validUntil = validUntil;
    return {};
}

Result<> readPicture(DerReader &info, Seal &seal)
{
    LC_TRY(picture, info.enter(DerTag::Sequence));
    LC_TRY(type, readText(picture));
    LC_TRY(data, readOctets(picture));
    LC_TRY(width, readSmallInteger(picture));
    LC_TRY(height, readSmallInteger(picture));
    LC_CHECK(picture.expectEnd());
    seal.pictureType = type;
    seal.picture = data;
    seal.widthMm = width;
    seal.heightMm = height;
    return {};
}

Result<> readInfo(const DerValue &value, Seal &seal)
{
    LC_TRY(info, openValue(value));
    LC_CHECK(readHeader(info, seal));
    LC_TRY(id, readText(info));
    seal.id = id;
    LC_CHECK(readProperty(info, seal));
    LC_CHECK(readPicture(info, seal));
    LC_TRY(extensions, info.nextIf(DerTag::contextConstructed(0)));
    Q_UNUSED(extensions);
    return info.expectEnd();
}

// Certificate, algorithm and signature of the maker.
struct SignInfo
{
    DerValue certificate;
    DerValue algorithm;
};

Result<SignInfo> readSignInfo(DerReader &reader, Seal &seal)
{
    LC_TRY(certificate, reader.next(DerTag::OctetString));
    DerReader ahead = reader;
    LC_TRY(algorithm, ahead.next());
    LC_TRY(name, readAlgorithm(reader));
    LC_TRY(signature, readBits(reader));
    seal.makerCertificate = certificate.content.toByteArray();
    seal.signatureAlgorithm = name;
    seal.signature = signature;
    return SignInfo{certificate, algorithm};
}

// v1: signInfo nested, and the signature covers SEQUENCE { info, certificate, algorithm }.
Result<> readNestedSignInfo(const DerValue &info, DerReader &outer, Seal &seal)
{
    seal.layout = SealLayout::V1;
    LC_TRY(nested, outer.enter(DerTag::Sequence));
    LC_TRY(signInfo, readSignInfo(nested, seal));
    LC_CHECK(nested.expectEnd());
    LC_CHECK(outer.expectEnd());
    seal.signedBytes = derSequence({info.raw, signInfo.certificate.raw, signInfo.algorithm.raw});
    return {};
}

// [0] BIT STRING, implicit (primitive, with or without the octet of unused bits) or explicit.
Result<QByteArray> readTimeStamp(DerReader &reader)
{
    if (reader.peekTag() == DerTag::contextConstructed(0)) {
        LC_TRY(inner, reader.enter(DerTag::contextConstructed(0)));
        if (inner.peekTag() == DerTag::Sequence) {
            LC_TRY(token, inner.next());
            return token.raw.toByteArray();
        }
        LC_TRY(bits, readBits(inner));
        LC_CHECK(inner.expectEnd());
        return bits;
    }
    LC_TRY(value, reader.next(DerTag::context(0)));
    const QByteArrayView content = value.content;
    return !content.isEmpty() && content[0] == '\0' ? content.sliced(1).toByteArray()
                                                    : content.toByteArray();
}

Result<> readFlatSignInfo(const DerValue &info, DerReader &outer, Seal &seal)
{
    seal.layout = SealLayout::V4;
    LC_TRY(signInfo, readSignInfo(outer, seal));
    Q_UNUSED(signInfo);
    if (!outer.atEnd()) {
        LC_TRY(timeStamp, readTimeStamp(outer));
        seal.timeStamp = timeStamp;
    }
    LC_CHECK(outer.expectEnd());
    seal.signedBytes = info.raw.toByteArray();
    return {};
}

Result<Seal> readSeal(const DerValue &value)
{
    LC_TRY(outer, openValue(value));
    LC_TRY(info, outer.next(DerTag::Sequence));
    Seal seal;
    seal.raw = value.raw.toByteArray();
    LC_CHECK(readInfo(info, seal));
    if (outer.peekTag() == DerTag::Sequence)
        LC_CHECK(readNestedSignInfo(info, outer, seal));
    else
        LC_CHECK(readFlatSignInfo(info, outer, seal));
    return seal;
}

// v1's timeInfo holds the time as text or a time-stamp token.
void readTimeBits(QByteArrayView bits, SealSignature &signature)
{
    if (const auto time = timeFromAscii(bits))
        signature.signedAt = *time;
    else if (const auto value = readSingle(bits); value && value->toTime())
        signature.signedAt = *value->toTime();
    else if (!bits.isEmpty() && static_cast<quint8>(bits[0]) == DerTag::Sequence)
        signature.timeToken = bits.toByteArray();
}

Result<> readToSign(const DerValue &toSign, SealSignature &signature, bool &certificateInside)
{
    LC_TRY(reader, openValue(toSign));
    LC_TRY(version, readSmallInteger(reader));
    Q_UNUSED(version);
    LC_TRY(eseal, reader.next(DerTag::Sequence));
    LC_TRY(seal, readSeal(eseal));
    signature.seal = seal;
    LC_TRY(time, reader.next());
    if (time.is(DerTag::GeneralizedTime) || time.is(DerTag::UtcTime)) {
        LC_TRY(signedAt, time.toTime());
        signature.signedAt = signedAt;
    } else {
        LC_TRY(bits, time.toBits());
        readTimeBits(bits, signature);
    }
    LC_TRY(dataHash, readBits(reader));
    LC_TRY(propertyInfo, readText(reader));
    signature.dataHash = dataHash;
    signature.propertyInfo = propertyInfo;
    signature.signedBytes = toSign.raw.toByteArray();
    certificateInside = reader.peekTag() == DerTag::OctetString;
    if (certificateInside) {
        LC_TRY(certificate, readOctets(reader));
        LC_TRY(algorithm, readAlgorithm(reader));
        signature.signerCertificate = certificate;
        signature.signatureAlgorithm = algorithm;
    }
    LC_TRY(extensions, reader.nextIf(DerTag::contextConstructed(0)));
    Q_UNUSED(extensions);
    return reader.expectEnd();
}

} // namespace

Result<Seal> parseSeal(QByteArrayView der)
{
    LC_TRY(value, readSingle(der, DerTag::Sequence));
    return readSeal(value);
}

QByteArray otherSignedBytes(const Seal &seal)
{
    const auto value = readSingle(seal.raw, DerTag::Sequence);
    const auto parts = value ? readAll(value->content, 1, 8) : Result<QList<DerValue>>();
    if (!parts || parts->size() < 2)
        return {};
    const DerValue &info = parts->at(0);
    switch (seal.layout) {
    case SealLayout::V1:
        return info.raw.toByteArray();
    case SealLayout::V4:
        return parts->size() < 3 ? QByteArray()
                                 : derSequence({info.raw, parts->at(1).raw, parts->at(2).raw});
    }
    Q_UNREACHABLE();
}

Result<SealSignature> parseSealSignature(QByteArrayView der)
{
    LC_TRY(value, readSingle(der, DerTag::Sequence));
    LC_TRY(outer, openValue(value));
    LC_TRY(toSign, outer.next(DerTag::Sequence));
    SealSignature signature;
    bool certificateInside = false;
    LC_CHECK(readToSign(toSign, signature, certificateInside));
    signature.layout = certificateInside ? SealLayout::V1 : SealLayout::V4;
    if (!certificateInside) {
        LC_TRY(certificate, readOctets(outer));
        LC_TRY(algorithm, readAlgorithm(outer));
        signature.signerCertificate = certificate;
        signature.signatureAlgorithm = algorithm;
    }
    LC_TRY(bits, readBits(outer));
    signature.signature = bits;
    if (!outer.atEnd()) {
        LC_TRY(timeStamp, readTimeStamp(outer));
        signature.timeStamp = timeStamp;
    }
    LC_CHECK(outer.expectEnd());
    return signature;
}

} // namespace lc::crypto
