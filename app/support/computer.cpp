#include "support/computer.h"

#include "ledger/verifier.h"
#include "scan/camera.h"
#include "scan/serialscanner.h"
#include "support/captureexclusion.h"

#include <QFileInfo>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QProcess>
#include <QSettings>

#include <algorithm>

namespace lc::support {

namespace {

using State = StageReport::State;

constexpr int printersDeadlineMs = 3000;
constexpr int mostNamed = 12;

// One character of each block that names of people come from: common, Extension A, B, E, and I,
// which holds the 622 that the population register added last.
constexpr char32_t probes[] = {0x674e, 0x3402, 0x20bb7, 0x2cb4e, 0x2ebf0};

StageReport reportOf(State state, const QMap<QString, QVariant> &facts)
{
    StageReport report;
    report.state = state;
    report.facts = facts;
    return report;
}

QStringList chineseFamilies()
{
    static const QStringList known{QStringLiteral("Noto Sans CJK SC"),
                                   QStringLiteral("Noto Serif CJK SC"),
                                   QStringLiteral("Source Han Sans SC"),
                                   QStringLiteral("Microsoft YaHei UI"),
                                   QStringLiteral("SimSun"),
                                   QStringLiteral("SimSun-ExtB"),
                                   QStringLiteral("WenQuanYi Micro Hei"),
                                   QStringLiteral("HanaMinA"),
                                   QStringLiteral("HanaMinB"),
                                   QStringLiteral("Plangothic P1"),
                                   QStringLiteral("Plangothic P2"),
                                   QStringLiteral("BabelStone Han")};
    const QStringList installed = QFontDatabase::families();
    QStringList found;
    for (const QString &family : known) {
        if (installed.contains(family))
            found.append(family);
    }
    return found;
}

bool isDrawn(char32_t character, const QStringList &families)
{
    return std::ranges::any_of(families, [&](const QString &family) {
        QFont font(family);
        font.setStyleStrategy(QFont::NoFontMerging);
        return QFontMetrics(font).inFontUcs4(character);
    });
}

QString codePoint(char32_t character)
{
    return u"U+" % QString::number(uint(character), 16).toUpper();
}

QStringList printerNames()
{
#ifdef Q_OS_WIN
    return QSettings(QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows NT\\"
                                    "CurrentVersion\\Devices"),
                     QSettings::NativeFormat)
        .childKeys();
#else
    // A program of its own: a print server that hangs must not hang this one.
    QProcess process;
    process.start(QStringLiteral("lpstat"), {QStringLiteral("-e")}, QIODevice::ReadOnly);
    if (!process.waitForFinished(printersDeadlineMs)) {
        process.kill();
        process.waitForFinished(printersDeadlineMs);
        return {};
    }
    return QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
#endif
}

} // namespace

StageReport lookAtFonts(const DiagnosisRequest &, const CancellationToken &)
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return {};
    const QStringList families = chineseFamilies();
    QStringList missing;
    for (const char32_t probe : probes) {
        if (!isDrawn(probe, families))
            missing.append(codePoint(probe));
    }
    if (families.isEmpty()) {
        StageReport report = reportOf(State::Failed, {});
        report.error = Error(ErrorCode::PaperFontMissing,
                             {{QStringLiteral("character"), codePoint(probes[0])}});
        return report;
    }
    QMap<QString, QVariant> facts{{QStringLiteral("families"), families}};
    if (!missing.isEmpty())
        facts.insert(QStringLiteral("missing"), missing);
    return reportOf(missing.isEmpty() ? State::Passed : State::Notice, facts);
}

StageReport lookAtPrinters(const DiagnosisRequest &, const CancellationToken &)
{
    const QStringList names = printerNames();
    return reportOf(
        names.isEmpty() ? State::Notice : State::Passed,
        {{QStringLiteral("count"), names.size()},
         {QStringLiteral("printers"), names.first(std::min<qsizetype>(mostNamed, names.size()))}});
}

StageReport lookAtScanners(const DiagnosisRequest &, const CancellationToken &)
{
    QStringList cameras;
    if (scan::camerasSupported() && qobject_cast<QGuiApplication *>(QCoreApplication::instance())) {
        for (const scan::CameraInfo &camera : scan::cameras())
            cameras.append(camera.name);
    }
    const QStringList ports =
        scan::SerialScanner::supported() ? scan::SerialScanner::ports() : QStringList();
    return reportOf(cameras.isEmpty() && ports.isEmpty() ? State::Notice : State::Passed,
                    {{QStringLiteral("cameras"), cameras}, {QStringLiteral("ports"), ports}});
}

StageReport lookAtScreen(const DiagnosisRequest &request, const CancellationToken &)
{
    const QString system = nameOf(captureExclusion());
    const bool kept =
        captureExclusion() != CaptureExclusion::None && request.captureAllowedBy.isEmpty();
    QMap<QString, QVariant> facts{{QStringLiteral("capture"), system}};
    if (!request.captureAllowedBy.isEmpty())
        facts.insert(QStringLiteral("allowed"), request.captureAllowedBy);
    return reportOf(kept ? State::Passed : State::Notice, facts);
}

StageReport lookAtLedger(const DiagnosisRequest &request, const CancellationToken &)
{
    if (request.ledgerPath.isEmpty())
        return {};
    if (!QFileInfo::exists(request.ledgerPath))
        return reportOf(State::Notice, {{QStringLiteral("records"), 0}});
    const auto verified = ledger::verifyLedger(request.ledgerPath);
    StageReport report;
    if (!verified) {
        report.state = State::Failed;
        report.error = verified.error();
        return report;
    }
    report = reportOf(verified->intact() ? State::Passed : State::Failed,
                      {{QStringLiteral("records"), verified->records},
                       {QStringLiteral("chain"), verified->chain.left(8)}});
    if (!verified->intact())
        report.error = Error(ErrorCode::LedgerDamaged,
                             {{QStringLiteral("sequence"), verified->damage.first().sequence}});
    return report;
}

} // namespace lc::support
