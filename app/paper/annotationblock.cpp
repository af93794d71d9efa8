#include "paper/annotationblock.h"

#include "paper/papertext.h"

#include <QPainter>

namespace lc::paper {

namespace {

const QColor ink(0x1B, 0x27, 0x33);

constexpr double titleMm = 4.2;
constexpr double lineMm = 3.3;
constexpr double findingMm = 2.5;
constexpr double padMm = 0.9;
constexpr double heavyRule = 0.5;
constexpr double lightRule = 0.15;
constexpr double traceCodeMm = 22.0;
constexpr double signatureMm = 13.0;
// From the top of a line of type to its baseline, as a part of the size (see PaperText).
constexpr double baselinePart = 0.92;

// The title leaves room for the page number, whichever it will be.
double pageOfRoom(const QString &pageOf, double scale)
{
    if (!pageOf.contains(u"%1"))
        return 0;
    constexpr int widest = 88;
    return PaperText(pageOf.arg(widest).arg(widest), findingMm * scale, 0).width() + padMm;
}

} // namespace

struct AnnotationBlock::Private
{
    struct Row
    {
        PaperText text;
        double top;    // of the text
        double bottom; // of the row, where its rule stands
        double rule;   // its thickness
        bool closed;   // the rest of its last line is filled
        double begin;  // where the row begins
        bool inverse = false;
    };
    std::vector<Row> rows;
    std::vector<PaperText> signatures;
    double fullWidth = 0;
    double width = 0; // of the texts
    double textHeight = 0;
    double height = 0;
    double scale = 1;

    // `reserved`: what is left free at the right of the text.
    void add(const QString &text, double sizeMm, Weight weight, double rule, bool closed,
             double reserved = 0)
    {
        PaperText set(text, sizeMm * scale, width - reserved, weight);
        const double pad = padMm * scale;
        const double bottom = height + set.height() + 2 * pad;
        rows.push_back({std::move(set), height + pad, bottom, rule, closed, height});
        height = bottom;
    }
    // White on ink, so that nobody overlooks it.
    void addStatement(const QString &text)
    {
        add(text, lineMm, Weight::Bold, heavyRule, false);
        rows.back().inverse = true;
    }
};

AnnotationBlock::AnnotationBlock(const AnnotationTexts &texts, double width, double scale,
                                 bool withTraceCode)
    : d(std::make_unique<Private>())
{
    d->fullWidth = width;
    d->width = withTraceCode ? width - traceCodeMm - padMm : width;
    d->scale = scale;
    d->add(texts.title, titleMm, Weight::Bold, heavyRule, false, pageOfRoom(texts.pageOf, scale));
    if (!texts.statement.isEmpty())
        d->addStatement(texts.statement);
    for (qsizetype i = 0; i < texts.lines.size(); ++i)
        d->add(texts.lines.at(i), lineMm, Weight::Normal,
               i + 1 == texts.lines.size() ? heavyRule : lightRule, true);
    if (!texts.verdictLine.isEmpty())
        d->add(texts.verdictLine, lineMm, Weight::Bold, lightRule, true);
    for (const QString &line : texts.findingLines)
        d->add(line, findingMm, Weight::Normal, lightRule, true);
    d->rows.back().rule = heavyRule;
    if (withTraceCode)
        d->height = std::max(d->height, traceCodeMm);
    d->textHeight = d->height;
    const double column = width / std::max<double>(1.0, double(texts.signatureFields.size()));
    for (const QString &field : texts.signatureFields)
        d->signatures.emplace_back(field, lineMm * scale, column);
    if (!d->signatures.empty())
        d->height += signatureMm;
}

AnnotationBlock::~AnnotationBlock() = default;
AnnotationBlock::AnnotationBlock(AnnotationBlock &&) noexcept = default;
AnnotationBlock &AnnotationBlock::operator=(AnnotationBlock &&) noexcept = default;

double AnnotationBlock::height() const
{
    return d->height;
}

QRectF AnnotationBlock::traceCodeBox() const
{
    if (d->width >= d->fullWidth)
        return {};
    return {d->fullWidth - traceCodeMm, 0, traceCodeMm, traceCodeMm};
}

void AnnotationBlock::draw(QPainter &painter, const QPointF &at, const QString &pageOf) const
{
    painter.save();
    painter.translate(at);
    const auto rule = [&](double y, double from, double thickness) {
        if (from < d->width)
            painter.fillRect(QRectF(from, y - thickness / 2, d->width - from, thickness), ink);
    };
    for (const Private::Row &row : d->rows) {
        if (row.inverse)
            painter.fillRect(QRectF(0, row.begin, d->width, row.bottom - row.begin), ink);
        painter.setPen(row.inverse ? QColor(Qt::white) : ink);
        row.text.draw(painter, QPointF(0, row.top));
        if (row.closed)
            rule(row.bottom - padMm * d->scale - row.text.lineHeight() / 2,
                 row.text.lastLineWidth() + 1.5, lightRule);
        rule(row.bottom, 0, row.rule);
    }
    painter.setPen(ink);
    const PaperText page(pageOf, findingMm * d->scale, 0);
    const Private::Row &title = d->rows.front();
    const double titleLine = title.top + title.text.height() - title.text.lineHeight();
    const double lower = baselinePart * (titleMm - findingMm) * d->scale;
    page.draw(painter, QPointF(d->width - page.width(), titleLine + lower));
    for (size_t i = 0; i < d->signatures.size(); ++i) {
        const double column = d->fullWidth / static_cast<double>(d->signatures.size());
        const double left = static_cast<double>(i) * column;
        d->signatures[i].draw(painter, QPointF(left, d->textHeight + padMm));
        painter.fillRect(QRectF(left, d->height - lightRule, column - 2 * padMm, lightRule), ink);
    }
    painter.restore();
}

Result<> AnnotationBlock::checkGlyphs() const
{
    for (const Private::Row &row : d->rows)
        LC_CHECK(row.text.checkGlyphs());
    for (const PaperText &field : d->signatures)
        LC_CHECK(field.checkGlyphs());
    return {};
}

} // namespace lc::paper
