#include "cli/connection.h"
#include "cli/forms.h"
#include "cli/runners.h"

#include "core/file.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace lc::cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

Result<domain::SubjectCode> subjectCodeOf(const Context &context)
{
    const QString typed = context.arguments.argument(0);
    if (!context.arguments.has("type"))
        return domain::SubjectCode::parse(typed);
    const auto type = domain::holderCodeTypeFromCode(context.arguments.value("type"));
    if (!type)
        return wrongUse(u"--type " % context.arguments.value("type"));
    return domain::SubjectCode::parse(typed, *type);
}

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
    answer.text =
        lines.isEmpty() ? tr(QT_TRANSLATE_NOOP("Cli", "No license was found.")) : lines.join(u'\n');
    return answer;
}

} // namespace

Result<Answer> runLookup(Context &context)
{
    LC_TRY(holder, subjectCodeOf(context));
    LC_TRY(purpose, purposeOf(context));
    if (purpose.matter.isNull())
        return fail(ErrorCode::MatterMissing);
    LC_TRY(connection, Connection::open(context));
    desk::LookUpRequest request;
    request.holder = holder;
    request.reason = purpose.reason;
    request.matter = purpose.matter;
    LC_TRY(found, await(connection->desk().lookUp(request)));
    return lookUpAnswer(found, context);
}

Result<Answer> runOpen(Context &context)
{
    LC_TRY(purpose, purposeOf(context));
    if (purpose.matter.isNull())
        return fail(ErrorCode::MatterMissing);
    LC_TRY(connection, Connection::open(context));
    LC_TRY(license, openByIdentifier(context, purpose, connection->desk()));
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
