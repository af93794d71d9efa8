#pragma once

#include "core/clock.h"
#include "sandbox/sandboxserver.h"

#include <QJsonObject>

#include <atomic>

// A clock that a test moves.
class SettableClock final : public lc::Clock
{
public:
    explicit SettableClock(const QDateTime &now)
        : m_now(now.toMSecsSinceEpoch())
    {}
    [[nodiscard]] QDateTime now() const override
    {
        return QDateTime::fromMSecsSinceEpoch(m_now, Qt::OffsetFromUTC, 8 * 3600);
    }
    [[nodiscard]] std::chrono::milliseconds monotonic() const override
    {
        return std::chrono::milliseconds(m_now);
    }
    void advance(int seconds) { m_now += seconds * 1000ll; }

private:
    std::atomic<qint64> m_now;
};

struct RawReply
{
    int status = 0;
    QByteArray head;
    QByteArray body;
    [[nodiscard]] QJsonObject json() const;
    // head.status of the answer; -1 when the body is none.
    [[nodiscard]] int answerStatus() const;
    // data.dataList
    [[nodiscard]] QJsonArray rows() const;
};

// Speaks the contract's own spelling to the sandbox over a plain socket, so that a mistake that
// the client and the sandbox share cannot hide.
class SandboxCaller
{
public:
    SandboxCaller(const lc::sandbox::SandboxServer &server, const lc::Clock &clock,
                  const QString &role = QStringLiteral("clerk"));

    [[nodiscard]] RawReply raw(const QByteArray &method, const QString &target,
                               const QByteArray &body) const;
    [[nodiscard]] RawReply post(const QString &service, const QJsonObject &members) const;
    // With account and token.
    [[nodiscard]] RawReply call(const QString &service, QJsonObject members) const;
    [[nodiscard]] RawReply get(const QString &url) const;
    [[nodiscard]] QJsonObject authorisation(const QDateTime &time, const QByteArray &nonce) const;
    // Fetches a token; false when it was refused.
    bool authorise(const QByteArray &nonce = "00000000000000000000000000000001");
    [[nodiscard]] const QString &token() const { return m_token; }

private:
    quint16 m_port;
    lc::sandbox::SandboxAccount m_account;
    const lc::Clock &m_clock;
    QString m_token;
};
