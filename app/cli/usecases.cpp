#include "cli/connection.h"
#include "cli/forms.h"
#include "cli/runners.h"
#include "cli/say.h"

#include "core/file.h"

#include <QFileInfo>

namespace lc::cli {

namespace {

Answer lookUpAnswer(const desk::LookUpAnswer &found, const Context &context)
{
    Answer answer;
    QJsonArray rows;
    QStringList lines;
    for (const domain::LicenseSummary &license : found.licenses) {
        rows.append(summaryToJson(license));
        lines.append(summaryToText(license, context.clock->now().date()));
    }
    answer.json.insert(QStringLiteral("licenses"), rows);
    answer.text = lines.isEmpty() ? say(QT_TRANSLATE_NOOP("Cli", "No license was found."))
                                  : lines.join(u'\n');
    return answer;
}

} // namespace

Result<Answer> runLookup(Context &context)
{
    LC_TRY(purpose, purposeOf(context));
    LC_CHECK(checkArgument(context));
    LC_TRY(connection, Connection::open(context));
    LC_TRY(found, lookUpArgument(context, purpose, connection->desk()));
    return lookUpAnswer(found, context);
}

Result<Answer> runOpen(Context &context)
{
    LC_TRY(purpose, purposeOf(context));
    LC_TRY(connection, Connection::open(context));
    LC_TRY(license, openArgument(context, purpose, connection->desk()));
    if (context.arguments.has("output"))
        LC_CHECK(writeFile(context.arguments.value("output"), license->face.bytes().view()));

    const domain::LicenseSummary &summary = license->information.summary;
    Answer answer;
    answer.exit = exitFor(license->verdict().kind);
    answer.json = judgementToJson(*license);
    answer.json.insert(QStringLiteral("license"), summaryToJson(summary));
    answer.json.insert(QStringLiteral("fileType"), license->fileType);
    answer.json.insert(QStringLiteral("pages"), license->face.pageCount());
    answer.json.insert(QStringLiteral("bytes"), static_cast<int>(license->face.bytes().size()));
    answer.text =
        summaryToText(summary, context.clock->now().date()) % u"\n\n" % judgementToText(*license);
    return answer;
}

} // namespace lc::cli
