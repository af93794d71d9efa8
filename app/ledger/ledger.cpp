#include "ledger/ledger.h"

#include "crypto/digest.h"
#include "ledger/canonical.h"
#include "ledger/filter.h"
#include "ledger/keyfile.h"
#include "ledger/signingkey.h"
#include "ledger/sqlitestore.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QMap>

#include <mutex>

namespace lc::ledger {

namespace {

// Other processes append a record within milliseconds; so many in a row are not ahead of us.
constexpr int mostAttempts = 50;

constexpr int lockTimeoutMs = 15'000;

Record emptyChain(const QString &chain)
{
    Record record;
    record.chain = chain;
    record.previous = QByteArray(digestSize, '\0');
    record.hash = QByteArray(digestSize, '\0');
    return record;
}

Error openError(const QString &path, const Error &cause)
{
    if (cause.code() == ErrorCode::LedgerOpen || cause.code() == ErrorCode::LedgerNewer)
        return cause;
    return Error(ErrorCode::LedgerOpen, {{QStringLiteral("file"), QFileInfo(path).fileName()}})
        .causedBy(cause);
}

// Moves a ledger with everything beside it out of the way; `name` becomes part of its name.
Result<> setAside(const QString &path, const QString &name)
{
    for (const QString &file : {path, QString(path % u"-wal"), keyFilePath(path),
                                startingKeyPath(path), signingKeyPath(path)}) {
        const QString aside = file + u'.' + name;
        if (QFileInfo::exists(file) && !QFile::rename(file, aside))
            return fail(ErrorCode::LedgerOpen,
                        {{QStringLiteral("file"), QFileInfo(file).fileName()}});
    }
    QFile::remove(path + u"-shm");
    return {};
}

} // namespace

// Who wants to hear of appends. Outlives the ledger as long as a subscriber holds its handle.
struct Listeners
{
    std::mutex mutex;
    QMap<quint64, std::function<void()>> functions;
    quint64 lastNumber = 0;

    void call()
    {
        const std::lock_guard lock(mutex);
        for (const auto &function : std::as_const(functions))
            function();
    }
};

struct Ledger::Private
{
    QString path;
    std::shared_ptr<const Clock> clock;
    std::unique_ptr<SqliteStore> store;
    std::mutex mutex;
    std::shared_ptr<Listeners> listeners = std::make_shared<Listeners>();
    KeyFile keys;
    crypto::PrivateKey signing;
    QByteArray publicKey; // of `signing`, SubjectPublicKeyInfo
    EpochRule rule;       // of the record `ruleAt`
    qint64 ruleAt = 0;

