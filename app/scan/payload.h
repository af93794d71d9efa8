#pragma once

#include "core/secure.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace lc::scan {

// Whose code it is, judged by its content alone. Nothing is opened or fetched because of it.
enum class PayloadKind {
    EncryptedIdentifier, // look it up, reason 02
    TraceCode,           // ours, of a printed copy: ask the ledger
    LicenseIdentifier,
    SubjectCode, // resident ID or credit code as text
    HealthCode,
    PaymentCode,
    WebAddress,
    OtherText,
    Binary,
};

struct ScannedPayload
{
    PayloadKind kind = PayloadKind::Binary;
    SecureText text; // what goes into the input line, empty for Binary and foreign codes
    QString service; // which kind of foreign code, a stable key: "alipay", "wechat", "http" …
};

// `payload`: the bytes of a code, or of a key burst. Base32 text of an encrypted identifier is
// accepted in either case.
[[nodiscard]] ScannedPayload judgePayload(QByteArrayView payload);
// UTF-8 strictly, then GB18030; nothing when it is no text.
[[nodiscard]] std::optional<QString> textOfPayload(QByteArrayView payload);
[[nodiscard]] QString nameOf(PayloadKind kind);

} // namespace lc::scan
