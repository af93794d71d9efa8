#include "tests/unit/document/sealedfile.h"

// Signature.xml inside an otherwise good package.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace lc;
    static const test::TestAuthority authority;
    static const test::Entries original = test::unpacked(test::sealedBytes(authority));
    test::Entries entries = original;
    test::contentOf(entries, u"Sign_0/Signature.xml") =
        QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto document = ofd::Document::open(test::packed(entries));
    if (document)
        (void)document::checkDocument(*document, {}, authority.signedAt);
    return 0;
}
