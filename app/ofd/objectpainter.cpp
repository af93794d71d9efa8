#include "ofd/objectpainter.h"

#include "ofd/document_p.h"

#include <QPaintEngine>

#include <cmath>

namespace lc::ofd {

namespace {

constexpr int MaxNesting = 16;
constexpr int MaxParamChain = 16;

template <class T>
void inherit(std::optional<T> &value, const std::optional<T> &from)
{
    if (!value)
        value = from;
}

// Fills in what `style` leaves open.
void inheritStyle(DrawStyle &style, const DrawStyle &from)
{
    inherit(style.lineWidth, from.lineWidth);
    inherit(style.miterLimit, from.miterLimit);
    inherit(style.dashOffset, from.dashOffset);
    inherit(style.dashPattern, from.dashPattern);
    inherit(style.cap, from.cap);
    inherit(style.join, from.join);
    inherit(style.fillColor, from.fillColor);
    inherit(style.strokeColor, from.strokeColor);
}

} // namespace

void PaintSession::warn(Warning::Kind kind, const QString &what, const QString &instead)
{
    if (warnings == nullptr)
        return;
    for (const Warning &known : std::as_const(*warnings)) {
        if (known.kind == kind && known.what == what && known.page == page)
            return;
    }
    if (warnings->size() < 1000)
        warnings->append({kind, what, page, instead});
}

ObjectPainter::ObjectPainter(PaintSession &session, QPainter &painter)
    : m_session(session)
    , m_painter(painter)
    , m_world(painter.worldTransform())
    , m_device(painter.deviceTransform())
{
    m_bitmaps = painter.paintEngine()->type() == QPaintEngine::Raster &&
                painter.device()->devType() == QInternal::Image &&
                qFuzzyCompare(painter.device()->devicePixelRatioF(), 1.0);
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setRenderHint(QPainter::SmoothPixmapTransform);
}

Result<> ObjectPainter::paintBlock(const ObjectBlock &block, const PaintScope &scope)
{
    int sinceCheck = 0;
    for (const PageObject &object : block.objects) {
        if (--m_session.budget < 0)
            return fail(ErrorCode::PackageLimit, {{QStringLiteral("page"), m_session.page}});
        if (++sinceCheck % 64 == 0)
            LC_CHECK(m_session.token.check());
        LC_CHECK(paintObject(object, scope));
    }
    return {};
}

template <class Object>
Result<> ObjectPainter::paintUnit(const Object &object, const PaintScope &scope)
{
    if (!object.unit.visible || object.unit.alpha <= 0)
        return {};
    if (object.unit.alpha >= 255 || !overlapsItself(object, scope))
        return paint(object, scope);
    Object whole = object;
    whole.unit.alpha = 255;
    return paintGroup(pageExtent(object.unit, scope), object.unit.alpha / 255.0,
                      [&](ObjectPainter &painter, double alpha) {
                          PaintScope inner = scope;
                          inner.alpha *= alpha;
                          return painter.paint(whole, inner);
                      });
}

Result<> ObjectPainter::paintObject(const PageObject &object, const PaintScope &scope)
{
    if (const auto *text = std::get_if<TextObject>(&object))
        return paintUnit(*text, scope);
    if (const auto *path = std::get_if<PathObject>(&object))
        return paintUnit(*path, scope);
    if (const auto *image = std::get_if<ImageObject>(&object))
        return paintUnit(*image, scope);
    if (const auto *composite = std::get_if<CompositeObject>(&object))
        return paintUnit(*composite, scope);
    if (const auto *nested = std::get_if<NestedBlock>(&object))
        return paintBlock(*nested->block, scope);
    return {};
}

void ObjectPainter::applyParam(int id, const Resources &resources, DrawStyle &style) const
{
    for (int i = 0; i < MaxParamChain && id != 0; ++i) {
        const auto param = resources.drawParams.constFind(id);
        if (param == resources.drawParams.cend())
            return;
        inheritStyle(style, param->style);
        id = param->relative;
    }
}

ObjectPainter::Prepared ObjectPainter::prepare(const GraphicUnit &unit,
                                               const PaintScope &scope) const
{
    Prepared prepared{unit.style, boundarySpace(unit, scope), scope.alpha * unit.alpha / 255.0,
                      scope};
    if (unit.ctm)
        prepared.toPage = *unit.ctm * prepared.toPage;
    applyParam(unit.drawParam, *scope.resources, prepared.style);
    inheritStyle(prepared.style, scope.style);
    return prepared;
}

Result<> ObjectPainter::paint(const CompositeObject &object, const PaintScope &scope)
{
    const auto composite = scope.resources->composites.value(object.resource);
    if (!composite) {
        m_session.warn(Warning::Kind::ResourceMissing, QStringLiteral("CompositeObject"));
        return {};
    }
    if (scope.depth >= MaxNesting)
        return fail(ErrorCode::ReferenceDepth, {{QStringLiteral("page"), m_session.page}});
    const Prepared prepared = prepare(object.unit, scope);
    if (prepared.alpha <= 0)
        return {};
    PaintScope inner = scope;
    inner.transform = prepared.toPage;
    inner.alpha = prepared.alpha;
    inner.style = prepared.style;
    inner.depth = scope.depth + 1;
    m_painter.save();
    clipToBoundary(object.unit, scope, allAround(BoundaryTolerance));
    clipToClips(object.unit, prepared);
    clipToCanvas(*composite, prepared.toPage);
    const Result<> done = paintBlock(composite->content, inner);
    m_painter.restore();
    return done;
}

void ObjectPainter::setTransform(const QTransform &toPage)
{
    m_painter.setWorldTransform(toPage * m_world);
}

double ObjectPainter::pixelsPerUnit(const QTransform &toPage) const
{
    return std::sqrt(std::abs(toDevice(toPage).determinant()));
}

} // namespace lc::ofd
