#include "crypto/digest.h"
#include "ledger/canonical.h"
#include "ledger/chainchecker.h"

#include <QTest>
#include <QTimeZone>

using namespace lc;
using namespace lc::ledger;

// The rules of the chain by themselves, on records in memory.
class TestChain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theCanonicalFormIsAsDocumented();
    void fieldsCannotFlowIntoEachOther();
    void timesKeepTheirText_data();
    void timesKeepTheirText();
    void entriesAreSanitised();
    void anIntactChainHasNoDamage();
    void everyMemberIsProtected();
    void removedRecordIsFound();
    void reorderedRecordsAreFound();
    void insertedRecordIsFound();
    void aRewrittenChainNeedsTheStartingKey();
    void aLaterKeyDoesNotSealAnEarlierRecord();
    void aStolenKeyDoesNotRewriteYesterday();
    void anEpochThatDoesNotFollowIsForged();
    void aClockThatGoesBackIsTold();
    void aCutTailShowsAgainstACheckpoint();
    void aRewrittenRecordShowsAgainstACheckpoint();
    void checkpointTextsAreExact();

private:
    [[nodiscard]] QList<Record> chain(int count, qint64 stepMs = 2000) const;
    [[nodiscard]] QList<DamageReport> damageOf(const QList<Record> &records,
                                               bool withKey = true) const;
    static void seal(QList<Record> &records, EpochKey key);
    EpochKey m_start{SecureBytes(QByteArray(32, 'k')), 0};
};

namespace {

const QDateTime morning(QDate(2026, 6, 21), QTime(9, 0), QTimeZone(8 * 3600));

Record record(qint64 sequence, const QDateTime &at)
{
    Record made;
    made.sequence = sequence;
    made.chain = QStringLiteral("c0ffee");
    made.entry.event = Event::Opening;
    made.entry.at = at;
    made.entry.operatorNumber = QStringLiteral("0417");
    made.entry.matterName = QStringLiteral("居住证签注");
    made.entry.holderHash = QByteArray(32, 'h');
    return made;
}

} // namespace

// Numbers, links, hashes and seals records as an honest writer does.
void TestChain::seal(QList<Record> &records, EpochKey key)
{
    EpochRule rule;
    QByteArray previous(32, '\0');
    for (Record &made : records) {
        made.previous = previous;
        made.epoch = rule.epochFor(made.entry.at);
        rule.accept(made.entry.at);
        QVERIFY(key.advanceTo(made.epoch));
        made.hash = hashOf(made);
        made.mac = key.mac(made.hash);
        previous = made.hash;
    }
}

QList<Record> TestChain::chain(int count, qint64 stepMs) const
{
    QList<Record> records;
    for (int i = 0; i < count; ++i)
        records.append(record(i + 1, morning.addMSecs(i * stepMs)));
    seal(records, m_start);
    return records;
}

QList<DamageReport> TestChain::damageOf(const QList<Record> &records, bool withKey) const
{
    ChainChecker checker(withKey ? m_start : EpochKey());
    for (const Record &made : records)
        checker.add(made);
    return checker.finish().damage;
}

void TestChain::theCanonicalFormIsAsDocumented()
{
    Record made = record(7, morning);
    made.previous = QByteArray(32, '\x11');
    made.epoch = 3;
    made.entry.serial = QStringLiteral("B12-1");
    const QByteArray expected =
        "LC-LEDGER-RECORD 1\n"
        "chain:6:c0ffee\nsequence:1:7\nepoch:1:3\nprevious:64:" +
        QByteArray(64, '1') +
        "\nevent:7:Opening\nat:29:2026-06-21T09:00:00.000+08:00\nplatformOffsetMs:1:0\n"
        "holderHash:64:" +
        QByteArray(32, 'h').toHex() +
        "\noperatorNumber:4:0417\ncounter:0:\nunit:0:\nticket:0:\nmatterCode:0:\n"
        "matterName:15:居住证签注\nreasonCode:0:\nconsent:0:\nholderTail:0:\n"
        "licenseIdentifier:0:\nlicenseType:0:\nroute:0:\nrequestState:0:\nresultCode:0:\n"
        "verdict:0:\nserial:5:B12-1\ndetail:0:\nprogramVersion:0:\n";
    QCOMPARE(canonicalForm(made), expected);
    QCOMPARE(hashOf(made), crypto::sm3(expected));
}

void TestChain::fieldsCannotFlowIntoEachOther()
{
    Record one = record(1, morning);
    one.entry.counter = QStringLiteral("A\nunit:1:B");
    Record two = record(1, morning);
    two.entry.counter = QStringLiteral("A");
    two.entry.unit = QStringLiteral("B");
    QVERIFY(canonicalForm(one) != canonicalForm(two));
}

