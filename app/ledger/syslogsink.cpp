#include "ledger/syslogsink.h"

#include "core/file.h"
#include "ledger/follower.h"
#include "ledger/syslogmessage.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QSysInfo>

#include <mutex>

namespace lc::ledger {

namespace {

constexpr int recordsAtOnce = 100;
constexpr int connectMs = 10'000;
constexpr int writeMs = 10'000;
constexpr qint64 largestPosition = 4096;

Error socketError(const QSslSocket &socket, const SyslogAddress &address)
{
    const Error::Facts facts{{QStringLiteral("host"), address.host},
                             {QStringLiteral("port"), address.port}};
    switch (socket.error()) {
    case QAbstractSocket::HostNotFoundError:
        return Error(ErrorCode::HostNotFound, facts);
    case QAbstractSocket::ConnectionRefusedError:
        return Error(ErrorCode::ConnectionRefused, facts);
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return Error(ErrorCode::TlsFailed, facts);
    default:
        return Error(ErrorCode::ConnectionLost, facts);
    }
}

} // namespace

struct SyslogSink::Private
{
    using IsEnding = std::function<bool()>;

    std::shared_ptr<Ledger> ledger;
    SyslogAddress address;
    Changed changed;
    std::unique_ptr<QSslSocket> socket; // of the follower's thread
    mutable std::mutex mutex;
    SyslogState state;
    std::unique_ptr<Follower> follower; // last: it ends first

    [[nodiscard]] QString positionPath() const { return ledger->path() + u".syslog"; }
    [[nodiscard]] qint64 position() const;
    Result<> keepPosition(qint64 sequence) const;
    Result<> connect();
    Result<> sendAll(const IsEnding &isEnding);
    Result<> write(const QList<Record> &records);
    void tell(const std::optional<Error> &problem);
};

qint64 SyslogSink::Private::position() const
{
    const auto bytes = readFile(positionPath(), largestPosition);
    if (!bytes)
        return 0;
    const QJsonObject object = QJsonDocument::fromJson(bytes->borrowed()).object();
    return object.value(u"chain").toString() == ledger->chain()
               ? object.value(u"sequence").toInteger()
               : 0;
}

Result<> SyslogSink::Private::keepPosition(qint64 sequence) const
{
    QSaveFile file(positionPath());
    const QByteArray text = QJsonDocument({{QStringLiteral("chain"), ledger->chain()},
                                           {QStringLiteral("sequence"), sequence}})
                                .toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return fail(ErrorCode::LedgerWrite);
    return {};
}

Result<> SyslogSink::Private::connect()
{
    if (socket && socket->isEncrypted() && socket->state() == QAbstractSocket::ConnectedState)
        return {};
    const bool isLost = socket != nullptr;
    socket = std::make_unique<QSslSocket>();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!address.authorities.isEmpty())
        configuration.setCaCertificates(QSslCertificate::fromData(address.authorities));
    socket->setSslConfiguration(configuration);
    socket->connectToHostEncrypted(address.host, quint16(address.port));
    if (!socket->waitForEncrypted(connectMs)) {
        const Error error = socketError(*socket, address);
        socket->abort();
        return fail(error);
    }
    // What was on its way when the line broke may not have arrived.
    if (isLost)
        LC_CHECK(keepPosition(std::max<qint64>(0, position() - overlap)));
    return {};
}

Result<> SyslogSink::Private::write(const QList<Record> &records)
{
    QByteArray frames;
    for (const Record &record : records)
        frames += syslogFrame(syslogMessage(record, QSysInfo::machineHostName()));
    if (socket->write(frames) != frames.size())
        return fail(socketError(*socket, address));
    while (socket->bytesToWrite() > 0) {
        if (!socket->waitForBytesWritten(writeMs))
            return fail(socketError(*socket, address));
    }
    // A collector that hangs up says so here and not before.
    socket->waitForReadyRead(0);
    if (socket->state() != QAbstractSocket::ConnectedState)
        return fail(socketError(*socket, address));
    return keepPosition(records.last().sequence);
}

Result<> SyslogSink::Private::sendAll(const IsEnding &isEnding)
{
    if (socket)
        socket->waitForReadyRead(0);
    LC_CHECK(connect());
    while (!isEnding()) {
        LC_TRY(records, ledger->records(position() + 1, recordsAtOnce));
        if (records.isEmpty())
            return {};
        LC_CHECK(write(records));
        tell(std::nullopt);
    }
    return {};
}

void SyslogSink::Private::tell(const std::optional<Error> &problem)
{
    SyslogState now;
    now.problem = problem;
    now.sent = position();
    if (const auto end = ledger->lastSequence())
        now.waiting = *end - now.sent;
    {
        const std::lock_guard lock(mutex);
        state = now;
    }
    if (changed)
        changed(now);
}

SyslogSink::SyslogSink(std::shared_ptr<Ledger> ledger, SyslogAddress address, Changed changed,
                       RetryPauses pauses)
    : d(std::make_unique<Private>())
{
    d->ledger = std::move(ledger);
    d->address = std::move(address);
    d->changed = std::move(changed);
    d->follower = std::make_unique<Follower>(
        d->ledger, pauses,
        [state = d.get()](const auto &isEnding) { return state->sendAll(isEnding); },
        [state = d.get()](const Result<> &sent) {
            state->tell(sent ? std::nullopt : std::optional(sent.error()));
        },
        [state = d.get()] {
            if (!state->socket)
                return;
            state->socket->disconnectFromHost();
            if (state->socket->state() != QAbstractSocket::UnconnectedState)
                state->socket->waitForDisconnected(1000);
            state->socket.reset();
        });
}

SyslogSink::~SyslogSink() = default;

SyslogState SyslogSink::state() const
{
    const std::lock_guard lock(d->mutex);
    return d->state;
}

} // namespace lc::ledger
