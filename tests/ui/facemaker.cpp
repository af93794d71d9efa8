#include "facemaker.h"

#include "ofd/writer.h"

namespace lc::test {

document::LicenseFace faceOf(int pages)
{
    ofd::WriterDocument document;
    document.title = QStringLiteral("示例证照");
    document.fonts.insert(QStringLiteral("serif"), {QStringLiteral("SimSun"), {}});
    for (int number = 1; number <= pages; ++number) {
        ofd::WriterPage page;
        const auto line = [&page](double y, const QString &text) {
            ofd::WriterText object;
            object.baseline = QPointF(20, y);
            object.text = text;
            page.body.append(object);
        };
        line(30, QStringLiteral("经营者名称：张三小吃店（虚构）"));
        line(45, QStringLiteral("第 %1 页 共 %2 页").arg(number).arg(pages));
        line(60, QStringLiteral("License No. AB-%1").arg(number));
        ofd::WriterPath frame;
        frame.boundary = QRectF(10, 10, 190, 277);
        frame.data = QStringLiteral("M 0 0 L 190 0 L 190 277 L 0 277 C");
        frame.stroke = Qt::darkRed;
        page.background.append(frame);
        document.pages.append(page);
    }
    const auto bytes = ofd::writeDocument(document);
    if (!bytes)
        return {};
    const auto face = document::LicenseFace::open(*bytes);
    return face ? *face : document::LicenseFace();
}

SecureBytes fileOf(const QStringList &lines)
{
    ofd::WriterDocument document;
    document.title = QStringLiteral("示例证照");
    document.fonts.insert(QStringLiteral("serif"), {QStringLiteral("SimSun"), {}});
    ofd::WriterPage page;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        ofd::WriterText object;
        object.baseline = QPointF(20, 30 + double(i) * 12);
        object.text = lines.at(i);
        page.body.append(object);
    }
    document.pages.append(page);
    const auto bytes = ofd::writeDocument(document);
    return bytes ? *bytes : SecureBytes();
}

} // namespace lc::test
