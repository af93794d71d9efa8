#pragma once

#include "core/result.h"
#include "sandbox/faults/faultplan.h"

#include <QString>

#include <functional>
#include <memory>

namespace lc::sandbox {

// Stands in front of the HTTP server and does to connections what no HTTP library will: closes
// before or after reading, resets, cuts bodies short or never ends them. One request a connection;
// what it does not understand it refuses. Runs on a thread of its own.
class FaultProxy
{
public:
    // The name that rules know a request's path by; empty: never at fault.
    using Namer = std::function<QString(const QString &path)>;

    // Who asks is told to the server behind in this header, which nobody else can set.
    static constexpr const char *peerHeader = "X-Counter-Peer";

    // SandboxStart when the address cannot be had.
    [[nodiscard]] static Result<std::unique_ptr<FaultProxy>> start(const QString &host,
                                                                   quint16 port, quint16 backend,
                                                                   std::shared_ptr<FaultPlan> plan,
                                                                   Namer namer);
    ~FaultProxy();
    [[nodiscard]] quint16 port() const;

    struct Private;

private:
    FaultProxy();
    std::unique_ptr<Private> d;
};

} // namespace lc::sandbox
