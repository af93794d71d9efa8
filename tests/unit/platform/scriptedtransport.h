#pragma once

#include "platform/transport.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <mutex>

namespace lc::test {

// A transport that answers what a test says, and remembers what it was sent. Thread-safe.
class ScriptedTransport final : public platform::Transport
{
public:
    using Handler = std::function<Result<platform::HttpReply>(const platform::HttpRequest &)>;

    explicit ScriptedTransport(Handler handler)
        : m_handler(std::move(handler))
    {}

    [[nodiscard]] Result<platform::HttpReply> send(const platform::HttpRequest &request,
                                                   const CancellationToken &token) override
    {
        LC_CHECK(token.check());
        {
            const std::scoped_lock lock(m_mutex);
            m_sent.append(request);
        }
        return m_handler(request);
    }

    [[nodiscard]] QList<platform::HttpRequest> sent() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_sent;
    }
    // How many went to paths with this ending.
    [[nodiscard]] int count(QStringView ending) const
    {
        int number = 0;
        for (const platform::HttpRequest &request : sent())
            number += request.url.path().endsWith(ending) ? 1 : 0;
        return number;
    }

    [[nodiscard]] static platform::HttpReply reply(int status, const QByteArray &body)
    {
        platform::HttpReply made;
        made.status = status;
        made.body = SecureBytes(body);
        return made;
    }
    [[nodiscard]] static platform::HttpReply status(int status)
    {
        return reply(200, "{\"head\":{\"status\":" + QByteArray::number(status) +
                              ",\"message\":\"x\"},\"data\":{}}");
    }
    [[nodiscard]] static platform::HttpReply token(int seconds = 3600,
                                                   const QByteArray &text = "token")
    {
        return reply(200, "{\"head\":{\"status\":0},\"data\":{\"accessToken\":\"" + text +
                              "\",\"lifetime\":" + QByteArray::number(seconds) + "}}");
    }

private:
    Handler m_handler;
    mutable std::mutex m_mutex;
    QList<platform::HttpRequest> m_sent;
};

} // namespace lc::test
