#pragma once

#include "ledger/record.h"

#include <QByteArray>

namespace lc::ledger {

// A record as one syslog message (RFC 5424): facility 13 (log audit), severity notice, the
// record's own time, and every member that is not empty as structured data under "lc@32473".
// Chain and sequence let a collector drop what it was sent twice.
[[nodiscard]] QByteArray syslogMessage(const Record &record, const QString &host);
// As it goes over TLS (RFC 5425): its length, a space, the message.
[[nodiscard]] QByteArray syslogFrame(const QByteArray &message);

} // namespace lc::ledger
