#pragma once

#include "core/clock.h"
#include "sandbox/options.h"
#include "sandbox/store/accounts.h"

#include <QMap>

namespace lc::sandbox {

class Accounts;
class Addresses;
class Copies;
class EncryptedIds;
class Grants;
class Registry;
struct Catalogue;
class World;

// What a sandbox keeps in its directory, opened and made ready: shared by the server and by what
// administers it.
struct Stores
{
    std::shared_ptr<const Catalogue> catalogue;
    std::shared_ptr<Database> database;
    std::shared_ptr<Registry> registry;
    std::shared_ptr<Accounts> accounts;
    std::shared_ptr<Grants> grants;
    std::shared_ptr<Addresses> addresses;
    std::shared_ptr<Copies> copies;
    std::shared_ptr<EncryptedIds> encryptedIds;
    QMap<QString, StoredAccount> standard; // by role

    // SandboxStorage, SandboxStart.
    [[nodiscard]] static Result<Stores> open(const SandboxOptions &options,
                                             std::shared_ptr<const Clock> clock);
};

} // namespace lc::sandbox
