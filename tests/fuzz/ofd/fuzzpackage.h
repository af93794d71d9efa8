#pragma once

#include "ofd/painter.h"
#include "tests/helper/ofdbuilder.h"

namespace lc::fuzz {

inline QByteArray bytesOf(const uint8_t *data, size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
}

// A package with every kind of file in it, so that any one can be replaced.
inline test::OfdBuilder fullPackage()
{
    using test::OfdBuilder;
    OfdBuilder builder;
    builder.setPage(OfdBuilder::layer("<ofd:TextObject ID=\"7\" Boundary=\"0 0 90 9\" Font=\"3\" "
                                      "Size=\"5\"><ofd:TextCode X=\"1\" Y=\"8\">a</ofd:TextCode>"
                                      "</ofd:TextObject>"),
                    "<ofd:Template TemplateID=\"5\"/>");
    builder.addTemplate(5, OfdBuilder::layer({}));
    builder.addBody("<ofd:Signatures>Doc_0/Signs.xml</ofd:Signatures><ofd:Versions>"
                    "<ofd:Version ID=\"1\" Current=\"true\" BaseLoc=\"Doc_0/Version.xml\"/>"
                    "</ofd:Versions>");
    builder.addDocument("<ofd:Annotations>Annots.xml</ofd:Annotations><ofd:CustomTags>Tags.xml"
                        "</ofd:CustomTags><ofd:Attachments>Attachments.xml</ofd:Attachments>");
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
inline void readAll(SecureBytes bytes)
{
    const auto document = ofd::Document::open(std::move(bytes));
    if (!document)
        return;
    (void)document->catalog();
    (void)document->customTags();
    (void)document->displayedEntries();
    for (int page = 0; page < qMin(2, document->pageCount()); ++page) {
        (void)document->pageSize(page);
        (void)document->text(page);
        QList<ofd::Warning> warnings;
        (void)ofd::renderRegion(*document, page, QRectF(0, 0, 100, 100), 0.6, {}, &warnings);
    }
}

} // namespace lc::fuzz
