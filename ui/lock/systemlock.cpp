#include "ui/lock/systemlock.h"

#include "core/async.h"

#ifdef COUNTER_HAVE_DBUS
#include <QDBusConnection>
#endif

namespace lc::ui {

QString sessionPath(const QString &id)
{
    QString escaped;
    const QByteArray bytes = id.toUtf8();
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto c = uchar(bytes.at(i));
        const bool digit = c >= '0' && c <= '9';
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (letter || (digit && i > 0))
            escaped += QLatin1Char(char(c));
        else
            escaped += u'_' % QString::number(c, 16).rightJustified(2, u'0');
    }
    return u"/org/freedesktop/login1/session/" % escaped;
}

SystemLock::SystemLock(QObject *parent)
    : QObject(parent)
{}

void SystemLock::sessionLocked()
{
    Q_EMIT locking();
}

void SystemLock::sleepChanged(bool begins)
{
    if (begins)
        Q_EMIT locking();
}

void SystemLock::saverChanged(bool active)
{
    if (active)
        Q_EMIT locking();
}

#ifdef COUNTER_HAVE_DBUS

namespace {
// Connections of our own: nobody else's closes them.
constexpr QLatin1String systemName("counter-system");
constexpr QLatin1String sessionName("counter-session");
} // namespace

void SystemLock::listen(QThreadPool *pool)
{
    auto connecting = runOn(pool, []() -> Result<bool> {
        const auto system = QDBusConnection::connectToBus(QDBusConnection::SystemBus, systemName);
        const auto session =
            QDBusConnection::connectToBus(QDBusConnection::SessionBus, sessionName);
        return system.isConnected() || session.isConnected();
    });
    deliver(connecting, this, [this](const Result<bool> &connected) {
        if (connected && *connected)
            subscribe();
    });
}

// No service is named: naming one would ask the bus for its owner and wait.
void SystemLock::subscribe()
{
    QDBusConnection system(systemName);
    QDBusConnection session(sessionName);
    const QString id = qEnvironmentVariable("XDG_SESSION_ID");
    const QString login(QStringLiteral("org.freedesktop.login1"));
    // Without an id every session's lock is taken for ours: one lock too many is better.
    const bool heard =
        system.connect({}, id.isEmpty() ? QString() : sessionPath(id), login % u".Session",
                       QStringLiteral("Lock"), this, SLOT(sessionLocked()));
    system.connect({}, {}, login % u".Manager", QStringLiteral("PrepareForSleep"), this,
                   SLOT(sleepChanged(bool)));
    const bool saver =
        session.connect({}, {}, QStringLiteral("org.freedesktop.ScreenSaver"),
                        QStringLiteral("ActiveChanged"), this, SLOT(saverChanged(bool)));
    session.connect({}, {}, QStringLiteral("org.gnome.ScreenSaver"),
                    QStringLiteral("ActiveChanged"), this, SLOT(saverChanged(bool)));
    m_listening = heard || saver;
    if (m_listening)
        Q_EMIT listening();
}

#else

void SystemLock::listen(QThreadPool *) {}
void SystemLock::subscribe() {}

#endif

} // namespace lc::ui
