#include "ofd/entryname.h"

#include "core/gb18030.h"

#include <QStringDecoder>
#include <QStringList>

namespace lc::ofd {

QString decodeEntryName(QByteArrayView raw)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString asUtf8 = utf8.decode(raw);
    if (!utf8.hasError())
        return asUtf8;
    // Latin-1 at least keeps different names different.
    return fromGb18030(raw).value_or(QString::fromLatin1(raw));
}

std::optional<QString> normalisedPath(QStringView location, QStringView base)
{
    QString path = location.trimmed().toString();
    path.replace(u'\\', u'/');
    if (path.contains(QChar(u'\0')) || (path.size() > 1 && path.at(1) == u':'))
        return std::nullopt;
    QStringList parts;
    if (!path.startsWith(u'/') && !base.isEmpty())
        parts = base.toString().split(u'/', Qt::SkipEmptyParts);
    const QStringList steps = path.split(u'/', Qt::SkipEmptyParts);
    for (const QString &step : steps) {
        if (step == u".")
            continue;
        if (step != u"..") {
            parts.append(step);
        } else if (parts.isEmpty()) {
            return std::nullopt;
        } else {
            parts.removeLast();
        }
    }
    return parts.join(u'/');
}

QStringView folderOf(QStringView entry)
{
    const qsizetype slash = entry.lastIndexOf(u'/');
    return slash < 0 ? QStringView() : entry.first(slash);
}

} // namespace lc::ofd
