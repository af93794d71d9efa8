#include "ui/shell/copies.h"

#include "core/file.h"
#include "texts/annotationtext.h"

#include <QDir>
#include <QFileInfo>

namespace lc::ui {

paper::CopyRequest copyRequestFor(const desk::OpenedLicense &license, const desk::Operator &person,
                                  const QString &serial, const QDateTime &at)
{
    texts::AnnotationFacts facts;
    facts.unit = person.unit;
    facts.counter = person.counter;
    facts.operatorNumber = person.number;
    facts.reason = license.reason;
    facts.matter = license.matter;
    facts.at = at;
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

QString copyPath(const QString &directory, const QString &serial)
{
    return QDir(directory).filePath(serial % u".pdf");
}

QFuture<Result<>> writeCopy(Pools *pools, const QString &path, const SecureBytes &bytes)
{
    return runOn(pools->io(), [path, bytes]() -> Result<> {
        if (!QDir().mkpath(QFileInfo(path).absolutePath()))
            return fail(ErrorCode::FileNotWritable,
                        {{QStringLiteral("file"), QFileInfo(path).fileName()}});
        return writeFile(path, bytes.view());
    });
}

} // namespace lc::ui
