#include "cli/connection.h"
#include "cli/forms.h"
#include "cli/runners.h"

#include "core/file.h"
#include "texts/annotationtext.h"

#include <QFileInfo>

namespace lc::cli {

namespace {

using Opened = std::shared_ptr<const desk::OpenedLicense>;

constexpr qint64 largestFace = 256 << 20;

Result<Opened> openFile(Context &context, const Purpose &purpose, desk::Desk &desk)
{
    LC_TRY(bytes, readFile(context.arguments.argument(0), largestFace));
    desk::FileRequest request;
    request.bytes = bytes;
    request.reason = purpose.reason;
    request.matter = purpose.matter;
    return await(desk.verifyFile(request));
}

paper::CopyRequest copyOf(const Context &context, const desk::OpenedLicense &license,
                          const support::Settings &settings, const QString &serial)
{
    texts::AnnotationFacts facts;
    facts.unit = settings.unit;
    facts.counter = settings.counter;
    facts.operatorNumber = settings.operatorNumber;
    facts.reason = license.reason;
    facts.matter = license.matter;
    facts.at = context.clock->now();
    facts.serial = serial;
    facts.licenseType = license.information.summary.typeName;
    facts.findings = license.findings();
    facts.scope = license.scope;
    paper::CopyRequest request;
    request.face = license.face;
    request.texts = texts::annotationTexts(facts);
    request.serial = serial;
    request.documentTitle = request.texts.title % u' ' % serial;
    return request;
}

} // namespace

Result<Answer> runAnnotate(Context &context)
{
    LC_TRY(purpose, purposeOf(context));
    const bool isFile = QFileInfo(context.arguments.argument(0)).isFile();
    LC_TRY(connection, isFile ? Connection::openLocal(context) : Connection::open(context));
    desk::Desk &desk = connection->desk();
    LC_TRY(license,
           isFile ? openFile(context, purpose, desk) : openArgument(context, purpose, desk));
    LC_TRY(serial, desk.prepareSerial());
    LC_TRY(pdf, await(desk.annotate(license,
                                    copyOf(context, *license, connection->settings(), serial))));
    LC_CHECK(writeFile(context.arguments.value("output"), pdf.view()));

    Answer answer;
    answer.exit = exitFor(license->verdict().kind);
    answer.json = judgementToJson(*license);
    answer.json.insert(QStringLiteral("serial"), serial);
    answer.json.insert(QStringLiteral("file"), context.arguments.value("output"));
    answer.text = serial % u'\n' % judgementToText(*license);
    return answer;
}

} // namespace lc::cli
