#include "ledger/epochkey.h"

#include "crypto/digest.h"

namespace lc::ledger {

namespace {
SecureBytes derived(const SecureBytes &key, QByteArrayView label)
{
    return SecureBytes::take(crypto::hmacSm3(key.view(), label));
}
} // namespace

EpochKey::EpochKey(SecureBytes key, qint64 epoch)
    : m_key(std::move(key))
    , m_macKey(derived(m_key, "LC-LEDGER-MAC"))
    , m_epoch(epoch)
{}

void EpochKey::advance()
{
    *this = EpochKey(derived(m_key, "LC-LEDGER-EPOCH"), m_epoch + 1);
}

bool EpochKey::advanceTo(qint64 epoch)
{
    while (m_epoch < epoch)
        advance();
    return m_epoch == epoch;
}

QByteArray EpochKey::mac(QByteArrayView hash) const
{
    return crypto::hmacSm3(m_macKey.view(), hash);
}

qint64 EpochRule::epochFor(const QDateTime &at) const
{
    if (m_count == 0)
        return m_epoch;
    return m_count >= recordsInEpoch || at.date() != m_day ? m_epoch + 1 : m_epoch;
}

void EpochRule::accept(const QDateTime &at)
{
    const qint64 epoch = epochFor(at);
    m_count = epoch == m_epoch ? m_count + 1 : 1;
    m_epoch = epoch;
    m_day = at.date();
}

EpochRule EpochRule::after(const Record &record, int inEpoch)
{
    EpochRule rule;
    rule.m_epoch = record.epoch;
    rule.m_count = inEpoch;
    rule.m_day = record.entry.at.date();
    return rule;
}

} // namespace lc::ledger
