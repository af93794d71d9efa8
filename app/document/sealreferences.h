#pragma once

#include "crypto/signaturescheme.h"
#include "document/sealfinding.h"
#include "ofd/document.h"

#include <QHash>
#include <QSet>

namespace lc::document {

// Digests of package entries, each made once however many signatures name it. For one thread.
class EntryDigests
{
public:
    explicit EntryDigests(const ofd::Package &package);
    // Empty when the entry cannot be read.
    [[nodiscard]] QByteArray of(const QString &entry, crypto::DigestAlgorithm algorithm);

private:
    const ofd::Package &m_package;
    QHash<std::pair<QString, int>, QByteArray> m_known;
};

// What the References of one signature (GB/T 33190 18.2.3) say about the package.
struct ReferenceAnswer
{
    Finding finding;
    QStringList intact; // entries that are as they were
    QStringList changed;
    QStringList missing;
};

// A digest that needs a key which a reader does not have: SM3 in the form of an HMAC.
[[nodiscard]] bool isKeyedDigest(const QString &checkMethod);
[[nodiscard]] ReferenceAnswer checkReferences(const ofd::SignatureEntry &signature,
                                              EntryDigests &digests);
// A later signature changes the list of signatures and nothing else: turns "differs" into
// "a later signature was added" where that is all that happened.
void allowLaterSignatures(const QList<ofd::SignatureEntry> &signatures,
                          QList<ReferenceAnswer> &answers);

} // namespace lc::document
