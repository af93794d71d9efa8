#include "support/diagnosis.h"

#include "support/computer.h"
#include "support/way.h"

namespace lc::support {

namespace {

using State = StageReport::State;
using Walk = StageReport (*)(const DiagnosisRequest &, const CancellationToken &);
using Told = std::function<void(const StageReport &)>;

// Runs one stage and takes its time.
StageReport timed(Stage stage, Walk walk, const DiagnosisRequest &request,
                  const CancellationToken &token)
{
    const auto start = request.clock->monotonic();
    StageReport report = walk(request, token);
    report.stage = stage;
    report.elapsed = request.clock->monotonic() - start;
    return report;
}

} // namespace

QList<StageReport> diagnoseConnection(const DiagnosisRequest &request,
                                      const CancellationToken &token, const Told &told)
{
    const std::pair<Stage, Walk> stages[] = {
        {Stage::Resolve, &resolveName},        {Stage::Connect, &connectToHost},
        {Stage::Encrypt, &encryptLine},        {Stage::Http, &askHttp},
        {Stage::Authorise, &authoriseAccount}, {Stage::Clock, &compareClocks},
    };
    QList<StageReport> reports;
    bool onTheWay = !request.url.isEmpty();
    for (const auto &[stage, walk] : stages) {
        StageReport report;
        report.stage = stage;
        if (onTheWay && !token.isCancelled())
            report = timed(stage, walk, request, token);
        onTheWay = onTheWay && report.state != State::Failed;
        if (told)
            told(report);
        reports.append(report);
    }
    return reports;
}

QList<StageReport> diagnoseComputer(const DiagnosisRequest &request, const CancellationToken &token,
                                    const Told &told)
{
    const std::pair<Stage, Walk> stages[] = {
        {Stage::Fonts, &lookAtFonts},       {Stage::Printers, &lookAtPrinters},
        {Stage::Scanners, &lookAtScanners}, {Stage::Screen, &lookAtScreen},
        {Stage::Ledger, &lookAtLedger},
    };
    QList<StageReport> reports;
    for (const auto &[stage, walk] : stages) {
        StageReport report;
        report.stage = stage;
        if (!token.isCancelled())
            report = timed(stage, walk, request, token);
        if (told)
            told(report);
        reports.append(report);
    }
    return reports;
}

QList<StageReport> diagnose(const DiagnosisRequest &request, const CancellationToken &token,
                            const Told &told)
{
    QList<StageReport> reports = diagnoseConnection(request, token, told);
    reports += diagnoseComputer(request, token, told);
    return reports;
}

QList<Stage> connectionStages()
{
    return {Stage::Resolve, Stage::Connect,   Stage::Encrypt,
            Stage::Http,    Stage::Authorise, Stage::Clock};
}

QList<Stage> allStages()
{
    return connectionStages() + QList<Stage>{Stage::Fonts, Stage::Printers, Stage::Scanners,
                                             Stage::Screen, Stage::Ledger};
}

QString nameOf(Stage stage)
{
    switch (stage) {
    case Stage::Resolve:
        return QStringLiteral("Resolve");
    case Stage::Connect:
        return QStringLiteral("Connect");
    case Stage::Encrypt:
        return QStringLiteral("Encrypt");
    case Stage::Http:
        return QStringLiteral("Http");
    case Stage::Authorise:
        return QStringLiteral("Authorise");
    case Stage::Clock:
        return QStringLiteral("Clock");
    case Stage::Fonts:
        return QStringLiteral("Fonts");
    case Stage::Printers:
        return QStringLiteral("Printers");
    case Stage::Scanners:
        return QStringLiteral("Scanners");
    case Stage::Screen:
        return QStringLiteral("Screen");
    case Stage::Ledger:
        return QStringLiteral("Ledger");
    }
    Q_UNREACHABLE();
}

QString nameOf(StageReport::State state)
{
    switch (state) {
    case State::Passed:
        return QStringLiteral("Passed");
    case State::Notice:
        return QStringLiteral("Notice");
    case State::Failed:
        return QStringLiteral("Failed");
    case State::Skipped:
        return QStringLiteral("Skipped");
    }
    Q_UNREACHABLE();
}

} // namespace lc::support
