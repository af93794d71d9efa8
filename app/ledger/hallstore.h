#pragma once

#include "core/secure.h"
#include "ledger/halladdress.h"
#include "ledger/ledgerstore.h"
#include "ledger/sqlthread.h"

#include <mutex>

namespace lc::ledger {

// The hall's word that it has a record: an HMAC (SHA-256) with a key that only the database's
// owner reads, made over receiptText().
struct Receipt
{
    QString chain;
    qint64 sequence = 0;
    QByteArray hash;
    QString received; // UTC, microseconds, as the hall printed it
    int key = 0;
    QByteArray value;
    [[nodiscard]] QByteArray text() const;
    [[nodiscard]] bool isValid(const SecureBytes &receiptKey) const;
};

// The hall's ledger (resources/hall/schema.sql): the server checks hash, chain and sequence on
// insert. Connects when it is first asked, and again after a connection was lost. Thread-safe;
// calls wait for the network, so not for the GUI thread.
// Errors: ConnectionLost and ConnectionRefused when the server cannot be reached,
// LedgerWrite when it cannot store, LedgerDamaged when it refuses the record (fact "sqlState";
// LC002, "not the next one", with the fact "expected").
class HallStore final : public LedgerStore
{
public:
    // `chain`: the one that last() speaks of.
    HallStore(HallAddress address, QString chain);
    ~HallStore() override;

    [[nodiscard]] Result<> append(const Record &record) override;
    // Stores the record, or finds that it is stored already.
    [[nodiscard]] Result<Receipt> ship(const Record &record);
    [[nodiscard]] Result<Record> last() override;
    // Needs a supervisor's login.
    [[nodiscard]] Result<> visit(qint64 from,
                                 const std::function<bool(const Record &)> &visitor) override;
    [[nodiscard]] QString chain() const { return m_chain; }

private:
    [[nodiscard]] Result<> ensureOpen(QSqlDatabase &database) const;
    [[nodiscard]] Result<> visitPage(QSqlDatabase &database, qint64 &next,
                                     const std::function<bool(const Record &)> &visitor) const;
    [[nodiscard]] Result<> prepare();

    const HallAddress m_address;
    const QString m_chain;
    std::mutex m_preparing;
    bool m_prepared = false;
    SqlThread m_thread;
};

} // namespace lc::ledger
