#include "desk/judging.h"
#include "desk/recording.h"

namespace lc::desk {

namespace {

// Every use of a license is for something (GB/T 36904 and 6.2: reason; the matter is ours).
Result<> checkPurpose(domain::Reason reason, const domain::Matter &matter, bool reservedAllowed)
{
    if (matter.isNull())
        return fail(ErrorCode::MatterMissing);
    // 03 is known to 6.2 alone.
    if (reason == domain::Reason::Reserved && !reservedAllowed)
        return fail(ErrorCode::ReasonMissing);
    return {};
}

// Authorises, tells the step and asks.
template <class Question>
auto ask(Session &session, const Job &job, Step step, Question question)
{
    using Answer = std::invoke_result_t<Question, platform::PlatformClient &>;
    if (auto authorised = session.authorise(job); !authorised)
        return Answer(fail(authorised.error()));
    session.announce(job, step);
    return question(*session.parts.client);
}

// The record stands before anybody sees the answer; only then the case is adopted.
template <class T>
Result<LookUpAnswer> conclude(Session &session, const Job &job, Case found, const Result<T> &answer,
                              const QString &identifier = {})
{
    ledger::Entry entry = entryFor(session, ledger::Event::LookUp, found);
    setOutcome(entry, answer ? std::nullopt : std::optional(answer.error()));
    if (answer) {
        entry.detail = u"licenses=" % QString::number(found.licenses.size());
        if (found.licenses.size() == 1)
            setLicense(entry, found.licenses.first());
    }
    if (!identifier.isEmpty())
        entry.licenseIdentifier = identifier;
    LC_CHECK(record(session, entry));
    if (!answer)
        return fail(answer.error());
    const LookUpAnswer result{found.licenses, found.route == Route::Identifier};
    LC_CHECK(session.adopt(job, std::move(found)));
    return result;
}

Result<LookUpAnswer> lookUpHolder(Session &session, const Job &job, const LookUpRequest &request)
{
    LC_CHECK(checkPurpose(request.reason, request.matter, true));
    if (request.holder.isNull())
        return fail(ErrorCode::InputEmpty);
    platform::HolderQuery query;
    query.holder = request.holder;
    query.reason = request.reason;
    Case found;
    found.holder = request.holder;
    found.reason = request.reason;
    found.matter = request.matter;
    found.route = Route::Holder;
    const auto answer = ask(session, job, Step::LookingUp, [&](platform::PlatformClient &client) {
        return client.retrieve(query, job.token);
    });
    if (answer)
        found.licenses = *answer;
    return conclude(session, job, std::move(found), answer);
}

Result<LookUpAnswer> lookUpByIdentifier(Session &session, const Job &job, const QString &identifier,
                                        domain::Reason reason, const domain::Matter &matter)
{
    LC_CHECK(checkPurpose(reason, matter, false));
    if (identifier.isEmpty())
        return fail(ErrorCode::InputEmpty);
    Case found;
    found.reason = reason;
    found.matter = matter;
    found.route = Route::Identifier;
    const auto answer = ask(session, job, Step::Informing, [&](platform::PlatformClient &client) {
        return client.information(identifier, reason, job.token);
    });
    if (answer) {
        found.informed = {*answer};
        found.licenses = {answer->summary};
        found.holder = holderOf(answer->summary);
    }
    return conclude(session, job, std::move(found), answer, identifier);
}

Result<LookUpAnswer> lookUpByCode(Session &session, const Job &job, const SecureText &code,
                                  domain::Reason reason, const domain::Matter &matter)
{
    LC_CHECK(checkPurpose(reason, matter, false));
    if (code.isEmpty())
        return fail(ErrorCode::InputEmpty);
    Case found;
    found.reason = reason;
    found.matter = matter;
    found.route = Route::Encrypted;
    found.encrypted = code;
    const auto answer = ask(session, job, Step::Informing, [&](platform::PlatformClient &client) {
        return client.informationByEncrypted(code, reason, job.token);
    });
    if (answer) {
        found.informed = answer->licenses;
        for (const domain::LicenseInformation &license : answer->licenses)
            found.licenses.append(license.summary);
        if (found.licenses.size() == 1)
            found.holder = holderOf(found.licenses.first());
    }
    return conclude(session, job, std::move(found), answer);
}

} // namespace

QFuture<Result<LookUpAnswer>> Desk::lookUpEncrypted(const SecureText &code, domain::Reason reason,
                                                    const domain::Matter &matter)
{
    return start(d, JobKind::LookUp, [code, reason, matter](Session &session, const Job &job) {
        return lookUpByCode(session, job, code, reason, matter);
    });
}

QFuture<Result<LookUpAnswer>> Desk::lookUp(const LookUpRequest &request)
{
    return start(d, JobKind::LookUp, [request](Session &session, const Job &job) {
        return lookUpHolder(session, job, request);
    });
}

QFuture<Result<LookUpAnswer>> Desk::lookUpIdentifier(const QString &identifier,
                                                     domain::Reason reason,
                                                     const domain::Matter &matter)
{
    return start(d, JobKind::LookUp,
                 [identifier, reason, matter](Session &session, const Job &job) {
                     return lookUpByIdentifier(session, job, identifier, reason, matter);
                 });
}

} // namespace lc::desk
