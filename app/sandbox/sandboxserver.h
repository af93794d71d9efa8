#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "crypto/certificate.h"
#include "domain/holdercodetype.h"
#include "sandbox/options.h"

#include <QList>
#include <QUrl>

#include <memory>

namespace lc::sandbox {

struct SandboxAccount
{
    QString id;
    QByteArray secret;
};

// A subject code to try, with what it shows: "several licenses", "expired", "rare character".
struct Suggestion
{
    QString code;
    domain::HolderCodeType type;
    QString shows; // stable key: "several", "expired", "rareName", "organisation", "revoked", ...
};

// Our own reference platform: registry, grants, issuing and the interfaces of DB51/T 2942-2022
// over HTTP. Serves on its own threads until destroyed. Its authority (an SM2 root) is made at
// the first start and kept in `directory`.
class SandboxServer
{
public:
    [[nodiscard]] static Result<std::unique_ptr<SandboxServer>>
    start(const SandboxOptions &options, std::shared_ptr<const Clock> clock);
    ~SandboxServer();

    [[nodiscard]] QUrl baseUrl() const;
    // May do everything and gets originals.
    [[nodiscard]] SandboxAccount clerkAccount() const;
    // Of a role: "clerk", "copies" (a counter that gets annotated copies), "phone" (the holder's
    // side: 6.4.3 and the picture of 6.4.4), "national" (the national platform).
    [[nodiscard]] SandboxAccount account(const QString &role) const;
    [[nodiscard]] QList<crypto::Certificate> authorities() const;
    [[nodiscard]] QList<Suggestion> suggestions() const;
    // Of encrypted identifiers that are made from now on.
    void setEncryptedLifetime(int seconds);
    // What goes wrong from now on; nothing does when the options held no faults.
    void setFaults(Faults faults);
    // Of the admin call for faults; empty when there is none.
    [[nodiscard]] QByteArray adminToken() const;
    void stop();

private:
    SandboxServer();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace lc::sandbox
