#include "scan/keyburst.h"

#include <cstdlib>

// Key presses in any order and at any time: two bytes a key, its character and the pause before
// it. Nothing may be typed that was not pressed, and a burst is never longer than what was.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace lc::scan;
    KeyBurstSettings settings;
    if (size > 0 && data[0] % 3 == 0)
        settings.prefix = QStringLiteral("~");
    if (size > 0 && data[0] % 5 == 0)
        settings.suffix = QStringLiteral("#");
    KeyBurst burst(settings);
    quint64 now = 1;
    qsizetype pressed = 0;
    qsizetype came = 0;
    for (size_t i = 0; i + 1 < size; i += 2) {
        now += data[i + 1];
        const QString text =
            data[i] == 0 ? QString() : QString(QChar(static_cast<char16_t>(data[i])));
        if (data[i] == 1) {
            (void)burst.silence(now);
        } else {
            pressed += text.size();
            (void)burst.press(text, now);
        }
        came += burst.takeBurst().view().size() + burst.takeTyped().size();
    }
    now += 10000;
    (void)burst.silence(now);
    came += burst.takeBurst().view().size() + burst.takeTyped().size();
    if (came > pressed || burst.isHolding())
        std::abort();
    return 0;
}
