#pragma once

#include "platform/wiremapping.h"

#include <memory>

namespace lc {
class Clock;
}

namespace lc::sandbox {

class Services;
struct ServerReply;
struct ServerRequest;

// From HTTP to the services and back: paths, JSON and the profile's spelling. A body that is no
// JSON gets 400, another method than POST 405 (interfaces.md E-11), anything that the platform
// could read gets 200 with its status inside. Thread-safe.
class Dispatcher
{
public:
    Dispatcher(platform::WireMapping mapping, std::shared_ptr<Services> services,
               std::shared_ptr<const Clock> clock);
    [[nodiscard]] ServerReply handle(const ServerRequest &request) const;

private:
    [[nodiscard]] ServerReply route(const ServerRequest &request) const;
    [[nodiscard]] ServerReply call(platform::Service service, const ServerRequest &request) const;
    [[nodiscard]] ServerReply download(const ServerRequest &request) const;

    platform::WireMapping m_mapping;
    std::shared_ptr<Services> m_services;
    std::shared_ptr<const Clock> m_clock;
};

} // namespace lc::sandbox
