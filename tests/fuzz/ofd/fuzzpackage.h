#pragma once

#include "ofd/painter.h"
#include "tests/helper/boxfont.h"
#include "tests/helper/ofdbuilder.h"

namespace lc::fuzz {

inline QByteArray bytesOf(const uint8_t *data, size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
}

// Something of every kind that objects refer to: 3 a font, 10 and 11 colour spaces, 20 and 21 draw
// parameters, 30 and 31 pictures, 40 a vector image.
inline QByteArray resources()
{
    return "<ofd:ColorSpaces><ofd:ColorSpace ID=\"10\" Type=\"CMYK\"/><ofd:ColorSpace ID=\"11\" "
           "Type=\"GRAY\" BitsPerComponent=\"4\"><ofd:Palette><ofd:CV>1</ofd:CV></ofd:Palette>"
           "</ofd:ColorSpace></ofd:ColorSpaces><ofd:DrawParams><ofd:DrawParam ID=\"20\" "
           "Relative=\"21\" LineWidth=\"1\"><ofd:FillColor Value=\"9 9 9 9\" ColorSpace=\"10\"/>"
           "</ofd:DrawParam><ofd:DrawParam ID=\"21\" Cap=\"Round\"/></ofd:DrawParams><ofd:Fonts>"
           "<ofd:Font ID=\"3\" FontName=\"x\"><ofd:FontFile>f.ttf</ofd:FontFile></ofd:Font>"
           "</ofd:Fonts><ofd:MultiMedias><ofd:MultiMedia ID=\"30\" Type=\"Image\"><ofd:MediaFile>"
           "a.png</ofd:MediaFile></ofd:MultiMedia><ofd:MultiMedia ID=\"31\" Type=\"Image\">"
           "<ofd:MediaFile>a.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>"
           "<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"40\" Width=\"9\" "
           "Height=\"9\"><ofd:Content><ofd:PathObject ID=\"41\" Boundary=\"0 0 9 9\" "
           "Fill=\"true\"><ofd:AbbreviatedData>M 0 0 L 9 9 L 0 9 C</ofd:AbbreviatedData>"
           "</ofd:PathObject></ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>";
}

inline QByteArray smallFont()
{
    test::BoxFont font;
    font.add(u'a', QRect(0, 0, 1000, 1000));
    font.add(u'b', QRect(0, 0, 500, 1000), 500);
    return font.bytes();
}

// A package with every kind of file in it, so that any one can be replaced.
inline test::OfdBuilder fullPackage()
{
    using test::OfdBuilder;
    static const QByteArray font = smallFont();
    static const QByteArray picture = QByteArray::fromHex(
        "89504e470d0a1a0a0000000d49484452000000040000000408000000008c9ac1a20000000f4944"
        "4154789c63606462666140250001900029b13474410000000049454e44ae426082");
    OfdBuilder builder({}, resources());
    builder.addFile("Doc_0/Res/f.ttf", font);
    builder.addFile("Doc_0/Res/a.png", picture);
    builder.setPage(OfdBuilder::layer("<ofd:TextObject ID=\"7\" Boundary=\"0 0 90 9\" Font=\"3\" "
                                      "Size=\"5\"><ofd:TextCode X=\"1\" Y=\"8\">a</ofd:TextCode>"
                                      "</ofd:TextObject>"),
                    "<ofd:Template TemplateID=\"5\"/>");
    builder.addTemplate(5, OfdBuilder::layer({}));
    builder.addBody("<ofd:Signatures>Doc_0/Signs.xml</ofd:Signatures><ofd:Versions>"
                    "<ofd:Version ID=\"1\" Current=\"true\" BaseLoc=\"Doc_0/Version.xml\"/>"
                    "</ofd:Versions>");
    builder.addDocument("<ofd:Annotations>Annots.xml</ofd:Annotations><ofd:CustomTags>Tags.xml"
                        "</ofd:CustomTags><ofd:Attachments>Attachments.xml</ofd:Attachments>"
                        "<ofd:Extensions>Ext.xml</ofd:Extensions>");
    builder.addFile("Doc_0/Ext.xml", OfdBuilder::root("Extensions", {}));
    builder.addFile("OFDEntries.xml", OfdBuilder::root("DocEntries", {}));
    builder.addFile("Doc_0/Version.xml",
                    OfdBuilder::root("DocVersion", "<ofd:DocRoot>Document.xml</ofd:DocRoot>"));
    builder.addFile("Doc_0/Annots.xml",
                    OfdBuilder::root("Annotations", "<ofd:Page PageID=\"1\"><ofd:FileLoc>Annot.xml"
                                                    "</ofd:FileLoc></ofd:Page>"));
    builder.addFile("Doc_0/Annot.xml", OfdBuilder::root("PageAnnot", {}));
    builder.addFile("Doc_0/Tags.xml",
                    OfdBuilder::root("CustomTags", "<ofd:CustomTag><ofd:FileLoc>Tag.xml"
                                                   "</ofd:FileLoc></ofd:CustomTag>"));
    builder.addFile("Doc_0/Tag.xml", OfdBuilder::root("Tag", {}));
    builder.addFile("Doc_0/Attachments.xml", OfdBuilder::root("Attachments", {}));
    builder.addFile(
        "Doc_0/Signs.xml",
        OfdBuilder::root("Signatures", "<ofd:Signature ID=\"1\" BaseLoc=\"Sign.xml\"/>"));
    builder.addFile("Doc_0/Sign.xml", OfdBuilder::root("Signature", {}));
    return builder;
}

// Everything that is read of a file before a person sees it.
inline void readAll(SecureBytes bytes, const ofd::OpenOptions &options = {})
{
    const auto document = ofd::Document::open(std::move(bytes), options);
    if (!document)
        return;
    (void)document->catalog();
    (void)document->customTags();
    (void)document->displayedEntries();
    (void)document->links();
    (void)document->annotations();
    for (int page = 0; page < qMin(2, document->pageCount()); ++page) {
        (void)document->pageSize(page);
        (void)document->text(page);
        QList<ofd::Warning> warnings;
        (void)ofd::renderRegion(*document, page, QRectF(0, 0, 100, 100), 0.6, {}, &warnings);
    }
}

} // namespace lc::fuzz
