#pragma once

#include "ledger/checkpoint.h"
#include "ledger/record.h"

#include <QDate>
#include <QMap>

namespace lc::ledger {

// What is printed when the counter closes: the day in numbers and a signed checkpoint, whose text
// goes into a QR. Paper cannot be changed from the keyboard, so it holds the chain in place.
struct ClosingSheet
{
    QDate day;
    QString counter;
    qint64 firstSequence = 0; // of the day; 0: nothing happened
    qint64 lastSequence = 0;
    QMap<Event, qint64> uses;
    Checkpoint checkpoint; // of the whole chain, made now
    [[nodiscard]] QString qrText() const { return QString::fromLatin1(checkpoint.toText()); }
};

} // namespace lc::ledger
