#include "scan/payload.h"

#include "core/gb18030.h"
#include "domain/subjectcode.h"

#include <QStringConverter>

#include <algorithm>

namespace lc::scan {

namespace {

constexpr qsizetype longestPayload = 3000;

struct ForeignCode
{
    QStringView prefix;
    QStringView service;
    PayloadKind kind;
};

constexpr ForeignCode foreignCodes[] = {
    {u"alipays:", u"alipay", PayloadKind::PaymentCode},
    {u"https://qr.alipay.com/", u"alipay", PayloadKind::PaymentCode},
    {u"wxp://", u"wechat", PayloadKind::PaymentCode},
    {u"weixin://", u"wechat", PayloadKind::PaymentCode},
    {u"https://u.wechat.com/", u"wechat", PayloadKind::WebAddress},
    {u"https://qr.95516.com/", u"unionpay", PayloadKind::PaymentCode},
    {u"http://", u"http", PayloadKind::WebAddress},
    {u"https://", u"http", PayloadKind::WebAddress},
};

bool isPrintable(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) {
        return c.isPrint() || c.isSurrogate() || c == u'\n' || c == u'\r' || c == u'\t';
    });
}

// A payment app's bar code number: 16 to 24 digits in the ranges that the apps publish.
bool isPaymentNumber(QStringView text)
{
    const bool digits = std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!digits)
        return false;
    const int head = text.left(2).toInt();
    return (text.size() == 18 && head >= 10 && head <= 15 && !domain::SubjectCode::parse(text)) ||
           (text.size() >= 16 && text.size() <= 24 && text.size() != 18 && head >= 25 &&
            head <= 30);
}

bool isHealthCode(QStringView text)
{
    return text.contains(u"health", Qt::CaseInsensitive) || text.contains(u"jkm") ||
           text.contains(u"健康码");
}

std::optional<ScannedPayload> foreign(QStringView text)
{
    if (isHealthCode(text) && text.contains(u':'))
        return ScannedPayload{PayloadKind::HealthCode, {}, QStringLiteral("health")};
    for (const ForeignCode &code : foreignCodes) {
        if (text.startsWith(code.prefix, Qt::CaseInsensitive))
            return ScannedPayload{code.kind, {}, code.service.toString()};
    }
    if (isPaymentNumber(text))
        return ScannedPayload{PayloadKind::PaymentCode, {}, QStringLiteral("payment")};
    return std::nullopt;
}

// The printed trace code: "LCT1-" serial "-" check value (ledger/tracecode.h).
bool isTraceCode(QStringView text)
{
    return text.startsWith(u"LCT1-", Qt::CaseInsensitive) && text.count(u'-') >= 2 &&
           text.size() <= 80;
}

bool isBase32(QStringView text)
{
    return text.size() >= 90 &&
           std::ranges::all_of(text,
                               [](QChar c) {
                                   const QChar upper = c.toUpper();
                                   return (upper >= u'A' && upper <= u'Z') ||
                                          (c >= u'2' && c <= u'7');
                               }) &&
           (text.toString() == text.toString().toUpper() ||
            text.toString() == text.toString().toLower());
}

ScannedPayload ours(PayloadKind kind, QStringView text)
{
    return {kind, SecureText(text), {}};
}

} // namespace

std::optional<QString> textOfPayload(QByteArrayView payload)
{
    QStringDecoder utf8(QStringConverter::Utf8);
    QString text = utf8.decode(payload);
    if (!utf8.hasError() && isPrintable(text))
        return text;
    wipe(text);
    auto asGb18030 = fromGb18030(payload);
    if (!asGb18030 || isPrintable(*asGb18030))
        return asGb18030;
    wipe(*asGb18030);
    return std::nullopt;
}

ScannedPayload judgePayload(QByteArrayView payload)
{
    if (payload.isEmpty() || payload.size() > longestPayload)
        return {};
    auto decoded = textOfPayload(payload);
    if (!decoded) {
        // Raw bytes of an encrypted identifier travel on as base64url.
        QString text = QString::fromLatin1(payload.toByteArray().toBase64(
            QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
        const bool plausible = payload.size() >= 48 && (payload[0] == 1 || payload[0] == 2);
        ScannedPayload result = plausible ? ours(PayloadKind::EncryptedIdentifier, text)
                                          : ScannedPayload{PayloadKind::Binary, {}, {}};
        wipe(text);
        return result;
    }
    const QStringView text = QStringView(*decoded).trimmed();
    if (isTraceCode(text))
        return ours(PayloadKind::TraceCode, text.toString().toUpper());
    if (const auto code = foreign(text))
        return *code;
    if (isBase32(text))
        return ours(PayloadKind::EncryptedIdentifier, text.toString().toUpper());
    // What was recognised travels on half width: a code may say its letters full width.
    const domain::RecognisedInput input = domain::recognise(text);
    switch (input.kind) {
    case domain::InputKind::EncryptedIdentifier:
        return ours(PayloadKind::EncryptedIdentifier, input.normalised.view());
    case domain::InputKind::LicenseIdentifier:
        return ours(PayloadKind::LicenseIdentifier, input.normalised.view());
    case domain::InputKind::ResidentId:
    case domain::InputKind::CreditCode:
        return ours(PayloadKind::SubjectCode, input.normalised.view());
    case domain::InputKind::Empty:
    case domain::InputKind::Incomplete:
    case domain::InputKind::OtherDocument:
        break;
    }
    return ours(PayloadKind::OtherText, text);
}

QString nameOf(PayloadKind kind)
{
    switch (kind) {
    case PayloadKind::EncryptedIdentifier:
        return QStringLiteral("EncryptedIdentifier");
    case PayloadKind::TraceCode:
        return QStringLiteral("TraceCode");
    case PayloadKind::LicenseIdentifier:
        return QStringLiteral("LicenseIdentifier");
    case PayloadKind::SubjectCode:
        return QStringLiteral("SubjectCode");
    case PayloadKind::HealthCode:
        return QStringLiteral("HealthCode");
    case PayloadKind::PaymentCode:
        return QStringLiteral("PaymentCode");
    case PayloadKind::WebAddress:
        return QStringLiteral("WebAddress");
    case PayloadKind::OtherText:
        return QStringLiteral("OtherText");
    case PayloadKind::Binary:
        return QStringLiteral("Binary");
    }
    Q_UNREACHABLE();
}

} // namespace lc::scan
