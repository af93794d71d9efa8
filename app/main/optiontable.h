#pragma once

#include <QCommandLineParser>
#include <QString>

namespace lc::main {

// Puts every option of the desktop program into the parser: one table for parsing, --help and the
// manual page.
void addOptions(QCommandLineParser &parser);
// The manual page of the desktop program, in roff, English.
[[nodiscard]] QString manualPage();

} // namespace lc::main
