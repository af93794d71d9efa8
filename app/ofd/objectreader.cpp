#include "ofd/objectreader.h"

#include "ofd/pathdata.h"
#include "ofd/values.h"

namespace lc::ofd {

namespace {

constexpr int MaxObjects = 500'000;

bool isHexDigit(QChar character)
{
    return (character >= u'0' && character <= u'9') || (character >= u'a' && character <= u'f') ||
           (character >= u'A' && character <= u'F');
}

// "\" and four hexadecimal digits stand for a character that XML cannot hold (table 45).
std::u32string resolveEscapes(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool escape = text[i] == u'\\' && i + 4 < text.size() && isHexDigit(text[i + 1]) &&
                            isHexDigit(text[i + 2]) && isHexDigit(text[i + 3]) &&
                            isHexDigit(text[i + 4]);
        if (!escape) {
            plain += text[i];
            continue;
        }
        plain += QChar(QStringView(text).sliced(i + 1, 4).toUShort(nullptr, 16));
        i += 4;
    }
    return plain.toStdU32String();
}

// Mappings stand before the TextCode that they belong to; some producers write them after it.
void assignMappings(TextObject &text, const QList<QList<GlyphMapping>> &before, bool firstIsCode)
{
    const qsizetype shift = firstIsCode && !before.isEmpty() && !before.last().isEmpty() ? 1 : 0;
    for (qsizetype i = 0; i < text.codes.size() && i + shift < before.size(); ++i)
        text.codes[i].mappings = before[i + shift];
}

} // namespace

ObjectBlock ObjectReader::readBlock()
{
    ObjectBlock block;
    while (m_xml.nextChild()) {
        if (!readObject(block))
            m_xml.skip();
    }
    return block;
}

bool ObjectReader::readObject(ObjectBlock &block)
{
    if (++m_count > MaxObjects)
        m_xml.refuse(ErrorCode::PackageLimit);
    if (m_xml.is(u"TextObject"))
        block.objects.append(readText());
    else if (m_xml.is(u"PathObject"))
        block.objects.append(readPath());
    else if (m_xml.is(u"ImageObject"))
        block.objects.append(readImage());
    else if (m_xml.is(u"CompositeObject"))
        block.objects.append(readComposite());
    else if (m_xml.is(u"PageBlock"))
        block.objects.append(NestedBlock{std::make_shared<ObjectBlock>(readBlock())});
    else
        return false;
    return true;
}

void ObjectReader::readStyle(DrawStyle &style)
{
    style.lineWidth = m_xml.number(u"LineWidth");
    style.miterLimit = m_xml.number(u"MiterLimit");
    style.dashOffset = m_xml.number(u"DashOffset");
    if (m_xml.has(u"DashPattern"))
        style.dashPattern = parseNumbers(m_xml.value(u"DashPattern"), 256);
    const QString cap = m_xml.value(u"Cap");
    if (!cap.isEmpty())
        style.cap = cap == u"Round" ? Cap::Round : cap == u"Square" ? Cap::Square : Cap::Butt;
    const QString join = m_xml.value(u"Join");
    if (!join.isEmpty())
        style.join = join == u"Round" ? Join::Round : join == u"Bevel" ? Join::Bevel : Join::Miter;
}

void ObjectReader::readUnit(GraphicUnit &unit)
{
    unit.id = m_xml.integer(u"ID").value_or(0);
    unit.boundary = parseBox(m_xml.value(u"Boundary"));
    unit.ctm = parseMatrix(m_xml.value(u"CTM"));
    unit.visible = m_xml.boolean(u"Visible", true);
    unit.alpha = qBound(0, m_xml.integer(u"Alpha").value_or(255), 255);
    unit.drawParam = m_xml.integer(u"DrawParam").value_or(0);
    readStyle(unit.style);
}

bool ObjectReader::readUnitChild(GraphicUnit &unit)
{
    if (m_xml.is(u"Clips")) {
        unit.clipsFollowCtm = m_xml.boolean(u"TransFlag", false);
        unit.clips = readClips();
    } else if (m_xml.is(u"FillColor")) {
        unit.style.fillColor = readColor();
    } else if (m_xml.is(u"StrokeColor")) {
        unit.style.strokeColor = readColor();
    } else {
        return false;
    }
    return true;
}

QList<Clip> ObjectReader::readClips()
{
    QList<Clip> clips;
    while (m_xml.nextChild()) {
        if (!m_xml.is(u"Clip")) {
            m_xml.skip();
            continue;
        }
        Clip clip;
        while (m_xml.nextChild()) {
            if (m_xml.is(u"Area"))
                clip.areas.append(readClipArea());
            else
                m_xml.skip();
        }
        clips.append(clip);
    }
    return clips;
}

ClipArea ObjectReader::readClipArea()
{
    ClipArea area;
    area.drawParam = m_xml.integer(u"DrawParam").value_or(0);
    area.ctm = parseMatrix(m_xml.value(u"CTM")).value_or(QTransform());
    while (m_xml.nextChild()) {
        if (m_xml.is(u"Path"))
            area.shape = std::make_shared<PageObject>(readPath());
        else if (m_xml.is(u"Text"))
            area.shape = std::make_shared<PageObject>(readText());
        else
            m_xml.skip();
    }
    return area;
}

