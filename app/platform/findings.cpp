#include "platform/platformclient.h"

#include <QSet>

namespace lc::platform {

using domain::Because;
using domain::By;
using domain::Check;
using domain::Finding;
using domain::State;

namespace {

Finding record(State state, Because because, Check check = Check::PlatformRecord)
{
    Finding finding;
    finding.check = check;
    finding.by = By::Platform;
    finding.state = state;
    finding.because = because;
    return finding;
}

// data.result of 6.5.1 (interfaces.md C.4). "Right but no longer valid" (3) says that the record
// is genuine: an expired license is not a forged one, so it is a notice. A license that is not
// in force yet or is suspended (1, 2) can neither be relied on nor called false.
Finding ofFields(int result)
{
    switch (result) {
    case 0:
        return record(State::Passed, Because::PlatformSaysValid);
    case 1:
        return record(State::Unknown, Because::PlatformNotActivated);
    case 2:
        return record(State::Unknown, Because::PlatformSuspended);
    case 3: {
        Finding finding = record(State::Passed, Because::PlatformExpired);
        finding.notice = true;
        return finding;
    }
    case 4:
    case 6:
        return record(State::Unknown, Because::PlatformInsufficient);
    case 5:
        return record(State::Unknown, Because::PlatformNothingFound);
    case 7:
        return record(State::Failed, Because::PlatformFieldsDiffer);
    }
    return record(State::Unknown, Because::PlatformNoAnswer);
}

// 6.5.2 has words of its own for 1 and 2: the seal, or the file, did not stand the check.
Finding ofFile(int result)
{
    Finding finding = ofFields(result);
    if (result == 1)
        finding = record(State::Failed, Because::SignatureWrong);
    else if (result == 2)
        finding = record(State::Failed, Because::DigestDiffers);
    finding.check = Check::PlatformFile;
    return finding;
}

// The platform compares all fields at once: it says that they agree, never which one does not.
bool allFieldsAgree(int result)
{
    return result >= 0 && result <= 3;
}

Finding ofError(const Error &error)
{
    switch (error.code()) {
    case ErrorCode::PlatformLicenseRevoked:
        return record(State::Failed, Because::PlatformRevoked);
    case ErrorCode::PlatformLicenseExpired: {
        Finding finding = record(State::Unknown, Because::PlatformExpired);
        finding.notice = true;
        return finding;
    }
    case ErrorCode::PlatformLicenseRestricted:
        return record(State::Unknown, Because::PlatformSuspended);
    case ErrorCode::PlatformNothingFound:
        return record(State::Unknown, Because::PlatformNothingFound);
    case ErrorCode::PlatformParameterMissing:
        return record(State::Unknown, Because::PlatformInsufficient);
    case ErrorCode::PlatformNotOffered:
    case ErrorCode::PlatformAuthentication:
    case ErrorCode::PlatformTypeUnknown:
    case ErrorCode::PlatformDownloadRefused:
    case ErrorCode::PlatformNoPermission:
    case ErrorCode::PlatformParameterInvalid:
    case ErrorCode::PlatformHolderTypeMismatch:
    case ErrorCode::PlatformTypeCodeInvalid:
    case ErrorCode::PlatformOther:
        return record(State::Unknown, Because::PlatformRefused);
    default: // every other way of having no answer
        return record(State::Unknown, Because::PlatformNoAnswer);
    }
}

} // namespace

domain::Findings findingsOf(const Result<VerificationAnswer> &answer)
{
    if (!answer) {
        Finding finding = ofError(answer.error());
        finding.facts.insert(QStringLiteral("code"), errorName(answer.error().code()));
        return {finding};
    }
    Finding whole = answer->ofFile ? ofFile(answer->result) : ofFields(answer->result);
    whole.facts.insert(QStringLiteral("result"), answer->result);
    domain::Findings findings{whole};
    if (answer->ofFile || !allFieldsAgree(answer->result))
        return findings;
    for (const QString &field : answer->compared) {
        Finding one = record(State::Passed, Because::None, Check::ComparedField);
        one.facts.insert(QStringLiteral("field"), field);
        findings.append(one);
    }
    return findings;
}

} // namespace lc::platform
