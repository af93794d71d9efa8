#pragma once

#include <QCoreApplication>

namespace lc::cli {

// A text that was marked with QT_TRANSLATE_NOOP("Cli", …), in the language that is spoken. Not
// called tr: lupdate would look for that function's own texts and pass over the marked one.
[[nodiscard]] inline QString say(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

} // namespace lc::cli
