#include "core/file.h"
#include "support/centralsettings.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::support;

// System, central and own settings over each other.
class TestLayers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void layersLieOverEachOther();
    void whatIsLockedStays();
    void aRefusedSystemFileIsAnError();
    void aRefusedSystemFileGivesWayToItsCopy();
    void everyValueTellsItsSource();
    void onlyWhatDiffersFromBelowIsWritten();
    void aRefusedUserFileLeavesTheOthers();
    void aNameThatCannotBeSetCannotBeLocked();

private:
    QByteArray signedFile(const QByteArray &members);
    void put(const QString &path, const QByteArray &bytes) { QVERIFY(writeFile(path, bytes)); }
    crypto::PrivateKey m_key;
    std::unique_ptr<QTemporaryDir> m_directory;
    SettingsPlaces m_places;
};

void TestLayers::initTestCase()
{
    auto key = crypto::PrivateKey::generateSm2();
    QVERIFY(key);
    m_key = *key;
}

void TestLayers::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    const auto at = [this](const char *name) {
        return m_directory->filePath(QString::fromLatin1(name));
    };
    m_places = {at("system.json"), at("central.json"), at("key.pem"), at("serial"),
                at("user.json")};
    const auto pem = m_key.publicKey()->toPem();
    QVERIFY(pem);
    put(m_places.centralKey, *pem);
}

QByteArray TestLayers::signedFile(const QByteArray &members)
{
    const auto file = signCentral(
        QByteArray("{\"serial\": 1, \"issued\": \"2025-06-01T08:00:00+08:00\", " + members + "}"),
        m_key);
    return file ? *file : QByteArray();
}

void TestLayers::layersLieOverEachOther()
{
    put(m_places.system, R"({"counter": "1", "unit": "S", "operatorNumber": "S"})");
    put(m_places.central, signedFile(R"("counter": "2", "unit": "C")"));
    put(m_places.user, R"({"counter": "3", "colour": 1})");
    const auto all = readLayered(m_places);
    QVERIFY(all);
    QCOMPARE(all->settings.counter, QStringLiteral("3"));
    QCOMPARE(all->settings.unit, QStringLiteral("C"));
    QCOMPARE(all->settings.operatorNumber, QStringLiteral("S"));
    QCOMPARE(all->ignored, QStringList(QStringLiteral("colour")));
    QVERIFY(all->locked.isEmpty() && all->refused.isEmpty());
    QCOMPARE(all->centralSerial, 1);
}

void TestLayers::whatIsLockedStays()
{
    put(m_places.system, R"({"counter": "1", "locked": ["counter", "dark"]})");
    put(m_places.central, signedFile(R"("counter": "2", "unit": "C", "locked": ["unit"])"));
    put(m_places.user, R"({"counter": "3", "unit": "U", "dark": true, "accountId": "A"})");
    const auto all = readLayered(m_places);
    QVERIFY(all);
    QCOMPARE(all->settings.counter, QStringLiteral("1"));
    QCOMPARE(all->settings.unit, QStringLiteral("C"));
    QCOMPARE(all->settings.dark, false);
    QCOMPARE(all->settings.accountId, QStringLiteral("A"));
    QCOMPARE(all->locked, QStringList({QStringLiteral("unit"), QStringLiteral("counter"),
                                       QStringLiteral("dark")}));
}

void TestLayers::aRefusedSystemFileIsAnError()
{
    put(m_places.system, R"({"locked": ["counter"], "counter": 1})");
    QVERIFY(!readLayered(m_places));
}

void TestLayers::aRefusedSystemFileGivesWayToItsCopy()
{
    put(m_places.system, "{\n \"counter\": 1}");
    put(m_places.system + QStringLiteral(".previous"),
        R"({"counter": "8", "locked": ["counter"]})");
    put(m_places.user, R"({"counter": "3"})");
    const auto all = readLayered(m_places);
    QVERIFY(all);
    QCOMPARE(all->settings.counter, QStringLiteral("8"));
    QCOMPARE(all->refused.size(), 1);
    QCOMPARE(all->refused.first().fact(QStringLiteral("line")).toInt(), 2);
    QCOMPARE(all->refused.first().fact(QStringLiteral("member")).toString(),
             QStringLiteral("counter"));
}

void TestLayers::everyValueTellsItsSource()
{
    put(m_places.system, R"({"counter": "1", "unit": "S", "locked": ["counter"]})");
    put(m_places.central, signedFile(R"("unit": "C", "counter": "2")"));
    put(m_places.user, R"({"accountId": "A", "counter": "3"})");
    const auto all = readLayered(m_places);
    QVERIFY(all);
    QCOMPARE(all->sourceOf(QStringLiteral("counter")), SettingSource::System);
    QCOMPARE(all->sourceOf(QStringLiteral("unit")), SettingSource::Central);
    QCOMPARE(all->sourceOf(QStringLiteral("accountId")), SettingSource::Own);
    QCOMPARE(all->sourceOf(QStringLiteral("dark")), SettingSource::Default);
    QVERIFY(all->centralIssued.isValid());
    QCOMPARE(all->below.accountId, QString());
    QCOMPARE(all->below.unit, QStringLiteral("C"));
}

void TestLayers::onlyWhatDiffersFromBelowIsWritten()
{
    put(m_places.system, R"({"counter": "1", "dark": true, "locked": ["counter"]})");
    auto all = readLayered(m_places);
    QVERIFY(all);
    Settings wanted = all->settings;
    wanted.counter = QStringLiteral("99"); // locked
    wanted.dark = false;                   // the default, but not what is below
    wanted.accountId = QStringLiteral("A");
    QVERIFY(writeOwnSettings(m_places.user, wanted, *all));
    const auto bytes = readFile(m_places.user, 4096);
    QVERIFY(bytes);
    QCOMPARE(bytes->view().toByteArray(),
             QByteArray("{\n    \"accountId\": \"A\",\n    \"dark\": false\n}\n"));
    all = readLayered(m_places);
    QVERIFY(all);
    QCOMPARE(all->settings.counter, QStringLiteral("1"));
    QCOMPARE(all->settings.dark, false);
    QCOMPARE(all->settings.accountId, QStringLiteral("A"));
}

void TestLayers::aRefusedUserFileLeavesTheOthers()
{
    put(m_places.system, R"({"counter": "1"})");
    put(m_places.user, "rubbish");
    const auto all = readLayered(m_places);
    QVERIFY(all);
    QCOMPARE(all->settings.counter, QStringLiteral("1"));
    QCOMPARE(all->refused.size(), 1);
    put(m_places.user + QStringLiteral(".previous"), R"({"counter": "9"})");
    QCOMPARE(readLayered(m_places)->settings.counter, QStringLiteral("9"));
}

void TestLayers::aNameThatCannotBeSetCannotBeLocked()
{
    put(m_places.system, R"({"locked": ["countre"]})");
    const auto all = readLayered(m_places);
    QVERIFY(!all);
    QCOMPARE(all.error().fact(QStringLiteral("member")).toString(), QStringLiteral("locked"));
}

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
