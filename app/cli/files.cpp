#include "cli/forms.h"
#include "cli/runners.h"

#include "core/file.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>

#include <algorithm>
#include <cmath>

namespace lc::cli {

namespace {

constexpr double millimetresPerInch = 25.4;
constexpr int quickPng = 85; // a little larger, several times faster than what Qt takes by itself

// X,Y,W,H in millimetres, cut to the page.
Result<QRectF> regionOf(const Context &context, const QSizeF &page)
{
    const QRectF all(QPointF(), page);
    if (!context.arguments.has("region"))
        return all;
    const QString given = context.arguments.value("region");
    QList<double> numbers;
    for (const QString &part : given.split(u',')) {
        bool ok = false;
        numbers.append(part.toDouble(&ok));
        if (!ok || !std::isfinite(numbers.last()))
            return wrongUse(u"--region " % given);
    }
    if (numbers.size() != 4)
        return wrongUse(u"--region " % given);
    const QRectF region = QRectF(numbers[0], numbers[1], numbers[2], numbers[3]).intersected(all);
    if (region.isEmpty())
        return wrongUse(u"--region " % given);
    return region;
}

Result<QByteArray> asPng(QImage image, int dpi)
{
    const int dotsPerMetre = static_cast<int>(std::lround(dpi / millimetresPerInch * 1000));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    QByteArray png;
    QBuffer buffer(&png);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG", quickPng))
        return fail(ErrorCode::FileNotWritable);
    return png;
}

// A seal's picture says nothing by itself.
void noteUncheckedSeals(const document::LicenseFace &face, int page, const Context &context,
                        Answer &answer)
{
    const QList<document::StampBox> stamps = face.stamps();
    const auto here = std::ranges::count(stamps, page, &document::StampBox::page);
    answer.json.insert(QStringLiteral("stamps"), static_cast<int>(here));
    answer.json.insert(QStringLiteral("sealsChecked"), false);
    if (here > 0)
        context.note(QCoreApplication::translate(
            "Cli", "The seals of this page were drawn, not checked; verify does that."));
}

} // namespace

QString warningToText(const document::FaceWarning &warning)
{
    switch (warning.kind) {
    case document::FaceWarning::Kind::FontReplaced:
        if (!warning.instead.isEmpty())
            return QCoreApplication::translate("Cli",
                                               "font “%1” is not on this computer: drawn with %2")
                .arg(warning.what, warning.instead);
        break;
    case document::FaceWarning::Kind::GlyphMissing:
        return QCoreApplication::translate("Cli", "no font has the character “%1”")
            .arg(warning.what);
    case document::FaceWarning::Kind::PartSkipped:
        break;
    }
    return QCoreApplication::translate("Cli", "not drawn as meant: %1").arg(warning.what);
}

Result<Answer> runRender(Context &context)
{
    LC_TRY(page, context.arguments.number("page", 1, 1, 100000));
    LC_TRY(dpi, context.arguments.number("dpi", 150, 10, 1200));
    LC_TRY(face, faceOf(context));
    if (page > face.pageCount())
        return fail(ErrorCode::PageOutOfRange,
                    {{QStringLiteral("page"), page}, {QStringLiteral("pages"), face.pageCount()}});
    LC_TRY(size, face.pageSize(page - 1));
    LC_TRY(region, regionOf(context, size));
    LC_TRY(image, face.render(page - 1, region, dpi / millimetresPerInch));
    LC_TRY(png, asPng(image, dpi));
    const QString path = context.arguments.value("output");
    LC_CHECK(writeFile(path, png));

    Answer answer;
    answer.json = {{QStringLiteral("file"), path},
                   {QStringLiteral("page"), page},
                   {QStringLiteral("pages"), face.pageCount()},
                   {QStringLiteral("width"), image.width()},
                   {QStringLiteral("height"), image.height()},
                   {QStringLiteral("warnings"), warningsToJson(face.warnings())}};
    answer.text =
        path % u": " % QString::number(image.width()) % u" × " % QString::number(image.height());
    noteUncheckedSeals(face, page - 1, context, answer);
    for (const document::FaceWarning &warning : face.warnings())
        context.note(warningToText(warning));
    return answer;
}

} // namespace lc::cli