PathObject ObjectReader::readPath()
{
    PathObject object;
    readUnit(object.unit);
    object.stroke = m_xml.boolean(u"Stroke", true);
    object.fill = m_xml.boolean(u"Fill", false);
    const bool evenOdd = m_xml.value(u"Rule").compare(u"Even-Odd", Qt::CaseInsensitive) == 0;
    while (m_xml.nextChild()) {
        if (m_xml.is(u"AbbreviatedData"))
            object.path = parsePathData(m_xml.text());
        else if (!readUnitChild(object.unit))
            m_xml.skip();
    }
    object.path.setFillRule(evenOdd ? Qt::OddEvenFill : Qt::WindingFill);
    settleBounds(object.path);
    return object;
}

TextObject ObjectReader::readText()
{
    TextObject object;
    readUnit(object.unit);
    object.font = m_xml.integer(u"Font").value_or(0);
    object.size = m_xml.number(u"Size").value_or(0);
    object.stroke = m_xml.boolean(u"Stroke", false);
    object.fill = m_xml.boolean(u"Fill", true);
    object.hScale = m_xml.number(u"HScale").value_or(1);
    object.readDirection = m_xml.integer(u"ReadDirection").value_or(0);
    object.charDirection = m_xml.integer(u"CharDirection").value_or(0);
    object.weight = m_xml.integer(u"Weight").value_or(400);
    object.italic = m_xml.boolean(u"Italic", false);

    QList<QList<GlyphMapping>> mappings{{}};
    bool firstIsCode = false;
    while (m_xml.nextChild()) {
        if (m_xml.is(u"TextCode")) {
            firstIsCode = firstIsCode || (object.codes.isEmpty() && mappings.last().isEmpty());
            object.codes.append(readTextCode());
            mappings.append(QList<GlyphMapping>());
        } else if (m_xml.is(u"CGTransform")) {
            mappings.last().append(readMapping());
        } else if (!readUnitChild(object.unit)) {
            m_xml.skip();
        }
    }
    assignMappings(object, mappings, firstIsCode);
    return object;
}

TextCode ObjectReader::readTextCode()
{
    TextCode code;
    code.x = m_xml.number(u"X");
    code.y = m_xml.number(u"Y");
    code.deltaX = parseDeltas(m_xml.value(u"DeltaX"));
    code.deltaY = parseDeltas(m_xml.value(u"DeltaY"));
    code.text = resolveEscapes(m_xml.text());
    return code;
}

GlyphMapping ObjectReader::readMapping()
{
    GlyphMapping mapping;
    mapping.codePosition = qMax(0, m_xml.integer(u"CodePosition").value_or(0));
    mapping.codeCount = qMax(1, m_xml.integer(u"CodeCount").value_or(1));
    const int count = m_xml.integer(u"GlyphCount").value_or(1);
    QList<double> numbers;
    while (m_xml.nextChild()) {
        if (m_xml.is(u"Glyphs"))
            numbers = parseNumbers(m_xml.text(), 1 << 16);
        else
            m_xml.skip();
    }
    // GlyphCount is often wrong where the list itself is right.
    if (count > 0 && count < numbers.size() && count != 1)
        numbers.resize(count);
    for (const double number : std::as_const(numbers))
        mapping.glyphs.append(static_cast<quint32>(qBound(0.0, number, 65535.0)));
    return mapping;
}

ImageObject ObjectReader::readImage()
{
    ImageObject object;
    readUnit(object.unit);
    object.resource = m_xml.integer(u"ResourceID").value_or(0);
    object.substitution = m_xml.integer(u"Substitution").value_or(0);
    object.mask = m_xml.integer(u"ImageMask").value_or(0);
    while (m_xml.nextChild()) {
        if (m_xml.is(u"Border")) {
            ImageBorder border;
            border.lineWidth = m_xml.number(u"LineWidth").value_or(border.lineWidth);
            border.radius =
                QSizeF(m_xml.number(u"HorizonalCornerRadius")
                           .value_or(m_xml.number(u"HorizontalCornerRadius").value_or(0)),
                       m_xml.number(u"VerticalCornerRadius").value_or(0));
            border.dashOffset = m_xml.number(u"DashOffset").value_or(0);
            border.dashPattern = parseNumbers(m_xml.value(u"DashPattern"), 256);
            while (m_xml.nextChild()) {
                if (m_xml.is(u"BorderColor"))
                    border.color = readColor();
                else
                    m_xml.skip();
            }
            object.border = border;
        } else if (!readUnitChild(object.unit)) {
            m_xml.skip();
        }
    }
    return object;
}

CompositeObject ObjectReader::readComposite()
{
    CompositeObject object;
    readUnit(object.unit);
    object.resource = m_xml.integer(u"ResourceID").value_or(0);
    while (m_xml.nextChild()) {
        if (!readUnitChild(object.unit))
            m_xml.skip();
    }
    return object;
}

DrawParam ObjectReader::readDrawParam()
{
    DrawParam param;
    param.relative = m_xml.integer(u"Relative").value_or(0);
    readStyle(param.style);
    while (m_xml.nextChild()) {
        if (m_xml.is(u"FillColor"))
            param.style.fillColor = readColor();
        else if (m_xml.is(u"StrokeColor"))
            param.style.strokeColor = readColor();
        else
            m_xml.skip();
    }
    return param;
}

} // namespace lc::ofd
