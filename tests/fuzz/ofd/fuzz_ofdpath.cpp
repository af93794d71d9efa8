#include "ofd/pathdata.h"
#include "tests/fuzz/ofd/fuzzpackage.h"

// Path data: parsed, filled, stroked with dashes and used as a clip. The first byte chooses the
// attributes.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using lc::test::OfdBuilder;
    if (size < 1 || size > 4000)
        return 0;
    const QByteArray text =
        QString::fromLatin1(lc::fuzz::bytesOf(data + 1, size - 1)).toHtmlEscaped().toUtf8();
    (void)lc::ofd::parsePathData(QString::fromUtf8(text));
    const QByteArray shape = "<ofd:AbbreviatedData>" + text + "</ofd:AbbreviatedData>";
    const bool dashed = (data[0] & 1) != 0;
    const bool clipped = (data[0] & 2) != 0;
    const QByteArray clip = "<ofd:Clips><ofd:Clip><ofd:Area><ofd:Path>" + shape +
                            "</ofd:Path></ofd:Area><ofd:Area><ofd:Path>" + shape +
                            "</ofd:Path></ofd:Area></ofd:Clip></ofd:Clips>";
    const QByteArray object =
        QByteArray("<ofd:PathObject ID=\"7\" Fill=\"true\" Cap=\"Round\" Join=\"Round\" ") +
        (dashed ? "DashPattern=\"3 1\" " : "") + ((data[0] & 4) != 0 ? "Rule=\"Even-Odd\" " : "") +
        ">" + (clipped ? clip : QByteArray()) + "<ofd:FillColor Value=\"255 0 0\"/>" + shape +
        "</ofd:PathObject>";
    lc::fuzz::readAll(OfdBuilder(object).build());
    return 0;
}
