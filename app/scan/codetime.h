#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace lc::scan {

// The times that an encrypted identifier of our own platform's form carries in the clear.
struct CodeTime
{
    QDateTime issued;
    QDateTime expires;

    enum class State { Good, Expired, FromTheFuture };
    // The future begins a minute from now: clocks differ.
    [[nodiscard]] State at(const QDateTime &now) const;
};

// Base64url or base32 text, as it comes out of judgePayload(). Nothing for another platform's
// form, which is opaque to us. The times are not authenticated here: only the platform can.
[[nodiscard]] std::optional<CodeTime> timeOfIdentifier(QStringView text);

} // namespace lc::scan
