#include "ui/shell/copies.h"

#include "core/file.h"
#include "texts/annotationtext.h"

#include <QDir>
#include <QFileInfo>

namespace lc::ui {

paper::CopyRequest copyRequestFor(const desk::OpenedLicense &license, const desk::Operator &person,
                                  const QString &serial, const QDateTime &at, int printCount)
{
    const auto pattern =
        paper::CopyTemplate::builtIn(QStringLiteral("standard"), texts::templateLanguage());
    paper::AnnotationFacts facts = desk::annotationFacts(license, person, serial, at);
    facts.printCount = printCount;
    paper::CopyRequest request =
        texts::copyRequest(facts, pattern ? *pattern : paper::CopyTemplate());
    request.face = license.face;
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
