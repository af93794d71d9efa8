#pragma once

#include "ofd/pageobjects.h"
#include "ofd/xmlreader.h"

namespace lc::ofd {

// Reads page objects, colours and draw parameters from the current element of an XmlReader. One
// per file; refuses more than half a million objects.
class ObjectReader
{
public:
    explicit ObjectReader(XmlReader &xml)
        : m_xml(xml)
    {}

    // The children of the current element (Layer, PageBlock, CellContent, Content, Appearance).
    [[nodiscard]] ObjectBlock readBlock();
    [[nodiscard]] ColorSpec readColor();
    [[nodiscard]] DrawParam readDrawParam();

private:
    bool readObject(ObjectBlock &block);
    void readUnit(GraphicUnit &unit);
    bool readUnitChild(GraphicUnit &unit);
    void readStyle(DrawStyle &style);
    QList<Clip> readClips();
    ClipArea readClipArea();

    PathObject readPath();
    TextObject readText();
    TextCode readTextCode();
    GlyphMapping readMapping();
    ImageObject readImage();
    CompositeObject readComposite();

    Pattern readPattern();
    LinearShading readLinear();
    RadialShading readRadial();
    MeshShading readMesh();
    QList<ColorStop> readStops();
    MapType readMapType() const;

    XmlReader &m_xml;
    int m_count = 0;
};

} // namespace lc::ofd
