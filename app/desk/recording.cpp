#include "desk/recording.h"

namespace lc::desk {

namespace {

bool isBetween(ErrorCode code, ErrorCode first, ErrorCode beyond)
{
    return code >= first && code < beyond;
}

// Nothing left this computer, or nothing that a platform could have understood.
bool isNotDelivered(ErrorCode code)
{
    return code == ErrorCode::NotDelivered || code == ErrorCode::AddressRefused ||
           code == ErrorCode::HostNotFound || code == ErrorCode::ConnectionRefused ||
           code == ErrorCode::TlsFailed;
}

QString lastFour(QStringView number)
{
    return number.last(std::min<qsizetype>(4, number.size() / 2)).toString();
}

} // namespace

bool isRefusal(ErrorCode code)
{
    return isBetween(code, ErrorCode::PlatformNotOffered, ErrorCode::DownloadAddressRefused) ||
           code == ErrorCode::DownloadAddressUsed;
}

QString requestStateOf(const std::optional<Error> &error)
{
    if (!error)
        return QStringLiteral("answered");
    const ErrorCode code = error->code();
    const bool askedNothing =
        error->fact(QStringLiteral("step")).toString() == u"authorise"; // Session::authorise()
    if (isNotDelivered(code) || askedNothing)
        return QStringLiteral("notDelivered");
    if (isRefusal(code))
        return QStringLiteral("refused");
    // From here on this computer refused what had been answered.
    if (code == ErrorCode::DownloadAddressRefused ||
        isBetween(code, ErrorCode::FileNotReadable, ErrorCode::LedgerOpen))
        return QStringLiteral("answered");
    // Sent, and no answer that could be understood; also whatever was cancelled on the way.
    return QStringLiteral("outcomeUnknown");
}

ledger::Entry entryFor(const Session &session, ledger::Event event, const Case &about)
{
    const Desk::Parts &parts = session.parts;
    ledger::Entry entry;
    entry.event = event;
    entry.at = parts.clock->now();
    if (parts.client)
        entry.platformOffsetMs = parts.client->linkState().clockOffsetMs.value_or(0);
    const Operator person = session.person();
    entry.operatorNumber = person.number;
    entry.counter = person.counter;
    entry.unit = person.unit;
    entry.matterCode = about.matter.code;
    entry.matterName = about.matter.name;
    entry.reasonCode = domain::codeOf(about.reason);
    entry.consent = session.consent();
    if (!about.holder.isNull()) {
        entry.holderHash = parts.ledger->holderHash(about.holder.value());
        entry.holderTail = lastFour(about.holder.value().view());
    }
    entry.route = nameOf(about.route);
    entry.programVersion = QStringLiteral(COUNTER_VERSION);
    return entry;
}

void setOutcome(ledger::Entry &entry, const std::optional<Error> &error)
{
    entry.requestState = requestStateOf(error);
    entry.resultCode = error ? errorName(error->code()) : QStringLiteral("0");
}

void setLicense(ledger::Entry &entry, const domain::LicenseSummary &license)
{
    entry.licenseIdentifier = license.identifier;
    entry.licenseType = license.typeName;
}

Result<> record(const Session &session, const ledger::Entry &entry)
{
    auto appended = session.parts.ledger->append(entry);
    if (appended)
        return {};
    if (appended.error().code() == ErrorCode::LedgerWrite)
        return fail(appended.error());
    return fail(Error(ErrorCode::LedgerWrite).causedBy(appended.error()));
}

} // namespace lc::desk
