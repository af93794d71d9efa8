#pragma once

#include "domain/reason.h"
#include "domain/subjectcode.h"

#include <optional>

namespace lc::ui {

// What the clerk asks for, once it is complete: a holder's code, or what a license bears.
struct Request
{
    domain::InputKind kind = domain::InputKind::Empty;
    domain::SubjectCode holder; // ResidentId, CreditCode, OtherDocument
    SecureText identifier;      // LicenseIdentifier, EncryptedIdentifier
    domain::Reason reason = domain::Reason::Sharing;
    domain::Matter matter;
    // As it may stand on the screen.
    [[nodiscard]] QString masked() const
    {
        if (!holder.isNull())
            return holder.masked();
        // A scanned code is as good as the license; only its beginning stands here.
        if (kind == domain::InputKind::EncryptedIdentifier)
            return identifier.view().left(8) + QStringLiteral("…");
        return identifier.toString();
    }
};

} // namespace lc::ui
