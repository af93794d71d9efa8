#include "cli/forms.h"
#include "cli/runners.h"
#include "cli/structure.h"

#include "core/file.h"
#include "document/pagetext.h"

#include <QCoreApplication>

namespace lc::cli {

namespace {

Result<QJsonArray> pagesToJson(const document::LicenseFace &face)
{
    QJsonArray pages;
    for (int page = 0; page < face.pageCount(); ++page) {
        LC_TRY(size, face.pageSize(page));
        pages.append(QJsonObject{{QStringLiteral("width"), size.width()},
                                 {QStringLiteral("height"), size.height()}});
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

Result<> drawEveryPage(const document::LicenseFace &face)
{
    for (int page = 0; page < face.pageCount(); ++page) {
        LC_TRY(size, face.pageSize(page));
        LC_CHECK(face.render(page, QRectF(QPointF(), size), 2.0));
    }
    return {};
}

} // namespace

Result<Answer> runInfo(Context &context)
{
    LC_TRY(face, faceOf(context));
    LC_TRY(pages, pagesToJson(face));
    Answer answer;
    answer.json = {{QStringLiteral("format"), nameOf(face.format())},
                   {QStringLiteral("bytes"), static_cast<int>(face.bytes().size())},
                   {QStringLiteral("pages"), pages},
                   {QStringLiteral("metadata"), mapToJson(face.metadata())},
                   {QStringLiteral("stamps"), stampsToJson(face)}};
    if (const ofd::Document *document = face.ofdDocument())
        addPackage(*document, answer.json);
    if (context.arguments.has("draw")) {
        LC_CHECK(drawEveryPage(face));
        answer.json.insert(QStringLiteral("warnings"), warningsToJson(face.warnings()));
    }
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
        LC_TRY(runs, face.text(page));
        QJsonArray array;
        for (const document::FaceText &run : runs) {
            array.append(runToJson(run, boxes));
            lines.append(runToLine(run, boxes));
        }
        pages.append(QJsonObject{{QStringLiteral("page"), page + 1},
                                 {QStringLiteral("text"), document::PageText(runs).text()},
                                 {QStringLiteral("runs"), array}});
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
