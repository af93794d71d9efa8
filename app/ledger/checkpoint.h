#pragma once

#include "core/result.h"
#include "crypto/key.h"

#include <QDateTime>
#include <QList>

namespace lc::ledger {

// What a chain was at one moment, signed with the installation's SM2 key. Kept elsewhere (on
// paper, with the hall, with the auditor) it shows a tail that was cut and a chain that was
// written anew. The text form is described in docs/ledger-format.md.
struct Checkpoint
{
    QString chain;
    qint64 sequence = 0;
    QByteArray root; // hash of record `sequence`
    QDateTime at;
    QByteArray signature; // SM2 over the text without its last line, DER

    [[nodiscard]] QByteArray signedText() const;
    // The whole text: the signed lines and the signature in base64.
    [[nodiscard]] QByteArray toText() const;
    // LedgerDamaged when it is no checkpoint.
    [[nodiscard]] static Result<Checkpoint> fromText(QByteArrayView text);
    // Whether `key` signed it.
    [[nodiscard]] Result<bool> isSignedBy(const crypto::PublicKey &key) const;
};

// Every checkpoint of a text that holds one or several, each signed by `key`. LedgerDamaged for
// one that is not.
[[nodiscard]] Result<QList<Checkpoint>> readCheckpoints(QByteArrayView text,
                                                        const crypto::PublicKey &key);

} // namespace lc::ledger
