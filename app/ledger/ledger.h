#pragma once

#include "core/clock.h"
#include "core/secure.h"
#include "ledger/closingsheet.h"
#include "ledger/ledgerstore.h"
#include "ledger/tracecode.h"

#include <functional>
#include <memory>

namespace lc::ledger {

// The chain of one installation: an append numbers, hashes, authenticates and stores an entry
// before the caller may show or print what it records. Record 1 is the chain's own start.
// Several processes may have the same ledger open. Thread-safe.
class Ledger
{
public:
    // `path`: SQLite file, made when absent; its keys lie beside it. LedgerOpen,
    // LedgerDamaged, LedgerNewer. Every append signs the new end as well.
    [[nodiscard]] static Result<std::unique_ptr<Ledger>> open(const QString &path,
                                                              std::shared_ptr<const Clock> clock);
    ~Ledger();
    [[nodiscard]] Result<Record> append(const Entry &entry);
    // Keyed hash of a subject code, for Entry::holderHash.
    [[nodiscard]] QByteArray holderHash(const SecureText &subjectCode) const;
    [[nodiscard]] Result<QList<Record>> records(qint64 from = 1, int limit = -1) const;
    [[nodiscard]] Result<qint64> lastSequence() const;
    // Calls `function` after each append, from the appending thread, until the returned handle
    // is let go.
    [[nodiscard]] std::shared_ptr<void> onAppended(std::function<void()> function);
    // How often `serial` was printed.
    [[nodiscard]] Result<int> printsOf(const QString &serial) const;
    // The text of the QR on a copy, and what is known of a print whose QR was scanned.
    [[nodiscard]] QString traceCode(const QString &serial) const;
    [[nodiscard]] Result<TraceAnswer> trace(const QString &scanned) const;
    // Signs where the chain ends now.
    [[nodiscard]] Result<Checkpoint> checkpoint();
    // For the auditor, who checks checkpoints with it.
    [[nodiscard]] Result<crypto::PublicKey> publicKey() const;
    // The day by local time, and a checkpoint.
    [[nodiscard]] Result<ClosingSheet> closingSheet(QDate day);
    // The file, for selectRecords(), exportLedger() and overviewOf().
    [[nodiscard]] QString path() const;
    // Random identity of this installation's chain.
    [[nodiscard]] QString chain() const;
    // The auditor's key is still on this computer; it belongs elsewhere (docs/ledger-format.md).
    [[nodiscard]] bool startingKeyIsHere() const;

private:
    Ledger();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace lc::ledger
