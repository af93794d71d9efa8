#pragma once

#include "core/cancellation.h"
#include "core/result.h"
#include "core/secure.h"

#include <QMap>
#include <QUrl>

#include <chrono>

namespace lc::platform {

struct Deadlines
{
    std::chrono::milliseconds connect{5000};
    std::chrono::milliseconds idle{15000};
    std::chrono::milliseconds total{30000};
};

struct HttpRequest
{
    enum class Method { Post, Get };
    Method method = Method::Post;
    QUrl url;
    QByteArray contentType{"application/json; charset=UTF-8"};
    SecureBytes body;
    qint64 replyLimit = 8ll << 20;
    Deadlines deadlines;
};

struct HttpReply
{
    int status = 0;
    QMap<QByteArray, QByteArray> headers; // lower-case names
    SecureBytes body;
    std::chrono::milliseconds elapsed{0};
    bool encrypted = false;
    QString tlsProtocol; // "TLS 1.3"
};

// What became of a request (architecture.md, "One request, one POST").
enum class RequestState { Draft, Sent, Answered, Refused, NotDelivered, OutcomeUnknown };

// Sends exactly one request and waits for its end; called on the io pool. Errors: NotDelivered
// (nothing left this computer; cause says why), OutcomeUnknown (sent, no answer: never repeated
// by itself), RedirectRefused, ReplyTooLarge, TlsFailed, Cancelled. Thread-safe.
class Transport
{
public:
    virtual ~Transport() = default;
    [[nodiscard]] virtual Result<HttpReply> send(const HttpRequest &request,
                                                 const CancellationToken &token) = 0;
};

} // namespace lc::platform
