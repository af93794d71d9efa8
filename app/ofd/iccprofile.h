#pragma once

#include "ofd/package.h"

#include <QColor>

#include <memory>
#include <optional>
#include <span>

namespace lc::ofd {

// An ICC profile of a colour space (GB/T 33190 8.3.1), read from the package and opened when a
// colour is first asked for. Thread-safe. A build without lcms2 knows no profile.
class IccProfile
{
public:
    IccProfile(Package package, QString entry);
    ~IccProfile();

    // Channels 0..1: one of gray, three of RGB, four of CMYK. Nothing when the profile cannot be
    // read or is for another number of channels.
    [[nodiscard]] std::optional<QColor> toSrgb(std::span<const double> channels) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace lc::ofd
