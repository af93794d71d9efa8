#pragma once

#include "ledger/ledgerstore.h"
#include "ledger/sqlitefile.h"

namespace lc::ledger {

// The signature over the chain's end that lies in the file itself, with the key that made it.
struct SignedEnd
{
    QByteArray checkpoint; // its text; empty: the file has none
    QByteArray publicKey;  // SubjectPublicKeyInfo
};

// The desk's store: one SQLite file, append-only by triggers (against mishaps; against malice
// there is the chain). Several processes may append: the sequence is the primary key, so of two
// that want the same number one is told so and takes the next. Thread-safe.
class SqliteStore final : public LedgerStore
{
public:
    // Makes the file when `mode` is ReadWrite and there is none. LedgerOpen, LedgerNewer.
    [[nodiscard]] static Result<std::unique_ptr<SqliteStore>> open(const QString &path,
                                                                   SqliteFile::Mode mode);

    // LedgerWrite; with the fact "taken" when another process was first with this sequence.
    [[nodiscard]] Result<> append(const Record &record) override;
    // The record and the signature over it in one transaction.
    [[nodiscard]] Result<> append(const Record &record, const SignedEnd &end);
    [[nodiscard]] Result<SignedEnd> signedEnd();
    // The last record and the signature of the same moment, while others append.
    struct Ending
    {
        Record last;
        SignedEnd end;
    };
    [[nodiscard]] Result<Ending> ending();
    // For a file that had none yet.
    [[nodiscard]] Result<> setSignedEnd(const Record &last, const SignedEnd &end);
    [[nodiscard]] Result<Record> last() override;
    [[nodiscard]] Result<> visit(qint64 from,
                                 const std::function<bool(const Record &)> &visitor) override;

    // How many of the last records, at most EpochRule::recordsInEpoch, belong to `epoch`.
    [[nodiscard]] Result<int> recordsInEpoch(qint64 epoch);
    [[nodiscard]] Result<int> printsOf(const QString &serial);
    // Like visit(), but goes on after a row that is no record: `unreadable` gets its sequence and
    // the wrong member. Returns what SQLite itself found wrong with the file.
    struct Unreadable
    {
        qint64 sequence = 0;
        QString member;
    };
    [[nodiscard]] Result<> scan(const std::function<void(const Record &)> &visitor,
                                const std::function<void(const Unreadable &)> &unreadable);
    // Empty when SQLite finds its pages, keys and indices in order, the tables are those of this
    // program and the tally agrees.
    [[nodiscard]] Result<QStringList> integrityProblems();

    // For queries of this folder that this class does not offer.
    [[nodiscard]] SqliteFile &file() { return *m_file; }

private:
    explicit SqliteStore(std::unique_ptr<SqliteFile> file);
    int m_version = 0; // of the file's tables
    [[nodiscard]] Result<> prepare(SqliteFile::Mode mode);

    std::unique_ptr<SqliteFile> m_file;
};

} // namespace lc::ledger
