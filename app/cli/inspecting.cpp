#include "cli/forms.h"
#include "cli/runners.h"
#include "cli/structure.h"

#include "core/file.h"
#include "document/pagetext.h"

#include <QCoreApplication>

namespace lc::cli {

namespace {

constexpr int fewPages = 20; // drawn without being asked to

// A page that cannot be read costs its own place, not that of the others.
QString noteProblem(int page, const Error &error, const Context &context, Answer &answer)
{
    answer.exit = exitFor(error.code());
    context.note(QCoreApplication::translate("Cli", "page %1: %2")
                     .arg(page + 1)
                     .arg(errorToText(error).section(u'\n', 0, 0)));
    return errorName(error.code());
}

QJsonArray pagesToJson(const document::LicenseFace &face, const Context &context, Answer &answer)
{
    QJsonArray pages;
    for (int page = 0; page < face.pageCount(); ++page) {
        const auto size = face.pageSize(page);
        if (size) {
            pages.append(QJsonObject{{QStringLiteral("width"), size->width()},
                                     {QStringLiteral("height"), size->height()}});
            continue;
        }
        pages.append(QJsonObject{
            {QStringLiteral("problem"), noteProblem(page, size.error(), context, answer)}});
    }
    return pages;
}

QJsonArray stampsToJson(const document::LicenseFace &face)
{
    QJsonArray stamps;
    for (const document::StampBox &stamp : face.stamps()) {
        stamps.append(QJsonObject{{QStringLiteral("page"), stamp.page + 1},
                                  {QStringLiteral("box"), boxToJson(stamp.box)},
                                  {QStringLiteral("signature"), stamp.signature + 1}});
    }
    return stamps;
}

QJsonObject runToJson(const document::FaceText &run, bool boxes)
{
    QJsonObject json{{QStringLiteral("text"), run.text}};
    if (boxes) {
        QJsonArray characters;
        for (const QRectF &box : run.characters)
            characters.append(boxToJson(box));
        json.insert(QStringLiteral("box"), boxToJson(run.box));
        json.insert(QStringLiteral("characters"), characters);
    }
    return json;
}

QString runToLine(const document::FaceText &run, bool boxes)
{
    if (!boxes)
        return run.text;
    return run.text % QStringLiteral("\t%1 %2 %3 %4")
                          .arg(run.box.x(), 0, 'f', 2)
                          .arg(run.box.y(), 0, 'f', 2)
                          .arg(run.box.width(), 0, 'f', 2)
                          .arg(run.box.height(), 0, 'f', 2);
}

// An attachment by its number or name.
Result<QString> attachmentEntry(const ofd::Document &document, const QString &wanted)
{
    const ofd::Catalog catalog = document.catalog();
    for (const ofd::Attachment &attachment : catalog.attachments) {
        if ((attachment.id == wanted || attachment.name == wanted) && !attachment.entry.isEmpty())
            return attachment.entry;
    }
    return fail(ErrorCode::PackageEntryMissing, {{QStringLiteral("entry"), wanted}});
}

void drawEveryPage(const document::LicenseFace &face, const Context &context, Answer &answer)
{
    for (int page = 0; page < face.pageCount(); ++page) {
        const auto size = face.pageSize(page);
        if (!size)
            continue; // said already
        const auto drawn = face.render(page, QRectF(QPointF(), *size), 2.0);
        if (!drawn)
            noteProblem(page, drawn.error(), context, answer);
    }
    QStringList lines;
    for (const document::FaceWarning &warning : face.warnings())
        lines.append(warningToText(warning));
    lines.removeDuplicates(); // the same font on every page
    for (const QString &line : std::as_const(lines))
        context.note(line);
    answer.json.insert(QStringLiteral("warnings"), warningsToJson(face.warnings()));
}

QJsonObject textToJson(int page, const QList<document::FaceText> &runs, bool boxes)
{
    QJsonArray array;
    for (const document::FaceText &run : runs)
        array.append(runToJson(run, boxes));
    return {{QStringLiteral("page"), page + 1},
            {QStringLiteral("text"), document::PageText(runs).text()},
            {QStringLiteral("runs"), array}};
}

} // namespace

Result<Answer> runInfo(Context &context)
{
    LC_TRY(face, faceOf(context));
    Answer answer;
    const QJsonArray pages = pagesToJson(face, context, answer);
    answer.json = {{QStringLiteral("format"), nameOf(face.format())},
                   {QStringLiteral("bytes"), static_cast<int>(face.bytes().size())},
                   {QStringLiteral("pages"), pages},
                   {QStringLiteral("metadata"), mapToJson(face.metadata())},
                   {QStringLiteral("stamps"), stampsToJson(face)}};
    if (const ofd::Document *document = face.ofdDocument()) {
        addPackage(*document, answer.json);
        if (document->bodyCount() > 1 && !context.arguments.has("document"))
            answer.json.insert(QStringLiteral("documents"), furtherDocuments(*document));
    }
    if (context.arguments.has("draw") || face.pageCount() <= fewPages)
        drawEveryPage(face, context, answer);
    answer.text = linesOf(answer.json);
    return answer;
}

Result<Answer> runText(Context &context)
{
    LC_TRY(only, context.arguments.number("page", 0, 1, 100000));
    LC_TRY(face, faceOf(context));
    if (only > face.pageCount())
        return fail(ErrorCode::PageOutOfRange,
                    {{QStringLiteral("page"), only}, {QStringLiteral("pages"), face.pageCount()}});
    const int first = only > 0 ? only - 1 : 0;
    const int beyond = only > 0 ? only : face.pageCount();
    const bool boxes = context.arguments.has("boxes");
    Answer answer;
    QJsonArray pages;
    QStringList lines;
    for (int page = first; page < beyond; ++page) {
        const auto runs = face.text(page);
        if (!runs && only > 0)
            return fail(runs.error());
        if (!runs) {
            pages.append(QJsonObject{
                {QStringLiteral("page"), page + 1},
                {QStringLiteral("problem"), noteProblem(page, runs.error(), context, answer)}});
            continue;
        }
        for (const document::FaceText &run : *runs)
            lines.append(runToLine(run, boxes));
        pages.append(textToJson(page, *runs, boxes));
    }
    answer.json.insert(QStringLiteral("pages"), pages);
    answer.text = lines.join(u'\n');
    return answer;
}

Result<Answer> runExtract(Context &context)
{
    LC_TRY(face, faceOf(context));
    const ofd::Document *document = face.ofdDocument();
    if (!document)
        return fail(ErrorCode::FileFormatUnknown,
                    {{QStringLiteral("wanted"), QStringLiteral("OFD")}});
    QString entry = context.arguments.argument(1);
    const QString attachment = context.arguments.value("attachment");
    if (!attachment.isEmpty()) {
        LC_TRY(found, attachmentEntry(*document, attachment));
        entry = found;
    }
    Answer answer;
    if (entry.isEmpty()) {
        answer.json.insert(QStringLiteral("entries"),
                           QJsonArray::fromStringList(document->package().names()));
        answer.text = document->package().names().join(u'\n');
        return answer;
    }
    if (!context.arguments.has("output"))
        return wrongUse(QStringLiteral("--output"));
    // Spelled as in the list, or as a location within the package.
    const QString resolved = document->package().resolve(entry);
    LC_TRY(bytes, document->package().read(resolved.isEmpty() ? entry : resolved));
    LC_CHECK(writeFile(context.arguments.value("output"), bytes));
    answer.json = {{QStringLiteral("entry"), entry},
                   {QStringLiteral("bytes"), static_cast<int>(bytes.size())},
                   {QStringLiteral("file"), context.arguments.value("output")}};
    answer.text = context.arguments.value("output");
    return answer;
}

} // namespace lc::cli
