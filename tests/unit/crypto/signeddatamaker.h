#pragma once

#include "crypto/digest.h"
#include "tests/unit/crypto/testauthority.h"

// Makes SM2 signed data and time-stamp tokens out of DER, independently of the code that reads
// them.
namespace lc::test {

struct SignedDataRecipe
{
    bool gbt35275 = true;
    bool attributes = true;
    std::optional<QByteArray> content; // what stands inside
    QByteArray digest;                 // messageDigest, or what is signed without attributes
    std::optional<QDateTime> signingTime;
    bool withCertificate = true;
    QList<crypto::Certificate> decoys; // stand before the signer's certificate
    QByteArray contentType = "1.2.156.10197.6.1.4.2.1";
    QByteArray moreAttributes; // signed ones, encoded
    QByteArray timeStamp;      // token for the unsigned attributes; see makeSignedData()
};

[[nodiscard]] inline QByteArray attribute(QByteArrayView type, QByteArrayView value)
{
    using namespace crypto;
    return derSequence({derObjectIdentifier(type), derValue(DerTag::Set, value)});
}

[[nodiscard]] inline QByteArray makeSignedData(const SignedDataRecipe &recipe, const Holder &signer,
                                               QByteArray *signatureValue = nullptr,
                                               const Holder *stamper = nullptr);

// A token over `stamped` (RFC 3161). `more`: signed attributes, encoded.
[[nodiscard]] inline QByteArray makeTimeStamp(QByteArrayView stamped, const QDateTime &time,
                                              const Holder &stamper, const QByteArray &more = {})
{
    using namespace crypto;
    const QByteArray sm3Name = derSequence({derObjectIdentifier("1.2.156.10197.1.401")});
    SignedDataRecipe recipe;
    recipe.gbt35275 = false;
    recipe.contentType = "1.2.840.113549.1.9.16.1.4";
    recipe.content = derSequence({derInteger(1), derObjectIdentifier("1.2.3.4"),
                                  derSequence({sm3Name, derOctets(sm3(stamped))}), derInteger(77),
                                  derGeneralizedTime(time)});
    recipe.digest = sm3(*recipe.content);
    recipe.moreAttributes = more;
    return makeSignedData(recipe, stamper);
}

[[nodiscard]] inline QByteArray makeSignedData(const SignedDataRecipe &recipe, const Holder &signer,
                                               QByteArray *signatureValue, const Holder *stamper)
{
    using namespace crypto;
    const QByteArray sm3Name = derSequence({derObjectIdentifier("1.2.156.10197.1.401")});
    const QByteArray sm2Name = derSequence({derObjectIdentifier("1.2.156.10197.1.301.1")});
    QByteArray attributes;
    if (recipe.attributes) {
        attributes = attribute("1.2.840.113549.1.9.3", derObjectIdentifier(recipe.contentType));
        if (recipe.signingTime)
            attributes += attribute("1.2.840.113549.1.9.5", derUtcTime(*recipe.signingTime));
        attributes += attribute("1.2.840.113549.1.9.4", derOctets(recipe.digest));
        attributes += recipe.moreAttributes;
    }
    const QByteArray toSign = recipe.attributes ? derValue(DerTag::Set, attributes) : recipe.digest;
    const QByteArray signature = mustHave(signer.key.signSm2(toSign));
    if (signatureValue)
        *signatureValue = signature;
    const QByteArray signedAttributes =
        recipe.attributes ? derValue(DerTag::contextConstructed(0), attributes) : QByteArray();
    QByteArray unsignedAttributes;
    if (stamper) {
        const QByteArray token = makeTimeStamp(signature, utc("2024-05-06T09:00:00Z"), *stamper);
        unsignedAttributes =
            derValue(DerTag::contextConstructed(1), attribute("1.2.840.113549.1.9.16.2.14", token));
    }
    const QByteArray info =
        derSequence({derInteger(1),
                     derSequence({signer.certificate.issuerDer(), signer.certificate.serialDer()}),
                     sm3Name, signedAttributes, sm2Name, derOctets(signature), unsignedAttributes});
    const QByteArray content =
        recipe.content ? derValue(DerTag::contextConstructed(0), derOctets(*recipe.content))
                       : QByteArray();
    QByteArray certificates;
    for (const Certificate &decoy : recipe.decoys)
        certificates += decoy.der();
    if (recipe.withCertificate)
        certificates += signer.certificate.der();
    const QByteArray data = derSequence(
        {derInteger(1), derValue(DerTag::Set, sm3Name),
         derSequence({derObjectIdentifier(recipe.contentType), content}),
         derValue(DerTag::contextConstructed(0), certificates), derValue(DerTag::Set, info)});
    const QByteArrayView type =
        recipe.gbt35275 ? "1.2.156.10197.6.1.4.2.2" : "1.2.840.113549.1.7.2";
    return derSequence({derObjectIdentifier(type), derValue(DerTag::contextConstructed(0), data)});
}

} // namespace lc::test
