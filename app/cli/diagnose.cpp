#include "cli/connection.h"
#include "cli/runners.h"
#include "cli/say.h"

#include "support/diagnosis.h"

#include <QJsonArray>

namespace lc::cli {

namespace {

QString textOf(support::Stage stage)
{
    switch (stage) {
    case support::Stage::Resolve:
        return say(QT_TRANSLATE_NOOP("Cli", "Name"));
    case support::Stage::Connect:
        return say(QT_TRANSLATE_NOOP("Cli", "Connection"));
    case support::Stage::Encrypt:
        return say(QT_TRANSLATE_NOOP("Cli", "Encryption"));
    case support::Stage::Http:
        return say(QT_TRANSLATE_NOOP("Cli", "HTTP"));
    case support::Stage::Authorise:
        return say(QT_TRANSLATE_NOOP("Cli", "Authorisation"));
    case support::Stage::Clock:
        return say(QT_TRANSLATE_NOOP("Cli", "Clock"));
    }
    Q_UNREACHABLE();
}

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

QString factsToText(const QMap<QString, QVariant> &facts)
{
    QStringList words;
    for (auto fact = facts.begin(); fact != facts.end(); ++fact) {
        const QString value =
            fact->canConvert<QStringList>() ? fact->toStringList().join(u", ") : fact->toString();
        words.append(fact.key() % u'=' % value);
    }
    return words.join(u' ');
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
    request.caCertificates = connection->caCertificates();

    Answer answer;
    QJsonArray stages;
    QStringList lines{request.url.toString()};
    for (const support::StageReport &report : support::diagnose(request)) {
        const QString elapsed = QString::number(report.elapsed.count()) % u" ms";
        QJsonObject stage{
            {QStringLiteral("stage"), support::nameOf(report.stage)},
            {QStringLiteral("state"), support::nameOf(report.state)},
            {QStringLiteral("milliseconds"), static_cast<int>(report.elapsed.count())},
            {QStringLiteral("facts"), QJsonObject::fromVariantMap(report.facts)}};
        lines.append(markOf(report.state) % u' ' % textOf(report.stage) % u"  " % elapsed % u"  " %
                     factsToText(report.facts));
        if (report.error) {
            stage.insert(QStringLiteral("error"), errorToJson(*report.error));
            lines.append(u"  " % errorToText(*report.error));
            answer.exit = exitFor(report.error->code());
        }
        stages.append(stage);
    }
    answer.json = {{QStringLiteral("url"), request.url.toString()},
                   {QStringLiteral("stages"), stages}};
    answer.text = lines.join(u'\n');
    return answer;
}

} // namespace lc::cli
