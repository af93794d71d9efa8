#include "ui/scan/scannedcode.h"

#include "scan/payload.h"

#include <QCoreApplication>

namespace lc::ui {

namespace {

struct ScannedCodeText
{
    Q_DECLARE_TR_FUNCTIONS(ScannedCode)
};

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

} // namespace

ScannedCode judgeScan(const SecureText &text)
{
    QString whole = text.toString();
    QByteArray bytes = whole.toUtf8();
    scan::ScannedPayload payload = scan::judgePayload(bytes);
    wipe(whole);
    wipe(bytes);
    ScannedCode code;
    using enum scan::PayloadKind;
    if (payload.kind == EncryptedIdentifier) {
        code.use = ScannedCode::Use::Present;
        code.text = std::move(payload.text);
    } else if (payload.kind == SubjectCode || payload.kind == LicenseIdentifier) {
        code.use = ScannedCode::Use::Enter;
        code.text = std::move(payload.text);
    } else if (payload.kind == TraceCode) {
        code.use = ScannedCode::Use::Trace;
        code.text = std::move(payload.text);
    } else {
        code.sentence = sentenceOf(payload.kind);
    }
    return code;
}

} // namespace lc::ui
