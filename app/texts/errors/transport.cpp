#include "texts/errors/errortable.h"

#include <QtGlobal>

namespace lc::texts {

namespace {
constexpr ErrorSentences table[] = {
    {ErrorCode::AddressRefused,
     QT_TRANSLATE_NOOP("Errors", "The platform address is not permitted."),
     QT_TRANSLATE_NOOP("Errors", "[The address of {host} is refused: ]Only HTTPS is allowed, "
                                 "unless the administrator permits plain HTTP."),
     QT_TRANSLATE_NOOP("Errors",
                       "Ask the administrator to check the platform address in the settings.")},
    {ErrorCode::HostNotFound,
     QT_TRANSLATE_NOOP("Errors", "The platform's host name was not found[: {host}]."),
     QT_TRANSLATE_NOOP("Errors", "The name is wrong, or the name service cannot be reached."),
     QT_TRANSLATE_NOOP(
         "Errors", "Check the network cable; then ask the administrator to run the diagnosis.")},
    {ErrorCode::ConnectionRefused,
     QT_TRANSLATE_NOOP("Errors", "The platform did not accept the connection[ ({host})]."),
     QT_TRANSLATE_NOOP("Errors",
                       "The service is not running there, or a firewall rejects this computer."),
     QT_TRANSLATE_NOOP("Errors", "Try again in a few minutes; then inform the administrator.")},
    {ErrorCode::ConnectionLost,
     QT_TRANSLATE_NOOP("Errors", "The connection to the platform was lost[ ({host})]."),
     QT_TRANSLATE_NOOP("Errors",
                       "The network was interrupted before the request had been sent completely."),
     QT_TRANSLATE_NOOP("Errors", "Try again; nothing has been asked of the platform.")},
    {ErrorCode::TlsFailed,
     QT_TRANSLATE_NOOP("Errors", "No secure connection to the platform could be made[ ({host})]."),
     QT_TRANSLATE_NOOP("Errors", "Its certificate is not trusted here, has expired or belongs to "
                                 "another host[ ({why})]; nothing was sent."),
     QT_TRANSLATE_NOOP("Errors", "Do not work around this; inform the administrator.")},
    {ErrorCode::OutcomeUnknown,
     QT_TRANSLATE_NOOP("Errors",
                       "It is not known whether the platform has carried out the request."),
     QT_TRANSLATE_NOOP("Errors", "The request was sent, but no answer came back; the platform may "
                                 "have recorded a use of the license."),
     QT_TRANSLATE_NOOP("Errors",
                       "Ask again only if the answer is needed; both requests will be on record.")},
    {ErrorCode::NotDelivered,
     QT_TRANSLATE_NOOP("Errors", "The request did not reach the platform."),
     QT_TRANSLATE_NOOP("Errors", "No connection could be made, and nothing left this computer."),
     QT_TRANSLATE_NOOP("Errors", "Check the network and try again.")},
    {ErrorCode::RedirectRefused,
     QT_TRANSLATE_NOOP("Errors", "The platform tried to send this computer to another address[ "
                                 "({host})], which was refused."),
     QT_TRANSLATE_NOOP(
         "Errors",
         "Redirects are never followed, because a license must come from the agreed address."),
     QT_TRANSLATE_NOOP("Errors",
                       "Inform the administrator; the platform address may have changed.")},
    {ErrorCode::HttpStatus,
     QT_TRANSLATE_NOOP("Errors",
                       "The platform answered with the HTTP status[ {status}] of an error."),
     QT_TRANSLATE_NOOP("Errors", "The service or a gateway before it has a fault."),
     QT_TRANSLATE_NOOP("Errors", "Try again in a few minutes; then inform the administrator.")},
    {ErrorCode::ReplyTooLarge, QT_TRANSLATE_NOOP("Errors", "The platform's answer is too large."),
     QT_TRANSLATE_NOOP("Errors", "It is larger than the limit[ of {limit} bytes] and was dropped."),
     QT_TRANSLATE_NOOP("Errors", "Narrow the look-up, for example to one type of license.")},
    {ErrorCode::ReplyNotJson,
     QT_TRANSLATE_NOOP("Errors", "The platform's answer could not be read."),
     QT_TRANSLATE_NOOP(
         "Errors",
         "It is not in the agreed format; a gateway or a login page may have answered instead."),
     QT_TRANSLATE_NOOP("Errors", "Try again; if it stays so, inform the administrator.")},
    {ErrorCode::ReplyEncoding,
     QT_TRANSLATE_NOOP("Errors", "The platform's answer is not in the agreed character encoding."),
     QT_TRANSLATE_NOOP(
         "Errors", "It is not valid UTF-8, so that names could be shown wrongly; it was not used."),
     QT_TRANSLATE_NOOP("Errors", "Inform the administrator; the platform must correct this.")},
    {ErrorCode::ReplyIncomplete, QT_TRANSLATE_NOOP("Errors", "The platform's answer broke off."),
     QT_TRANSLATE_NOOP("Errors", "The connection ended before the whole answer had arrived."),
     QT_TRANSLATE_NOOP("Errors",
                       "Ask again if the answer is needed; both requests will be on record.")},
    {ErrorCode::ReplyDuplicateKey,
     QT_TRANSLATE_NOOP("Errors", "The platform's answer contradicts itself."),
     QT_TRANSLATE_NOOP(
         "Errors", "One field[ ({member})] stands in it twice, so that no value can be relied on."),
     QT_TRANSLATE_NOOP("Errors", "Inform the administrator; the platform must correct this.")},
    {ErrorCode::ReplyShape,
     QT_TRANSLATE_NOOP("Errors", "The platform's answer lacks something that was agreed."),
     QT_TRANSLATE_NOOP("Errors", "A field[ ({member})] is missing or is of another kind."),
     QT_TRANSLATE_NOOP("Errors",
                       "Check the chosen platform profile; then inform the administrator.")},
};
} // namespace

// Errors of the way to the platform.
std::span<const ErrorSentences> transportErrors()
{
    return table;
}

} // namespace lc::texts
