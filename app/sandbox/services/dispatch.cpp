#include "sandbox/services/fileverifier.h"
#include "sandbox/services/national.h"
#include "sandbox/services/services.h"
#include "sandbox/services/verification.h"
#include "sandbox/store/addresses.h"
#include "sandbox/store/copies.h"
#include "sandbox/store/registry.h"

namespace lc::sandbox {

using platform::Service;
using platform::Status;
using platform::WireAnswer;

namespace {

// An encrypted identifier can be read by the platform alone that made it.
bool isForwarded(Service service)
{
    switch (service) {
    case Service::Retrieval:
    case Service::DownloadByHolder:
    case Service::DownloadByIdentifier:
    case Service::InformationByHolder:
    case Service::InformationByIdentifier:
    case Service::VerifyFields:
    case Service::VerifyFile:
        return true;
    case Service::Authorise:
    case Service::DownloadByEncrypted:
    case Service::EncryptedIdentifiers:
    case Service::InformationByEncrypted:
        return false;
    }
    Q_UNREACHABLE();
}

// Whether an answer of this platform says that it has nothing of the kind.
bool isNothing(const Call &call, const WireAnswer &answer)
{
    if (answer.status == Status::NothingFound)
        return true;
    if (call.service() == Service::DownloadByHolder ||
        call.service() == Service::DownloadByIdentifier)
        return answer.status == Status::DownloadRefused;
    constexpr auto nothing = static_cast<int>(VerificationResult::NothingFound);
    return answer.status == Status::Ok &&
           answer.values.value(QStringLiteral("result")).view() == QString::number(nothing);
}

} // namespace

bool Services::mayForward(const Call &call) const
{
    // What came from the national side never goes back to it (5.2).
    return m.national && !call.grant.national && isForwarded(call.service());
}

// 5.3: an identifier tells its province; a holder code does not, so it is looked up here first.
Result<WireAnswer> Services::dispatch(const Call &call)
{
    if (!mayForward(call))
        return serve(call);
    const QString province = m.registry->world().province();
    QString identifier = call.field("identifier");
    if (call.service() == Service::VerifyFile)
        identifier = FileVerifier::identifierIn(contentOf(call).value_or(SecureBytes()));
    switch (identifier.isEmpty() ? Origin::Unsaid : originOf(identifier, province)) {
    case Origin::Own:
        return serve(call);
    case Origin::Elsewhere:
        return forward(call);
    case Origin::Unsaid:
        break;
    }
    LC_TRY(mine, serve(call));
    return isNothing(call, mine) ? forward(call) : Result<WireAnswer>(std::move(mine));
}

Result<WireAnswer> Services::forward(const Call &call)
{
    WireAnswer answer = m.national->ask(call);
    if (answer.status != Status::Ok)
        return answer;
    LC_CHECK(sift(call, answer));
    const bool download = call.service() == Service::DownloadByHolder ||
                          call.service() == Service::DownloadByIdentifier;
    const bool rows = download || call.service() == Service::Retrieval ||
                      call.service() == Service::InformationByHolder ||
                      call.service() == Service::InformationByIdentifier;
    if (!rows || answer.status != Status::Ok)
        return answer;
    if (answer.rows.isEmpty())
        return refusal(download ? Status::DownloadRefused : Status::NothingFound);
    if (!download)
        return answer;
    for (platform::WireRow &row : answer.rows) {
        LC_TRY(taken, takeFile(call, row));
        if (!taken)
            return refusal(Status::NationalUnreachable);
    }
    return answer;
}

// Leaves what the account may see. A license other than the one asked for, or one of this
// province, is not the national side's to tell: then its answer is wrong.
Result<> Services::sift(const Call &call, WireAnswer &answer) const
{
    const QString asked = call.field("identifier");
    QList<platform::WireRow> kept;
    for (platform::WireRow &row : answer.rows) {
        const QString identifier = row.values.value(QStringLiteral("identifier")).toString();
        const bool wrong = (!asked.isEmpty() && !identifier.isEmpty() && identifier != asked) ||
                           originOf(identifier, m.registry->world().province()) == Origin::Own;
        if (wrong) {
            answer = refusal(Status::NationalUnreachable);
            return {};
        }
        const QString type = row.values.value(QStringLiteral("typeName")).toString();
        if (!call.grant.types.isEmpty() && !call.grant.types.contains(type))
            continue;
        row.face.removeIf([&call](const domain::FaceField &field) {
            return !call.grant.fields.isEmpty() && !call.grant.fields.contains(field.columnName);
        });
        kept.append(row);
    }
    const bool refused = kept.isEmpty() && !answer.rows.isEmpty() && !asked.isEmpty();
    answer.rows = kept;
    if (!refused)
        return {};
    answer.status = Status::NoPermission;
    return logRefusal(call, QStringLiteral("type"));
}

// The national side's address is for this platform: the caller gets one of its own.
Result<bool> Services::takeFile(const Call &call, platform::WireRow &row)
{
    const auto file = m.national->fetch(call, row.values.value(QStringLiteral("url")).toString());
    if (!file)
        return false;
    const QString account = call.field("account");
    const Copies::Entry entry{row.values.value(QStringLiteral("identifier")).toString(), account,
                              call.field("reason"), m.clock->now()};
    LC_TRY(copy, m.copies->add(entry, *file));
    LC_TRY(id, m.addresses->issue({0, copy, account}));
    row.values.insert(QStringLiteral("url"), SecureText(QString(m_downloadBase % id)));
    return true;
}

} // namespace lc::sandbox
