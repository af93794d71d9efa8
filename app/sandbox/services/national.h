#pragma once

#include "sandbox/options.h"
#include "sandbox/services/call.h"

#include <memory>

namespace lc {
class Clock;
}

namespace lc::sandbox {

// Whose license an identifier names (5.3).
enum class Origin {
    Own,       // issued in this province
    Elsewhere, // issued in another province
    Unsaid,    // by a central body, or by nobody that can be told
};
[[nodiscard]] Origin originOf(const QString &identifier, const QString &province);

// The way to the national platform's resource-sharing centre: passes a call on and takes its
// answer (5.3, 5.4). Whatever is wrong with the other side is NationalUnreachable, within its
// deadline. Thread-safe.
class National
{
public:
    National(const NationalSide &side, const platform::Profile &profile,
             const std::shared_ptr<const Clock> &clock);
    ~National();

    // The same call under this platform's own account: with originals, or with copies only.
    [[nodiscard]] platform::WireAnswer ask(const Call &call);
    // The file behind an address of such an answer; null when it could not be had.
    [[nodiscard]] std::optional<SecureBytes> fetch(const Call &call, const QString &address);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace lc::sandbox