void TestChain::timesKeepTheirText_data()
{
    QTest::addColumn<QDateTime>("at");
    QTest::newRow("utc") << QDateTime(QDate(2026, 1, 1), QTime(0, 0), QTimeZone::utc());
    QTest::newRow("china") << morning.addMSecs(1);
    QTest::newRow("west") << QDateTime(QDate(2026, 1, 1), QTime(23, 59, 59, 999),
                                       QTimeZone(-12600));
    QTest::newRow("local") << QDateTime(QDate(2026, 7, 1), QTime(10, 21, 36));
}

void TestChain::timesKeepTheirText()
{
    QFETCH(QDateTime, at);
    const QString text = timeText(at);
    QCOMPARE(timeFromText(text), at);
    QCOMPARE(timeText(timeFromText(text)), text);
}

void TestChain::entriesAreSanitised()
{
    Entry entry;
    entry.unit = QStringLiteral("a\nb\tc") % QChar(0xD800) % u"d";
    entry.matterName = QStringLiteral("for 51010018950101001X please");
    entry.detail = QStringLiteral("x").repeated(2000);
    entry.holderTail = QStringLiteral("51010018950101001X");
    const Entry clean = sanitised(entry);
    QCOMPARE(clean.unit, QStringLiteral("a b c?d"));
    QCOMPARE(clean.matterName, QStringLiteral("for # please"));
    QCOMPARE(clean.detail.size(), 500);
    QCOMPARE(clean.holderTail, QStringLiteral("001X"));
    QVERIFY(!clean.ticket.isNull());
}

void TestChain::anIntactChainHasNoDamage()
{
    // Long enough for epochs that end by count, and by day.
    QVERIFY(damageOf(chain(600)).isEmpty());
    QVERIFY(damageOf(chain(40, 3'600'000)).isEmpty());
    QCOMPARE(chain(600).last().epoch, 2);
    QCOMPARE(chain(40, 3'600'000).last().epoch, 2);
    QVERIFY(damageOf({}).isEmpty());
}

void TestChain::everyMemberIsProtected()
{
    const QList<Record> good = chain(5);
    const auto damagedBy = [&](auto change) {
        QList<Record> records = good;
        change(records[2]);
        return !damageOf(records, false).isEmpty();
    };
    for (const TextMember &text : textMembers)
        QVERIFY2(damagedBy([&](Record &r) { r.entry.*text.member += u'x'; }), text.name);
    QVERIFY(damagedBy([](Record &r) { r.entry.event = Event::Print; }));
    QVERIFY(damagedBy([](Record &r) { r.entry.at = r.entry.at.addMSecs(1); }));
    QVERIFY(damagedBy([](Record &r) { r.entry.at = r.entry.at.toUTC(); }));
    QVERIFY(damagedBy([](Record &r) { r.entry.platformOffsetMs = 1; }));
    QVERIFY(damagedBy([](Record &r) { r.entry.holderHash[0] = 'i'; }));
    QVERIFY(damagedBy([](Record &r) { r.chain += u'x'; }));
    QVERIFY(damagedBy([](Record &r) { r.format = 0; }));
    QVERIFY(damagedBy([](Record &r) { r.sequence = 9; }));
    QVERIFY(damagedBy([](Record &r) { r.epoch = 1; }));
    QVERIFY(damagedBy([](Record &r) { r.previous[5] = 'x'; }));
    QVERIFY(damagedBy([](Record &r) { r.hash[5] = 'x'; }));
}

void TestChain::removedRecordIsFound()
{
    QList<Record> records = chain(5);
    records.removeAt(2);
    const auto damage = damageOf(records, false);
    QCOMPARE(damage.first().damage, Damage::SequenceGap);
    QCOMPARE(damage.first().sequence, 4);
}

void TestChain::reorderedRecordsAreFound()
{
    QList<Record> records = chain(5);
    records.swapItemsAt(1, 3);
    std::swap(records[1].sequence, records[3].sequence);
    const auto damage = damageOf(records, false);
    QCOMPARE(damage.first().damage, Damage::ChainBroken);
    QCOMPARE(damage.first().sequence, 2);
}

void TestChain::insertedRecordIsFound()
{
    QList<Record> records = chain(5);
    Record inserted = records.at(2);
    inserted.entry.detail = QStringLiteral("invented");
    inserted.hash = hashOf(inserted);
    records.insert(2, inserted);
    for (int i = 3; i < records.size(); ++i)
        ++records[i].sequence;
    QVERIFY(!damageOf(records, false).isEmpty());
}

void TestChain::aRewrittenChainNeedsTheStartingKey()
{
    QList<Record> records = chain(5);
    records[1].entry.detail = QStringLiteral("other");
    seal(records, EpochKey(SecureBytes(QByteArray(32, 'z')), 0));
    QVERIFY(damageOf(records, false).isEmpty());
    const auto damage = damageOf(records, true);
    QCOMPARE(damage.size(), 5);
    QCOMPARE(damage.first().damage, Damage::MacWrong);
}

