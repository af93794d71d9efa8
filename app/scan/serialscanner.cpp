#include "scan/serialscanner.h"

#include "scan/lineframer.h"

#ifdef COUNTER_HAVE_SERIALPORT
#include <QSerialPort>
#include <QSerialPortInfo>
#include <QTimer>

#include <algorithm>
#endif

namespace lc::scan {

#ifdef COUNTER_HAVE_SERIALPORT

namespace {
constexpr int quietMs = 40;
constexpr int firstPauseMs = 500;
constexpr int longestPauseMs = 8000;
} // namespace

struct SerialScanner::Private
{
    SerialScanner *q = nullptr;
    SerialSettings settings;
    QSerialPort port;
    QTimer quiet;
    QTimer again;
    LineFramer framer;
    bool wanted = false;
    int pauseMs = firstPauseMs;

    void tryOpen()
    {
        port.setPortName(settings.port);
        port.setBaudRate(settings.baudRate);
        if (port.open(QIODevice::ReadOnly)) {
            pauseMs = firstPauseMs;
            Q_EMIT q->opened();
        }
    }

    void read()
    {
        QByteArray bytes = port.readAll();
        for (const SecureBytes &code : framer.add(bytes))
            Q_EMIT q->codeArrived(code);
        wipe(bytes);
        quiet.start(quietMs);
    }

    void error(QSerialPort::SerialPortError kind)
    {
        if (kind == QSerialPort::NoError)
            return;
        // Left open, a vanished device reports the same error a hundred thousand times a second.
        port.clearError();
        if (port.isOpen())
            port.close();
        if (!wanted || again.isActive())
            return;
        Q_EMIT q->failed(
            Error(ErrorCode::SerialUnavailable, {{QStringLiteral("port"), settings.port}}));
        again.start(pauseMs);
        pauseMs = std::min(2 * pauseMs, longestPauseMs);
    }
};

SerialScanner::SerialScanner(SerialSettings settings, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->q = this;
    d->settings = std::move(settings);
    d->quiet.setSingleShot(true);
    d->again.setSingleShot(true);
    connect(&d->port, &QSerialPort::readyRead, this, [this] { d->read(); });
    connect(&d->port, &QSerialPort::errorOccurred, this,
            [this](QSerialPort::SerialPortError kind) { d->error(kind); });
    connect(&d->again, &QTimer::timeout, this, [this] { d->tryOpen(); });
    connect(&d->quiet, &QTimer::timeout, this, [this] {
        if (const SecureBytes code = d->framer.quiet(); !code.isEmpty())
            Q_EMIT codeArrived(code);
    });
}

SerialScanner::~SerialScanner()
{
    close();
}

bool SerialScanner::supported()
{
    return true;
}

QStringList SerialScanner::ports()
{
    QStringList names;
    for (const QSerialPortInfo &info : QSerialPortInfo::availablePorts())
        names << info.systemLocation();
    return names;
}

void SerialScanner::open()
{
    d->wanted = true;
    d->tryOpen();
}

void SerialScanner::close()
{
    d->wanted = false;
    d->again.stop();
    d->quiet.stop();
    if (d->port.isOpen())
        d->port.close();
}

bool SerialScanner::isOpen() const
{
    return d->port.isOpen();
}

#else

struct SerialScanner::Private
{};

SerialScanner::SerialScanner(SerialSettings, QObject *parent)
    : QObject(parent)
{}

SerialScanner::~SerialScanner() = default;

bool SerialScanner::supported()
{
    return false;
}

QStringList SerialScanner::ports()
{
    return {};
}

void SerialScanner::open()
{
    Q_EMIT failed(Error(ErrorCode::SerialUnavailable));
}

void SerialScanner::close() {}

bool SerialScanner::isOpen() const
{
    return false;
}

#endif

} // namespace lc::scan
