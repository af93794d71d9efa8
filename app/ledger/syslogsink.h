#pragma once

#include "ledger/ledger.h"
#include "ledger/retrypauses.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <optional>

namespace lc::ledger {

struct SyslogAddress
{
    QString host;
    int port = 6514;
    QByteArray authorities; // PEM; empty: those that the system trusts
};

struct SyslogState
{
    qint64 sent = 0; // sequence of the last record that was handed over
    qint64 waiting = 0;
    std::optional<Error> problem;
};

// Sends every record to a syslog collector over TLS (RFC 5424, 5425), in order, on a thread of its
// own, and remembers how far it came (`ledger path`.syslog). Syslog acknowledges nothing: after a
// lost connection the last records are sent again, so none is missing and a collector drops what
// it has by chain and sequence. Never in the way of the desk. TlsFailed, ConnectionRefused,
// ConnectionLost, HostNotFound.
class SyslogSink
{
public:
    using Changed = std::function<void(const SyslogState &)>;
    // How many are sent again after a lost connection.
    static constexpr qint64 overlap = 20;

    // `changed` is called from the sink's thread.
    SyslogSink(std::shared_ptr<Ledger> ledger, SyslogAddress address, Changed changed,
               RetryPauses pauses = {});
    ~SyslogSink();
    [[nodiscard]] SyslogState state() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace lc::ledger
