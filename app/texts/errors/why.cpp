#include "texts/errors/why.h"

#include <QCoreApplication>

namespace lc::texts {

QString reasonWords(const QString &key)
{
    static constexpr struct
    {
        const char *key;
        const char *words;
    } table[] = {
        {"notJson", QT_TRANSLATE_NOOP("Errors", "the text is not valid JSON")},
        {"notAnObject", QT_TRANSLATE_NOOP("Errors", "the file must hold one JSON object")},
        {"twice", QT_TRANSLATE_NOOP("Errors", "the entry stands there twice")},
        {"type", QT_TRANSLATE_NOOP("Errors", "the value is of the wrong kind")},
        {"minLength", QT_TRANSLATE_NOOP("Errors", "the value is too short")},
        {"maxLength", QT_TRANSLATE_NOOP("Errors", "the value is too long")},
        {"length", QT_TRANSLATE_NOOP("Errors", "the value is of the wrong length")},
        {"pattern", QT_TRANSLATE_NOOP("Errors", "the value does not have the required form")},
        {"minimum", QT_TRANSLATE_NOOP("Errors", "the number is too small")},
        {"maximum", QT_TRANSLATE_NOOP("Errors", "the number is too large")},
        {"required", QT_TRANSLATE_NOOP("Errors", "the entry is missing")},
        {"additionalProperties", QT_TRANSLATE_NOOP("Errors", "the entry is not known")},
        {"uniqueItems", QT_TRANSLATE_NOOP("Errors", "the entry stands there twice")},
        {"enum", QT_TRANSLATE_NOOP("Errors", "the value is none of those allowed")},
        {"value", QT_TRANSLATE_NOOP("Errors", "the value is none of those allowed")},
        {"unknownName", QT_TRANSLATE_NOOP("Errors", "no such name is built in")},
        {"depth", QT_TRANSLATE_NOOP("Errors", "the text is nested too deeply")},
        {"number", QT_TRANSLATE_NOOP("Errors", "a number is not well-formed")},
        {"byteOrderMark", QT_TRANSLATE_NOOP("Errors", "the text begins with a byte order mark")},
        {"utf8", QT_TRANSLATE_NOOP("Errors", "the text is not valid UTF-8")},
        {"compressed",
         QT_TRANSLATE_NOOP("Errors", "the answer is compressed, which was not asked for")},
        {"pin", QT_TRANSLATE_NOOP("Errors", "the platform's key is not the one that was pinned")},
        {"caFile",
         QT_TRANSLATE_NOOP("Errors", "the file of the TLS authority holds no certificate")},
        {"clientCertificate", QT_TRANSLATE_NOOP("Errors", "the client certificate cannot be used")},
        {"clientCertificateMissing",
         QT_TRANSLATE_NOOP("Errors", "the platform wants a certificate of this computer")},
        {"wrongHost", QT_TRANSLATE_NOOP("Errors", "the certificate is for another host")},
        {"expired", QT_TRANSLATE_NOOP("Errors", "the certificate has expired")},
        {"notYetValid", QT_TRANSLATE_NOOP("Errors", "the certificate is not valid yet")},
        {"revoked", QT_TRANSLATE_NOOP("Errors", "the certificate has been revoked")},
        {"unknownIssuer",
         QT_TRANSLATE_NOOP("Errors", "the certificate's issuer is not known here")},
        {"certificate", QT_TRANSLATE_NOOP("Errors", "the certificate cannot be used")},
        {"handshake", QT_TRANSLATE_NOOP("Errors", "the two sides found no common protocol")},
        {"form", QT_TRANSLATE_NOOP("Errors", "a date written in this form cannot be read back")},
        {"notANumber", QT_TRANSLATE_NOOP("Errors", "the value is not a number")},
        {"range", QT_TRANSLATE_NOOP("Errors", "the number is too small or too large")},
        {"word", QT_TRANSLATE_NOOP("Errors", "the text is not valid JSON")},
        {"ReplyNotJson", QT_TRANSLATE_NOOP("Errors", "the text is not valid JSON")},
        {"ReplyIncomplete", QT_TRANSLATE_NOOP("Errors", "the text ends in the middle")},
        {"ReplyEncoding", QT_TRANSLATE_NOOP("Errors", "the text is not valid UTF-8")},
        {"ReplyDuplicateKey", QT_TRANSLATE_NOOP("Errors", "the entry stands there twice")},
        {"notSigned", QT_TRANSLATE_NOOP("Errors", "the file is not signed")},
        {"signatureWrong", QT_TRANSLATE_NOOP("Errors", "the file's signature is wrong")},
        {"serialTooOld",
         QT_TRANSLATE_NOOP("Errors", "the file is older than the settings in force")},
        {"serialUsed",
         QT_TRANSLATE_NOOP("Errors", "another file with the same serial number is in force")},
        {"not set", QT_TRANSLATE_NOOP("Errors", "the value is not set")},
        {"missing", QT_TRANSLATE_NOOP("Errors", "the entry is missing")},
        {"unknown", QT_TRANSLATE_NOOP("Errors", "the entry is not known")},
        {"wrongType", QT_TRANSLATE_NOOP("Errors", "the value is of the wrong kind")},
        {"tooLong", QT_TRANSLATE_NOOP("Errors", "the value is too long")},
        {"unknownValue", QT_TRANSLATE_NOOP("Errors", "the value is none of those allowed")},
        {"notAnAddress", QT_TRANSLATE_NOOP("Errors", "the value is not a complete address")},
        {"secretInAddress",
         QT_TRANSLATE_NOOP("Errors", "an address must not hold a user name or a secret")},
        {"notAProxy",
         QT_TRANSLATE_NOOP("Errors", "a proxy is “system” or a host with a port, host:port")},
        {"braces", QT_TRANSLATE_NOOP("Errors", "a brace has no partner")},
        {"templateFormat", QT_TRANSLATE_NOOP("Errors", "the member “format” must be 1")},
        {"templateMissing",
         QT_TRANSLATE_NOOP("Errors", "the lines do not hold this placeholder, which they need")},
        {"noRoomForFace",
         QT_TRANSLATE_NOOP("Errors", "its lines leave the license no room on this paper")},
        {"VerdictFailed", QT_TRANSLATE_NOOP("Errors", "the verification failed")},
        {"VerdictUndecided", QT_TRANSLATE_NOOP("Errors", "whether it is genuine is undecided")},
        {"Expired", QT_TRANSLATE_NOOP("Errors", "it has expired")},
        {"GlyphMissing", QT_TRANSLATE_NOOP("Errors", "characters are missing from its face")},
        {"jobCanceled", QT_TRANSLATE_NOOP("Errors", "it was cancelled")},
        {"jobAborted", QT_TRANSLATE_NOOP("Errors", "the data or the driver were refused")},
        {"jobGone", QT_TRANSLATE_NOOP("Errors", "the printing system no longer knows the job")},
        {"queueRejects", QT_TRANSLATE_NOOP("Errors", "the printer takes no jobs")},
        {"spoolFull", QT_TRANSLATE_NOOP("Errors", "the disk for print jobs is full")},
        {"notSha256", QT_TRANSLATE_NOOP("Errors", "a SHA-256 value has 64 hexadecimal digits")},
        {"notAKey", QT_TRANSLATE_NOOP("Errors", "a key is given as command=key")},
    };
    for (const auto &row : table) {
        if (key == QLatin1String(row.key))
            return QCoreApplication::translate("Errors", row.words);
    }
    return {};
}

} // namespace lc::texts
