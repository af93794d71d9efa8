#include "tests/fuzz/ofd/fuzzpackage.h"

#include <array>

// One XML file of a package: the first byte says which, the rest is its content.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static constexpr std::array Entries{
        "OFD.xml",          "Doc_0/Document.xml", "Doc_0/Pages/0.xml",     "Doc_0/Res.xml",
        "Doc_0/Annots.xml", "Doc_0/Annot.xml",    "Doc_0/Tags.xml",        "Doc_0/Tag.xml",
        "Doc_0/Signs.xml",  "Doc_0/Sign.xml",     "Doc_0/Attachments.xml", "Doc_0/Version.xml",
        "Doc_0/Tpls/5.xml", "Doc_0/Ext.xml",      "OFDEntries.xml"};
    if (size < 1)
        return 0;
    lc::test::OfdBuilder builder = lc::fuzz::fullPackage();
    builder.addFile(Entries[data[0] % Entries.size()], lc::fuzz::bytesOf(data + 1, size - 1));
    lc::fuzz::readAll(builder.build());
    return 0;
}
