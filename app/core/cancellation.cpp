#include "core/cancellation.h"

#include <map>
#include <mutex>

namespace lc {

class CancellationState
{
public:
    std::mutex mutex;
    bool cancelled = false;
    int nextId = 0;
    std::map<int, std::function<void()>> callbacks;
};

CancellationToken::CancellationToken(std::shared_ptr<CancellationState> state)
    : m_state(std::move(state))
{}

bool CancellationToken::isCancelled() const
{
    if (!m_state)
        return false;
    const std::scoped_lock lock(m_state->mutex);
    return m_state->cancelled;
}

Result<> CancellationToken::check(SourceLocation where) const
{
    if (isCancelled())
        return fail(ErrorCode::Cancelled, {}, where);
    return {};
}

std::shared_ptr<void> CancellationToken::onCancel(std::function<void()> callback) const
{
    if (!m_state)
        return {};
    int id = 0;
    {
        const std::scoped_lock lock(m_state->mutex);
        if (!m_state->cancelled) {
            id = ++m_state->nextId;
            m_state->callbacks.emplace(id, std::move(callback));
        }
    }
    if (id == 0) {
        callback();
        return {};
    }
    return std::shared_ptr<void>(nullptr, [state = m_state, id](void *) {
        const std::scoped_lock lock(state->mutex);
        state->callbacks.erase(id);
    });
}

CancellationSource::CancellationSource()
    : m_state(std::make_shared<CancellationState>())
{}

CancellationToken CancellationSource::token() const
{
    return CancellationToken(m_state);
}

void CancellationSource::cancel()
{
    std::map<int, std::function<void()>> callbacks;
    {
        const std::scoped_lock lock(m_state->mutex);
        m_state->cancelled = true;
        callbacks.swap(m_state->callbacks);
    }
    for (auto &[id, callback] : callbacks)
        callback();
}

} // namespace lc
