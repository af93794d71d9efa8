// Writes codes with the library that it was built against, reads them with it, and says how that
// went. Not part of the suite: see COUNTER_OTHER_ZXING in CMakeLists.txt.
#include "qrcode/qrcode.h"
#include "scan/zxingreader.h"

#include <cstdio>

using namespace lc;

int main()
{
    QByteArray everyByte;
    for (int i = 1; i < 256; ++i)
        everyByte += static_cast<char>(i);
    int wrong = 0;
    for (const QByteArray &bytes : {QByteArray("LICENSE-0123456789"), everyByte}) {
        const auto code = qrcode::encode(bytes);
        if (!code) {
            std::puts("not written");
            return 1;
        }
        const auto frame = scan::GrayFrame::fromImage(qrcode::toImage(*code, 4));
        for (const bool pure : {false, true}) {
            const auto codes =
                scan::readWithZxing(frame, {scan::Binarising::LocalAverage, pure, 8});
            const bool isRight = codes.size() == 1 &&
                                 codes.front().payload.view().toByteArray() == bytes &&
                                 codes.front().corners[2].x() > codes.front().corners[0].x();
            std::printf("%d bytes, pure %d: %s\n", static_cast<int>(bytes.size()), pure,
                        isRight ? "read" : "WRONG");
            wrong += isRight ? 0 : 1;
        }
    }
    return wrong;
}
