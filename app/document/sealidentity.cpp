#include "document/sealidentity.h"

#include "domain/license.h"
#include "domain/subjectcode.h"

#include <array>

namespace lc::document {

namespace {

enum class Kind { Text, Date };

struct Wanted
{
    QLatin1StringView key;   // of the metadata
    QLatin1StringView field; // name of the fact
    SecureText value;
    Kind kind = Kind::Text;
};

std::array<Wanted, 8> wantedOf(const ExpectedIdentity &expected)
{
    using Name = QLatin1StringView;
    return {
        Wanted{Name("ZZBS"), Name("identifier"), SecureText(expected.identifier)},
        Wanted{Name("CZZTDM"), Name("holderCode"), expected.holderCode},
        Wanted{Name("CZZT"), Name("holder"), expected.holder},
        Wanted{Name("ZZBH"), Name("number"), expected.number},
        Wanted{Name("ZZLXMC"), Name("typeName"), SecureText(expected.typeName)},
        Wanted{Name("ZZBFRQ"), Name("issued"), SecureText(expected.issued), Kind::Date},
        Wanted{Name("ZZYXQQSRQ"), Name("validFrom"), SecureText(expected.validFrom), Kind::Date},
        Wanted{Name("ZZYXQJZRQ"), Name("validUntil"), SecureText(expected.validUntil), Kind::Date}};
}

// The dot in names is written with many characters.
QString withOneDot(QStringView text)
{
    QString result = text.trimmed().toString();
    for (QChar &c : result) {
        if (QStringView(u"\u2022\u2027\u30FB\uFF65\u2219\u22C5").contains(c))
            c = u'\u00B7';
    }
    return result;
}

enum class Comparison { Same, Different, Unclear };

// Writing differs in width, spaces and case between systems; the value does not.
Comparison compareText(QStringView a, QStringView b)
{
    const QString one = withOneDot(a);
    const QString other = withOneDot(b);
    const bool same = one == other || domain::normalise(one) == domain::normalise(other);
    return same ? Comparison::Same : Comparison::Different;
}

// What is no date in one of the two texts cannot differ from the other.
Comparison compareDates(QStringView a, QStringView b)
{
    const auto one = domain::LicenseDate::parse(a);
    const auto other = domain::LicenseDate::parse(b);
    if (one.longTerm || other.longTerm)
        return one.longTerm == other.longTerm ? Comparison::Same : Comparison::Different;
    if (!one.date || !other.date)
        return compareText(a, b) == Comparison::Same ? Comparison::Same : Comparison::Unclear;
    return *one.date == *other.date ? Comparison::Same : Comparison::Different;
}

struct Agreement
{
    QStringList differing;
    QStringList agreeing;
    bool byTags = false; // something was told by tags only
    bool asked = false;
};

Agreement compareAll(const LicenseMetadata &metadata, const ExpectedIdentity &expected)
{
    Agreement result;
    for (const Wanted &wanted : wantedOf(expected)) {
        if (wanted.value.isEmpty())
            continue;
        result.asked = true;
        const QString written = metadata.data.value(QString(wanted.key));
        const QString value =
            written.isEmpty() ? metadata.tagged.value(QString(wanted.key)) : written;
        if (value.isEmpty())
            continue;
        const Comparison answer = wanted.kind == Kind::Date
                                      ? compareDates(value, wanted.value.view())
                                      : compareText(value, wanted.value.view());
        if (answer == Comparison::Unclear)
            continue;
        result.byTags = result.byTags || written.isEmpty();
        (answer == Comparison::Same ? result.agreeing : result.differing)
            .append(QString(wanted.field));
    }
    return result;
}

// 加注件: it carries the seal of whoever made the copy, and must refer to the original asked for.
std::optional<Finding> copyFinding(const LicenseMetadata &metadata,
                                   const ExpectedIdentity &expected)
{
    if (expected.identifier.isEmpty() || !isAnnotatedCopy(metadata.data))
        return std::nullopt;
    const QString original = originalOfCopy(metadata.data);
    const Facts facts{{QStringLiteral("original"), original},
                      {QStringLiteral("field"), QStringLiteral("identifier")}};
    if (original.isEmpty())
        return finding(Check::Identity, State::Unknown, Because::MetadataMissing);
    if (compareText(original, expected.identifier) == Comparison::Same)
        return finding(Check::Identity, State::Passed, Because::CopyOfOriginal, facts);
    return finding(Check::Identity, State::Failed, Because::CopyOfAnother, facts);
}

Finding agreementFinding(const LicenseMetadata &metadata, const ExpectedIdentity &expected,
                         const Agreement &agreement)
{
    if (!agreement.differing.isEmpty())
        return finding(Check::Identity, State::Failed, Because::IdentityDiffers,
                       {{QStringLiteral("field"), agreement.differing.first()},
                        {QStringLiteral("fields"), agreement.differing}});
    if (agreement.agreeing.isEmpty())
        return finding(Check::Identity, State::Unknown, Because::MetadataMissing);
    Finding result =
        copyFinding(metadata, expected).value_or(finding(Check::Identity, State::Passed));
    if (result.state == State::Passed)
        result.facts.insert(QStringLiteral("fields"), agreement.agreeing);
    return result;
}

} // namespace

Findings identityFindings(const LicenseMetadata &metadata, const ExpectedIdentity &expected,
                          bool isProtected, bool allProtected)
{
    ExpectedIdentity asked = expected;
    // A copy may have an identifier of its own; what counts is the one that it refers to.
    const bool refers = isAnnotatedCopy(metadata.data) &&
                        !metadata.data.value(QStringLiteral("KZ_YJZZBS")).isEmpty();
    if (refers)
        asked.identifier.clear();
    const Agreement agreement = compareAll(metadata, asked);
    if (!agreement.asked && expected.identifier.isEmpty())
        return {};
    Finding result;
    if (refers && agreement.differing.isEmpty() && !expected.identifier.isEmpty())
        result = *copyFinding(metadata, expected);
    else
        result = agreementFinding(metadata, expected, agreement);
    const bool proven = isProtected && (!agreement.byTags || allProtected);
    if (result.state == State::Passed && !proven) {
        result.state = State::Unknown;
        result.because = Because::FilesNotCovered;
    }
    return {result};
}

} // namespace lc::document
