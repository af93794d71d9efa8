#pragma once

#include "core/secure.h"

#include <QString>

#include <optional>
#include <vector>

namespace lc::scan {

struct KeyBurstSettings
{
    int leastCharacters = 6;
    int medianGapMs = 30;   // slower in the middle: a person is typing
    int longestGapMs = 100; // a longer gap ends the burst
    QString prefix;         // what the scanner sends before the code, empty: nothing
    QString suffix;         // besides CR, LF and TAB
};

// Tells the keystrokes of a scanner gun from those of a person, by the time stamps of the key
// events (not their arrival: a busy window delivers late ones in a heap). Pure logic, one thread.
//
// Feed every key press; what takeBurst() gives was a scan, what is dropped was typing. The
// terminator belongs to the burst and must not press a button.
class KeyBurst
{
public:
    enum class Answer {
        Typing,   // a person's key: let it through
        Held,     // may belong to a burst: keep it until more is known
        Complete, // a burst has ended: takeBurst()
    };

    explicit KeyBurst(KeyBurstSettings settings = {});
    ~KeyBurst();
    KeyBurst(const KeyBurst &) = delete;
    KeyBurst &operator=(const KeyBurst &) = delete;

    // `text`: what the key would type; CR, LF and TAB as such. `at`: QKeyEvent::timestamp().
    Answer press(QStringView text, quint64 at);
    // To be called longestGapMs after the last key: what is held is a burst without terminator,
    // or typing.
    Answer silence(quint64 at);
    [[nodiscard]] SecureText takeBurst();
    // Keys that were held and turned out to be typing, in order; empties the list.
    [[nodiscard]] QString takeTyped();
    [[nodiscard]] bool isHolding() const { return !m_keys.empty(); }

private:
    struct Key
    {
        char16_t character;
        quint64 at;
    };
    [[nodiscard]] bool looksLikeBurst() const;
    Answer finish();
    void drop();

    KeyBurstSettings m_settings;
    std::vector<Key, WipingAllocator<Key>> m_keys;
    SecureText m_burst;
    QString m_typed;
};

} // namespace lc::scan
