#include "sandbox/issuing/facecomposer.h"

#include "sandbox/issuing/borders.h"
#include "sandbox/issuing/pictures.h"
#include "sandbox/issuing/textsetter.h"
#include "sandbox/world/facevalues.h"

#include <QHash>

#include <utility>

namespace lc::sandbox {

namespace {

// Sizes follow the page: a card is set smaller than a sheet.
struct Measures
{
    double title;
    double text;
    double seal;
    double margin;
};

Measures measuresOf(const LicenseType &type)
{
    const double longer = std::max(type.page.width(), type.page.height());
    const double scale = longer / 297.0;
    return {4.6 + 9.4 * scale, 2.4 + 3.0 * scale, 22 + 18 * scale, contentMargin(type)};
}

class Composer
{
public:
    Composer(const LicenseType &type, const LicenseRecord &record, const FontShelf &fonts)
        : m_type(type)
        , m_record(record)
        , m_setter(fonts)
        , m_measures(measuresOf(type))
    {}

    Result<ComposedFace> compose(const CopyNote *note);

private:
    [[nodiscard]] ofd::WriterPage newPage(const QString &title, double &top);
    void frontPage();
    void annexPage();
    void addCopyNote(const CopyNote &note);
    // Sets the text smaller until `values` fit into the area.
    void shrinkToFit(const QRectF &area, const QList<FaceValue> &values, int columns);
    void fieldsInColumns(ofd::WriterPage &page, const QRectF &area, const QList<FaceValue> &values,
                         int columns, bool ruled);
    double field(ofd::WriterPage &page, QRectF cell, const FaceValue &value, double labelWidth);
    void tableOf(ofd::WriterPage &page, QRectF area, const QList<FaceValue> &values);
    void portrait(ofd::WriterPage &page, const QRectF &box);
    void colophon(ofd::WriterPage &page);
    [[nodiscard]] QList<FaceValue> values(bool annex) const;
    [[nodiscard]] double labelWidth(const QList<FaceValue> &values) const;
    [[nodiscard]] TextStyle label() const
    {
        return {QStringLiteral("hei"), m_measures.text * 0.92, m_type.accent, 0};
    }
    [[nodiscard]] TextStyle body() const
    {
        return {QStringLiteral("song"), m_measures.text, m_type.ink, 0};
    }

