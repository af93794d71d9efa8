#pragma once

#include "core/clock.h"
#include "sandbox/store/database.h"

#include <optional>

namespace lc::sandbox {

// What stands behind a download address.
struct AddressedFile
{
    qint64 license = 0;
    qint64 copy = 0; // row of the annotated copy or forwarded file; 0: the original
    QString account; // whom it was given to
};

enum class AddressState { Good, Unknown, Expired, Used };

struct Redemption
{
    AddressState state = AddressState::Unknown;
    AddressedFile file;
};

// Download addresses: 256 random bits, good for one use within 600 s. Thread-safe.
class Addresses
{
public:
    Addresses(std::shared_ptr<Database> database, std::shared_ptr<const Clock> clock);
    [[nodiscard]] Result<> prepare();
    // The secret part of a new address.
    [[nodiscard]] Result<QString> issue(const AddressedFile &file);
    // Uses it up.
    [[nodiscard]] Result<Redemption> redeem(const QString &id);

    static constexpr int lifetimeSeconds = 600;

private:
    std::shared_ptr<Database> m_database;
    std::shared_ptr<const Clock> m_clock;
};

} // namespace lc::sandbox
