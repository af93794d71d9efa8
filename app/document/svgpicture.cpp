#include "document/svgpicture.h"

#ifdef COUNTER_HAVE_QTSVG
#include <QGuiApplication>
#include <QPainter>
#include <QRegularExpression>
#include <QSet>
#include <QSvgRenderer>
#include <QXmlStreamReader>
#endif

namespace lc::document {

#ifdef COUNTER_HAVE_QTSVG

namespace {

constexpr qsizetype MaxBytes = 1 << 20;
constexpr int MaxElements = 20'000;
constexpr int MaxDepth = 64;
constexpr int UsualSide = 800;
constexpr int MaxSide = 4000;
constexpr double FarthestValue = 1e6;
constexpr double ShortestDash = 0.01;

// What cannot repeat itself, refer to files or change with time.
bool isDrawn(QStringView element)
{
    static const QSet<QStringView> names{
        u"svg",      u"g",       u"path", u"rect",           u"circle",         u"ellipse", u"line",
        u"polyline", u"polygon", u"defs", u"linearGradient", u"radialGradient", u"stop",    u"text",
        u"tspan",    u"title",   u"desc", u"metadata",       u"switch",         u"style"};
    return names.contains(element);
}

// Style sheets and attributes may point into the picture, never out of it.
bool staysInside(const QString &value)
{
    static const QRegularExpression outward(
        QStringLiteral("@import|url\\s*\\(\\s*['\"]?\\s*[^#'\"\\s]"),
        QRegularExpression::CaseInsensitiveOption);
    return !value.contains(outward);
}

// Shapes far off and dashes without length cost time without being seen.
bool isAffordable(const QString &value)
{
    static const QRegularExpression number(QStringLiteral("[0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]+)?"));
    auto each = number.globalMatch(value);
    while (each.hasNext()) {
        bool ok = false;
        const double read = each.next().capturedView().toDouble(&ok);
        if (!ok || !(read <= FarthestValue))
            return false;
    }
    return true;
}

bool hasLongDashes(const QString &value)
{
    for (const QString &part :
         value.split(QRegularExpression(QStringLiteral("[\\s,]+")), Qt::SkipEmptyParts)) {
        if (!(part.toDouble() >= ShortestDash))
            return false;
    }
    return true;
}

// The dashes of a style would have to be found in it first.
bool isHarmlessStyle(const QString &value)
{
    return staysInside(value) && !value.contains(u"dasharray", Qt::CaseInsensitive);
}

bool isHarmless(const QXmlStreamAttribute &attribute)
{
    const QStringView name = attribute.name();
    const QString value = attribute.value().toString();
    if (name == u"href")
        return value.startsWith(u'#');
    if (name == u"stroke-dasharray" && value != u"none" && !hasLongDashes(value))
        return false;
    return isHarmlessStyle(value) && (name == u"id" || isAffordable(value));
}

Result<> examine(const QByteArray &file)
{
    if (file.size() > MaxBytes)
        return fail(ErrorCode::PackageLimit, {{QStringLiteral("size"), file.size()}});
    QXmlStreamReader xml(file);
    int elements = 0;
    int depth = 0;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement)
            --depth;
        if (token == QXmlStreamReader::EntityReference ||
            token == QXmlStreamReader::ProcessingInstruction || !xml.entityDeclarations().isEmpty())
            return fail(ErrorCode::ImageDamaged);
        if (token == QXmlStreamReader::Characters && !isHarmlessStyle(xml.text().toString()))
            return fail(ErrorCode::ImageDamaged);
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (++elements > MaxElements || ++depth > MaxDepth)
            return fail(ErrorCode::PackageLimit, {{QStringLiteral("elements"), elements}});
        const auto attributes = xml.attributes();
        if ((elements == 1) != (xml.name() == u"svg") || !isDrawn(xml.name()) ||
            !std::all_of(attributes.begin(), attributes.end(), isHarmless) ||
            (xml.name() == u"text" && !qGuiApp))
            return fail(ErrorCode::ImageDamaged);
    }
    if (xml.hasError() || elements == 0)
        return fail(ErrorCode::ImageDamaged);
    return {};
}

} // namespace

Result<QImage> decodeSvg(const QByteArray &file, QSize wanted)
{
    LC_CHECK(examine(file));
    QSvgRenderer renderer;
    if (!renderer.load(file))
        return fail(ErrorCode::ImageDamaged);
    const QSize own = renderer.defaultSize();
    if (own.isEmpty())
        return fail(ErrorCode::ImageDamaged);
    const int side =
        qMin(MaxSide, wanted.isEmpty() ? UsualSide : qMax(wanted.width(), wanted.height()));
    const QSize size = own.scaled(side, side, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return fail(ErrorCode::ImageDamaged);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(QPointF(0, 0), size));
    painter.end();
    return image;
}

#else

Result<QImage> decodeSvg(const QByteArray &, QSize)
{
    return fail(ErrorCode::ImageDamaged);
}

#endif

} // namespace lc::document
