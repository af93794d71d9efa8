#include "ofd/painter.h"

#include "ofd/document_p.h"
#include "ofd/objectpainter.h"
#include "ofd/stamp.h"

#include <QPaintEngine>

#include <cmath>

namespace lc::ofd {

namespace {

constexpr double MaxImagePixels = 128e6 / 4; // architecture.md: images up to 128 MB

bool multiplies(const QPainter &painter)
{
    return painter.paintEngine()->hasFeature(QPaintEngine::BlendModes);
}

// Draws one page: templates, layers, annotations, seals, from back to front.
class PagePainter
{
public:
    PagePainter(PaintSession &session, QPainter &painter, const Document &document,
                const LoadedPage &page)
        : m_session(session)
        , m_painter(painter)
        , m_document(document)
        , m_page(page)
        , m_objects(session, painter)
        , m_world(painter.worldTransform())
        , m_device(painter.deviceTransform())
    {}

    Result<> paint(const RenderOptions &options)
    {
        for (const LayerUse &use : layersInOrder(m_page))
            LC_CHECK(paintLayer(*use.layer, use.content->resources));
        if (options.annotations)
            LC_CHECK(paintAnnotations(options.forPrint));
        if (options.stamps)
            LC_CHECK(paintStamps());
        return {};
    }

private:
    Result<> paintLayer(const Layer &layer, const std::shared_ptr<const Resources> &resources)
    {
        PaintScope scope;
        scope.resources = resources;
        m_objects.applyParam(layer.drawParam, *resources, scope.style);
        return m_objects.paintBlock(layer.block, scope);
    }

    Result<> paintAnnotations(bool forPrint)
    {
        for (const Annotation &annotation : m_page.annotations) {
            if (!annotation.note.visible || (forPrint && !annotation.note.print))
                continue;
            PaintScope scope;
            scope.resources = m_page.page->resources;
            scope.transform =
                QTransform::fromTranslate(annotation.note.box.x(), annotation.note.box.y());
            LC_CHECK(m_objects.paintBlock(annotation.appearance, scope));
        }
        return {};
    }

    Result<> paintStamps()
    {
        for (const SignatureEntry &signature : m_document.signatures()) {
            for (const StampPlace &place : signature.stamps) {
                if (place.page == m_session.page)
                    LC_CHECK(paintStamp(signature, place));
            }
        }
        return {};
    }

    Result<> paintStamp(const SignatureEntry &signature, const StampPlace &place)
    {
        LC_CHECK(m_session.token.check());
        if (place.boundary.isEmpty())
            return {};
        const QTransform unitToPage(place.boundary.width(), 0, 0, place.boundary.height(),
                                    place.boundary.x(), place.boundary.y());
        const QTransform device = unitToPage * m_device;
        const QSize pixels(
            static_cast<int>(qBound(1.0, std::hypot(device.m11(), device.m12()), 4000.0)),
            static_cast<int>(qBound(1.0, std::hypot(device.m21(), device.m22()), 4000.0)));
        const auto picture = sealPicture(m_document, signature);
        const auto image = picture ? renderSeal(*picture, pixels, m_session.token,
                                                m_session.document.images.codecs())
                                   : Result<QImage>(fail(picture.error()));
        if (!image) {
            if (image.error().code() == ErrorCode::Cancelled)
                return fail(image.error());
            m_session.warn(Warning::Kind::ObjectSkipped, QStringLiteral("StampAnnot"));
            return {};
        }
        m_painter.save();
        m_painter.setWorldTransform(m_world);
        if (!place.clip.isNull())
            m_painter.setClipRect(place.clip, Qt::IntersectClip);
        if (multiplies(m_painter))
            m_objects.paintImage(*image, unitToPage, 1.0, QPainter::CompositionMode_Multiply);
        else
            m_objects.paintImage(withoutWhite(*image), unitToPage, 1.0);
        m_painter.restore();
        return {};
    }

    PaintSession &m_session;
    QPainter &m_painter;
    const Document &m_document;
    const LoadedPage &m_page;
    ObjectPainter m_objects;
    QTransform m_world;
    QTransform m_device;
};

QRectF pageBox(const Document::Private &document, const LoadedPage &page)
{
    constexpr QRectF A4(0, 0, 210, 297);
    std::optional<QRectF> own = page.page->content.physicalBox;
    for (const LoadedTemplate &one : page.templates) {
        if (!own)
            own = one.content->content.physicalBox;
    }
    const QRectF box = own.value_or(document.root.physicalBox.value_or(A4));
    return box.width() > 0 && box.height() > 0 ? box : A4;
}

} // namespace

Result<QSizeF> Document::pageSize(int page) const
{
    LC_TRY(loaded, d->page(page));
    const QSizeF size = pageBox(*d, *loaded).size();
    constexpr double Largest = 20'000; // twenty metres
    return size.boundedTo(QSizeF(Largest, Largest));
}

Result<> paintPage(const Document &document, int page, QPainter &painter,
                   const RenderOptions &options, QList<Warning> *warnings,
                   const CancellationToken &token)
{
    LC_TRY(loaded, document.d->page(page));
    const QRectF box = pageBox(*document.d, *loaded);
    painter.save();
    painter.setClipRect(QRectF(QPointF(0, 0), box.size()), Qt::IntersectClip);
    if (options.paper.isValid())
        painter.fillRect(QRectF(QPointF(0, 0), box.size()), options.paper);
    painter.translate(-box.topLeft());
    PaintSession session{*document.d, page, warnings, token};
    for (const Warning &warning : loaded->warnings)
        session.warn(warning.kind, warning.what);
    const Result<> done = PagePainter(session, painter, document, *loaded).paint(options);
    painter.restore();
    return done;
}

Result<QImage> renderRegion(const Document &document, int page, const QRectF &region,
                            double pixelsPerMm, const RenderOptions &options,
                            QList<Warning> *warnings, const CancellationToken &token)
{
    const QSizeF size = region.size() * pixelsPerMm;
    if (!(size.width() > 0) || !(size.height() > 0) ||
        size.width() * size.height() > MaxImagePixels || size.width() > 32000 ||
        size.height() > 32000)
        return fail(ErrorCode::PackageLimit, {{QStringLiteral("width"), size.width()},
                                              {QStringLiteral("height"), size.height()}});
    const bool opaque = options.paper.isValid() && options.paper.alpha() == 255;
    QImage image(QSize(qMax(1, qRound(size.width())), qMax(1, qRound(size.height()))),
                 opaque ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return fail(ErrorCode::PackageLimit);
    image.fill(opaque ? options.paper : QColor(Qt::transparent));
    QPainter painter(&image);
    painter.scale(image.width() / region.width(), image.height() / region.height());
    painter.translate(-region.topLeft());
    LC_CHECK(paintPage(document, page, painter, options, warnings, token));
    painter.end();
    return image;
}

} // namespace lc::ofd
