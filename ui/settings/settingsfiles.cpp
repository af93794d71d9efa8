#include "ui/settings/settingsroom.h"

#include "core/file.h"

// The files behind the room: read and written on the io pool.

namespace lc::ui {

namespace {
constexpr qint64 largestFile = 1 << 20;
} // namespace

void SettingsRoom::reload()
{
    m_busy = true;
    refreshButtons();
    deliver(runOn(m_pools->io(), [places = m_places] { return support::readLayered(places); }),
            this, [this](Result<support::LayeredSettings> layers) {
                m_busy = false;
                if (layers)
                    showLayers(*layers);
                else
                    sayError(layers.error());
                refreshButtons();
                Q_EMIT loaded();
            });
}

void SettingsRoom::save()
{
    const auto settings = typed();
    if (!settings || m_busy)
        return;
    m_busy = true;
    refreshButtons();
    auto future = runOn(m_pools->io(),
                        [places = m_places, wanted = *settings,
                         layers = m_layers]() -> Result<support::LayeredSettings> {
                            LC_CHECK(support::writeOwnSettings(places.user, wanted, layers));
                            return support::readLayered(places);
                        });
    deliver(future, this, [this](Result<support::LayeredSettings> layers) {
        m_busy = false;
        if (layers) {
            showLayers(*layers);
            say(tr("Saved. What was there before is kept as the previous copy."), "passed");
            Q_EMIT saved(layers->settings);
        } else {
            sayError(layers.error());
        }
        refreshButtons();
    });
}

void SettingsRoom::importFile(const QString &path)
{
    if (path.isEmpty())
        return;
    auto future = runOn(m_pools->io(), [path]() -> Result<support::SettingsFile> {
        LC_TRY(bytes, readFile(path, largestFile));
        return support::parseSettings(bytes.view());
    });
    deliver(future, this, [this](Result<support::SettingsFile> file) {
        if (!file) {
            sayError(file.error());
            return;
        }
        propose(file->settings);
        if (!file->ignored.isEmpty())
            say(notice() % u' ' % tr("Not known and left out: %1.").arg(file->ignored.join(u", ")),
                "notice");
    });
}

void SettingsRoom::exportFile(const QString &path)
{
    const auto settings = path.isEmpty() ? std::nullopt : typed();
    if (!settings)
        return;
    auto future = runOn(m_pools->io(), [path, json = support::allSettingsToJson(*settings)] {
        return writeFile(path, json);
    });
    deliver(future, this, [this, path](Result<> written) {
        if (written)
            say(tr("Exported to %1. No secret stands in it.").arg(path), "passed");
        else
            sayError(written.error());
    });
}

void SettingsRoom::restore()
{
    deliver(runOn(m_pools->io(), [path = m_places.user] { return support::restorePrevious(path); }),
            this, [this](Result<> restored) {
                if (restored)
                    reload();
                else
                    sayError(restored.error());
            });
}

} // namespace lc::ui
