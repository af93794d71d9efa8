#include "ledgerfixture.h"

#include <QProcess>
#include <QThreadPool>

#include <csignal>
#include <iostream>
#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace lc;
using namespace lc::ledger;

// A ledger file in use: opening, appending, crashing, several writers, a disk that is full.
class TestStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewChainBeginsWithItsStart();
    void recordsComeBackAsTheyWere();
    void aChainGoesOnAfterReopening();
    void epochsAdvanceAndKeysFollow();
    void holderHashesAreStableAndKeyed();
    void printsAreCountedBySerial();
    void threadsShareOneLedger();
    void processesShareOneLedger();
    void killedInTheMiddleNothingAcknowledgedIsLost();
    void aFullDiskRefusesTheRecord();
    void whatIsNoLedgerIsNotOpened();
    void aNewerLedgerIsLeftAlone();
    void anotherComputerStartsAnotherChain();
    void aLostEndIsNoticedAtTheStart();
    void anEmptiedLedgerIsNoticedAtTheStart();
    void theKeysAreTheOwnersOnly();

private:
    static std::unique_ptr<QProcess> child(const LedgerFixture &fixture, const QString &mode,
                                           int count);
};

namespace {

// The child process: appends and says the sequence of each record that it was promised.
int runChild(const QStringList &arguments)
{
    auto clock = std::make_shared<SystemClock>();
    auto ledger = Ledger::open(arguments.at(2), clock);
    if (!ledger)
        return 2;
#ifdef Q_OS_UNIX
    if (arguments.at(1) == u"full") {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{300'000, 300'000};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
#endif
    for (int i = 0; i < arguments.at(3).toInt(); ++i) {
        Entry entry;
        entry.event = Event::Print;
        entry.at = clock->now();
        entry.serial = QStringLiteral("S-%1-%2").arg(QCoreApplication::applicationPid()).arg(i);
        const auto record = (*ledger)->append(entry);
        if (!record) {
            std::cout << "error " << qPrintable(errorName(record.error().code())) << std::endl;
            return 3;
        }
        std::cout << record->sequence << std::endl;
    }
    return 0;
}

QList<qint64> promised(const QByteArray &output)
{
    QList<qint64> sequences;
    for (const QByteArray &line : output.split('\n')) {
        bool ok = false;
        const qint64 sequence = line.trimmed().toLongLong(&ok);
        if (ok)
            sequences.append(sequence);
    }
    return sequences;
}

} // namespace

std::unique_ptr<QProcess> TestStore::child(const LedgerFixture &fixture, const QString &mode,
                                           int count)
{
    auto process = std::make_unique<QProcess>();
    process->start(QCoreApplication::applicationFilePath(),
                   {mode, fixture.path(), QString::number(count)});
    return process;
}

void TestStore::aNewChainBeginsWithItsStart()
{
    LedgerFixture fixture;
    const auto ledger = fixture.open();
    QVERIFY(ledger);
    const auto records = ledger->records();
    QVERIFY(records);
    QCOMPARE(records->size(), 1);
    QCOMPARE(records->first().sequence, 1);
    QCOMPARE(records->first().entry.event, Event::ChainStart);
    QCOMPARE(records->first().previous, QByteArray(32, '\0'));
    QCOMPARE(records->first().chain, ledger->chain());
    QVERIFY(ledger->startingKeyIsHere());
}

void TestStore::recordsComeBackAsTheyWere()
{
    LedgerFixture fixture;
    const auto ledger = fixture.open();
    QVERIFY(ledger);
    Entry entry = fixture.entry(3);
    entry.platformOffsetMs = -1234;
    entry.detail = QStringLiteral("pages=2;\U0002EBF0");
    const auto record = ledger->append(entry);
    QVERIFY(record);
    const auto read = ledger->records(record->sequence);
    QVERIFY(read);
    QCOMPARE(read->size(), 1);
    const Record &back = read->first();
    QCOMPARE(back.hash, record->hash);
    QCOMPARE(back.mac, record->mac);
    QCOMPARE(back.entry.at, entry.at);
    QCOMPARE(back.entry.at.offsetFromUtc(), 8 * 3600);
    QCOMPARE(back.entry.unit, entry.unit);
    QCOMPARE(back.entry.detail, entry.detail);
    QCOMPARE(back.entry.platformOffsetMs, -1234);
    QCOMPARE(back.entry.holderHash, entry.holderHash);
    QCOMPARE(ledger->records(1, 1)->size(), 1);
    QVERIFY(ledger->records(1, 0)->isEmpty());
}

void TestStore::aChainGoesOnAfterReopening()
{
    LedgerFixture fixture;
    for (int i = 0; i < 3; ++i) {
        const auto ledger = fixture.open();
        QVERIFY(ledger);
        QVERIFY(fixture.fill(*ledger, 5));
    }
    const VerificationReport report = fixture.verify();
    QVERIFY2(report.intact(), qPrintable(report.damage.value(0).detail));
    QCOMPARE(report.records, 16);
    QVERIFY(report.authenticated);
}

void TestStore::epochsAdvanceAndKeysFollow()
{
    LedgerFixture fixture;
    {
        const auto ledger = fixture.open();
        QVERIFY(ledger);
        QVERIFY(fixture.fill(*ledger, 300));
        fixture.clock->advance(24 * 3'600'000);
        QVERIFY(fixture.fill(*ledger, 2));
        QCOMPARE(ledger->records(303)->first().epoch, 2);
    }
    QFile keys(fixture.path() + u".keys");
    QVERIFY(keys.open(QIODevice::ReadOnly));
    QVERIFY(keys.readAll().contains("\"epoch\": 2"));
    const auto ledger = fixture.open();
    QVERIFY(ledger);
    QVERIFY(fixture.fill(*ledger, 2));
    const VerificationReport report = fixture.verify();
    QVERIFY(report.intact());
    QCOMPARE(report.records, 305);
}

void TestStore::holderHashesAreStableAndKeyed()
{
    LedgerFixture one;
    LedgerFixture two;
    const SecureText code(u"51010018950101001X");
    const QByteArray hash = one.open()->holderHash(code);
    QCOMPARE(hash.size(), 32);
    QCOMPARE(one.open()->holderHash(code), hash);
    QVERIFY(one.open()->holderHash(SecureText(u"51010018950101001x")) != hash);
    QVERIFY(two.open()->holderHash(code) != hash);
}

void TestStore::printsAreCountedBySerial()
{
    LedgerFixture fixture;
    const auto ledger = fixture.open();
    Entry entry = fixture.entry(3);
    QCOMPARE(ledger->printsOf(entry.serial).value(), 0);
    QVERIFY(ledger->append(entry));
    entry.event = Event::Reprint;
    QVERIFY(ledger->append(entry));
    entry.event = Event::Refusal;
    QVERIFY(ledger->append(entry));
    QCOMPARE(ledger->printsOf(entry.serial).value(), 2);
    QCOMPARE(ledger->printsOf(QString()).value(), 0);
}

void TestStore::threadsShareOneLedger()
{
    LedgerFixture fixture;
    const auto ledger = fixture.open();
    QVERIFY(ledger);
    QThreadPool pool;
    pool.setMaxThreadCount(4);
    std::atomic<int> appended = 0;
    for (int i = 0; i < 40; ++i) {
        pool.start([&, i] {
            if (ledger->append(fixture.entry(i)))
                ++appended;
        });
    }
    pool.waitForDone();
    QCOMPARE(appended.load(), 40);
    QCOMPARE(fixture.verify().records, 41);
    QVERIFY(fixture.verify().intact());
}

void TestStore::processesShareOneLedger()
{
    LedgerFixture fixture;
    std::vector<std::unique_ptr<QProcess>> children;
    for (int i = 0; i < 3; ++i)
        children.push_back(child(fixture, QStringLiteral("append"), 40));
    QSet<qint64> sequences;
    for (const auto &process : children) {
        QVERIFY(process->waitForFinished(60'000));
        QCOMPARE(process->exitCode(), 0);
        for (const qint64 sequence : promised(process->readAllStandardOutput()))
            sequences.insert(sequence);
    }
    QCOMPARE(sequences.size(), 120);
    const VerificationReport report = fixture.verify();
    QVERIFY2(report.intact(), qPrintable(report.damage.value(0).detail));
    QCOMPARE(report.records, 121);
}

void TestStore::killedInTheMiddleNothingAcknowledgedIsLost()
{
    LedgerFixture fixture;
    qint64 last = 0;
    for (int round = 0; round < 6; ++round) {
        const auto process = child(fixture, QStringLiteral("append"), 100'000);
        QByteArray output;
        while (output.count('\n') < 5 + 7 * round) {
            QVERIFY(process->waitForReadyRead(30'000));
            output += process->readAllStandardOutput();
        }
        process->kill();
        QVERIFY(process->waitForFinished(30'000));
        output += process->readAllStandardOutput();
        // The last line may have been cut by the kill.
        output.truncate(output.lastIndexOf('\n'));
        last = promised(output).last();
        const VerificationReport report = fixture.verify();
        QVERIFY2(report.intact(), qPrintable(report.damage.value(0).detail));
        QVERIFY(report.lastSequence >= last);
    }
    const auto ledger = fixture.open();
    QVERIFY(ledger);
    QVERIFY(fixture.fill(*ledger, 3));
    for (const DamageReport &damage : fixture.verify().damage)
        QCOMPARE(damage.damage, Damage::ClockBack); // the test's clock against the child's
}

void TestStore::aFullDiskRefusesTheRecord()
{
#ifndef Q_OS_UNIX
    QSKIP("no file size limit to stand in for a full disk");
#endif
    LedgerFixture fixture;
    const auto process = child(fixture, QStringLiteral("full"), 100'000);
    QVERIFY(process->waitForFinished(60'000));
    const QByteArray output = process->readAllStandardOutput();
    QCOMPARE(process->exitCode(), 3);
    QVERIFY2(output.contains("error LedgerWrite"), output.right(200).constData());
    // What was promised before is there, and nothing is torn.
    const VerificationReport report = fixture.verify();
    QVERIFY2(report.intact(), qPrintable(report.damage.value(0).detail));
    QCOMPARE(report.lastSequence, promised(output).last());
    QVERIFY(fixture.open());
}

void TestStore::whatIsNoLedgerIsNotOpened()
{
    LedgerFixture fixture;
    QFile file(fixture.path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("this is no database, but a letter").repeated(100));
    file.close();
    auto ledger = Ledger::open(fixture.path(), fixture.clock);
    QVERIFY(!ledger);
    QCOMPARE(ledger.error().code(), ErrorCode::LedgerOpen);
    QCOMPARE(verifyLedger(fixture.path()).error().code(), ErrorCode::LedgerOpen);
    QCOMPARE(verifyLedger(fixture.folder()).error().code(), ErrorCode::LedgerOpen);
    QCOMPARE(verifyLedger(fixture.path() + u"absent").error().code(), ErrorCode::LedgerOpen);
    QVERIFY(!QFile::exists(fixture.path() + u"absent"));
    auto inFile = Ledger::open(fixture.path() + u"/below.db", fixture.clock);
    QVERIFY(!inFile);
    QCOMPARE(inFile.error().code(), ErrorCode::LedgerOpen);
}

void TestStore::aNewerLedgerIsLeftAlone()
{
    LedgerFixture fixture;
    QVERIFY(fixture.open());
    // user_version stands at offset 60 of the file's header.
    QFile file(fixture.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(60));
    file.write(QByteArray::fromHex("00000007"));
    file.close();
    auto ledger = Ledger::open(fixture.path(), fixture.clock);
    QVERIFY(!ledger);
    QCOMPARE(ledger.error().code(), ErrorCode::LedgerNewer);
    QCOMPARE(ledger.error().fact(QStringLiteral("format")).toInt(), 7);
    QCOMPARE(verifyLedger(fixture.path()).error().code(), ErrorCode::LedgerNewer);
}

void TestStore::anotherComputerStartsAnotherChain()
{
    LedgerFixture fixture;
    QString before;
    {
        const auto ledger = fixture.open();
        before = ledger->chain();
        QVERIFY(fixture.fill(*ledger, 3));
    }
    QFile keys(fixture.path() + u".keys");
    QVERIFY(keys.open(QIODevice::ReadWrite));
    QByteArray text = keys.readAll();
    const qsizetype machine = text.indexOf("\"machine\": \"") + 12;
    text.replace(machine, 64, QByteArray(64, '0'));
    keys.resize(0);
    keys.seek(0);
    keys.write(text);
    keys.close();
    const auto ledger = fixture.open();
    QVERIFY(ledger);
    QVERIFY(ledger->chain() != before);
    const auto records = ledger->records();
    QCOMPARE(records->size(), 1);
    QVERIFY(records->first().entry.detail.contains(before));
    QVERIFY(fixture.verify().intact());
    // The old chain rests beside it, unharmed.
    const auto old = verifyLedger(fixture.path() + u'.' + before);
    QVERIFY(old);
    QVERIFY(old->intact());
    QCOMPARE(old->records, 4);
}

void TestStore::aLostEndIsNoticedAtTheStart()
{
    LedgerFixture fixture;
    const QString copy = fixture.path() + u".copy";
    {
        const auto ledger = fixture.open();
        QVERIFY(fixture.fill(*ledger, 10));
    }
    QVERIFY(QFile::copy(fixture.path(), copy));
    {
        const auto ledger = fixture.open();
        QVERIFY(fixture.fill(*ledger, 300));
    }
    QVERIFY(QFile::remove(fixture.path()));
    QVERIFY(QFile::rename(copy, fixture.path()));
    auto ledger = Ledger::open(fixture.path(), fixture.clock);
    QVERIFY(!ledger);
    QCOMPARE(ledger.error().code(), ErrorCode::LedgerDamaged);
}

void TestStore::anEmptiedLedgerIsNoticedAtTheStart()
{
    LedgerFixture fixture;
    QVERIFY(fixture.open());
    QVERIFY(QFile::remove(fixture.path()));
    auto ledger = Ledger::open(fixture.path(), fixture.clock);
    QVERIFY(!ledger);
    QCOMPARE(ledger.error().code(), ErrorCode::LedgerDamaged);
}

void TestStore::theKeysAreTheOwnersOnly()
{
#ifdef Q_OS_WIN
    QSKIP("the owner's profile guards them there");
#endif
    LedgerFixture fixture;
    QVERIFY(fixture.open());
    for (const auto &name : {QStringLiteral(".keys"), QStringLiteral(".auditor-key")}) {
        const auto permissions = QFile::permissions(fixture.path() + name);
        QVERIFY(!(permissions & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther)));
    }
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(2).endsWith(u"ledger.db"))
        return runChild(arguments);
    TestStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_store.moc"