    Result<> openChain();
    Result<> startChain(const QString &reason);
    Result<> checkEnd(const Record &last);
    Result<> takeUpAfter(const Record &last);
    Result<Record> next(const Entry &entry, const Record &last);
    Result<Record> append(const Entry &entry);
    Result<> keepKeys(const EpochKey &key);
    Result<> useSigningKey(const crypto::PrivateKey &key);
    Result<Checkpoint> signedAt(const Record &last) const;
    Result<SignedEnd> endAt(const Record &last) const;
    Result<> checkSignedEnd();
};

Result<> Ledger::Private::openChain()
{
    LC_TRY(opened, SqliteStore::open(path, SqliteFile::Mode::ReadWrite));
    store = std::move(opened);
    LC_TRY(last, store->last());
    if (last.sequence == 0 && !QFileInfo::exists(keyFilePath(path)))
        return startChain(QString());
    LC_TRY(read, KeyFile::read(keyFilePath(path)));
    keys = std::move(read);
    if (last.sequence == 0) {
        if (keys.started)
            return fail(ErrorCode::LedgerDamaged, {{QStringLiteral("sequence"), 0}});
        // The very first start was interrupted between the keys and the record.
        return startChain(QString());
    }
    if (keys.isOfThisMachine())
        return checkEnd(last);
    // A cloned disk: two computers must not go on with one chain.
    store.reset();
    LC_CHECK(setAside(path, keys.chain));
    LC_TRY(fresh, SqliteStore::open(path, SqliteFile::Mode::ReadWrite));
    store = std::move(fresh);
    return startChain(
        QStringLiteral("machine changed; before: %1 at %2").arg(keys.chain).arg(last.sequence));
}

Result<> Ledger::Private::startChain(const QString &reason)
{
    LC_TRY(generated, KeyFile::generate());
    keys = std::move(generated);
    LC_CHECK(writeStartingKey(startingKeyPath(path), keys));
    LC_CHECK(keys.write(keyFilePath(path)));
    Entry entry;
    entry.event = Event::ChainStart;
    entry.at = clock->now();
    entry.programVersion = QStringLiteral(COUNTER_VERSION);
    LC_TRY(made, makeSigningKey(signingKeyPath(path)));
    LC_CHECK(useSigningKey(made));
    LC_TRY(key, made.publicKey());
    LC_TRY(fingerprint, fingerprintOf(key));
    entry.detail = signingKeyMark(fingerprint) + signedEndMark;
    if (!reason.isEmpty())
        entry.detail += u"; " % reason;
    LC_TRY(record, next(entry, emptyChain(keys.chain)));
    LC_TRY(end, endAt(record));
    LC_CHECK(store->append(record, end));
    keys.started = true;
    return keys.write(keyFilePath(path));
}

Result<> Ledger::Private::checkEnd(const Record &last)
{
    EpochKey key = keys.key;
    // Keys ahead of the records: the file lost its end or is an older copy of itself.
    if (last.chain != keys.chain || hashOf(last) != last.hash || !key.advanceTo(last.epoch) ||
        !crypto::equalInConstantTime(key.mac(last.hash), last.mac))
        return fail(ErrorCode::LedgerDamaged, {{QStringLiteral("sequence"), last.sequence}});
    LC_TRY(read, readSigningKey(signingKeyPath(path)));
    LC_CHECK(useSigningKey(read));
    LC_CHECK(checkSignedEnd());
    return keepKeys(key);
}

Result<> Ledger::Private::useSigningKey(const crypto::PrivateKey &key)
{
    LC_TRY(shown, key.publicKey());
    LC_TRY(der, shown.toDer());
    signing = key;
    publicKey = der;
    return {};
}

Result<Checkpoint> Ledger::Private::signedAt(const Record &last) const
{
    Checkpoint checkpoint{last.chain, last.sequence, last.hash, clock->now(), {}};
    LC_TRY(signature, signing.signSm2(checkpoint.signedText()));
    checkpoint.signature = signature;
    return checkpoint;
}

Result<SignedEnd> Ledger::Private::endAt(const Record &last) const
{
    LC_TRY(checkpoint, signedAt(last));
    return SignedEnd{checkpoint.toText(), publicKey};
}

// A file of a version that did not sign its end is signed now. Where the end was to be signed and
// is not, somebody had a hand in it: the signature is not made anew.
Result<> Ledger::Private::checkSignedEnd()
{
    LC_TRY(ending, store->ending());
    const Record &last = ending.last;
    const SignedEnd &end = ending.end;
    if (!end.checkpoint.isEmpty()) {
        const auto checkpoint = Checkpoint::fromText(end.checkpoint);
        if (!checkpoint || end.publicKey != publicKey || checkpoint->sequence != last.sequence ||
            checkpoint->root != last.hash)
            return fail(ErrorCode::LedgerDamaged, {{QStringLiteral("sequence"), last.sequence}});
        return {};
    }
    bool isMarked = false;
    LC_CHECK(store->visit(1, [&isMarked](const Record &first) {
        isMarked = hasSignedEndMark(first);
        return false;
    }));
    if (isMarked)
        return fail(ErrorCode::LedgerDamaged, {{QStringLiteral("sequence"), last.sequence}});
    LC_TRY(made, endAt(last));
    return store->setSignedEnd(last, made);
}

// The keys on disk follow the records: a crash between the two leaves a key that is too old,
// which can still be brought forward.
Result<> Ledger::Private::keepKeys(const EpochKey &key)
{
    if (key.epoch() == keys.key.epoch() && keys.started)
        return {};
    keys.key = key;
    keys.started = true;
    return keys.write(keyFilePath(path));
}

// Counts the present epoch's records, unless the last one was our own.
Result<> Ledger::Private::takeUpAfter(const Record &last)
{
    if (last.sequence == 0) {
        rule = EpochRule();
    } else if (last.sequence != ruleAt) {
        LC_TRY(inEpoch, store->recordsInEpoch(last.epoch));
        rule = EpochRule::after(last, inEpoch);
    }
    ruleAt = last.sequence;
    return {};
}

Result<Record> Ledger::Private::next(const Entry &entry, const Record &last)
{
    Record record;
    record.sequence = last.sequence + 1;
    record.format = newestFormat;
    record.chain = keys.chain;
    record.entry = sanitised(entry);
    if (!record.entry.at.isValid())
        record.entry.at = clock->now();
    record.previous = last.hash;
    LC_CHECK(takeUpAfter(last));
    record.epoch = rule.epochFor(record.entry.at);
    EpochKey key = keys.key;
    if (!key.advanceTo(record.epoch))
        return fail(ErrorCode::LedgerDamaged, {{QStringLiteral("sequence"), last.sequence}});
    record.hash = hashOf(record);
    record.mac = key.mac(record.hash);
    return record;
}

Result<Record> Ledger::Private::append(const Entry &entry)
{
    const std::lock_guard lock(mutex);
    for (int attempt = 0; attempt < mostAttempts; ++attempt) {
        LC_TRY(last, store->last());
        LC_TRY(record, next(entry, last));
        LC_TRY(end, endAt(record));
        const auto appended = store->append(record, end);
        if (appended) {
            rule.accept(record.entry.at);
            ruleAt = record.sequence;
            EpochKey key = keys.key;
            std::ignore = key.advanceTo(record.epoch);
            // The record stands; an old key file is brought forward at the next start.
            std::ignore = keepKeys(key);
            return record;
        }
        if (!appended.error().fact(QStringLiteral("taken")).toBool())
            return fail(appended.error());
    }
    return fail(ErrorCode::LedgerWrite, {{QStringLiteral("attempts"), mostAttempts}});
}

Ledger::Ledger()
    : d(std::make_unique<Private>())
{}

Ledger::~Ledger() = default;

Result<std::unique_ptr<Ledger>> Ledger::open(const QString &path,
                                             std::shared_ptr<const Clock> clock)
{
    std::unique_ptr<Ledger> ledger(new Ledger);
    ledger->d->path = path;
    ledger->d->clock = std::move(clock);
    QDir().mkpath(QFileInfo(path).absolutePath());
    // Two first starts at once must not make two chains.
    QLockFile starting(path + u".lock");
    starting.setStaleLockTime(0);
    if (!starting.tryLock(lockTimeoutMs))
        return fail(ErrorCode::LedgerOpen, {{QStringLiteral("file"), QFileInfo(path).fileName()}});
    if (auto opened = ledger->d->openChain(); !opened) {
        if (opened.error().code() == ErrorCode::LedgerDamaged)
            return fail(opened.error());
        return fail(openError(path, opened.error()));
    }
    return ledger;
}

Result<Record> Ledger::append(const Entry &entry)
{
    auto record = d->append(entry);
    if (record)
        d->listeners->call();
    return record;
}

Result<qint64> Ledger::lastSequence() const
{
    LC_TRY(last, d->store->last());
    return last.sequence;
}

std::shared_ptr<void> Ledger::onAppended(std::function<void()> function)
{
    auto listeners = d->listeners;
    const std::lock_guard lock(listeners->mutex);
    const quint64 number = ++listeners->lastNumber;
    listeners->functions.insert(number, std::move(function));
    return {nullptr, [listeners, number](void *) {
                const std::lock_guard guard(listeners->mutex);
                listeners->functions.remove(number);
            }};
}

QByteArray Ledger::holderHash(const SecureText &subjectCode) const
{
    QByteArray text = subjectCode.view().toUtf8();
    const QByteArray hash = crypto::hmacSm3(d->keys.holderKey.view(), text);
    wipe(text);
    return hash;
}

Result<QList<Record>> Ledger::records(qint64 from, int limit) const
{
    QList<Record> found;
    if (limit == 0)
        return found;
    LC_CHECK(d->store->visit(from, [&found, limit](const Record &record) {
        found.append(record);
        return limit < 0 || found.size() < limit;
    }));
    return found;
}

Result<int> Ledger::printsOf(const QString &serial) const
{
    return d->store->printsOf(serial);
}

QString Ledger::traceCode(const QString &serial) const
{
    return makeTraceCode(serial, d->keys.holderKey);
}

Result<TraceAnswer> Ledger::trace(const QString &scanned) const
{
    TraceAnswer answer;
    const auto serial = serialOfTraceCode(scanned, d->keys.holderKey);
    if (!serial)
        return answer;
    answer.authentic = true;
    answer.serial = *serial;
    Filter filter;
    filter.serial = *serial;
    filter.events = {Event::Print, Event::Reprint, Event::Refusal};
    LC_CHECK(selectRecords(d->path, filter, [&answer](const Record &record) {
        if (record.entry.event == Event::Refusal) {
            ++answer.failed;
            return true;
        }
        if (answer.prints++ == 0) {
            answer.first = record.entry.at;
            answer.licenseType = record.entry.licenseType;
            answer.matterName = record.entry.matterName;
            answer.operatorNumber = record.entry.operatorNumber;
        }
        answer.last = record.entry.at;
        return true;
    }));
    return answer;
}

Result<Checkpoint> Ledger::checkpoint()
{
    LC_TRY(last, d->store->last());
    return d->signedAt(last);
}

Result<crypto::PublicKey> Ledger::publicKey() const
{
    return d->signing.publicKey();
}

Result<ClosingSheet> Ledger::closingSheet(QDate day)
{
    ClosingSheet sheet;
    sheet.day = day;
    Filter filter;
    filter.from = day.startOfDay();
    filter.to = day.addDays(1).startOfDay();
    LC_CHECK(selectRecords(d->path, filter, [&sheet](const Record &record) {
        if (sheet.firstSequence == 0)
            sheet.firstSequence = record.sequence;
        sheet.lastSequence = record.sequence;
        if (!record.entry.counter.isEmpty())
            sheet.counter = record.entry.counter;
        ++sheet.uses[record.entry.event];
        return true;
    }));
    LC_TRY(signedEnd, checkpoint());
    sheet.checkpoint = signedEnd;
    return sheet;
}

QString Ledger::path() const
{
    return d->path;
}

QString Ledger::chain() const
{
    return d->keys.chain;
}

bool Ledger::startingKeyIsHere() const
{
    return QFileInfo::exists(startingKeyPath(d->path));
}

} // namespace lc::ledger
