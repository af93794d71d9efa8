#pragma once

#include "domain/finding.h"

namespace lc::domain {

enum class VerdictKind { Passed, PassedWithNotice, CannotDecide, Failed };

struct VerdictScope
{
    // False when a file is judged by itself (`verify FILE`): the platform's part is not required.
    bool platformRequired = true;
    // False after a QR look-up without a holder code (6.5.1 cannot be asked).
    bool fieldsRequired = true;
};

// What all findings add up to. Derived, never stored. The rule (design decision "Verdict rule"):
// Failed: any digest, signature, data hash, identity or compared field failed, or the platform
// says revoked. CannotDecide: nothing failed, but digests, signature, chain, validity at signing
// or coverage is NotRun or Unknown, or the platform gave no answer or found nothing.
// PassedWithNotice: all those passed and there is a notice. Passed: everything passed.
struct Verdict
{
    VerdictKind kind = VerdictKind::CannotDecide;
    // The finding that decided, for the one sentence under the word; -1 when none stands out.
    int decisive = -1;
    // After a broken signature the ticks of everything around it are hidden.
    bool hidePassed = false;
};

[[nodiscard]] Verdict judge(const Findings &findings, const VerdictScope &scope = {});
[[nodiscard]] QString nameOf(VerdictKind kind);

} // namespace lc::domain
