#pragma once

#include "sandbox/faults/faultplan.h"
#include "sandbox/http/httpserver.h"

#include <memory>

namespace lc::sandbox {

// The admin call: GET tells the faults and how often they were made, POST replaces them by a
// faults file, DELETE ends them. Header "Authorization: Bearer <token>". Thread-safe.
class FaultAdmin
{
public:
    static constexpr const char *path = "/sandbox/faults";

    FaultAdmin(std::shared_ptr<FaultPlan> plan, QByteArray token);
    [[nodiscard]] ServerReply answer(const ServerRequest &request) const;

private:
    [[nodiscard]] ServerReply told() const;

    std::shared_ptr<FaultPlan> m_plan;
    QByteArray m_token;
};

} // namespace lc::sandbox
