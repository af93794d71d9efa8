#pragma once

#include "core/result.h"
#include "core/secure.h"
#include "ledger/epochkey.h"

namespace lc::ledger {

// What belongs to a chain and must not lie in the ledger file, which is copied to auditors:
// the present epoch's key, the key of the holder hashes and the machine that the chain belongs
// to. A JSON file beside the ledger, readable by its owner only. Replaced in one step; the bytes
// of the key before are overwritten where the file system lets us.
struct KeyFile
{
    QString chain;
    QString machine; // SM3 of the chain and the system's machine identifier, in hex
    EpochKey key;
    SecureBytes holderKey;
    bool started = false; // the chain has its first record

    // LedgerOpen when it cannot be read or makes no sense.
    [[nodiscard]] static Result<KeyFile> read(const QString &path);
    // LedgerWrite.
    [[nodiscard]] Result<> write(const QString &path) const;
    // New random keys for a new chain. RandomUnavailable.
    [[nodiscard]] static Result<KeyFile> generate();
    // Whether this is the computer that the chain was started on.
    [[nodiscard]] bool isOfThisMachine() const;
};

// The auditor's part: the key of epoch 0 with its chain. LedgerWrite.
[[nodiscard]] Result<> writeStartingKey(const QString &path, const KeyFile &keys);

// Whether the ledger `path` has its keys beside it and is this computer's: a copy is only read.
[[nodiscard]] bool belongsHere(const QString &path);

// Names beside the ledger file `path`.
[[nodiscard]] QString keyFilePath(const QString &path);
[[nodiscard]] QString startingKeyPath(const QString &path);
[[nodiscard]] QString signingKeyPath(const QString &path);

} // namespace lc::ledger
