#pragma once

#include "core/result.h"
#include "ledger/record.h"

#include <QList>

#include <functional>

namespace lc::ledger {

// Which records are wanted; what is empty does not restrict.
struct Filter
{
    QDateTime from; // inclusive
    QDateTime to;   // exclusive
    QList<Event> events;
    QString operatorNumber;
    QString reasonCode;
    QString matter; // part of code or name
    QString licenseIdentifier;
    QString serial;
    QByteArray holderHash;
    bool newestFirst = false;
    int limit = -1;
    int offset = 0;
};

// Reads from a ledger file (a copy will do), writes nothing; stops when the visitor returns
// false. LedgerOpen, LedgerNewer, LedgerDamaged.
[[nodiscard]] Result<> selectRecords(const QString &path, const Filter &filter,
                                     const std::function<bool(const Record &)> &visitor);

} // namespace lc::ledger
