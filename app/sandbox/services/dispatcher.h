#pragma once

#include "platform/wiremapping.h"

#include <memory>

namespace lc {
class Clock;
}

namespace lc::sandbox {

class FaultPlan;
class Services;
struct FaultRule;
struct ServerReply;
struct ServerRequest;

// From HTTP to the services and back: paths, JSON and the profile's spelling. A body that is no
// JSON gets 400, another method than POST 405 (interfaces.md E-11), anything that the platform
// could read gets 200 with its status inside. Thread-safe.
class Dispatcher
{
public:
    // `faults`: what to do wrong on demand; null when everything is to be right.
    Dispatcher(platform::WireMapping mapping, std::shared_ptr<Services> services,
               std::shared_ptr<const Clock> clock, std::shared_ptr<FaultPlan> faults = {});
    [[nodiscard]] ServerReply handle(const ServerRequest &request) const;
    // What rules of faults call the service behind a path; empty when there is none.
    [[nodiscard]] QString faultNameOf(const QString &path) const;

private:
    [[nodiscard]] ServerReply route(const ServerRequest &request, const FaultRule *fault) const;
    [[nodiscard]] ServerReply call(platform::Service service, const ServerRequest &request,
                                   const FaultRule *fault) const;
    [[nodiscard]] ServerReply download(const ServerRequest &request, const FaultRule *fault) const;

    platform::WireMapping m_mapping;
    std::shared_ptr<Services> m_services;
    std::shared_ptr<const Clock> m_clock;
    std::shared_ptr<FaultPlan> m_faults;
};

} // namespace lc::sandbox
