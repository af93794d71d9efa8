#include "ledger/canonical.h"
#include "ledger/epochkey.h"
#include "ledger/ledger.h"
#include "ledger/overview.h"
#include "ledger/sqlitestore.h"
#include "ledger/verifier.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTimeZone>

#include <algorithm>
#include <cstdio>
#include <sys/resource.h>
#include <vector>

// The ledger beside bare SQLite in the same run: durable appends per second, verification of many
// records (time and peak memory), the supervisor's view over them.
// Use: bench_ledger [records, default 1000000] [folder, default the temporary one]
using namespace lc;
using namespace lc::ledger;

namespace {

constexpr int appends = 600;
constexpr int rounds = 5;

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

Entry entryAt(qint64 number, const QDateTime &at)
{
    Entry entry;
    entry.event = number % 3 == 0 ? Event::LookUp : number % 3 == 1 ? Event::Opening : Event::Print;
    entry.at = at;
    entry.operatorNumber = QStringLiteral("04%1").arg(number / 40 % 6, 2, 10, QLatin1Char('0'));
    entry.counter = QStringLiteral("B12");
    entry.unit = QStringLiteral("示例市政务服务中心");
    entry.matterCode = QStringLiteral("M-%1").arg(number / 9 % 12);
    entry.matterName = QStringLiteral("示例事项%1").arg(number / 9 % 12);
    entry.reasonCode = number % 7 == 0 ? QStringLiteral("02") : QStringLiteral("01");
    entry.holderHash = QByteArray(32, 'h');
    entry.holderTail = QStringLiteral("001X");
    entry.licenseIdentifier =
        QStringLiteral("1.2.156.3005.2.11100000000013338W001.11510000000000000X.%1.001.A")
            .arg(number);
    entry.route = QStringLiteral("holder");
    entry.requestState = QStringLiteral("answered");
    entry.resultCode = QStringLiteral("0");
    entry.verdict = QStringLiteral("Passed");
    if (number % 3 == 2)
        entry.serial = QStringLiteral("B12-20260701-%1").arg(number);
    entry.programVersion = QStringLiteral(COUNTER_VERSION);
    return entry;
}

class BareTable
{
public:
    explicit BareTable(const QString &path)
    {
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("bare"));
        m_database.setDatabaseName(path);
        m_database.open();
        QSqlQuery query(m_database);
        query.exec(QStringLiteral("PRAGMA journal_mode=WAL"));
        query.exec(QStringLiteral("PRAGMA synchronous=FULL"));
        query.exec(QStringLiteral("CREATE TABLE bare(number INTEGER PRIMARY KEY,body BLOB)"));
    }
    void insert(const QByteArray &body)
    {
        QSqlQuery query(m_database);
        query.prepare(QStringLiteral("INSERT INTO bare(body) VALUES(?)"));
        query.addBindValue(body);
        query.exec();
    }

private:
    QSqlDatabase m_database;
};

void benchAppends(const QString &folder)
{
    const auto clock = std::make_shared<SystemClock>();
    const auto ledger = Ledger::open(folder + u"/append.db", clock);
    if (!ledger)
        qFatal("%s", qPrintable(ledger.error().toString()));
    BareTable bare(folder + u"/bare.db");
    Record sample;
    sample.entry = entryAt(1, clock->now());
    const QByteArray body = canonicalForm(sample);
    std::vector<double> ours;
    std::vector<double> theirs;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < appends; ++i)
            std::ignore = (*ledger)->append(entryAt(i, clock->now()));
        ours.push_back(appends * 1000.0 / static_cast<double>(timer.restart()));
        for (int i = 0; i < appends; ++i)
            bare.insert(body);
        theirs.push_back(appends * 1000.0 / static_cast<double>(timer.elapsed()));
    }
    std::printf("durable appends      %8.0f /s   bare SQLite commits %8.0f /s   ratio %.2f\n",
                median(ours), median(theirs), median(ours) / median(theirs));
}

// A year of a busy counter, written without a commit for each.
SecureBytes fill(const QString &path, qint64 count)
{
    auto store = SqliteStore::open(path, SqliteFile::Mode::ReadWrite);
    if (!store)
        qFatal("%s", qPrintable(store.error().toString()));
    const auto run = [&store](const char *statement) {
        std::ignore = (*store)->file().run([statement](QSqlDatabase &database) {
            return execute(database, QLatin1StringView(statement), ErrorCode::LedgerWrite);
        });
    };
    const SecureBytes start(QByteArray(32, 'k'));
    EpochKey key(start, 0);
    EpochRule rule;
    Record record;
    record.chain = QStringLiteral("c0ffee");
    record.hash = QByteArray(digestSize, '\0');
    QDateTime at(QDate(2025, 1, 2), QTime(8, 30), QTimeZone(8 * 3600));
    run("BEGIN");
    for (qint64 i = 1; i <= count; ++i) {
        at = at.addSecs(7);
        if (at.time() >= QTime(17, 30))
            at = QDateTime(at.date().addDays(1), QTime(8, 30), QTimeZone(8 * 3600));
        record.sequence = i;
        record.entry = sanitised(entryAt(i, at));
        record.previous = record.hash;
        record.epoch = rule.epochFor(at);
        rule.accept(at);
        std::ignore = key.advanceTo(record.epoch);
        record.hash = hashOf(record);
        record.mac = key.mac(record.hash);
        std::ignore = (*store)->append(record);
        if (i % 20'000 == 0) {
            run("COMMIT");
            run("BEGIN");
        }
    }
    run("COMMIT");
    return start;
}

void benchVerification(const QString &path, const SecureBytes &start, qint64 count)
{
    const double before = peakMegabytes();
    Evidence evidence;
    evidence.startingKey = start;
    QElapsedTimer timer;
    timer.start();
    const auto report = verifyLedger(path, evidence);
    const double seconds = static_cast<double>(timer.elapsed()) / 1000;
    if (!report || !report->intact() || report->records != count)
        qFatal("the ledger that was written does not verify");
    std::printf("verification         %8lld records in %.1f s, %.0f /s; peak memory %.0f MB "
                "(%.0f MB before)\n",
                static_cast<long long>(count), seconds, static_cast<double>(count) / seconds,
                peakMegabytes(), before);
}

void benchOverview(const QString &path)
{
    OverviewRequest request;
    request.from = QDate(2025, 1, 1);
    request.to = QDate(2027, 12, 31);
    Overviews overviews(path);
    std::vector<double> times;
    qint64 uses = 0;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto overview = overviews.of(request);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        uses = 0;
        for (const UseCount &counted : overview->byOperator)
            uses += counted.all;
    }
    std::printf("supervisor's view    %8lld uses: first %.0f ms, warm median %.0f ms\n",
                static_cast<long long>(uses), times.front(),
                median(std::vector<double>(times.begin() + 1, times.end())));
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const qint64 count = arguments.value(1, QStringLiteral("1000000")).toLongLong();
    const QTemporaryDir folder(arguments.value(2, QDir::tempPath()) + u"/bench_ledger");
    benchAppends(folder.path());
    const QString path = folder.filePath(QStringLiteral("year.db"));
    const SecureBytes start = fill(path, count);
    benchVerification(path, start, count);
    benchOverview(path);
    return 0;
}
