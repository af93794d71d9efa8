#include "paper/papertext.h"
#include "paper/templatestore.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace lc::paper {

namespace {

constexpr double dotsPerMm = 8; // of the picture, 203 dots an inch
constexpr int pdfDots = 600;    // an inch
constexpr double mmPerInch = 25.4;
constexpr QSizeF specimenSize(180, 120);

// An invented license: nobody's name, nobody's number. `painter` in millimetres.
void paintSpecimen(QPainter &painter)
{
    const QRectF frame = QRectF(QPointF(), specimenSize).adjusted(4, 4, -4, -4);
    painter.setPen(QPen(QColor(0x1D, 0x5A, 0x9E), 0.8));
    painter.drawRect(frame);
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
}

// With text that can be kept clear of.
SecureBytes specimenPdf()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(specimenSize, QPageSize::Millimeter));
        writer.setPageMargins(QMarginsF());
        writer.setResolution(pdfDots);
        QPainter painter(&writer);
        painter.scale(pdfDots / mmPerInch, pdfDots / mmPerInch);
        paintSpecimen(painter);
    }
    return SecureBytes(buffer.data());
}

SecureBytes specimenPicture()
{
    QImage image((specimenSize * dotsPerMm).toSize(), QImage::Format_RGB32);
    image.setDotsPerMeterX(qRound(dotsPerMm * 1000));
    image.setDotsPerMeterY(qRound(dotsPerMm * 1000));
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(dotsPerMm, dotsPerMm);
    paintSpecimen(painter);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return SecureBytes(buffer.data());
}

Result<document::LicenseFace> specimenFace()
{
    // A build without Qt Pdf shows the same as a picture.
    if (auto face = document::LicenseFace::open(specimenPdf()))
        return face;
    return document::LicenseFace::open(specimenPicture());
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
