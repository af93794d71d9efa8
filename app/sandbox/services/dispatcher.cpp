#include "sandbox/services/dispatcher.h"

#include "core/clock.h"
#include "sandbox/http/httpserver.h"
#include "sandbox/services/services.h"
#include "sandbox/store/addresses.h"

#include <QLocale>

namespace lc::sandbox {

namespace {

// HTTP statuses (RFC 9110).
constexpr int httpBadRequest = 400;
constexpr int httpNotFound = 404;
constexpr int httpMethodNotAllowed = 405;
constexpr int httpGone = 410;
constexpr int httpServerError = 500;

ServerReply plain(int status)
{
    return {status, QByteArray("text/plain; charset=UTF-8"), {}, {}};
}

} // namespace

Dispatcher::Dispatcher(platform::WireMapping mapping, std::shared_ptr<Services> services,
                       std::shared_ptr<const Clock> clock)
    : m_mapping(std::move(mapping))
    , m_services(std::move(services))
    , m_clock(std::move(clock))
{}

ServerReply Dispatcher::handle(const ServerRequest &request) const
{
    ServerReply reply = route(request);
    reply.date =
        QLocale::c()
            .toString(m_clock->now().toUTC(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"))
            .toLatin1();
    return reply;
}

ServerReply Dispatcher::route(const ServerRequest &request) const
{
    if (request.path == u"/download")
        return request.method == "GET" ? download(request) : plain(httpMethodNotAllowed);
    const auto service = m_mapping.serviceOf(request.path);
    if (!service)
        return plain(httpNotFound);
    if (request.method != "POST")
        return plain(httpMethodNotAllowed);
    return call(*service, request);
}

ServerReply Dispatcher::call(platform::Service service, const ServerRequest &request) const
{
    const auto decoded = m_mapping.decodeRequest(service, request.body);
    if (!decoded)
        return plain(httpBadRequest);
    auto answer =
        m_services->answer({decoded->request, decoded->problem, request.remoteAddress, {}});
    if (!answer) {
        qWarning("sandbox: %s", qPrintable(answer.error().toString()));
        answer = refusal(platform::Status::Other);
    }
    const auto encoded = m_mapping.encodeAnswer(service, *answer);
    if (!encoded) {
        qWarning("sandbox: %s", qPrintable(encoded.error().toString()));
        return plain(httpServerError);
    }
    ServerReply reply;
    reply.body = encoded->view().toByteArray();
    return reply;
}

ServerReply Dispatcher::download(const ServerRequest &request) const
{
    const auto file = m_services->download(request.downloadId, request.remoteAddress);
    if (!file) {
        qWarning("sandbox: %s", qPrintable(file.error().toString()));
        return plain(httpServerError);
    }
    switch (file->state) {
    case AddressState::Good:
        return {200, QByteArray("application/ofd"), file->bytes.view().toByteArray(), {}};
    case AddressState::Unknown:
        return plain(httpNotFound);
    case AddressState::Expired:
    case AddressState::Used:
        return plain(httpGone);
    }
    return plain(httpServerError);
}

} // namespace lc::sandbox
