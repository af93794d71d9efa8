#pragma once

#include "core/secure.h"

#include <QString>

namespace lc::ui {

// What a scanned code means for the input line.
struct ScannedCode
{
    enum class Use {
        Present, // an encrypted identifier: look it up at once, reason 02
        Enter,   // a subject code or license identifier: as if it had been typed
        Trace,   // of a printed copy: ask the ledger
        Explain, // nothing to look up: `sentence` says what it is
    };
    Use use = Use::Explain;
    SecureText text;
    QString sentence;
};

// `text`: what a scanner gun has typed. Nothing is opened or fetched because of it.
[[nodiscard]] ScannedCode judgeScan(const SecureText &text);

} // namespace lc::ui
