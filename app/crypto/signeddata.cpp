#include "crypto/signeddata.h"

#include "crypto/ber.h"

namespace lc::crypto {

namespace {

constexpr QStringView pkcs7SignedData = u"1.2.840.113549.1.7.2";
constexpr QStringView gbt35275SignedData = u"1.2.156.10197.6.1.4.2.2";
constexpr QStringView messageDigestAttribute = u"1.2.840.113549.1.9.4";
constexpr QStringView signingTimeAttribute = u"1.2.840.113549.1.9.5";
constexpr QStringView timeStampAttribute = u"1.2.840.113549.1.9.16.2.14";
constexpr QStringView signingCertificate = u"1.2.840.113549.1.9.16.2.12";
constexpr QStringView signingCertificateV2 = u"1.2.840.113549.1.9.16.2.47";
constexpr QStringView revocationArchive = u"1.2.840.113583.1.1.8";
constexpr QStringView ocspResponseFormat = u"1.3.6.1.5.5.7.16.2";
constexpr int maximumSigners = 64;
constexpr int maximumCertificates = 200;

Result<QString> oidOf(DerReader &reader)
{
    LC_TRY(value, reader.next(DerTag::ObjectIdentifier));
    return value.toObjectIdentifier();
}

Result<QString> algorithmOf(const DerValue &identifier)
{
    LC_TRY(reader, openValue(identifier));
    return oidOf(reader);
}

Result<> readSignerName(DerReader &info, SignedDataSigner &signer)
{
    if (info.peekTag() == DerTag::Sequence) {
        LC_TRY(name, info.enter(DerTag::Sequence));
        LC_TRY(issuer, name.next(DerTag::Sequence));
        LC_TRY(serial, name.next(DerTag::Integer));
        signer.issuer = issuer.raw.toByteArray();
        signer.serial = serial.raw.toByteArray();
        return name.expectEnd();
    }
    LC_TRY(key, info.next(DerTag::context(0)));
    signer.keyIdentifier = key.content.toByteArray();
    return {};
}

// Attribute ::= SEQUENCE { type, SET OF value }; calls `use` with type and first value.
template <class Use>
Result<> forEachAttribute(const DerValue &set, Use use)
{
    LC_TRY(attributes, readAll(set.content, set.depth + 1));
    for (const DerValue &attribute : attributes) {
        LC_TRY(reader, openValue(attribute));
        LC_TRY(type, oidOf(reader));
        LC_TRY(values, reader.enter(DerTag::Set));
        LC_TRY(value, values.next());
        LC_CHECK(use(type, value));
    }
    return {};
}

// SigningCertificate(V2) ::= SEQUENCE { SEQUENCE OF ESSCertID(v2), ... }; the first one is the
// signer's. An algorithm that is unknown here proves nothing either way.
Result<> readMeantCertificate(const DerValue &value, DigestAlgorithm algorithm,
                              SignedDataSigner &signer)
{
    LC_TRY(reader, openValue(value));
    LC_TRY(list, reader.enter(DerTag::Sequence));
    LC_TRY(first, list.enter(DerTag::Sequence));
    LC_TRY(named, first.nextIf(DerTag::Sequence));
    std::optional<DigestAlgorithm> by = algorithm;
    if (named) {
        LC_TRY(oid, algorithmOf(*named));
        by = digestFromName(oid);
    }
    LC_TRY(hash, first.next(DerTag::OctetString));
    if (by) {
        signer.meantCertificate = hash.content.toByteArray();
        signer.meantBy = *by;
    }
    return {};
}

// RevocationInfoArchival ::= SEQUENCE { [0] SEQUENCE OF CRL, [1] SEQUENCE OF OCSPResponse, ... }.
// It only helps: what cannot be read of it says nothing.
void readRevocationArchive(const DerValue &value, SignedDataSigner &signer)
{
    const auto parts = value.isConstructed() ? readAll(value.content, value.depth + 1, 8)
                                             : Result<QList<DerValue>>();
    if (!parts)
        return;
    for (const DerValue &part : *parts) {
        auto wrapped = openValue(part, part.tag);
        const auto list = wrapped ? wrapped->next(DerTag::Sequence) : Result<DerValue>();
        const auto items = wrapped && list
                               ? readAll(list->content, list->depth + 1, maximumCertificates)
                               : Result<QList<DerValue>>();
        if (!wrapped || !list || !items)
            continue;
        for (const DerValue &item : *items) {
            if (part.is(DerTag::contextConstructed(0)))
                signer.revocationLists.append(item.raw.toByteArray());
            else if (part.is(DerTag::contextConstructed(1)))
                signer.ocspResponses.append(item.raw.toByteArray());
        }
    }
}

Result<> readSignedAttributes(const DerValue &value, SignedDataSigner &signer)
{
    // Signed as SET OF, not under the context tag that they stand with.
    signer.attributes = value.raw.toByteArray();
    signer.attributes[0] = static_cast<char>(DerTag::Set);
    return forEachAttribute(value, [&](const QString &type, const DerValue &first) -> Result<> {
        if (type == messageDigestAttribute) {
            if (!first.is(DerTag::OctetString) || !signer.messageDigest.isEmpty())
                return fail(ErrorCode::SignatureMalformed);
            signer.messageDigest = first.content.toByteArray();
        } else if (type == signingTimeAttribute) {
            if (const auto time = first.toTime())
                signer.signingTime = *time;
        } else if (type == revocationArchive) {
            readRevocationArchive(first, signer);
        } else if (type == signingCertificate) {
            return readMeantCertificate(first, DigestAlgorithm::Sha1, signer);
        } else if (type == signingCertificateV2) {
            return readMeantCertificate(first, DigestAlgorithm::Sha256, signer);
        }
        return {};
    });
}

Result<> readUnsignedAttributes(const DerValue &value, SignedDataSigner &signer)
{
    return forEachAttribute(value, [&](const QString &type, const DerValue &first) -> Result<> {
        if (type == timeStampAttribute)
            signer.timeStamp = first.raw.toByteArray();
        return {};
    });
}

Result<SignedDataSigner> readSigner(const DerValue &value)
{
    LC_TRY(info, openValue(value));
    LC_TRY(version, info.next(DerTag::Integer));
    Q_UNUSED(version);
    SignedDataSigner signer;
    LC_CHECK(readSignerName(info, signer));
    LC_TRY(digestAlgorithm, info.next(DerTag::Sequence));
    LC_TRY(digestOid, algorithmOf(digestAlgorithm));
    signer.digestOid = digestOid;
    LC_TRY(attributes, info.nextIf(DerTag::contextConstructed(0)));
    if (attributes)
        LC_CHECK(readSignedAttributes(*attributes, signer));
    LC_TRY(signatureAlgorithm, info.next(DerTag::Sequence));
    LC_TRY(signatureOid, algorithmOf(signatureAlgorithm));
    signer.signatureOid = signatureOid;
    signer.scheme = signatureScheme(signatureAlgorithm);
    LC_TRY(signature, info.next(DerTag::OctetString));
    signer.signature = signature.content.toByteArray();
    LC_TRY(unsignedAttributes, info.nextIf(DerTag::contextConstructed(1)));
    if (unsignedAttributes)
        LC_CHECK(readUnsignedAttributes(*unsignedAttributes, signer));
    LC_CHECK(info.expectEnd());
    return signer;
}

Result<> readContent(DerReader &reader, SignedData &data)
{
    LC_TRY(info, reader.enter(DerTag::Sequence));
    LC_TRY(type, oidOf(info));
    data.contentType = type;
    LC_TRY(wrapped, info.nextIf(DerTag::contextConstructed(0)));
    if (wrapped) {
        LC_TRY(inner, openValue(*wrapped, DerTag::contextConstructed(0)));
        LC_TRY(content, inner.next());
        // PKCS #7 signs the content octets of whatever stands here.
        data.content = content.content.toByteArray();
        LC_CHECK(inner.expectEnd());
    }
    return info.expectEnd();
}

// A revocation list, or [1] OtherRevocationInfoFormat with an OCSP response (RFC 5940 2.1).
void addRevocation(const DerValue &value, SignedData &data)
{
    if (value.is(DerTag::Sequence)) {
        data.revocationLists.append(value.raw.toByteArray());
        return;
    }
    auto other = openValue(value, DerTag::contextConstructed(1));
    const auto format = other ? oidOf(*other) : Result<QString>(QString());
    const auto response = format == ocspResponseFormat ? other->next() : Result<DerValue>();
    if (format == ocspResponseFormat && response)
        data.ocspResponses.append(response->raw.toByteArray());
}

Result<> readCertificates(DerReader &reader, SignedData &data)
{
    LC_TRY(certificates, reader.nextIf(DerTag::contextConstructed(0)));
    if (certificates) {
        LC_TRY(values,
               readAll(certificates->content, certificates->depth + 1, maximumCertificates));
        for (const DerValue &value : values) {
            // One that cannot be read does not spoil the others.
            if (auto certificate = Certificate::fromDer(value.raw))
                data.certificates.append(*certificate);
        }
    }
    LC_TRY(lists, reader.nextIf(DerTag::contextConstructed(1)));
    if (lists) {
        LC_TRY(values, readAll(lists->content, lists->depth + 1, maximumCertificates));
        for (const DerValue &value : values)
            addRevocation(value, data);
    }
    return {};
}

} // namespace

namespace {

Result<SignedData> parseStrictly(QByteArrayView der)
{
    LC_TRY(outer, readSingle(der, DerTag::Sequence));
    LC_TRY(contentInfo, openValue(outer));
    LC_TRY(type, oidOf(contentInfo));
    SignedData data;
    data.isGbt35275 = type == gbt35275SignedData;
    if (!data.isGbt35275 && type != pkcs7SignedData)
        return fail(ErrorCode::SignatureMalformed, {{QStringLiteral("type"), type}});
    LC_TRY(wrapped, contentInfo.enter(DerTag::contextConstructed(0)));
    LC_CHECK(contentInfo.expectEnd());
    LC_TRY(reader, wrapped.enter(DerTag::Sequence));
    LC_CHECK(wrapped.expectEnd());
    LC_TRY(version, reader.next(DerTag::Integer));
    LC_TRY(digestAlgorithms, reader.next(DerTag::Set));
    Q_UNUSED(version);
    Q_UNUSED(digestAlgorithms);
    LC_CHECK(readContent(reader, data));
    LC_CHECK(readCertificates(reader, data));
    LC_TRY(signers, reader.next(DerTag::Set));
    LC_CHECK(reader.expectEnd());
    LC_TRY(infos, readAll(signers.content, signers.depth + 1, maximumSigners));
    for (const DerValue &info : infos) {
        LC_TRY(signer, readSigner(info));
        data.signers.append(signer);
    }
    return data;
}

} // namespace

Result<SignedData> parseSignedData(QByteArrayView bytes)
{
    const bool indefinite = bytes.size() > 1 && bytes[0] == '\x30' && bytes[1] == '\x80';
    if (!indefinite)
        return parseStrictly(bytes);
    LC_TRY(value, derFromBer(bytes));
    if (value.consumed != bytes.size())
        return fail(ErrorCode::SignatureMalformed);
    return parseStrictly(value.der);
}

Certificate SignedData::certificateOf(const SignedDataSigner &signer) const
{
    for (const Certificate &certificate : certificates) {
        const bool same = signer.keyIdentifier.isEmpty()
                              ? certificate.issuerDer() == signer.issuer &&
                                    certificate.serialDer() == signer.serial
                              : certificate.subjectKeyIdentifier() == signer.keyIdentifier;
        if (same)
            return certificate;
    }
    return {};
}

Result<TimeStampInfo> parseTimeStampInfo(QByteArrayView der)
{
    LC_TRY(outer, readSingle(der, DerTag::Sequence));
    LC_TRY(reader, openValue(outer));
    LC_TRY(version, reader.next(DerTag::Integer));
    LC_TRY(policy, reader.next(DerTag::ObjectIdentifier));
    Q_UNUSED(version);
    Q_UNUSED(policy);
    LC_TRY(imprint, reader.enter(DerTag::Sequence));
    LC_TRY(algorithm, imprint.next(DerTag::Sequence));
    LC_TRY(digestOid, algorithmOf(algorithm));
    LC_TRY(digest, imprint.next(DerTag::OctetString));
    LC_TRY(serial, reader.next(DerTag::Integer));
    Q_UNUSED(serial);
    LC_TRY(time, reader.next(DerTag::GeneralizedTime));
    LC_TRY(utc, time.toTime());
    return TimeStampInfo{digestOid, digest.content.toByteArray(), utc};
}

} // namespace lc::crypto
