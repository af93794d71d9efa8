#pragma once

#include "desk/desk.h"
#include "sandbox/sandboxserver.h"
#include "support/diagnosis.h"
#include "support/settings.h"

namespace lc::main {

// What stands behind the desk: the platform's client (and in practice mode the platform itself),
// the ledger, the anchors. Made on a worker thread while the window is already shown.
struct Connection
{
    std::unique_ptr<sandbox::SandboxServer> sandbox; // practice mode only
    std::shared_ptr<platform::PlatformClient> client;
    std::shared_ptr<platform::PlatformClient> phone; // the holder's side, practice mode only
    std::shared_ptr<ledger::Ledger> ledger;
    document::TrustAnchors anchors;
    std::shared_ptr<const desk::Responder> responder;
    QString account;
    support::DiagnosisRequest diagnosis; // the same way, to be walked by the diagnosis page
};

// Reads files, opens the ledger, starts the sandbox: never in the GUI thread. `secret`: of the
// platform account; not needed in practice mode. SecretMissing.
[[nodiscard]] Result<std::shared_ptr<Connection>>
connectPlatform(const support::Settings &settings, const SecureBytes &secret,
                std::shared_ptr<const Clock> clock);

// From the file that the environment variable COUNTER_SECRET_FILE names, else from the one that the
// assistant of the first connection wrote; empty when there is neither. FileNotReadable.
[[nodiscard]] Result<SecureBytes> secretFromFile();
// That file was named; otherwise it is the one that the first connection left.
[[nodiscard]] bool isSecretFileNamed();

// Keeps the highest serial of a list of issuers that was seen; beside the ledger.
[[nodiscard]] QString issuersMemory(const support::Settings &settings);

// What can be looked at when there is no connection: the way to the platform without an account,
// and this computer.
[[nodiscard]] Result<support::DiagnosisRequest> diagnosisOf(const support::Settings &settings,
                                                            std::shared_ptr<const Clock> clock);

} // namespace lc::main
