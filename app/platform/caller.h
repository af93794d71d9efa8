#pragma once

#include "platform/authoriser.h"
#include "platform/transport.h"

#include <mutex>

namespace lc::platform {

// Carries wire-neutral requests to the platform and its answers back: authorises when needed, asks
// once more with a new token after status 11 (a refused request was answered, so nothing is
// sent twice), turns statuses into errors, and notes what is seen of the link. Thread-safe.
class Caller
{
public:
    Caller(const PlatformSettings &settings, const Profile &profile,
           std::shared_ptr<Transport> transport, std::shared_ptr<const Clock> clock);

    [[nodiscard]] Result<> authorise(const CancellationToken &token);
    [[nodiscard]] Result<WireAnswer> call(const WireRequest &request,
                                          const CancellationToken &token);
    [[nodiscard]] Result<SecureBytes> fetch(const QUrl &url, const CancellationToken &token);
    [[nodiscard]] LinkState linkState() const;
    [[nodiscard]] const PlatformSettings &settings() const { return m_settings; }

private:
    [[nodiscard]] Result<> ensureToken(const CancellationToken &token);
    [[nodiscard]] Result<> authoriseNow(const CancellationToken &token);
    [[nodiscard]] Result<WireAnswer> post(WireRequest request, const CancellationToken &token);
    [[nodiscard]] Result<HttpReply> send(const HttpRequest &request,
                                         const CancellationToken &token);
    void noteLink(const HttpReply &reply);
    void noteClock(const QDateTime &platform, bool exact);
    [[nodiscard]] QUrl addressOf(Service service) const;
    [[nodiscard]] Error authenticationError(const Error &error) const;

    PlatformSettings m_settings;
    WireMapping m_mapping;
    std::shared_ptr<Transport> m_transport;
    std::shared_ptr<const Clock> m_clock;
    Authoriser m_authoriser;
    // Held while a token is being asked for, so that many callers buy one.
    std::timed_mutex m_authorising;
    mutable std::mutex m_mutex;
    LinkState m_link;
};

} // namespace lc::platform
