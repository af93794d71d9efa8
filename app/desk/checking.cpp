#include "desk/checking.h"

#include "desk/responder.h"

namespace lc::desk {

QFuture<Result<>> startChecks(Session &session, const Job &job, const SecureBytes &bytes,
                              const document::ExpectedIdentity &expected, OpenedLicense &license)
{
    session.announce(job, Step::Opening);
    const auto check = [&session, &license, job, bytes, expected]() -> Result<> {
        LC_TRY(face, document::LicenseFace::open(bytes));
        license.face = face;
        LC_CHECK(job.check());
        session.announce(job, Step::CheckingSeal);
        license.file = checkFile(face, session.parts.anchors, session.parts.clock->now(), expected,
                                 session.parts.responder.get(), job.token);
        return {};
    };
    return runOn(session.parts.pools->crypto(), check);
}

domain::Findings notAsked(domain::Check check, domain::Because because)
{
    domain::Finding finding;
    finding.check = check;
    finding.by = domain::By::Platform;
    finding.state = domain::State::NotRun;
    finding.because = because;
    return {finding};
}

} // namespace lc::desk
