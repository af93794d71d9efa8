#pragma once

#include "platform/wiremapping.h"
#include "sandbox/grant.h"

#include <QString>

namespace lc::sandbox {

// A call as it reached the platform: its members without their spelling, what is wrong with
// them, and where it came from.
struct Call
{
    platform::WireRequest request;
    std::optional<Error> problem;
    QString remoteAddress;
    Grant grant; // of the account, once it is known

    [[nodiscard]] platform::Service service() const { return request.service; }
    [[nodiscard]] QString field(const char *name) const
    {
        return request.parameter(QString::fromLatin1(name));
    }
};

// `about`: the parameter that is at fault, by its wire-neutral name.
[[nodiscard]] inline platform::WireAnswer refusal(platform::Status status,
                                                  const QString &about = {})
{
    platform::WireAnswer answer;
    answer.status = status;
    answer.about = about;
    return answer;
}

} // namespace lc::sandbox
