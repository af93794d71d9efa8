#pragma once

#include "platform/networktransport.h"
#include "platform/profile.h"
#include "support/settings.h"

namespace lc::support {

// How the platform is reached, from the settings: authorities, pinned key, the certificate that
// this computer shows, proxy. Reads the files that the settings name: FileNotReadable,
// FileTooLarge; SettingsInvalid for a proxy that is none.
[[nodiscard]] Result<platform::TransportSettings> transportSettings(const Settings &settings);

} // namespace lc::support
