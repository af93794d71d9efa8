#include "sandbox/faults/faultplan.h"

#include "sandbox/world/random.h"

namespace lc::sandbox {

FaultPlan::FaultPlan(Faults faults)
{
    replace(std::move(faults));
}

void FaultPlan::replace(Faults faults)
{
    const std::scoped_lock lock(m_mutex);
    m_seed = faults.seed;
    m_entries.clear();
    for (const FaultRule &rule : std::as_const(faults.rules))
        m_entries.push_back({rule, 0, 0});
}

bool FaultPlan::isDue(Entry &entry, size_t index) const
{
    const FaultRule &rule = entry.rule;
    const int number = ++entry.calls;
    if (number <= rule.after || (number - rule.after - 1) % rule.every != 0)
        return false;
    if (rule.times > 0 && entry.made >= rule.times)
        return false;
    if (rule.probability < 1) {
        constexpr int fine = 1000000;
        Random random = Random::of(m_seed, index, static_cast<quint64>(number));
        if (random.below(fine) >= rule.probability * fine)
            return false;
    }
    return true;
}

std::optional<FaultRule> FaultPlan::next(const QString &service, bool ofConnection)
{
    const std::scoped_lock lock(m_mutex);
    std::optional<FaultRule> chosen;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        Entry &entry = m_entries[i];
        const FaultRule &rule = entry.rule;
        if (isOfConnection(rule.kind) != ofConnection)
            continue;
        if (!rule.services.isEmpty() && !rule.services.contains(service))
            continue;
        if (!isDue(entry, i) || chosen)
            continue;
        ++entry.made;
        chosen = rule;
    }
    return chosen;
}

std::vector<FaultPlan::Entry> FaultPlan::entries() const
{
    const std::scoped_lock lock(m_mutex);
    return m_entries;
}

} // namespace lc::sandbox
