#pragma once

#include "sandbox/faults/faults.h"

#include <mutex>
#include <optional>
#include <vector>

namespace lc::sandbox {

// Decides call by call which fault of a set is due. The same seed and the same calls give the
// same faults. Thread-safe.
class FaultPlan
{
public:
    explicit FaultPlan(Faults faults = {});
    void replace(Faults faults);

    // Of the rules of a connection, or of those of an answer, the first that is due. Every rule
    // counts the calls that match it, due or not.
    [[nodiscard]] std::optional<FaultRule> next(const QString &service, bool ofConnection);

    struct Entry
    {
        FaultRule rule;
        int calls = 0; // that matched
        int made = 0;
    };
    [[nodiscard]] std::vector<Entry> entries() const;

private:
    [[nodiscard]] bool isDue(Entry &entry, size_t index) const;

    mutable std::mutex m_mutex;
    quint32 m_seed = 1;
    std::vector<Entry> m_entries;
};

} // namespace lc::sandbox
