#pragma once

#include "domain/reason.h"
#include "domain/subjectcode.h"

#include <QList>
#include <QString>

#include <optional>

namespace lc::desk {

// How the holder's consent to a look-up was had (decisions: "Acting for another").
enum class ConsentKind {
    ShownByHolder,      // 亮证: a code was shown, or "agree" pressed in the citizen's window
    SignedOnSite,       // on paper
    AgentWithAuthority, // somebody acts for the holder; the requester is named
    StatutoryDuty,      // the law allows it without consent
};

// Stable: it stands in the ledger. "shown", "signed", "agent", "statutory".
[[nodiscard]] QString nameOf(ConsentKind kind);
[[nodiscard]] std::optional<ConsentKind> consentFromName(QStringView name);
[[nodiscard]] QList<ConsentKind> allConsentKinds();

// Asked before 6.2. Holder and requester are two people when an agent acts.
struct ConsentRequest
{
    ConsentKind kind = ConsentKind::ShownByHolder;
    bool agreed = true;         // false: a refusal
    domain::SubjectCode holder; // null when an identifier or a code was shown
    QString identifier;
    domain::SubjectCode requester; // of an agent
    domain::Reason reason = domain::Reason::Sharing;
    domain::Matter matter;
};

} // namespace lc::desk
