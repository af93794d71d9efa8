#include "texts/errors/errortable.h"

#include <QtGlobal>

namespace lc::texts {

namespace {
constexpr ErrorSentences table[] = {
    {ErrorCode::KeyInvalid, QT_TRANSLATE_NOOP("Errors", "A key cannot be used."),
     QT_TRANSLATE_NOOP("Errors", "It is damaged or of a kind that is not supported."),
     QT_TRANSLATE_NOOP("Errors", "Ask the administrator to install the key again.")},
    {ErrorCode::CertificateInvalid,
     QT_TRANSLATE_NOOP("Errors", "A certificate cannot be read[: {file}]."),
     QT_TRANSLATE_NOOP("Errors", "It is damaged, or it is not a certificate."),
     QT_TRANSLATE_NOOP("Errors", "Ask the administrator to install the certificate again.")},
    {ErrorCode::Asn1Malformed, QT_TRANSLATE_NOOP("Errors", "The seal's data cannot be read."),
     QT_TRANSLATE_NOOP("Errors", "They do not follow the format of a seal or certificate."),
     QT_TRANSLATE_NOOP("Errors", "Treat the license as not verified; ask the platform instead.")},
    {ErrorCode::SignatureMalformed, QT_TRANSLATE_NOOP("Errors", "The signature cannot be read."),
     QT_TRANSLATE_NOOP("Errors", "It does not follow the format of an electronic signature."),
     QT_TRANSLATE_NOOP("Errors", "Treat the license as not verified; ask the platform instead.")},
    {ErrorCode::RandomUnavailable,
     QT_TRANSLATE_NOOP("Errors", "The system gave no random numbers."),
     QT_TRANSLATE_NOOP("Errors", "Without them no secure value can be made; the task was stopped."),
     QT_TRANSLATE_NOOP("Errors", "Restart the computer; then inform the administrator.")},
    {ErrorCode::DecryptionFailed, QT_TRANSLATE_NOOP("Errors", "Data could not be decrypted."),
     QT_TRANSLATE_NOOP("Errors", "The key is another one, or the data were changed."),
     QT_TRANSLATE_NOOP("Errors",
                       "Ask the administrator whether the keys of this computer were replaced.")},
};
} // namespace

// Errors of keys, certificates and seals.
std::span<const ErrorSentences> cryptoErrors()
{
    return table;
}

} // namespace lc::texts
