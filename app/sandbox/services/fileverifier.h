#pragma once

#include "core/clock.h"
#include "crypto/certificate.h"
#include "platform/wiremapping.h"

#include <memory>

namespace lc::sandbox {

class Registry;

// Answer of 6.5.2. Results: 0 genuine and valid, 1 the seal failed, 2 the file failed,
// 3 genuine but no longer valid, 4 cannot be decided, 5 not on record, 7 metadata differ.
struct VerifiedFile
{
    platform::Status status = platform::Status::Ok;
    int result = 4;
};

// Checks a license file on behalf of the platform: package, seal, then the record. Thread-safe.
class FileVerifier
{
public:
    FileVerifier(std::shared_ptr<const Registry> registry, crypto::Certificate root,
                 std::shared_ptr<const Clock> clock);
    [[nodiscard]] Result<VerifiedFile> verify(const SecureBytes &file) const;

    // The license that a file says it is; empty when it says nothing or is none.
    [[nodiscard]] static QString identifierIn(const SecureBytes &file);

private:
    std::shared_ptr<const Registry> m_registry;
    crypto::Certificate m_root;
    std::shared_ptr<const Clock> m_clock;
};

} // namespace lc::sandbox
