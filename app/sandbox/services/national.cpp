#include "sandbox/services/national.h"

#include "domain/licenseidentifier.h"
#include "platform/addresscheck.h"
#include "platform/caller.h"
#include "platform/networktransport.h"
#include "platform/statuserror.h"

#include <algorithm>

namespace lc::sandbox {

using platform::Status;
using platform::WireAnswer;

namespace {

constexpr std::chrono::milliseconds mostForConnecting{2000};
// What central bodies are registered under.
constexpr QStringView centralDivision = u"100000";

// What the national side says of a license or of the call is the caller's to know; that it does
// not know this platform, or had trouble of its own, is not his fault.
bool isForTheCaller(Status status)
{
    switch (status) {
    case Status::NotOffered:
    case Status::NothingFound:
    case Status::TypeUnknown:
    case Status::LicenseRevoked:
    case Status::LicenseExpired:
    case Status::LicenseRestricted:
    case Status::DownloadRefused:
    case Status::HolderTypeMismatch:
    case Status::TypeCodeInvalid:
        return true;
    case Status::Ok:
    case Status::Authentication:
    case Status::ParameterMissing:
    case Status::Other:
    case Status::NoPermission:
    case Status::ParameterInvalid:
    case Status::EncryptedForged:
    case Status::EncryptedExpired:
    case Status::EncryptedUsed:
    case Status::NationalUnreachable:
    case Status::Unknown:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

Origin originOf(const QString &identifier, const QString &province)
{
    const auto parsed = domain::LicenseIdentifier::parse(identifier);
    if (!parsed)
        return Origin::Unsaid;
    const QString division = parsed->divisionCode();
    if (division.startsWith(province))
        return Origin::Own;
    const bool isDivision =
        division.size() == 6 && std::all_of(division.begin(), division.end(),
                                            [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isDivision && division != centralDivision ? Origin::Elsewhere : Origin::Unsaid;
}

struct National::Private
{
    Private(const NationalSide &national, const platform::Profile &profile,
            const std::shared_ptr<const Clock> &clock)
        : side(national)
        , transport(std::make_shared<platform::NetworkTransport>(transportSettings(national)))
        , originals(settings(national.account, national.secret), profile, transport, clock)
        , copies(settings(national.copiesAccount, national.copiesSecret), profile, transport, clock)
    {}

    static platform::TransportSettings transportSettings(const NationalSide &national)
    {
        platform::TransportSettings made;
        // Who runs the sandbox chose the address.
        made.allowPlainHttp = national.url.scheme() == u"http";
        return made;
    }

    [[nodiscard]] platform::PlatformSettings settings(const QString &account,
                                                      const QByteArray &secret) const
    {
        platform::PlatformSettings made;
        made.baseUrl = side.url;
        made.account = {account, SecureBytes(secret)};
        made.deadlines = {std::min(mostForConnecting, side.deadline), side.deadline, side.deadline};
        return made;
    }

    [[nodiscard]] platform::Caller &callerFor(const Call &call)
    {
        return call.grant.original || side.copiesAccount.isEmpty() ? originals : copies;
    }

    NationalSide side;
    std::shared_ptr<platform::Transport> transport;
    platform::Caller originals;
    platform::Caller copies;
};

National::National(const NationalSide &side, const platform::Profile &profile,
                   const std::shared_ptr<const Clock> &clock)
    : d(std::make_unique<Private>(side, profile, clock))
{}

National::~National() = default;

WireAnswer National::ask(const Call &call)
{
    platform::WireRequest request = call.request;
    request.parameters.remove(QStringLiteral("account"));
    request.parameters.remove(QStringLiteral("token"));
    auto answer = d->callerFor(call).call(request, {});
    if (answer)
        return std::move(*answer);
    const Error &error = answer.error();
    const auto status = platform::statusOf(error.code());
    if (status && isForTheCaller(*status))
        return refusal(*status);
    qWarning("sandbox, national side: %s", qPrintable(error.toString()));
    return refusal(Status::NationalUnreachable);
}

std::optional<SecureBytes> National::fetch(const Call &call, const QString &address)
{
    const auto url = platform::checkDownloadAddress(address, d->side.url, {});
    if (!url)
        return std::nullopt;
    auto file = d->callerFor(call).fetch(*url, {});
    if (!file || file->isEmpty()) {
        qWarning("sandbox, national side: no file came");
        return std::nullopt;
    }
    return std::move(*file);
}

} // namespace lc::sandbox
