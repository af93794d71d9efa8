#pragma once

#include "core/clock.h"
#include "ledger/shipper.h"
#include "ledger/syslogsink.h"
#include "support/settings.h"

#include <QObject>

namespace lc::main {

// What carries the records on, as the settings name it: the hall's database and a syslog
// collector. Both work on threads of their own; what they tell arrives in this object's thread.
class Sinks final : public QObject
{
    Q_OBJECT
public:
    // The hall's password is read from the file that COUNTER_HALL_PASSWORD_FILE names.
    Sinks(const support::Settings &settings, const std::shared_ptr<ledger::Ledger> &ledger,
          const std::shared_ptr<const Clock> &clock, QObject *parent = nullptr);
    ~Sinks() override;

Q_SIGNALS:
    void hallChanged(const lc::ledger::ShippingState &state);
    void collectorChanged(const lc::ledger::SyslogState &state);

private:
    std::unique_ptr<ledger::HallShipper> m_hall;
    std::unique_ptr<ledger::SyslogSink> m_collector;
};

} // namespace lc::main
