#include "tests/print/samplecopy.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

namespace lc::test {

Result<paper::CopyRequest> sampleCopy(const QString &serial)
{
    QImage image(1011, 638, QImage::Format_RGB32);
    image.setDotsPerMeterX(11811);
    image.setDotsPerMeterY(11811);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(QPen(Qt::black, 12));
    painter.drawRect(6, 6, 999, 626);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    LC_TRY(face, document::LicenseFace::open(SecureBytes(buffer.data())));
    paper::CopyRequest request;
    request.face = face;
    request.serial = serial;
    request.texts.title = QStringLiteral("电子证照加注件 · 居住证");
    request.texts.lines = {QStringLiteral("单位：示例市政务服务中心  窗口：B12  经办人：0417"),
                           QStringLiteral("事项：M-1 居住证签注  事由：01 共享应用"),
                           QString(u"编号：" % serial)};
    request.texts.verdictLine = QStringLiteral("通过");
    request.texts.watermark = QStringLiteral("仅用于居住证签注");
    request.texts.pageOf = QStringLiteral("第 %1 页 共 %2 页");
    request.documentTitle = serial;
    return request;
}

} // namespace lc::test
