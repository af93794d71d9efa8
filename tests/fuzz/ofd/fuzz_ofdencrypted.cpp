#include "tests/fuzz/ofd/fuzzpackage.h"
#include "tests/helper/enciphered.h"

#include <array>

// The files of an encrypted package, opened with its password: the first byte says which one is
// given, the list of the entries before it is enciphered.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace lc;
    static constexpr std::array Entries{"Encryptions.xml", "seed.dat", "map.dat"};
    static const QByteArray seed = test::encryptionSeed("p");
    if (size < 1)
        return 0;
    test::OfdBuilder builder;
    QByteArray list;
    for (const QByteArray name : {"OFD.xml", "Doc_0/Document.xml"}) {
        const QByteArray stored = name.toHex();
        builder.addFile(stored, test::enciphered(test::FileKey, builder.files().value(name)));
        list += "<ofd:EncryptEntry Path=\"/" + name + "\" EPath=\"/" + stored + "\"/>";
    }
    builder.remove("OFD.xml");
    builder.remove("Doc_0/Document.xml");
    builder.addFile("Encryptions.xml", test::encryptionList());
    builder.addFile("seed.dat", seed);
    builder.addFile(
        "map.dat", test::enciphered(test::FileKey, test::OfdBuilder::root("EncryptEntries", list)));
    const QByteArray given = fuzz::bytesOf(data + 1, size - 1);
    const size_t which = data[0] % Entries.size();
    builder.addFile(Entries[which], which == 2 ? test::enciphered(test::FileKey, given) : given);
    fuzz::readAll(builder.build(), {0, QStringLiteral("p"), {}});
    return 0;
}
