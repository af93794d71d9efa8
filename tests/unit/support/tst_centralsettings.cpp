#include "support/centralsettings.h"

#include "core/file.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::support;

class TestCentralSettings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void aSignedFileIsRead();
    void anyChangeOfTheFileIsRefused();
    void anotherKeyIsRefused();
    void theSerialOnlyGrows();
    void oneSerialIsOneFile();
    void whatCannotBeReadIsNotSigned_data();
    void whatCannotBeReadIsNotSigned();

private:
    QByteArray signedFile(const QByteArray &members, int serial = 1);
    void put(const QString &path, const QByteArray &bytes) { QVERIFY(writeFile(path, bytes)); }
    crypto::PrivateKey m_key;
    crypto::PublicKey m_public;
    std::unique_ptr<QTemporaryDir> m_directory;
    SettingsPlaces m_places;
};

void TestCentralSettings::initTestCase()
{
    auto key = crypto::PrivateKey::generateSm2();
    QVERIFY(key);
    m_key = *key;
    auto pub = m_key.publicKey();
    QVERIFY(pub);
    m_public = *pub;
}

void TestCentralSettings::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    const auto at = [this](const char *name) {
        return m_directory->filePath(QString::fromLatin1(name));
    };
    m_places = {at("system.json"), at("central.json"), at("key.pem"), at("serial"),
                at("user.json")};
    const auto pem = m_public.toPem();
    QVERIFY(pem);
    put(m_places.centralKey, *pem);
}

QByteArray TestCentralSettings::signedFile(const QByteArray &members, int serial)
{
    const QByteArray payload = "{\"serial\": " + QByteArray::number(serial) +
                               ", \"issued\": \"2025-06-01T08:00:00+08:00\"" +
                               (members.isEmpty() ? QByteArray() : ", " + members) + "}";
    const auto file = signCentral(payload, m_key);
    return file ? *file : QByteArray();
}

void TestCentralSettings::aSignedFileIsRead()
{
    const auto central = openCentral(signedFile("\"counter\": \"12\""), m_public, 0);
    QVERIFY2(central, central ? "" : qPrintable(central.error().toString()));
    QCOMPARE(central->serial, 1);
    QVERIFY(central->issued.isValid());
}

void TestCentralSettings::anyChangeOfTheFileIsRefused()
{
    const QByteArray file = signedFile("\"counter\": \"12\"");
    QVERIFY(!file.isEmpty());
    const qsizetype payload = file.indexOf("\"payload\": \"") + 12;
    for (qsizetype i = payload; i < file.indexOf('"', payload); ++i) {
        QByteArray changed = file;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        if (changed != file)
            QVERIFY(!openCentral(changed, m_public, 0));
    }
}

void TestCentralSettings::anotherKeyIsRefused()
{
    const auto other = crypto::PrivateKey::generateSm2();
    QVERIFY(other);
    const auto central = openCentral(signedFile({}), *other->publicKey(), 0);
    QVERIFY(!central);
    QCOMPARE(central.error().fact(QStringLiteral("why")).toString(),
             QStringLiteral("signatureWrong"));
}

void TestCentralSettings::theSerialOnlyGrows()
{
    put(m_places.central, signedFile("\"counter\": \"5\"", 5));
    auto all = readLayered(m_places);
    QVERIFY(all);
    QCOMPARE(all->settings.counter, QStringLiteral("5"));
    put(m_places.central, signedFile("\"counter\": \"4\"", 4));
    all = readLayered(m_places);
    QVERIFY(all);
    QCOMPARE(all->refused.size(), 1);
    QCOMPARE(all->refused.first().fact(QStringLiteral("why")).toString(),
             QStringLiteral("serialTooOld"));
    // What was accepted last stays in force.
    QCOMPARE(all->settings.counter, QStringLiteral("5"));
    QCOMPARE(all->centralSerial, 5);
    put(m_places.central, "rubbish");
    QCOMPARE(readLayered(m_places)->settings.counter, QStringLiteral("5"));
    put(m_places.central, signedFile("\"counter\": \"6\"", 6));
    QCOMPARE(readLayered(m_places)->settings.counter, QStringLiteral("6"));
}

void TestCentralSettings::oneSerialIsOneFile()
{
    put(m_places.central, signedFile("\"counter\": \"5\"", 5));
    QVERIFY(readLayered(m_places));
    // Signed anew, with another value and the same number.
    put(m_places.central, signedFile("\"counter\": \"55\"", 5));
    auto all = readLayered(m_places);
    QVERIFY(all);
    QCOMPARE(all->refused.size(), 1);
    QCOMPARE(all->refused.first().fact(QStringLiteral("why")).toString(),
             QStringLiteral("serialUsed"));
    QCOMPARE(all->settings.counter, QStringLiteral("5"));
    // The same content under another signature is the same file.
    put(m_places.central, signedFile("\"counter\": \"5\"", 5));
    QVERIFY(readLayered(m_places)->refused.isEmpty());
}

void TestCentralSettings::whatCannotBeReadIsNotSigned_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("no serial") << QByteArray("{\"issued\": \"2025-06-01T08:00:00+08:00\"}");
    QTest::newRow("no date") << QByteArray("{\"serial\": 1}");
    QTest::newRow("zero") << QByteArray(
        "{\"serial\": 0, \"issued\": \"2025-06-01T08:00:00+08:00\"}");
    QTest::newRow("wrong type") << QByteArray(
        "{\"serial\": 1, \"issued\": \"2025-06-01T08:00:00+08:00\", \"dark\": 1}");
    QTest::newRow("not JSON") << QByteArray("serial 1");
}

void TestCentralSettings::whatCannotBeReadIsNotSigned()
{
    QFETCH(QByteArray, payload);
    const auto file = signCentral(payload, m_key);
    QVERIFY(!file);
    QCOMPARE(file.error().code(), ErrorCode::SettingsInvalid);
}

QTEST_GUILESS_MAIN(TestCentralSettings)
#include "tst_centralsettings.moc"
