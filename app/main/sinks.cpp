#include "main/sinks.h"

#include "core/file.h"

namespace lc::main {

namespace {

constexpr qint64 largestSmallFile = 1 << 20;
constexpr int usualHallPort = 5432;
constexpr int usualSyslogPort = 6514;

SecureText passwordOf(const char *variable)
{
    const auto bytes = readFile(qEnvironmentVariable(variable), largestSmallFile);
    if (!bytes)
        return {};
    QString text = QString::fromUtf8(bytes->view()).trimmed();
    SecureText password(text);
    wipe(text);
    return password;
}

ledger::HallAddress hallOf(const support::Settings &settings)
{
    ledger::HallAddress address;
    address.host = settings.hallUrl.host();
    address.port = settings.hallUrl.port(usualHallPort);
    address.user = settings.hallUrl.userName();
    const QString database = settings.hallUrl.path().mid(1);
    if (!database.isEmpty())
        address.database = database;
    address.rootCertificate = settings.hallAuthority;
    address.password = passwordOf("COUNTER_HALL_PASSWORD_FILE");
    return address;
}

} // namespace

Sinks::Sinks(const support::Settings &settings, const std::shared_ptr<ledger::Ledger> &ledger,
             const std::shared_ptr<const Clock> &clock, QObject *parent)
    : QObject(parent)
{
    if (!settings.hallUrl.isEmpty()) {
        m_hall = std::make_unique<ledger::HallShipper>(
            ledger, hallOf(settings), clock, [this](const ledger::ShippingState &state) {
                QMetaObject::invokeMethod(this, [this, state] { Q_EMIT hallChanged(state); });
            });
    }
    if (settings.syslogUrl.isEmpty())
        return;
    ledger::SyslogAddress address{
        settings.syslogUrl.host(), settings.syslogUrl.port(usualSyslogPort), {}};
    if (!settings.syslogAuthority.isEmpty()) {
        if (const auto pem = readFile(settings.syslogAuthority, largestSmallFile))
            address.authorities = pem->view().toByteArray();
    }
    m_collector = std::make_unique<ledger::SyslogSink>(
        ledger, address, [this](const ledger::SyslogState &state) {
            QMetaObject::invokeMethod(this, [this, state] { Q_EMIT collectorChanged(state); });
        });
}

Sinks::~Sinks() = default;

} // namespace lc::main
