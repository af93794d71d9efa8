#include "movedclock.h"
#include "support/operators.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::support;

// How passwords are kept, and the file that keeps them.
class TestOperatorFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void scryptIsScrypt();
    void scryptRefusesSenselessCosts();
    void noPasswordStandsInTheFile();
    void aDamagedFileLetsNobodyIn_data();
    void aDamagedFileLetsNobodyIn();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("op.json")); }
    [[nodiscard]] Operators operators() const { return Operators(path(), m_clock, quick); }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<TestClock> m_clock;
};

void TestOperatorFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_shared<TestClock>();
}

// RFC 7914, section 12, third vector.
void TestOperatorFile::scryptIsScrypt()
{
    const auto key = crypto::scrypt("pleaseletmein", "SodiumChloride", {16384, 8, 1}, 64);
    QVERIFY(key);
    QCOMPARE(key->view().toByteArray().toHex(),
             QByteArray("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
                        "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"));
}

void TestOperatorFile::scryptRefusesSenselessCosts()
{
    const QByteArray salt(16, 's');
    QVERIFY(!crypto::scrypt("p", salt, {15, 1, 1}, 32));
    QVERIFY(!crypto::scrypt("p", salt, {quint64(1) << 40, 8, 1}, 32));
    QVERIFY(!crypto::scrypt("p", salt, {16, 0, 1}, 32));
    QVERIFY(!crypto::scrypt("p", "short", quick, 32));
}

void TestOperatorFile::noPasswordStandsInTheFile()
{
    Operators all = operators();
    const auto code = all.makeFirst(QStringLiteral("0700"), text("correct horse battery"));
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(!content.contains("correct horse"));
    QVERIFY(!content.contains(code->toString().toLatin1()));
    QVERIFY(!content.contains(code->toString().remove(u'-').toLatin1()));
#ifndef Q_OS_WIN
    QCOMPARE(file.permissions() & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::ReadOwner | QFile::WriteOwner);
#endif
}

void TestOperatorFile::aDamagedFileLetsNobodyIn_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no object") << QByteArray("[]");
    // Emptied by hand: the first start must not come again.
    QTest::newRow("nobody") << QByteArray(R"({"format":1,"operators":[]})");
    QTest::newRow("no hash") << QByteArray(
        R"({"format":1,"operators":[{"number":"1","role":"administrator"}]})");
}

void TestOperatorFile::aDamagedFileLetsNobodyIn()
{
    QFETCH(QByteArray, content);
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    Operators all = operators();
    QCOMPARE(all.isEmpty().error().code(), ErrorCode::OperatorsDamaged);
    QCOMPARE(all.makeFirst(QStringLiteral("0700"), text("correct horse battery")).error().code(),
             ErrorCode::OperatorsDamaged);
    QCOMPARE(all.logIn(QStringLiteral("1"), text("")).error().code(), ErrorCode::OperatorsDamaged);
}

QTEST_GUILESS_MAIN(TestOperatorFile)
#include "tst_operatorfile.moc"
