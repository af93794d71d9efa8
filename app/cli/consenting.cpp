#include "cli/consenting.h"

#include "cli/arguments.h"

namespace lc::cli {

Result<> recordConsent(Context &context, const Purpose &purpose, const domain::SubjectCode &holder,
                       const QString &identifier, desk::Desk &desk)
{
    if (!context.arguments.has("consent"))
        return {};
    const QString name = context.arguments.value("consent");
    const auto kind = desk::consentFromName(name);
    if (!kind)
        return wrongUse(u"--consent " % name);
    desk::ConsentRequest consent;
    consent.kind = *kind;
    consent.holder = holder;
    consent.identifier = identifier;
    consent.reason = purpose.reason;
    consent.matter = purpose.matter;
    const bool byAgent = *kind == desk::ConsentKind::AgentWithAuthority;
    if (byAgent != context.arguments.has("requester"))
        return wrongUse(QStringLiteral("--requester"));
    if (byAgent) {
        LC_TRY(requester, domain::SubjectCode::parse(context.arguments.value("requester"),
                                                     domain::HolderCodeType::ResidentId));
        consent.requester = requester;
    }
    return await(desk.recordConsent(consent));
}

} // namespace lc::cli
