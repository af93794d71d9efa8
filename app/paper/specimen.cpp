#include "paper/jobpainter.h"
#include "paper/papertext.h"
#include "paper/templatestore.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace lc::paper {

namespace {

constexpr double dotsPerMm = 8; // of the picture, 203 dots an inch
constexpr QSizeF specimenSize(180, 120);

// An invented license as a picture: nobody's name, nobody's number.
Result<document::LicenseFace> specimenFace()
{
    QImage image((specimenSize * dotsPerMm).toSize(), QImage::Format_RGB32);
    image.setDotsPerMeterX(qRound(dotsPerMm * 1000));
    image.setDotsPerMeterY(qRound(dotsPerMm * 1000));
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(dotsPerMm, dotsPerMm);
    painter.setPen(QPen(QColor(0x1D, 0x5A, 0x9E), 0.8));
    painter.drawRect(QRectF(QPointF(), specimenSize).adjusted(4, 4, -4, -4));
    painter.setPen(QColor(0x1B, 0x27, 0x33));
    const PaperText title(QStringLiteral("示例证照"), 10, 0, Weight::Bold);
    title.draw(painter, QPointF((specimenSize.width() - title.width()) / 2, 16));
    double y = 42;
    for (const auto &line :
         {QStringLiteral("持证主体：示例"), QStringLiteral("证照号码：00000000"),
          QStringLiteral("颁发机构：示例机构"), QStringLiteral("颁发日期：2026年07月01日")}) {
        PaperText(line, 5, 0).draw(painter, QPointF(24, y));
        y += 12;
    }
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return fail(ErrorCode::Internal);
    return document::LicenseFace::open(SecureBytes(buffer.data()));
}

} // namespace

Result<CopyRequest> specimenCopy(const CopyTemplate &shown)
{
    LC_CHECK(tryTemplate(shown));
    LC_TRY(face, specimenFace());
    const auto values = CopyTemplate::sampleValues();
    CopyRequest request;
    request.face = face;
    shown.fill(values, request.texts);
    request.texts.pageOf = QStringLiteral("%1 / %2");
    request.serial = values.value(QStringLiteral("serial"));
    request.documentTitle = request.texts.title;
    request.paper = shown.paper;
    request.orientation = shown.orientation;
    if (shown.traceCode)
        request.traceCode = QStringLiteral("LCT1-SPECIMEN-000000000000");
    return request;
}

} // namespace lc::paper
