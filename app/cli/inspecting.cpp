#include "cli/forms.h"
#include "cli/runners.h"

#include "core/file.h"

#include <QCoreApplication>

namespace lc::cli {

namespace {

QString nameOf(document::FaceFormat format)
{
    switch (format) {
    case document::FaceFormat::Ofd:
        return QStringLiteral("OFD");
    case document::FaceFormat::Pdf:
        return QStringLiteral("PDF");
    case document::FaceFormat::Image:
        return QStringLiteral("Image");
    }
    Q_UNREACHABLE();
}

QJsonArray boxToJson(const QRectF &box)
{
    return {box.x(), box.y(), box.width(), box.height()};
}

QJsonObject mapToJson(const QMap<QString, QString> &map)
{
    QJsonObject json;
    for (auto it = map.begin(); it != map.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

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

// What only an OFD package has.
void addPackage(const ofd::Document &document, QJsonObject &json)
{
    QJsonArray signatures;
    for (const ofd::SignatureEntry &entry : document.signatures()) {
        signatures.append(
            QJsonObject{{QStringLiteral("id"), entry.id},
                        {QStringLiteral("type"), entry.type},
                        {QStringLiteral("file"), entry.xmlEntry},
                        {QStringLiteral("checkMethod"), entry.checkMethod},
                        {QStringLiteral("references"), static_cast<int>(entry.references.size())},
                        {QStringLiteral("time"), entry.signatureDateTime},
                        {QStringLiteral("provider"), entry.provider}});
    }
    json.insert(QStringLiteral("entries"), static_cast<int>(document.package().names().size()));
    json.insert(QStringLiteral("bodies"), document.bodyCount());
    json.insert(QStringLiteral("signatures"), signatures);
    json.insert(QStringLiteral("tags"), mapToJson(document.customTags()));
    json.insert(QStringLiteral("creator"), document.info().creator);
    json.insert(QStringLiteral("created"), document.info().created);
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
            QJsonObject json{{QStringLiteral("text"), run.text}};
            QString line = run.text;
            if (boxes) {
                json.insert(QStringLiteral("box"), boxToJson(run.box));
                line += QStringLiteral("\t%1 %2 %3 %4")
                            .arg(run.box.x(), 0, 'f', 2)
                            .arg(run.box.y(), 0, 'f', 2)
                            .arg(run.box.width(), 0, 'f', 2)
                            .arg(run.box.height(), 0, 'f', 2);
            }
            array.append(json);
            lines.append(line);
        }
        pages.append(
            QJsonObject{{QStringLiteral("page"), page + 1}, {QStringLiteral("runs"), array}});
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
    Answer answer;
    const QString entry = context.arguments.argument(1);
    if (entry.isEmpty()) {
        answer.json.insert(QStringLiteral("entries"),
                           QJsonArray::fromStringList(document->package().names()));
        answer.text = document->package().names().join(u'\n');
        return answer;
    }
    if (!context.arguments.has("output"))
        return wrongUse(QStringLiteral("--output"));
    LC_TRY(bytes, document->package().read(entry));
    LC_CHECK(writeFile(context.arguments.value("output"), bytes));
    answer.json = {{QStringLiteral("entry"), entry},
                   {QStringLiteral("bytes"), static_cast<int>(bytes.size())},
                   {QStringLiteral("file"), context.arguments.value("output")}};
    answer.text = context.arguments.value("output");
    return answer;
}

} // namespace lc::cli
