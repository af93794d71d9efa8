#include "document/pdfvalue.h"

#include <QStringDecoder>

namespace lc::document {

QString pdfText(const QByteArray &octets)
{
    if (octets.startsWith("\xfe\xff") || octets.startsWith("\xff\xfe")) {
        QStringDecoder decode(QStringDecoder::Utf16);
        return decode(octets);
    }
    if (octets.startsWith("\xef\xbb\xbf"))
        return QString::fromUtf8(octets.sliced(3));
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(octets);
    return utf8.hasError() ? QString::fromLatin1(octets) : text;
}

} // namespace lc::document
