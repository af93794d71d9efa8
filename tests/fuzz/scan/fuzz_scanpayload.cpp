#include "scan/codetime.h"
#include "scan/lineframer.h"
#include "scan/payload.h"
#include "scan/scannertest.h"

#include <cstdlib>

// What a code or a scanner can say: the payload grammar, the times in it, the line framing and the
// self-test. What is taken for an identifier must be text that can travel on as such.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace lc::scan;
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    const ScannedPayload payload = judgePayload(bytes);
    if (payload.kind == PayloadKind::EncryptedIdentifier) {
        for (const QChar c : payload.text.view()) {
            if (c.unicode() > 126 || c.unicode() < 33)
                std::abort();
        }
        if (const auto time = timeOfIdentifier(payload.text.view()); time) {
            if (time->expires < time->issued)
                std::abort();
        }
    }
    LineFramer framer(64);
    for (const lc::SecureBytes &code : framer.add(bytes)) {
        if (code.size() > 64)
            std::abort();
    }
    (void)framer.quiet();
    const ScannerReport report = judgeScanner(bytes, ScannerMode::Serial);
    if (report.right > report.expected)
        std::abort();
    return 0;
}
