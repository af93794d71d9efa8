#include "scan/keyburst.h"

#include <algorithm>

namespace lc::scan {

namespace {
constexpr size_t longestBurst = 4000;

bool isTerminator(QStringView text)
{
    return text == u"\r" || text == u"\n" || text == u"\t" || text == u"\r\n";
}
} // namespace

KeyBurst::KeyBurst(KeyBurstSettings settings)
    : m_settings(std::move(settings))
{}

KeyBurst::~KeyBurst()
{
    wipe(m_typed);
}

KeyBurst::Answer KeyBurst::press(QStringView text, quint64 at)
{
    const auto longest = static_cast<quint64>(m_settings.longestGapMs);
    if (!m_keys.empty() && at - m_keys.back().at > longest) {
        // What was held is over; the new key starts afresh.
        if (looksLikeBurst())
            return finish();
        drop();
    }
    if (isTerminator(text))
        return m_keys.empty()     ? Answer::Typing
               : looksLikeBurst() ? finish()
                                  : (drop(), Answer::Typing);
    if (text.isEmpty() || m_keys.size() >= longestBurst) {
        drop();
        return Answer::Typing;
    }
    for (const QChar c : text)
        m_keys.push_back({c.unicode(), at});
    return Answer::Held;
}

KeyBurst::Answer KeyBurst::silence(quint64 at)
{
    if (m_keys.empty() || at - m_keys.back().at < static_cast<quint64>(m_settings.longestGapMs))
        return m_keys.empty() ? Answer::Typing : Answer::Held;
    if (looksLikeBurst())
        return finish();
    drop();
    return Answer::Typing;
}

bool KeyBurst::looksLikeBurst() const
{
    if (m_keys.size() < static_cast<size_t>(std::max(2, m_settings.leastCharacters)))
        return false;
    std::vector<quint64> gaps;
    for (size_t i = 1; i < m_keys.size(); ++i)
        gaps.push_back(m_keys[i].at - m_keys[i - 1].at);
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
    std::ranges::nth_element(gaps, middle);
    if (*middle >= static_cast<quint64>(m_settings.medianGapMs))
        return false;
    for (qsizetype i = 0; i < m_settings.prefix.size(); ++i) {
        if (static_cast<size_t>(i) >= m_keys.size() ||
            m_keys[static_cast<size_t>(i)].character != m_settings.prefix.at(i).unicode())
            return false;
    }
    return true;
}

KeyBurst::Answer KeyBurst::finish()
{
    QString text;
    text.reserve(static_cast<qsizetype>(m_keys.size()));
    for (const Key &key : m_keys)
        text += QChar(key.character);
    QStringView inner = QStringView(text).mid(m_settings.prefix.size());
    if (!m_settings.suffix.isEmpty() && inner.endsWith(m_settings.suffix))
        inner.chop(m_settings.suffix.size());
    m_burst = SecureText(inner);
    wipe(text);
    m_keys.clear();
    return Answer::Complete;
}

void KeyBurst::drop()
{
    // Room beforehand: a string that grows leaves copies of itself behind.
    QString typed;
    typed.reserve(m_typed.size() + static_cast<qsizetype>(m_keys.size()));
    typed += m_typed;
    for (const Key &key : m_keys)
        typed += QChar(key.character);
    wipe(m_typed);
    m_typed = std::move(typed);
    m_keys.clear();
}

SecureText KeyBurst::takeBurst()
{
    return std::exchange(m_burst, {});
}

QString KeyBurst::takeTyped()
{
    return std::exchange(m_typed, {});
}

} // namespace lc::scan
