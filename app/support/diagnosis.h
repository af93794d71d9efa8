#pragma once

#include "platform/networktransport.h"
#include "platform/platformclient.h"

#include <QStringList>

#include <functional>

namespace lc::support {

// The way to the platform, one stage after the other, each needing the one before it; then what
// this computer has, each by itself.
enum class Stage {
    Resolve,
    Connect,
    Encrypt,
    Http,
    Authorise,
    Clock,
    Fonts,
    Printers,
    Scanners,
    Screen,
    Ledger
};

struct StageReport
{
    enum class State { Passed, Notice, Failed, Skipped };
    Stage stage = Stage::Resolve;
    State state = State::Skipped;
    std::chrono::milliseconds elapsed{0};
    // Addresses, protocol, cipher, certificate's names and dates, HTTP status, clock offset in
    // milliseconds. No account, no secret: a report can be pasted into a mail.
    QMap<QString, QVariant> facts;
    std::optional<Error> error;
};

struct DiagnosisRequest
{
    QUrl url;
    std::shared_ptr<platform::Transport> transport;
    std::shared_ptr<platform::PlatformClient> client; // null: no account, authorising fails
    std::shared_ptr<const Clock> clock;
    // As `transport` has them: proxy, trust, the certificate that this computer shows.
    platform::TransportSettings reach;
    platform::Deadlines deadlines;
    QString ledgerPath;       // empty: not looked at
    QString captureAllowedBy; // the setting that lets pictures show the windows; empty: none
};

// Walks the way until a stage fails; the rest of it is Skipped. Then looks at this computer. Blocks
// its thread (the io pool) for at most the deadlines of the stages. Sends one GET and one
// authorisation, nothing else. `told` hears of every stage as it ends, in the same thread.
[[nodiscard]] QList<StageReport>
diagnose(const DiagnosisRequest &request, const CancellationToken &token = {},
         const std::function<void(const StageReport &)> &told = {});
// Only the way to the platform.
[[nodiscard]] QList<StageReport>
diagnoseConnection(const DiagnosisRequest &request, const CancellationToken &token = {},
                   const std::function<void(const StageReport &)> &told = {});
// Only what this computer has.
[[nodiscard]] QList<StageReport>
diagnoseComputer(const DiagnosisRequest &request, const CancellationToken &token = {},
                 const std::function<void(const StageReport &)> &told = {});
[[nodiscard]] QList<Stage> connectionStages();
[[nodiscard]] QList<Stage> allStages();

[[nodiscard]] QString nameOf(Stage stage);
[[nodiscard]] QString nameOf(StageReport::State state);

// Beyond this the platform may refuse our requests as too old or too new.
inline constexpr std::chrono::milliseconds tolerableClockOffset{60'000};

} // namespace lc::support
