#include "platform/statuserror.h"

#include "platform/wirevocabulary.h"

namespace lc::platform {

namespace {

constexpr Status knownStatuses[] = {
    Status::NotOffered,         Status::NothingFound,
    Status::Authentication,     Status::ParameterMissing,
    Status::TypeUnknown,        Status::LicenseRevoked,
    Status::LicenseExpired,     Status::LicenseRestricted,
    Status::DownloadRefused,    Status::Other,
    Status::NoPermission,       Status::ParameterInvalid,
    Status::HolderTypeMismatch, Status::TypeCodeInvalid,
    Status::EncryptedForged,    Status::EncryptedExpired,
    Status::EncryptedUsed,      Status::NationalUnreachable,
};

ErrorCode codeOf(Status status)
{
    switch (status) {
    case Status::NotOffered:
        return ErrorCode::PlatformNotOffered;
    case Status::NothingFound:
        return ErrorCode::PlatformNothingFound;
    case Status::Authentication:
        return ErrorCode::PlatformAuthentication;
    case Status::ParameterMissing:
        return ErrorCode::PlatformParameterMissing;
    case Status::TypeUnknown:
        return ErrorCode::PlatformTypeUnknown;
    case Status::LicenseRevoked:
        return ErrorCode::PlatformLicenseRevoked;
    case Status::LicenseExpired:
        return ErrorCode::PlatformLicenseExpired;
    case Status::LicenseRestricted:
        return ErrorCode::PlatformLicenseRestricted;
    case Status::DownloadRefused:
        return ErrorCode::PlatformDownloadRefused;
    case Status::Other:
        return ErrorCode::PlatformOther;
    case Status::NoPermission:
        return ErrorCode::PlatformNoPermission;
    case Status::ParameterInvalid:
        return ErrorCode::PlatformParameterInvalid;
    case Status::HolderTypeMismatch:
        return ErrorCode::PlatformHolderTypeMismatch;
    case Status::TypeCodeInvalid:
        return ErrorCode::PlatformTypeCodeInvalid;
    case Status::EncryptedForged:
        return ErrorCode::PlatformEncryptedIdentifierForged;
    case Status::EncryptedExpired:
        return ErrorCode::PlatformEncryptedIdentifierExpired;
    case Status::EncryptedUsed:
        return ErrorCode::PlatformEncryptedIdentifierUsed;
    case Status::NationalUnreachable:
        return ErrorCode::PlatformNationalUnreachable;
    case Status::Ok:
    case Status::Unknown:
        break;
    }
    return ErrorCode::PlatformUnknownStatus;
}

} // namespace

Error errorOf(Status status, const QString &statusText, Service service)
{
    return Error(codeOf(status), {{QStringLiteral("status"), statusText.left(16)},
                                  {QStringLiteral("service"), nameOf(service)}});
}

std::optional<Status> statusOf(ErrorCode code)
{
    for (const Status status : knownStatuses) {
        if (codeOf(status) == code)
            return status;
    }
    return std::nullopt;
}

} // namespace lc::platform
