#include "domain/verdict.h"

#include <algorithm>
#include <array>
#include <optional>

namespace lc::domain {

namespace {

// Without a clear answer to each of these nothing can be decided.
constexpr std::array requiredHere{Check::ReferenceDigests,    Check::SignedDataHash,
                                  Check::Signature,           Check::CertificateChain,
                                  Check::CertificateValidity, Check::Coverage};

bool isBrokenSignature(const Finding &finding)
{
    if (finding.state != State::Failed)
        return false;
    switch (finding.check) {
    case Check::ReferenceDigests:
    case Check::SignedDataHash:
    case Check::Signature:
    case Check::SealSignature:
    case Check::SignerInSeal:
        return true;
    case Check::CertificateChain:
    case Check::CertificateValidity:
    case Check::KeyUsage:
    case Check::Revocation:
    case Check::SealValidity:
    case Check::TimeStamp:
    case Check::Coverage:
    case Check::Identity:
    case Check::IdentifierCheck:
    case Check::LicensePeriod:
    case Check::FontSubstitution:
    case Check::PlatformRecord:
    case Check::PlatformFile:
    case Check::ComparedField:
        return false;
    }
    Q_UNREACHABLE();
}

bool isOpen(const Finding &finding)
{
    return finding.state == State::NotRun || finding.state == State::Unknown;
}

// Whether an answer of this kind, left open, keeps the whole from being decided.
bool isRequired(const Finding &finding, const VerdictScope &scope)
{
    if (std::ranges::find(requiredHere, finding.check) != requiredHere.end())
        return true;
    // The seal's own checks leave doubt when they could not be finished.
    if (finding.check == Check::SealSignature || finding.check == Check::SignerInSeal ||
        finding.check == Check::SealValidity || finding.check == Check::Identity)
        return finding.state == State::Unknown;
    if (finding.by == By::Platform && scope.platformRequired) {
        if (finding.check == Check::PlatformRecord)
            return scope.fieldsRequired || finding.state == State::Unknown;
        return finding.state == State::Unknown;
    }
    return false;
}

std::optional<int> firstWhere(const Findings &findings, const auto &condition)
{
    const auto found = std::ranges::find_if(findings, condition);
    if (found == findings.end())
        return std::nullopt;
    return static_cast<int>(std::distance(findings.begin(), found));
}

bool hasFinding(const Findings &findings, Check check)
{
    return std::ranges::any_of(findings, [check](const Finding &f) { return f.check == check; });
}

bool everythingRequiredIsThere(const Findings &findings, const VerdictScope &scope)
{
    const bool here =
        std::ranges::all_of(requiredHere, [&](Check check) { return hasFinding(findings, check); });
    const bool there = !scope.platformRequired || !scope.fieldsRequired ||
                       hasFinding(findings, Check::PlatformRecord);
    return here && there;
}

} // namespace

Verdict judge(const Findings &findings, const VerdictScope &scope)
{
    if (const auto broken = firstWhere(findings, isBrokenSignature))
        return {VerdictKind::Failed, *broken, true};
    const auto isFailed = [](const Finding &f) { return f.state == State::Failed; };
    if (const auto failed = firstWhere(findings, isFailed))
        return {VerdictKind::Failed, *failed, false};
    const auto isOpenAndRequired = [&](const Finding &f) {
        return isOpen(f) && isRequired(f, scope);
    };
    if (const auto open = firstWhere(findings, isOpenAndRequired))
        return {VerdictKind::CannotDecide, *open, false};
    if (!everythingRequiredIsThere(findings, scope))
        return {VerdictKind::CannotDecide, -1, false};
    // What is not required but was left open (revocation not checked) is told as a notice.
    const auto isNotice = [](const Finding &f) {
        return f.notice ||
               (isOpen(f) && f.check != Check::TimeStamp && f.check != Check::PlatformFile);
    };
    const auto isExpiry = [](const Finding &f) {
        return f.check == Check::LicensePeriod && (f.notice || isOpen(f));
    };
    if (const auto expiry = firstWhere(findings, isExpiry))
        return {VerdictKind::PassedWithNotice, *expiry, false};
    if (const auto notice = firstWhere(findings, isNotice))
        return {VerdictKind::PassedWithNotice, *notice, false};
    return {VerdictKind::Passed, -1, false};
}

QString nameOf(VerdictKind kind)
{
    switch (kind) {
    case VerdictKind::Passed:
        return QStringLiteral("Passed");
    case VerdictKind::PassedWithNotice:
        return QStringLiteral("PassedWithNotice");
    case VerdictKind::CannotDecide:
        return QStringLiteral("CannotDecide");
    case VerdictKind::Failed:
        return QStringLiteral("Failed");
    }
    Q_UNREACHABLE();
}

} // namespace lc::domain
