#pragma once

#include "core/secure.h"
#include "ledger/record.h"

namespace lc::ledger {

// The key of one epoch. It only goes forward: from the key of today nobody computes yesterday's,
// so who steals it cannot re-write what was recorded before. The key of epoch 0 is the auditor's.
// key(e+1) = HMAC-SM3(key(e), "LC-LEDGER-EPOCH"); mac key(e) = HMAC-SM3(key(e), "LC-LEDGER-MAC").
class EpochKey
{
public:
    EpochKey() = default;
    EpochKey(SecureBytes key, qint64 epoch);
    [[nodiscard]] bool isNull() const { return m_key.isEmpty(); }
    [[nodiscard]] qint64 epoch() const { return m_epoch; }
    [[nodiscard]] const SecureBytes &bytes() const { return m_key; }
    void advance();
    // Up to `epoch`; false when that lies behind.
    [[nodiscard]] bool advanceTo(qint64 epoch);
    // HMAC-SM3 over the record's hash.
    [[nodiscard]] QByteArray mac(QByteArrayView hash) const;

private:
    SecureBytes m_key;
    SecureBytes m_macKey;
    qint64 m_epoch = 0;
};

// An epoch ends after 256 records or with the calendar day (of the records' own local time).
// The rule is part of the format, so that a record sealed with a later key is found without any
// key at all.
class EpochRule
{
public:
    static constexpr int recordsInEpoch = 256;
    // The epoch that a record at `at` must have.
    [[nodiscard]] qint64 epochFor(const QDateTime &at) const;
    void accept(const QDateTime &at);
    // Takes up again after `record`, of which `inEpoch` records of its epoch were before or are.
    static EpochRule after(const Record &record, int inEpoch);

private:
    qint64 m_epoch = 0;
    int m_count = 0;
    QDate m_day;
};

} // namespace lc::ledger