    const LicenseType &m_type;
    const LicenseRecord &m_record;
    TextSetter m_setter;
    Measures m_measures;
    ComposedFace m_face;
};

QList<FaceValue> Composer::values(bool annex) const
{
    QList<FaceValue> chosen;
    for (const FaceValue &value : m_record.face) {
        if (value.annex == annex)
            chosen.append(value);
    }
    return chosen;
}

double Composer::labelWidth(const QList<FaceValue> &values) const
{
    double widest = 0;
    for (const FaceValue &value : values)
        widest = std::max(widest, m_setter.width(value.name, label()));
    return widest + m_measures.text;
}

ofd::WriterPage Composer::newPage(const QString &title, double &top)
{
    ofd::WriterPage page;
    page.size = m_type.page;
    page.background = pageGround(m_type);
    const double middle = m_type.page.width() / 2;
    const TextStyle titleStyle{QStringLiteral("hei"), m_measures.title, m_type.ink,
                               m_measures.title * (title.size() < 6 ? 0.35 : 0.08)};
    top = m_measures.margin + m_measures.title * 1.25;
    m_setter.placeCentred(page.background, {middle, top}, title, titleStyle);
    if (!m_type.latin.isEmpty()) {
        top += m_measures.text * 1.5;
        m_setter.placeCentred(page.background, {middle, top}, m_type.latin,
                              {QStringLiteral("song"), m_measures.text * 0.8, m_type.accent, 0.3});
    }
    m_setter.placeCentred(page.background, {middle, m_type.page.height() - 1.2},
                          QStringLiteral("虚构样本 仅供练习"),
                          {QStringLiteral("song"), 2.2, m_type.ink, 0.2});
    top += m_measures.text;
    return page;
}

// Label and value side by side; returns the height used.
double Composer::field(ofd::WriterPage &page, QRectF cell, const FaceValue &value,
                       double labelWidth)
{
    const TextStyle style = body();
    const double leading = style.size * 1.45;
    double baseline = cell.top() + style.size;
    m_setter.place(page.background, {cell.left(), baseline}, value.name, label());
    const QStringList lines = m_setter.lines(value.value, style, cell.width() - labelWidth);
    for (const QString &line : lines) {
        m_setter.place(page.body, {cell.left() + labelWidth, baseline}, line, style, value.column);
        baseline += leading;
    }
    return static_cast<double>(lines.size()) * leading;
}

void Composer::shrinkToFit(const QRectF &area, const QList<FaceValue> &values, int columns)
{
    constexpr double smallest = 2.2;
    constexpr double lineHeight = 1.8;
    const auto perColumn = (values.size() + columns - 1) / columns;
    while (m_measures.text > smallest) {
        const double width = area.width() / columns - labelWidth(values) - m_measures.text;
        double tallest = 0;
        for (int column = 0; column < columns; ++column) {
            double height = 0;
            for (const FaceValue &value : values.mid(column * perColumn, perColumn))
                height += static_cast<double>(m_setter.lines(value.value, body(), width).size()) *
                          m_measures.text * lineHeight;
            tallest = std::max(tallest, height);
        }
        if (tallest <= area.height())
            return;
        m_measures.text *= 0.95;
    }
}

void Composer::fieldsInColumns(ofd::WriterPage &page, const QRectF &area,
                               const QList<FaceValue> &values, int columns, bool ruled)
{
    shrinkToFit(area, values, columns);
    const double gap = m_measures.text * 2;
    const double width = (area.width() - gap * (columns - 1)) / columns;
    const auto perColumn = (values.size() + columns - 1) / columns;
    for (int column = 0; column < columns; ++column) {
        const QList<FaceValue> part = values.mid(column * perColumn, perColumn);
        const double labels = labelWidth(part);
        QRectF cell(area.left() + column * (width + gap), area.top(), width, 0);
        const double pitch =
            std::min(area.height() / static_cast<double>(perColumn), m_measures.text * 3.2);
        for (const FaceValue &value : part) {
            const double used = field(page, cell, value, labels);
            if (ruled) {
                const double y = cell.top() + used - m_measures.text * 0.1;
                page.background.append(
                    linePath({cell.left() + labels, y}, {cell.right(), y}, m_type.accent, 0.2));
            }
            cell.moveTop(cell.top() + std::max(used + m_measures.text * 0.35, pitch));
        }
    }
}

void Composer::tableOf(ofd::WriterPage &page, QRectF area, const QList<FaceValue> &values)
{
    const double labels = labelWidth(values) + m_measures.text;
    const double pad = m_measures.text * 0.7;
    const double roomy =
        std::min(area.height() / static_cast<double>(values.size()), m_measures.text * 4);
    const double top = area.top();
    double y = top;
    for (const FaceValue &value : values) {
        page.background.append(linePath({area.left(), y}, {area.right(), y}, m_type.accent, 0.3));
        const QRectF cell(area.left() + pad, y + pad, area.width() - 2 * pad, 0);
        y += std::max(field(page, cell, value, labels) + pad * 1.2, roomy);
    }
    page.background.append(
        rectanglePath({area.left(), top, area.width(), y - top}, m_type.accent, {}, 0.5));
    page.background.append(
        linePath({area.left() + labels, top}, {area.left() + labels, y}, m_type.accent, 0.3));
}

void Composer::portrait(ofd::WriterPage &page, const QRectF &box)
{
    const auto variant = static_cast<quint32>(qHash(m_record.holderCode, 7));
    page.body.append(ofd::WriterImage{box, portraitPicture(variant)});
    page.body.append(rectanglePath(box, m_type.accent, {}, 0.25));
}

// Number, office and date at the foot, the seal over them.
void Composer::colophon(ofd::WriterPage &page)
{
    const TextStyle style = body();
    const double bottom = m_type.page.height() - m_measures.margin - 3;
    const double right = m_type.page.width() - m_measures.margin - m_measures.seal * 0.62;
    m_setter.place(page.body, {m_measures.margin + 2, bottom}, m_record.number,
                   {QStringLiteral("song"), style.size * 0.9, m_type.ink, 0},
                   QStringLiteral("ZZBH"));
    const double office = m_setter.width(m_record.issuer, style);
    const double middle = std::min(right, m_type.page.width() - m_measures.margin - 2 - office / 2);
    m_setter.placeCentred(page.body, {middle, bottom - style.size * 1.6}, m_record.issuer, style,
                          QStringLiteral("ZZBFJG"));
    m_setter.placeCentred(page.body, {middle, bottom}, dateText(m_record.issued), style,
                          QStringLiteral("ZZBFRQ"));
    const double seal = m_measures.seal;
    const double edge = 2;
    QRectF box(middle - seal / 2, bottom - style.size * 1.2 - seal / 2, seal, seal);
    box.moveRight(std::min(box.right(), m_type.page.width() - edge));
    box.moveBottom(std::min(box.bottom(), m_type.page.height() - edge));
    m_face.seal = box;
}

void Composer::frontPage()
{
    double top = 0;
    ofd::WriterPage page = newPage(m_type.name, top);
    const double side = m_measures.margin + 2;
    // On a card the fields go down beside the seal, elsewhere they end above it.
    const double foot = m_measures.text * (m_type.layout == LayoutStyle::Card ? 2.2 : 5.5);
    QRectF area(side, top + m_measures.text, m_type.page.width() - 2 * side,
                m_type.page.height() - top - m_measures.margin - foot - m_measures.text);
    const double photoHeight = std::min(area.height() * 0.62, m_type.page.width() * 0.24);
    const QSizeF photo(photoHeight * 7 / 9, photoHeight);
    switch (m_type.layout) {
    case LayoutStyle::Card:
        portrait(page, {area.right() - photo.width(), area.top(), photo.width(), photo.height()});
        area.setRight(area.right() - photo.width() - m_measures.text * 1.5);
        fieldsInColumns(page, area, values(false), 1, false);
        break;
    case LayoutStyle::Columns:
        fieldsInColumns(page, area, values(false), 2, false);
        break;
    case LayoutStyle::Booklet:
        portrait(page, {m_type.page.width() / 2 - photo.width() / 2, area.top(), photo.width(),
                        photo.height()});
        area.setTop(area.top() + photo.height() + m_measures.text * 1.5);
        fieldsInColumns(page, area, values(false), 1, true);
        break;
    case LayoutStyle::Table:
        tableOf(page, area, values(false));
        break;
    case LayoutStyle::Certificate:
        if (m_type.photo) {
            portrait(page, {area.left(), area.top(), photo.width(), photo.height()});
            area.setLeft(area.left() + photo.width() + m_measures.text * 2);
        }
        fieldsInColumns(page, area, values(false), 1, true);
        break;
    }
    colophon(page);
    m_face.pages.append(page);
}

void Composer::annexPage()
{
    const QList<FaceValue> annex = values(true);
    if (annex.isEmpty())
        return;
    double top = 0;
    ofd::WriterPage page = newPage(m_type.annexTitle, top);
    const double side = m_measures.margin + 2;
    const QRectF area(side, top + m_measures.text, m_type.page.width() - 2 * side,
                      m_type.page.height() - top - m_measures.margin * 2);
    tableOf(page, area, annex);
    m_face.pages.append(page);
}

void Composer::addCopyNote(const CopyNote &note)
{
    const QColor blue(20, 60, 160);
    const TextStyle heading{QStringLiteral("hei"), m_measures.text * 1.1, blue, 0.2};
    const TextStyle style{QStringLiteral("song"), m_measures.text * 0.75, blue, 0};
    const double seal = m_measures.seal * 0.8;
    bool first = true;
    for (ofd::WriterPage &page : m_face.pages) {
        const double width = page.size.width() * 0.56;
        const QPointF at(page.size.width() - width - m_measures.margin, page.size.height() * 0.44);
        QList<ofd::WriterObject> marks;
        double y = at.y() + heading.size * 1.4;
        m_setter.place(marks, {at.x() + 2, y}, note.heading, heading);
        for (const QString &line : note.lines) {
            const QStringList broken = m_setter.lines(line, style, width - 4 - seal * 0.5);
            for (const QString &part : broken) {
                y += style.size * 1.5;
                m_setter.place(marks, {at.x() + 2, y}, part, style);
            }
        }
        const QRectF frame(at.x(), at.y(), width, y - at.y() + 2);
        page.body.append(rectanglePath(frame, blue, QColor(255, 255, 255, 205), 0.3));
        page.body.append(marks);
        // The platform's seal takes the place of the office's.
        if (std::exchange(first, false))
            m_face.seal = {frame.right() - seal * 0.75, frame.center().y() - seal / 2, seal, seal};
    }
}

Result<ComposedFace> Composer::compose(const CopyNote *note)
{
    frontPage();
    annexPage();
    if (note != nullptr)
        addCopyNote(*note);
    LC_TRY(fonts, m_setter.fonts());
    m_face.fonts = fonts;
    return m_face;
}

} // namespace

Result<ComposedFace> composeFace(const LicenseType &type, const LicenseRecord &record,
                                 const FontShelf &fonts, const CopyNote *note)
{
    return Composer(type, record, fonts).compose(note);
}

} // namespace lc::sandbox
