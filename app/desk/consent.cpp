#include "desk/consent.h"

#include "desk/recording.h"

namespace lc::desk {

namespace {

// The requester as the ledger knows people: a keyed hash and the last four.
QString requesterOf(const Session &session, const domain::SubjectCode &requester)
{
    const QByteArray hash = session.parts.ledger->holderHash(requester.value());
    return u"requester=" % QString::fromLatin1(hash.toHex().left(32)) % u'/' %
           requester.value().view().last(4).toString();
}

Result<> recordConsentOf(Session &session, const ConsentRequest &request)
{
    if (request.matter.isNull())
        return fail(ErrorCode::MatterMissing);
    if (request.agreed && request.kind == ConsentKind::AgentWithAuthority &&
        request.requester.isNull())
        return fail(ErrorCode::InputEmpty);
    Case about;
    about.holder = request.holder;
    about.reason = request.reason;
    about.matter = request.matter;
    about.route = request.identifier.isEmpty() ? Route::Holder : Route::Identifier;
    ledger::Entry entry =
        entryFor(session, request.agreed ? ledger::Event::Consent : ledger::Event::Refusal, about);
    entry.consent = nameOf(request.kind);
    entry.licenseIdentifier = request.identifier;
    entry.resultCode = QStringLiteral("0");
    if (!request.requester.isNull())
        entry.detail = requesterOf(session, request.requester);
    LC_CHECK(record(session, entry));
    session.setConsent(request.agreed ? nameOf(request.kind) : QString());
    return {};
}

} // namespace

QString nameOf(ConsentKind kind)
{
    switch (kind) {
    case ConsentKind::ShownByHolder:
        return QStringLiteral("shown");
    case ConsentKind::SignedOnSite:
        return QStringLiteral("signed");
    case ConsentKind::AgentWithAuthority:
        return QStringLiteral("agent");
    case ConsentKind::StatutoryDuty:
        return QStringLiteral("statutory");
    }
    Q_UNREACHABLE();
}

QList<ConsentKind> allConsentKinds()
{
    return {ConsentKind::ShownByHolder, ConsentKind::SignedOnSite, ConsentKind::AgentWithAuthority,
            ConsentKind::StatutoryDuty};
}

std::optional<ConsentKind> consentFromName(QStringView name)
{
    for (const ConsentKind kind : allConsentKinds()) {
        if (name == nameOf(kind))
            return kind;
    }
    return {};
}

QFuture<Result<>> Desk::recordConsent(const ConsentRequest &request)
{
    return start(d, JobKind::Reveal, [request](Session &session, const Job &) {
        return recordConsentOf(session, request);
    });
}

} // namespace lc::desk
