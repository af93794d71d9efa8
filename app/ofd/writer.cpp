#include "ofd/writer.h"

#include "ofd/writerparts.h"

namespace lc::ofd {

namespace {

Result<> prepareFonts(const WriterDocument &document, writer::Assembly &assembly)
{
    for (auto it = document.fonts.cbegin(); it != document.fonts.cend(); ++it) {
        assembly.fontIds.insert(it.key(), assembly.ids.next());
        if (it->file.isEmpty())
            continue;
        // Without the font library widths are assumed; the file is embedded all the same.
        if (auto face = FontFace::load(it->file))
            assembly.faces.insert(it.key(), *face);
    }
    for (const WriterPage &page : document.pages) {
        for (const auto *objects : {&page.background, &page.body}) {
            for (const WriterObject &object : *objects) {
                const auto *text = std::get_if<WriterText>(&object);
                if (text != nullptr && !document.fonts.contains(text->font))
                    return fail(ErrorCode::DocumentStructure,
                                {{QStringLiteral("font"), text->font}});
            }
        }
    }
    return {};
}

} // namespace

Result<SecureBytes> writeDocument(const WriterDocument &document, const QList<SealPlacement> &seals)
{
    if (document.pages.isEmpty())
        return fail(ErrorCode::DocumentStructure, {{QStringLiteral("pages"), 0}});
    writer::Assembly assembly;
    assembly.colorSpace = assembly.ids.next();
    LC_CHECK(prepareFonts(document, assembly));
    assembly.entries.append(
        {QStringLiteral("OFD.xml"), writer::ofdXml(document, !seals.isEmpty())});
    const QList<int> templates = writer::writePages(document, assembly);
    writer::writeResources(document, assembly);
    writer::writeTags(assembly);
    writer::writeAttachments(document, assembly);
    assembly.entries.insert(1, {QStringLiteral("Doc_0/Document.xml"),
                                writer::documentXml(document, assembly, templates)});
    if (!seals.isEmpty())
        LC_CHECK(writer::signEntries(seals, assembly));
    return writer::zipEntries(assembly.entries, document.created);
}

} // namespace lc::ofd
