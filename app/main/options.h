#pragma once

#include "support/centralsettings.h"

#include <QString>

class QCoreApplication;

namespace lc::main {

// What the command line asks for, over what the settings say.
struct Options
{
    support::Settings settings;
    support::SettingsPlaces places;
    std::optional<Error> settingsProblem; // said in the window, not before it
    bool settingsUsable = true;           // false: there is nothing to go by, so nothing is begun
    QString tourDirectory;                // empty: no tour
    bool timeStartup = false;
    bool reportStalls = false;
    QString dataDirectory;
};

// Reads the command line and the settings of every layer; what is locked there is not changed by
// the command line. Prints usage and ends the program on wrong use.
[[nodiscard]] Options readOptions(const QCoreApplication &application);

} // namespace lc::main
