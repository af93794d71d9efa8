#include "desk/checking.h"
#include "desk/fieldcomparison.h"
#include "desk/judging.h"
#include "desk/recording.h"

#include <algorithm>
#include <functional>

namespace lc::desk {

namespace {

// 6.5.1 about what stands on the paper. The answer speaks of the compared fields alone.
domain::Findings askAboutFields(Session &session, const Job &job, const OpenedLicense &license,
                                const QMap<QString, SecureText> &fields)
{
    if (license.holder.isNull() || !session.parts.client)
        return notAsked(domain::Check::ComparedField, domain::Because::NoHolderCode);
    session.announce(job, Step::AskingPlatform);
    platform::FieldsToVerify asked;
    asked.holder = license.holder;
    asked.typeCode = license.information.summary.typeCode;
    asked.reason = license.reason;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (isAskedOfPlatform(field.key()))
            asked.fields.insert(field.key(), field.value());
    }
    if (asked.fields.isEmpty())
        return notAsked(domain::Check::ComparedField, domain::Because::NotCheckedYet);
    domain::Findings findings =
        platform::findingsOf(session.parts.client->verifyFields(asked, job.token));
    // The fields speak for themselves; without them the answer as a whole does.
    const auto isField = [](const domain::Finding &finding) {
        return finding.check == domain::Check::ComparedField;
    };
    if (std::ranges::any_of(findings, isField)) {
        findings.removeIf(std::not_fn(isField));
    } else {
        for (domain::Finding &finding : findings)
            finding.check = domain::Check::ComparedField;
    }
    return findings;
}

// Their names, as this computer found them.
QStringList differingFields(const domain::Findings &findings)
{
    QStringList names;
    for (const domain::Finding &finding : findings) {
        if (finding.by == domain::By::ThisComputer && finding.state == domain::State::Failed)
            names.append(finding.facts.value(QStringLiteral("field")).toString());
    }
    return names;
}

// An earlier comparison of the same license is replaced: the clerk may have mistyped.
std::shared_ptr<const OpenedLicense> withComparison(const OpenedLicense &license,
                                                    const domain::Findings &findings)
{
    auto compared = std::make_shared<OpenedLicense>(license);
    compared->compared = findings;
    // What nobody was asked says nothing of the license.
    compared->compared.removeIf(
        [](const domain::Finding &finding) { return finding.state == domain::State::NotRun; });
    return compared;
}

Result<CompareAnswer> compareFields(Session &session, const Job &job, const CompareRequest &request)
{
    const OpenedLicense &license = *request.license;
    if (license.session != job.session)
        return fail(ErrorCode::Cancelled);
    if (request.fields.isEmpty())
        return fail(ErrorCode::InputEmpty);
    CompareAnswer answer;
    answer.fields = request.fields.keys();
    answer.findings = comparedFindings(license.information, request.fields);
    answer.findings += askAboutFields(session, job, license, request.fields);

    Case about;
    about.holder = license.holder;
    about.reason = license.reason;
    about.matter = license.matter;
    ledger::Entry entry = entryFor(session, ledger::Event::Verification, about);
    entry.route = license.route;
    setLicense(entry, license.information.summary);
    entry.resultCode = QStringLiteral("0");
    entry.detail = u"fields=" % answer.fields.join(u',');
    if (const QStringList differing = differingFields(answer.findings); !differing.isEmpty())
        entry.detail += u";differ=" % differing.join(u',');
    LC_CHECK(record(session, entry));
    answer.license = withComparison(license, answer.findings);
    session.keepComparison(job, license.information.summary.identifier, answer.license->compared);
    return answer;
}

} // namespace

QFuture<Result<CompareAnswer>> Desk::compare(const CompareRequest &request)
{
    return start(d, JobKind::Compare, [request](Session &session, const Job &job) {
        return compareFields(session, job, request);
    });
}

QFuture<Result<>> Desk::reveal(const QString &field)
{
    return start(d, JobKind::Reveal, [field](Session &session, const Job &) -> Result<> {
        ledger::Entry entry = entryFor(session, ledger::Event::Reveal, session.currentCase());
        entry.resultCode = QStringLiteral("0");
        entry.detail = u"field=" % field;
        return record(session, entry);
    });
}

} // namespace lc::desk
