#include "ofd/pagetext.h"

#include "ofd/textlayout.h"

namespace lc::ofd {

namespace {

constexpr double Ascent = 0.88; // of an em, as East Asian fonts are drawn
constexpr int MaxNesting = 16;

class TextWalker
{
public:
    TextWalker(const Resources &resources, const TextVisitor &visit)
        : m_resources(resources)
        , m_visit(visit)
    {}

    void walk(const ObjectBlock &block, const QTransform &transform, int depth)
    {
        for (const PageObject &object : block.objects) {
            if (--m_budget < 0)
                return;
            if (const auto *text = std::get_if<TextObject>(&object)) {
                if (text->unit.visible)
                    m_visit(*text, m_resources, spaceOf(text->unit) * transform);
            } else if (const auto *nested = std::get_if<NestedBlock>(&object)) {
                walk(*nested->block, transform, depth);
            } else if (const auto *composite = std::get_if<CompositeObject>(&object)) {
                const auto content = m_resources.composites.value(composite->resource);
                if (content && composite->unit.visible && depth < MaxNesting)
                    walk(content->content, spaceOf(composite->unit) * transform, depth + 1);
            }
        }
    }

private:
    static QTransform spaceOf(const GraphicUnit &unit)
    {
        QTransform space = unit.ctm.value_or(QTransform());
        if (unit.boundary)
            space *= QTransform::fromTranslate(unit.boundary->x(), unit.boundary->y());
        return space;
    }

    const Resources &m_resources;
    const TextVisitor &m_visit;
    qint64 m_budget = 1'000'000;
};

} // namespace

void visitTexts(const LoadedPage &page, const TextVisitor &visit)
{
    for (const LayerUse &use : layersInOrder(page))
        TextWalker(*use.content->resources, visit).walk(use.layer->block, QTransform(), 0);
}

QString plainText(const TextObject &object)
{
    QString text;
    for (const TextCode &code : object.codes)
        text += QString::fromStdU32String(code.text);
    return text;
}

std::optional<TextRun> textRun(const TextObject &object, const Resources &resources,
                               const QTransform &toPage, const FontSet &fonts)
{
    const auto font = resources.fonts.constFind(object.font);
    const TextLayout layout =
        layOut(object, font != resources.fonts.cend() ? &*font : nullptr, fonts);
    if (layout.text.empty())
        return std::nullopt;
    TextRun run;
    run.text = QString::fromStdU32String(layout.text);
    QList<QRectF> boxes(static_cast<qsizetype>(layout.text.size()));
    for (const PlacedGlyph &placed : layout.glyphs) {
        // A glyph that stands for several characters is shared out between them.
        const double width =
            placed.advance / static_cast<double>(qMax<qsizetype>(1, placed.characters));
        for (qsizetype i = 0; i < placed.characters; ++i) {
            const QRectF em(width * static_cast<double>(i), -Ascent, width, 1.0);
            const QRectF box =
                toPage.mapRect(layout.glyphTransform.mapRect(em).translated(placed.origin));
            boxes[placed.character + i] = box;
            run.box |= box;
        }
    }
    // A character beyond 16 bits is two in a QString.
    for (qsizetype i = 0; i < boxes.size(); ++i)
        run.characters.insert(
            run.characters.size(),
            QChar::requiresSurrogates(layout.text[static_cast<size_t>(i)]) ? 2 : 1, boxes[i]);
    return run;
}

} // namespace lc::ofd
