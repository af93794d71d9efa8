#include "cli/connection.h"
#include "cli/runners.h"

#include "support/captureexclusion.h"
#include "support/diagnosis.h"
#include "texts/diagnosistext.h"

#include <QJsonArray>

namespace lc::cli {

namespace {

QString markOf(support::StageReport::State state)
{
    switch (state) {
    case support::StageReport::State::Passed:
        return QStringLiteral("✓");
    case support::StageReport::State::Notice:
        return QStringLiteral("!");
    case support::StageReport::State::Failed:
        return QStringLiteral("✗");
    case support::StageReport::State::Skipped:
        return QStringLiteral("–");
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const support::StageReport &report)
{
    QJsonObject stage{{QStringLiteral("stage"), support::nameOf(report.stage)},
                      {QStringLiteral("state"), support::nameOf(report.state)},
                      {QStringLiteral("milliseconds"), static_cast<int>(report.elapsed.count())},
                      {QStringLiteral("facts"), QJsonObject::fromVariantMap(report.facts)}};
    if (report.error)
        stage.insert(QStringLiteral("error"), errorToJson(*report.error));
    return stage;
}

QStringList toLines(const support::StageReport &report)
{
    QStringList lines{markOf(report.state) % u' ' % texts::nameOf(report.stage) % u"  " %
                      QString::number(report.elapsed.count()) % u" ms  " % texts::factsOf(report)};
    if (report.error)
        lines.append(u"  " % errorToText(*report.error));
    else if (const QString advice = texts::adviceFor(report); !advice.isEmpty())
        lines.append(u"  " % advice);
    return lines;
}

} // namespace

Result<Answer> runDiagnose(Context &context)
{
    LC_TRY(connection, Connection::openClient(context));
    support::DiagnosisRequest request;
    request.url = connection->url();
    request.transport = connection->transport();
    request.client = connection->client();
    request.clock = context.clock;
    request.reach = connection->reach();
    request.ledgerPath = ledgerPathOf(context);
    request.captureAllowedBy = support::captureAllowedBy(context.settings);

    Answer answer;
    QJsonArray stages;
    QStringList lines{request.url.toString()};
    for (const support::StageReport &report : support::diagnose(request)) {
        stages.append(toJson(report));
        lines += toLines(report);
        // The first thing that is wrong is what the others may come from.
        if (report.error && answer.exit == Exit::Done)
            answer.exit = exitFor(report.error->code());
    }
    answer.json = {{QStringLiteral("url"), request.url.toString()},
                   {QStringLiteral("stages"), stages}};
    answer.text = lines.join(u'\n');
    return answer;
}

} // namespace lc::cli
