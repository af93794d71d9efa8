#include "ui/scan/scannedcode.h"

#include "scan/codetime.h"
#include "scan/payload.h"

#include <QCoreApplication>

#include <algorithm>

namespace lc::ui {

namespace {

QString sentenceOf(scan::PayloadKind kind)
{
    switch (kind) {
    case scan::PayloadKind::HealthCode:
        return QCoreApplication::translate("ScannedCode",
                                           "This is not a license code but a health code.");
    case scan::PayloadKind::PaymentCode:
        return QCoreApplication::translate("ScannedCode",
                                           "This is not a license code but a payment code.");
    case scan::PayloadKind::WebAddress:
        return QCoreApplication::translate(
            "ScannedCode", "This is not a license code but a web address. It was not opened.");
    case scan::PayloadKind::EncryptedIdentifier:
    case scan::PayloadKind::LicenseIdentifier:
    case scan::PayloadKind::SubjectCode:
    case scan::PayloadKind::TraceCode:
    case scan::PayloadKind::OtherText:
    case scan::PayloadKind::Binary:
        return QCoreApplication::translate("ScannedCode",
                                           "This is not a license code but something unknown.");
    }
    Q_UNREACHABLE();
}

QString kindName(scan::PayloadKind kind)
{
    switch (kind) {
    case scan::PayloadKind::EncryptedIdentifier:
        return QCoreApplication::translate("ScannedCode", "License code");
    case scan::PayloadKind::TraceCode:
        return QCoreApplication::translate("ScannedCode", "Trace code of a printed copy");
    case scan::PayloadKind::LicenseIdentifier:
        return QCoreApplication::translate("ScannedCode", "License identifier");
    case scan::PayloadKind::SubjectCode:
        return QCoreApplication::translate("ScannedCode", "Holder's number");
    case scan::PayloadKind::HealthCode:
        return QCoreApplication::translate("ScannedCode", "Health code");
    case scan::PayloadKind::PaymentCode:
        return QCoreApplication::translate("ScannedCode", "Payment code");
    case scan::PayloadKind::WebAddress:
        return QCoreApplication::translate("ScannedCode", "Web address");
    case scan::PayloadKind::OtherText:
    case scan::PayloadKind::Binary:
        return QCoreApplication::translate("ScannedCode", "Unknown code");
    }
    Q_UNREACHABLE();
}

QString duration(qint64 seconds)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    const auto count = [](qint64 n) { return static_cast<int>(std::max<qint64>(0, n)); };
    if (seconds < 2 * minute)
        return QCoreApplication::translate("ScannedCode", "%n second(s)", "length of time",
                                           count(seconds));
    if (seconds < 2 * hour)
        return QCoreApplication::translate("ScannedCode", "%n minute(s)", "length of time",
                                           count(seconds / minute));
    if (seconds < 2 * day)
        return QCoreApplication::translate("ScannedCode", "%n hour(s)", "length of time",
                                           count(seconds / hour));
    return QCoreApplication::translate("ScannedCode", "%n day(s)", "length of time",
                                       count(seconds / day));
}

ScannedCode identifier(SecureText text, const QDateTime &now)
{
    ScannedCode code{ScannedCode::Use::Present, std::move(text), {}};
    const auto time = scan::timeOfIdentifier(code.text.view());
    if (!time)
        return code;
    using enum scan::CodeTime::State;
    switch (time->at(now)) {
    case Good:
        break;
    case Expired:
        code.use = ScannedCode::Use::Confirm;
        code.sentence =
            QCoreApplication::translate(
                "ScannedCode", "This code ran out %1 ago. Ask the citizen to show a new one; "
                               "Enter asks the platform all the same.")
                .arg(duration(time->expires.secsTo(now)));
        break;
    case FromTheFuture:
        code.use = ScannedCode::Use::Confirm;
        code.sentence =
            QCoreApplication::translate(
                "ScannedCode", "This code is dated %1 in the future: the clock of this computer "
                               "or of the phone is wrong. Check the clock; Enter asks the "
                               "platform all the same.")
                .arg(duration(now.secsTo(time->issued)));
        break;
    }
    return code;
}

} // namespace

ScannedCode judgeScan(QByteArrayView payload, const QDateTime &now)
{
    scan::ScannedPayload judged = scan::judgePayload(payload);
    using enum scan::PayloadKind;
    switch (judged.kind) {
    case EncryptedIdentifier:
        return identifier(std::move(judged.text), now);
    case SubjectCode:
    case LicenseIdentifier:
        return {ScannedCode::Use::Enter, std::move(judged.text), {}};
    case TraceCode:
        return {ScannedCode::Use::Trace, std::move(judged.text), {}};
    case HealthCode:
    case PaymentCode:
    case WebAddress:
    case OtherText:
    case Binary:
        break;
    }
    return {ScannedCode::Use::Explain, {}, sentenceOf(judged.kind)};
}

QString lifeOf(const SecureText &identifier, const QDateTime &now)
{
    const auto time = scan::timeOfIdentifier(identifier.view());
    if (!time || time->at(now) != scan::CodeTime::State::Good)
        return {};
    return QCoreApplication::translate("ScannedCode",
                                       "The code was made %1 ago and is good for another %2.")
        .arg(duration(std::max<qint64>(0, time->issued.secsTo(now))),
             duration(now.secsTo(time->expires)));
}

QString briefOf(QByteArrayView payload)
{
    const scan::ScannedPayload judged = scan::judgePayload(payload);
    const QString name = kindName(judged.kind);
    constexpr qsizetype shown = 8;
    return judged.text.isEmpty() ? name : name % u"  " % judged.text.view().left(shown) % u'…';
}

} // namespace lc::ui
