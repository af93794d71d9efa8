#pragma once

#include "support/settings.h"

#include <QString>

class QCoreApplication;

namespace lc::main {

// What the command line asks for, over what the settings say.
struct Options
{
    support::Settings settings;
    std::optional<Error> settingsProblem; // said in the window, not before it
    QString tourDirectory;                // empty: no tour
    bool timeStartup = false;
    bool reportStalls = false;
    QString dataDirectory;
};

// Reads the command line and the settings file. Prints usage and ends the program on wrong use.
[[nodiscard]] Options readOptions(const QCoreApplication &application);

} // namespace lc::main
