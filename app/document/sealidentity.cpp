#include "document/sealidentity.h"

#include "domain/subjectcode.h"

#include <array>

namespace lc::document {

namespace {

struct Wanted
{
    QLatin1StringView key;   // of the metadata
    QLatin1StringView field; // name of the fact
    SecureText value;
};

std::array<Wanted, 5> wantedOf(const ExpectedIdentity &expected)
{
    return {
        Wanted{QLatin1StringView("ZZBS"), QLatin1StringView("identifier"),
               SecureText(expected.identifier)},
        Wanted{QLatin1StringView("CZZTDM"), QLatin1StringView("holderCode"), expected.holderCode},
        Wanted{QLatin1StringView("CZZT"), QLatin1StringView("holder"), expected.holder},
        Wanted{QLatin1StringView("ZZBH"), QLatin1StringView("number"), expected.number},
        Wanted{QLatin1StringView("ZZLXMC"), QLatin1StringView("typeName"),
               SecureText(expected.typeName)}};
}

// Writing differs in width, spaces and case between systems; the value does not.
bool sameValue(QStringView a, QStringView b)
{
    return a.trimmed() == b.trimmed() || domain::normalise(a) == domain::normalise(b);
}

} // namespace

Findings identityFindings(const QMap<QString, QString> &metadata, const ExpectedIdentity &expected)
{
    QStringList differing;
    QStringList agreeing;
    bool asked = false;
    for (const Wanted &wanted : wantedOf(expected)) {
        if (wanted.value.isEmpty())
            continue;
        asked = true;
        const auto found = metadata.constFind(wanted.key);
        if (found == metadata.constEnd() || found->isEmpty())
            continue;
        (sameValue(*found, wanted.value.view()) ? agreeing : differing)
            .append(QString(wanted.field));
    }
    if (!asked)
        return {};
    if (!differing.isEmpty())
        return {finding(
            Check::Identity, State::Failed, Because::IdentityDiffers,
            {{QStringLiteral("field"), differing.first()}, {QStringLiteral("fields"), differing}})};
    if (agreeing.isEmpty())
        return {finding(Check::Identity, State::Unknown, Because::MetadataMissing)};
    return {finding(Check::Identity, State::Passed, Because::None,
                    {{QStringLiteral("fields"), agreeing}})};
}

} // namespace lc::document
