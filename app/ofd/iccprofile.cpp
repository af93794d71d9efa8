#include "ofd/iccprofile.h"

#ifdef COUNTER_HAVE_LCMS

#include <lcms2.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <mutex>

namespace lc::ofd {

namespace {

constexpr qsizetype MaxProfileBytes = 16 << 20;

struct ProfileDelete
{
    void operator()(void *profile) const { cmsCloseProfile(profile); }
};
using Profile = std::unique_ptr<void, ProfileDelete>;

struct ContextDelete
{
    void operator()(cmsContext context) const { cmsDeleteContext(context); }
};
using Context = std::unique_ptr<std::remove_pointer_t<cmsContext>, ContextDelete>;

struct TransformDelete
{
    void operator()(void *transform) const { cmsDeleteTransform(transform); }
};
using Transform = std::unique_ptr<void, TransformDelete>;

cmsUInt32Number formatOf(cmsColorSpaceSignature space)
{
    switch (space) {
    case cmsSigGrayData:
        return TYPE_GRAY_16;
    case cmsSigRgbData:
        return TYPE_RGB_16;
    case cmsSigCmykData:
        return TYPE_CMYK_16;
    default: // an enumeration of another library, with dozens of values
        return 0;
    }
}

} // namespace

struct IccProfile::Private
{
    Package package;
    QString entry;
    std::mutex mutex; // a transform keeps a cache of its own
    bool opened = false;
    Context context;
    Transform transform;
    size_t channels = 0;

    void open()
    {
        opened = true;
        const auto bytes = package.read(entry);
        if (!bytes || bytes->size() > MaxProfileBytes)
            return;
        context.reset(cmsCreateContext(nullptr, nullptr));
        const Profile profile(cmsOpenProfileFromMemTHR(
            context.get(), bytes->constData(), static_cast<cmsUInt32Number>(bytes->size())));
        const Profile srgb(cmsCreate_sRGBProfileTHR(context.get()));
        if (!profile || !srgb)
            return;
        const cmsUInt32Number format = formatOf(cmsGetColorSpace(profile.get()));
        if (format == 0)
            return;
        transform.reset(cmsCreateTransformTHR(
            context.get(), profile.get(), format, srgb.get(), TYPE_RGB_16,
            INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_NOOPTIMIZE | cmsFLAGS_BLACKPOINTCOMPENSATION));
        channels = T_CHANNELS(format);
    }
};

IccProfile::IccProfile(Package package, QString entry)
    : d(std::make_unique<Private>())
{
    d->package = std::move(package);
    d->entry = std::move(entry);
}

IccProfile::~IccProfile() = default;

std::optional<QColor> IccProfile::toSrgb(std::span<const double> channels) const
{
    const std::lock_guard lock(d->mutex);
    if (!d->opened)
        d->open();
    if (!d->transform || channels.size() != d->channels)
        return std::nullopt;
    std::array<quint16, 4> in{};
    for (size_t i = 0; i < channels.size(); ++i)
        in[i] = static_cast<quint16>(std::lround(std::clamp(channels[i], 0.0, 1.0) * 65535));
    std::array<quint16, 3> out{};
    cmsDoTransform(d->transform.get(), in.data(), out.data(), 1);
    return QColor::fromRgba64(out[0], out[1], out[2]);
}

} // namespace lc::ofd

#else

namespace lc::ofd {

struct IccProfile::Private
{};

IccProfile::IccProfile(Package, QString) {}

IccProfile::~IccProfile() = default;

std::optional<QColor> IccProfile::toSrgb(std::span<const double>) const
{
    return std::nullopt;
}

} // namespace lc::ofd

#endif
