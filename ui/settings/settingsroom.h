#pragma once

#include "core/async.h"
#include "support/centralsettings.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace lc::ui {

class FileDialogs;
class SettingField;

// Every setting with its value and where it comes from, for the clerk and for the administrator.
// Nothing holds before it is saved; what is wrong is said at its place and keeps the rest from
// being saved. Files are read and written on the io pool.
class SettingsRoom final : public QWidget
{
    Q_OBJECT
public:
    SettingsRoom(Pools *pools, FileDialogs *dialogs, support::SettingsPlaces places,
                 QWidget *parent = nullptr);

    // Reads the files anew and shows what they say.
    void reload();
    // Puts values in as if they had been typed; the assistant hands over what it found.
    void propose(const support::Settings &settings);
    void save();
    [[nodiscard]] SettingField *field(const QString &name) const;
    [[nodiscard]] QString notice() const;
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] const support::LayeredSettings &layers() const { return m_layers; }

Q_SIGNALS:
    void loaded();
    void saved(const lc::support::Settings &settings);
    void assistantRequested();
    void trustRequested();
    void updateRequested();
    void turnedAway();

private:
    QWidget *buildTools();
    QWidget *buildPage(bool administrator);
    QWidget *buildFooter();
    void showLayers(const support::LayeredSettings &layers);
    void say(const QString &text, const char *tone);
    void sayError(const Error &error);
    [[nodiscard]] QString stateOfFiles() const;
    [[nodiscard]] std::optional<support::Settings> typed();
    void importFile(const QString &path);
    void exportFile(const QString &path);
    void restore();
    void refreshButtons();

    Pools *m_pools;
    FileDialogs *m_dialogs;
    support::SettingsPlaces m_places;
    support::LayeredSettings m_layers;
    QList<SettingField *> m_fields;
    QListWidget *m_groups;
    QStackedWidget *m_pages;
    QLabel *m_notice;
    QLabel *m_files;
    QPushButton *m_save;
    QPushButton *m_restore;
    bool m_busy = false;
};

} // namespace lc::ui
