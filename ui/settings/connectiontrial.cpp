#include "ui/settings/connectiontrial.h"

#include "core/file.h"
#include "platform/networktransport.h"
#include "support/transportoptions.h"

namespace lc::ui {

namespace {

constexpr qint64 largestFile = 1 << 20;

Result<platform::Profile> profileOf(const QString &nameOrPath)
{
    if (platform::Profile::builtInNames().contains(nameOrPath))
        return platform::Profile::builtIn(nameOrPath);
    LC_TRY(bytes, readFile(nameOrPath, largestFile));
    return platform::Profile::fromJson(bytes.view());
}

} // namespace

Result<support::DiagnosisRequest> diagnosisRequest(const support::Settings &settings,
                                                   const SecureBytes &secret,
                                                   std::shared_ptr<const Clock> clock)
{
    LC_TRY(profile, profileOf(settings.profile));
    LC_TRY(transport, support::transportSettings(settings));
    support::DiagnosisRequest request;
    request.reach = transport;
    platform::PlatformSettings client;
    client.baseUrl = settings.platformUrl;
    client.account = {settings.accountId, secret};
    client.downloadHosts = settings.downloadHosts;
    request.url = settings.platformUrl;
    request.clock = clock;
    request.transport = std::make_shared<platform::NetworkTransport>(transport);
    request.client = std::make_shared<platform::PlatformClient>(client, profile, request.transport,
                                                                std::move(clock));
    return request;
}

Result<QList<support::StageReport>> tryConnection(const ConnectionPlan &plan,
                                                  std::shared_ptr<const Clock> clock,
                                                  const CancellationToken &token)
{
    LC_TRY(request, diagnosisRequest(plan.settings, plan.secret, std::move(clock)));
    return support::diagnoseConnection(request, token);
}

} // namespace lc::ui
