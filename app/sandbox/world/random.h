#pragma once

#include <QString>
#include <QStringView>

#include <cstdint>

namespace lc::sandbox {

// Numbers that are the same for the same seed on every computer and compiler (SplitMix64);
// for inventing people, never for secrets.
class Random
{
public:
    explicit Random(quint64 seed)
        : m_state(seed)
    {}
    // A stream of its own for one thing of one kind.
    [[nodiscard]] static Random of(quint64 seed, quint64 kind, quint64 index)
    {
        Random mixed(seed ^ (kind * 0x9E3779B97F4A7C15ull));
        return Random(mixed.next() ^ (index * 0xD1B54A32D192ED03ull));
    }
    quint64 next()
    {
        quint64 z = (m_state += 0x9E3779B97F4A7C15ull);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        return z ^ (z >> 31);
    }
    // 0 <= result < limit
    int below(int limit) { return static_cast<int>(next() % static_cast<quint64>(limit)); }
    [[nodiscard]] QString digits(int count)
    {
        QString text;
        for (int i = 0; i < count; ++i)
            text += QChar(u'0' + below(10));
        return text;
    }
    template <class List>
    [[nodiscard]] const auto &pick(const List &list)
    {
        return list[below(static_cast<int>(list.size()))];
    }

private:
    quint64 m_state;
};

} // namespace lc::sandbox
