#include "cli/connection.h"
#include "cli/forms.h"
#include "cli/runners.h"

#include "desk/judging.h"
#include "desk/responder.h"

namespace lc::cli {

namespace {

// Only when asked for: this command is for computers without a network as well.
Result<std::shared_ptr<const desk::Responder>> responderOf(const Context &context)
{
    const QUrl url(context.arguments.value("ocsp"), QUrl::StrictMode);
    if (context.arguments.has("ocsp") && (!url.isValid() || url.host().isEmpty()))
        return wrongUse(u"--ocsp " % context.arguments.value("ocsp"));
    return desk::responderAt(url);
}

QJsonObject copyToJson(const document::FileReport &report)
{
    return {{QStringLiteral("annotatedCopy"), report.isCopy},
            {QStringLiteral("original"), report.copyOriginal}};
}

} // namespace

Result<Answer> runVerify(Context &context)
{
    LC_TRY(at, context.arguments.time("at", context.clock->now()));
    LC_TRY(anchors, anchorsOf(context, at));
    LC_TRY(face, faceOf(context));
    document::ExpectedIdentity expected;
    expected.identifier = context.arguments.value("original-of").trimmed();
    desk::OpenedLicense license;
    license.face = face;
    LC_TRY(responder, responderOf(context));
    license.file = desk::checkFile(face, anchors, at, expected, responder.get());
    license.scope = {false, false};
    license.information.summary = desk::summaryOf(face.metadata());
    license.file.findings += desk::metadataFindings(license.information.summary, at.date());

    Answer answer;
    answer.exit = exitFor(license.verdict().kind);
    answer.json = judgementToJson(license);
    answer.json.insert(QStringLiteral("format"), nameOf(face.format()));
    answer.json.insert(QStringLiteral("pages"), face.pageCount());
    answer.json.insert(QStringLiteral("at"), at.toUTC().toString(Qt::ISODate));
    answer.json.insert(QStringLiteral("license"), summaryToJson(license.information.summary));
    answer.json.insert(QStringLiteral("copy"), copyToJson(license.file));
    answer.json.insert(QStringLiteral("documents"), license.file.documents);
    answer.text = judgementToText(license);
    return answer;
}

} // namespace lc::cli