void TestChain::aLaterKeyDoesNotSealAnEarlierRecord()
{
    // Somebody with the key of epoch 2 re-seals a record of epoch 1 and says so in the record.
    QList<Record> records = chain(700);
    EpochKey later = m_start;
    QVERIFY(later.advanceTo(2));
    Record &forged = records[300];
    QCOMPARE(forged.epoch, 1);
    forged.entry.detail = QStringLiteral("forged");
    forged.epoch = 2;
    QByteArray previous = forged.previous;
    for (int i = 300; i < records.size(); ++i) {
        Record &made = records[i];
        made.previous = previous;
        made.hash = hashOf(made);
        made.mac = later.mac(made.hash);
        previous = made.hash;
    }
    // Found without any key, and with it at once.
    QCOMPARE(damageOf(records, false).first().damage, Damage::EpochForged);
    QCOMPARE(damageOf(records, false).first().sequence, 301);
    QCOMPARE(damageOf(records, true).last().damage, Damage::MacWrong);
}

void TestChain::aStolenKeyDoesNotRewriteYesterday()
{
    // The same with honest epoch numbers: the thief has to guess the key of epoch 1.
    QList<Record> records = chain(700);
    EpochKey later = m_start;
    QVERIFY(later.advanceTo(2));
    records[300].entry.detail = QStringLiteral("forged");
    QByteArray previous = records[300].previous;
    for (int i = 300; i < records.size(); ++i) {
        Record &made = records[i];
        made.previous = previous;
        made.hash = hashOf(made);
        made.mac = later.mac(made.hash);
        previous = made.hash;
    }
    QVERIFY(damageOf(records, false).isEmpty());
    const auto damage = damageOf(records, true);
    QCOMPARE(damage.first().damage, Damage::MacWrong);
    QCOMPARE(damage.first().sequence, 301);
}

void TestChain::anEpochThatDoesNotFollowIsForged()
{
    QList<Record> records = chain(10);
    EpochKey key = m_start;
    QVERIFY(key.advanceTo(5));
    records[9].epoch = 5;
    records[9].hash = hashOf(records[9]);
    records[9].mac = key.mac(records[9].hash);
    QCOMPARE(damageOf(records, false).first().damage, Damage::EpochForged);
    records[9].epoch = std::numeric_limits<qint64>::max();
    records[9].hash = hashOf(records[9]);
    QCOMPARE(damageOf(records).first().damage, Damage::EpochForged);
}

void TestChain::aClockThatGoesBackIsTold()
{
    QList<Record> records = chain(5);
    records[3].entry.at = records[3].entry.at.addSecs(-299);
    seal(records, m_start);
    QVERIFY(damageOf(records).isEmpty());
    records[3].entry.at = records[3].entry.at.addSecs(-60);
    seal(records, m_start);
    QCOMPARE(damageOf(records).first().damage, Damage::ClockBack);
    QCOMPARE(damageOf(records).first().sequence, 4);
}

void TestChain::aCutTailShowsAgainstACheckpoint()
{
    const QList<Record> records = chain(5);
    Checkpoint checkpoint{records.first().chain, 5, records.last().hash, morning, {}};
    ChainChecker checker({}, {checkpoint});
    for (int i = 0; i < 4; ++i)
        checker.add(records.at(i));
    const VerificationReport report = checker.finish();
    QCOMPARE(report.damage.size(), 1);
    QCOMPARE(report.damage.first().damage, Damage::TailCut);
    QCOMPARE(report.damage.first().sequence, 4);
}

void TestChain::aRewrittenRecordShowsAgainstACheckpoint()
{
    QList<Record> records = chain(5);
    const Checkpoint checkpoint{records.first().chain, 3, records.at(2).hash, morning, {}};
    records[1].entry.detail = QStringLiteral("other");
    seal(records, m_start);
    ChainChecker checker({}, {checkpoint});
    for (const Record &made : records)
        checker.add(made);
    QCOMPARE(checker.finish().damage.first().sequence, 3);
}

void TestChain::checkpointTextsAreExact()
{
    const auto key = crypto::PrivateKey::generateSm2();
    QVERIFY(key);
    Checkpoint checkpoint{QStringLiteral("c0ffee"), 12, QByteArray(32, 'r'), morning, {}};
    checkpoint.signature = key->signSm2(checkpoint.signedText()).value();
    const QByteArray text = checkpoint.toText();
    const auto read = Checkpoint::fromText(text);
    QVERIFY(read);
    QCOMPARE(read->toText(), text);
    const crypto::PublicKey publicKey = key->publicKey().value();
    QVERIFY(read->isSignedBy(publicKey).value());
    for (qsizetype i = 0; i < text.size() - 1; ++i) {
        QByteArray changed = text;
        changed[i] = char(changed.at(i) ^ 1);
        const auto other = Checkpoint::fromText(changed);
        QVERIFY(!other || !other->isSignedBy(publicKey).value_or(false));
    }
}

QTEST_GUILESS_MAIN(TestChain)
#include "tst_chain.moc"
