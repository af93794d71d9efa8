#pragma once

#include "core/secure.h"

#include <QDateTime>
#include <QString>

namespace lc::ui {

// What a scanned code means for the input line.
struct ScannedCode
{
    enum class Use {
        Present, // an encrypted identifier: look it up at once, reason 02
        Confirm, // the same, but run out or dated in the future: said before asking
        Enter,   // a subject code or license identifier: as if it had been typed
        Trace,   // of a printed copy: its record in the ledger
        Explain, // nothing to look up: `sentence` says what it is
    };
    Use use = Use::Explain;
    SecureText text;
    QString sentence;
    [[nodiscard]] bool isOurs() const { return use != Use::Explain; }
};

// `payload`: the bytes of a code, or what a scanner gun has typed. Nothing is opened or fetched
// because of it.
[[nodiscard]] ScannedCode judgeScan(QByteArrayView payload, const QDateTime &now);
// How old an encrypted identifier is and how long it lives, empty when it does not say.
[[nodiscard]] QString lifeOf(const SecureText &identifier, const QDateTime &now);
// What a row of several codes says: the kind and a little of the code.
[[nodiscard]] QString briefOf(QByteArrayView payload);

} // namespace lc::ui
