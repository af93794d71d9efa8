#include "support/captureexclusion.h"

#include <QSysInfo>
#include <QVersionNumber>

namespace lc::support {

CaptureExclusion captureExclusion()
{
    return captureExclusionOf(QSysInfo::kernelType(), QSysInfo::kernelVersion());
}

CaptureExclusion captureExclusionOf(const QString &kernel, const QString &version)
{
    if (kernel != u"winnt")
        return CaptureExclusion::None;
    const QVersionNumber first(10, 0, 19041); // version 2004
    return QVersionNumber::fromString(version) < first ? CaptureExclusion::Blackened
                                                       : CaptureExclusion::LeftOut;
}

QString captureAllowedBy(const Settings &settings)
{
    if (settings.practice)
        return QStringLiteral("practice");
    return settings.allowScreenCapture ? QStringLiteral("allowScreenCapture") : QString();
}

QString nameOf(CaptureExclusion exclusion)
{
    switch (exclusion) {
    case CaptureExclusion::None:
        return QStringLiteral("None");
    case CaptureExclusion::Blackened:
        return QStringLiteral("Blackened");
    case CaptureExclusion::LeftOut:
        return QStringLiteral("LeftOut");
    }
    Q_UNREACHABLE();
}

} // namespace lc::support
