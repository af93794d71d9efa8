#include "crypto/signaturescheme.h"

#include <array>
#include <utility>

namespace lc::crypto {

namespace {

using DigestName = std::pair<QStringView, DigestAlgorithm>;

constexpr std::array digestNames{
    DigestName{u"1.2.156.10197.1.401", DigestAlgorithm::Sm3},
    DigestName{u"1.2.156.10197.1.401.1", DigestAlgorithm::Sm3},
    DigestName{u"sm3", DigestAlgorithm::Sm3},
    DigestName{u"1.2.840.113549.2.5", DigestAlgorithm::Md5},
    DigestName{u"md5", DigestAlgorithm::Md5},
    DigestName{u"1.3.14.3.2.26", DigestAlgorithm::Sha1},
    DigestName{u"sha1", DigestAlgorithm::Sha1},
    DigestName{u"2.16.840.1.101.3.4.2.1", DigestAlgorithm::Sha256},
    DigestName{u"sha256", DigestAlgorithm::Sha256},
    DigestName{u"2.16.840.1.101.3.4.2.2", DigestAlgorithm::Sha384},
    DigestName{u"sha384", DigestAlgorithm::Sha384},
    DigestName{u"2.16.840.1.101.3.4.2.3", DigestAlgorithm::Sha512},
    DigestName{u"sha512", DigestAlgorithm::Sha512},
};

struct SchemeName
{
    QStringView oid;
    DigestAlgorithm digest;
    bool namesDigest;
};

constexpr std::array schemeNames{
    SchemeName{u"1.2.156.10197.1.501", DigestAlgorithm::Sm3, true},
    SchemeName{u"1.2.156.10197.501", DigestAlgorithm::Sm3, true},   // occurs in real files
    SchemeName{u"1.2.156.10197.1.504", DigestAlgorithm::Sm3, true}, // SM3 with RSA
    SchemeName{u"1.2.156.10197.1.301.1", DigestAlgorithm::Sm3, false},
    SchemeName{u"1.2.156.10197.1.301", DigestAlgorithm::Sm3, false},
    SchemeName{u"1.2.840.113549.1.1.1", DigestAlgorithm::Sha256, false},
    SchemeName{u"1.2.840.113549.1.1.4", DigestAlgorithm::Md5, true},
    SchemeName{u"1.2.840.113549.1.1.5", DigestAlgorithm::Sha1, true},
    SchemeName{u"1.2.840.113549.1.1.11", DigestAlgorithm::Sha256, true},
    SchemeName{u"1.2.840.113549.1.1.12", DigestAlgorithm::Sha384, true},
    SchemeName{u"1.2.840.113549.1.1.13", DigestAlgorithm::Sha512, true},
    SchemeName{u"1.2.840.10045.2.1", DigestAlgorithm::Sha256, false},
    SchemeName{u"1.2.840.10045.4.1", DigestAlgorithm::Sha1, true},
    SchemeName{u"1.2.840.10045.4.3.2", DigestAlgorithm::Sha256, true},
    SchemeName{u"1.2.840.10045.4.3.3", DigestAlgorithm::Sha384, true},
    SchemeName{u"1.2.840.10045.4.3.4", DigestAlgorithm::Sha512, true},
};

constexpr QStringView rsaPss = u"1.2.840.113549.1.1.10";

// RSASSA-PSS-params: [0] hashAlgorithm, SHA-1 when absent.
std::optional<SignatureScheme> pssScheme(DerReader &reader)
{
    SignatureScheme scheme{DigestAlgorithm::Sha1, RsaPadding::Pss, true};
    auto parameters = reader.enter(DerTag::Sequence);
    if (!parameters)
        return scheme;
    auto hash = parameters->enter(DerTag::contextConstructed(0));
    if (!hash)
        return scheme;
    auto identifier = hash->enter(DerTag::Sequence);
    if (!identifier)
        return std::nullopt;
    const auto value = identifier->next();
    const auto oid =
        value ? value->toObjectIdentifier() : Result<QString>(tl::unexpect, value.error());
    const auto algorithm = oid ? digestFromName(*oid) : std::nullopt;
    if (!algorithm)
        return std::nullopt;
    scheme.digest = *algorithm;
    return scheme;
}

} // namespace

std::optional<DigestAlgorithm> digestFromName(QStringView nameOrOid)
{
    QString wanted = nameOrOid.trimmed().toString().toLower();
    wanted.remove(u'-');
    for (const auto &[name, algorithm] : digestNames) {
        if (name == wanted)
            return algorithm;
    }
    return std::nullopt;
}

bool isWeak(DigestAlgorithm algorithm)
{
    return algorithm == DigestAlgorithm::Md5 || algorithm == DigestAlgorithm::Sha1;
}

QString nameOf(DigestAlgorithm algorithm)
{
    switch (algorithm) {
    case DigestAlgorithm::Sm3:
        return QStringLiteral("SM3");
    case DigestAlgorithm::Md5:
        return QStringLiteral("MD5");
    case DigestAlgorithm::Sha1:
        return QStringLiteral("SHA-1");
    case DigestAlgorithm::Sha256:
        return QStringLiteral("SHA-256");
    case DigestAlgorithm::Sha384:
        return QStringLiteral("SHA-384");
    case DigestAlgorithm::Sha512:
        return QStringLiteral("SHA-512");
    }
    Q_UNREACHABLE();
}

std::optional<SignatureScheme> signatureSchemeFromOid(const QString &oid)
{
    for (const SchemeName &name : schemeNames) {
        if (name.oid == oid)
            return SignatureScheme{name.digest, RsaPadding::Pkcs1, name.namesDigest};
    }
    return std::nullopt;
}

std::optional<SignatureScheme> signatureScheme(const DerValue &identifier)
{
    auto reader = openValue(identifier);
    if (!reader)
        return std::nullopt;
    const auto value = reader->next(DerTag::ObjectIdentifier);
    if (!value)
        return std::nullopt;
    const auto oid = value->toObjectIdentifier();
    if (!oid)
        return std::nullopt;
    return *oid == rsaPss ? pssScheme(*reader) : signatureSchemeFromOid(*oid);
}

} // namespace lc::crypto
