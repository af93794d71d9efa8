#include "domain/printcaution.h"

#include <algorithm>

namespace lc::domain {

QList<PrintCaution> printCautions(const Findings &findings, const VerdictScope &scope)
{
    QList<PrintCaution> cautions;
    const VerdictKind kind = judge(findings, scope).kind;
    if (kind == VerdictKind::Failed)
        cautions.append(PrintCaution::VerdictFailed);
    if (kind == VerdictKind::CannotDecide)
        cautions.append(PrintCaution::VerdictUndecided);
    const auto has = [&](std::initializer_list<Because> reasons) {
        return std::ranges::any_of(findings, [&](const Finding &finding) {
            return std::ranges::find(reasons, finding.because) != reasons.end();
        });
    };
    if (has({Because::Expired, Because::PlatformExpired}))
        cautions.append(PrintCaution::Expired);
    if (has({Because::GlyphMissing}))
        cautions.append(PrintCaution::GlyphMissing);
    return cautions;
}

QString nameOf(PrintCaution caution)
{
    switch (caution) {
    case PrintCaution::VerdictFailed:
        return QStringLiteral("VerdictFailed");
    case PrintCaution::VerdictUndecided:
        return QStringLiteral("VerdictUndecided");
    case PrintCaution::Expired:
        return QStringLiteral("Expired");
    case PrintCaution::GlyphMissing:
        return QStringLiteral("GlyphMissing");
    }
    Q_UNREACHABLE();
}

} // namespace lc::domain
