#pragma once

#include "document/sealsigner.h"

namespace lc::document {

struct TimeStampAnswer
{
    Finding finding;
    std::optional<QDateTime> trustedAt; // only when the authority behind it is trusted
    QList<crypto::Certificate> path;    // of that authority, as far as it could be built
};

// A time-stamp token (RFC 3161, GB/T 20520) over `signer.stamped`, its authority included.
[[nodiscard]] TimeStampAnswer checkTimeStamp(const Signer &signer, const TrustAnchors &anchors);

// The time that a token names, whoever made it.
[[nodiscard]] std::optional<QDateTime> timeOfToken(const QByteArray &token);

} // namespace lc::document
