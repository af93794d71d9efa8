#pragma once

#include "cli/context.h"
#include "desk/desk.h"
#include "platform/networktransport.h"
#include "sandbox/sandboxserver.h"

namespace lc::cli {

// The object graph behind a command: pools, ledger, client (or the sandbox of practice mode) and
// the desk over them. Members go in the reverse order of their making.
class Connection
{
public:
    // With a platform: by --practice, by --platform and its companions, or by the settings.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(Context &context);
    // Without one, for files.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> openLocal(Context &context);
    ~Connection();

    // With a platform, but no ledger and no desk: nobody's licenses are asked for.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> openClient(Context &context);
    [[nodiscard]] desk::Desk &desk() { return *m_desk; }
    [[nodiscard]] const std::shared_ptr<platform::PlatformClient> &client() const
    {
        return m_client;
    }
    [[nodiscard]] const std::shared_ptr<platform::Transport> &transport() const
    {
        return m_transport;
    }
    [[nodiscard]] const QUrl &url() const { return m_url; }
    [[nodiscard]] const platform::TransportSettings &reach() const { return m_reach; }
    [[nodiscard]] const support::Settings &settings() const { return m_settings; }

private:
    Connection() = default;
    [[nodiscard]] Result<> startPractice(Context &context, platform::PlatformSettings &settings);
    [[nodiscard]] Result<> makeClient(Context &context);
    [[nodiscard]] Result<> makeDesk(Context &context);

    support::Settings m_settings;
    std::unique_ptr<sandbox::SandboxServer> m_sandbox;
    Pools m_pools;
    document::TrustAnchors m_anchors;
    QUrl m_url;
    platform::TransportSettings m_reach;
    std::shared_ptr<platform::Transport> m_transport;
    std::shared_ptr<platform::PlatformClient> m_client;
    std::unique_ptr<desk::Desk> m_desk;
};

// A built-in profile by its name, or a profile file.
[[nodiscard]] Result<platform::Profile> profileOf(const QString &nameOrPath);
// The secret as it stands in the file, without the line's end.
[[nodiscard]] Result<SecureBytes> readSecret(const QString &path);

// The settings of --settings or of the standard place, changed by the options of this call.
[[nodiscard]] support::Settings effectiveSettings(const Context &context);
// --ledger, else the ledger of the settings.
[[nodiscard]] QString ledgerPathOf(const Context &context);
// --anchors or the settings' directory; empty anchors when neither is given.
[[nodiscard]] Result<document::TrustAnchors> anchorsOf(const Context &context, const QDateTime &at);

struct Purpose
{
    domain::Reason reason = domain::Reason::Sharing;
    domain::Matter matter;
};
// --reason, --matter, --matter-code. UsageWrong for an unknown code, MatterMissing.
[[nodiscard]] Result<Purpose> purposeOf(const Context &context);

// Judges the first argument before anything is connected to. The errors of SubjectCode::parse().
[[nodiscard]] Result<> checkArgument(const Context &context);
// Looks up what an argument (the first unless said otherwise) is: a subject code (with --type of
// that kind), a license identifier, or the text of a scanned code.
[[nodiscard]] Result<desk::LookUpAnswer> lookUpArgument(Context &context, const Purpose &purpose,
                                                        desk::Desk &desk, int index = 0);
// The same for one license, which is opened: what every command on one license begins with.
[[nodiscard]] Result<std::shared_ptr<const desk::OpenedLicense>>
openArgument(Context &context, const Purpose &purpose, desk::Desk &desk, int index = 0);

} // namespace lc::cli
