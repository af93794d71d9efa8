#pragma once

#include "platform/platformclient.h"

#include <QStringList>

namespace lc::support {

// The way to the platform, one stage after the other; each needs the one before it.
enum class Stage { Resolve, Connect, Encrypt, Http, Authorise, Clock };

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
    std::shared_ptr<platform::PlatformClient> client;
    std::shared_ptr<const Clock> clock;
    QByteArray caCertificates; // PEM; empty: the system's
    platform::Deadlines deadlines;
};

// Walks the way until a stage fails; the rest is Skipped. Blocks its thread (the io pool) for at
// most the deadlines of the stages. Sends one GET and one authorisation, nothing else.
[[nodiscard]] QList<StageReport> diagnose(const DiagnosisRequest &request,
                                          const CancellationToken &token = {});

[[nodiscard]] QString nameOf(Stage stage);
[[nodiscard]] QString nameOf(StageReport::State state);

// Beyond this the platform may refuse our requests as too old or too new.
inline constexpr std::chrono::milliseconds tolerableClockOffset{60'000};

} // namespace lc::support
