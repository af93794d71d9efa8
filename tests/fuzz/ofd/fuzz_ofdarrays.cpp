#include "ofd/values.h"
#include "tests/fuzz/ofd/fuzzpackage.h"

// The arrays of a text object: three lines are DeltaX, DeltaY and Glyphs; the rest is the text.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace lc;
    const QString text = QString::fromLatin1(fuzz::bytesOf(data, size));
    (void)ofd::parseNumbers(text);
    (void)ofd::parseDeltas(text);
    (void)ofd::parseChannels(text);
    (void)ofd::parseBox(text);
    (void)ofd::parseMatrix(text);
    const auto line = [&](int n) { return text.section(u'\n', n, n).toHtmlEscaped().toUtf8(); };
    const QByteArray object =
        "<ofd:TextObject ID=\"7\" Boundary=\"0 0 90 90\" Font=\"3\" Size=\"5\"><ofd:CGTransform "
        "CodePosition=\"1\" CodeCount=\"2\" GlyphCount=\"3\"><ofd:Glyphs>" +
        line(2) + "</ofd:Glyphs></ofd:CGTransform><ofd:TextCode X=\"1\" Y=\"8\" DeltaX=\"" +
        line(0) + "\" DeltaY=\"" + line(1) + "\">" +
        text.section(u'\n', 3).toHtmlEscaped().toUtf8() + "</ofd:TextCode></ofd:TextObject>";
    test::OfdBuilder builder = fuzz::fullPackage();
    builder.setPage(test::OfdBuilder::layer(object));
    fuzz::readAll(builder.build());
    return 0;
}
