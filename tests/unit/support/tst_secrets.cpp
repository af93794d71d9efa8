#include "support/keychainstore.h"
#include "support/sealedstore.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::support;

namespace {

constexpr crypto::ScryptCost quick{16, 1, 1};

template <class T>
Result<T> answerOf(const QFuture<Result<T>> &future)
{
    std::optional<Result<T>> answer;
    QObject context;
    deliver(future, &context, [&answer](const Result<T> &given) { answer = given; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20000))
        return fail(ErrorCode::DeadlineExceeded);
    return *answer;
}

} // namespace

class TestSecrets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aSealedSecretComesBack();
    void anotherPasswordOrOperatorFindsNone();
    void aChangedFileGivesNothing();
    void theFileTellsNothing();
    void theKeychainKeepsASecret();

private:
    [[nodiscard]] QString path() const
    {
        return m_folder->filePath(QStringLiteral("secrets.sealed"));
    }
    [[nodiscard]] SealedStore store(const char *number, const char *password)
    {
        return SealedStore(path(), QString::fromLatin1(number),
                           SecureText(QString::fromLatin1(password)), &m_pool, quick);
    }
    QThreadPool m_pool;
    std::unique_ptr<QTemporaryDir> m_folder;
    const SecureBytes m_secret{QByteArrayView("the platform's secret")};
};

void TestSecrets::aSealedSecretComesBack()
{
    SealedStore own = store("0712", "correct horse");
    QCOMPARE(answerOf(own.read(QStringLiteral("platform"))).error().code(),
             ErrorCode::SecretMissing);
    QVERIFY(answerOf(own.write(QStringLiteral("platform"), m_secret)));
    QVERIFY(answerOf(own.write(QStringLiteral("hall"), SecureBytes(QByteArrayView("other")))));
    SealedStore again = store("0712", "correct horse");
    QVERIFY(answerOf(again.read(QStringLiteral("platform"))).value() == m_secret);
    QVERIFY(answerOf(again.remove(QStringLiteral("platform"))));
    QVERIFY(!answerOf(again.read(QStringLiteral("platform"))));
    QVERIFY(answerOf(again.read(QStringLiteral("hall"))));
}

void TestSecrets::anotherPasswordOrOperatorFindsNone()
{
    SealedStore own = store("0712", "correct horse");
    QVERIFY(answerOf(own.write(QStringLiteral("platform"), m_secret)));
    SealedStore changed = store("0712", "correct house");
    QCOMPARE(answerOf(changed.read(QStringLiteral("platform"))).error().code(),
             ErrorCode::SecretMissing);
    SealedStore other = store("0713", "correct horse");
    QCOMPARE(answerOf(other.read(QStringLiteral("platform"))).error().code(),
             ErrorCode::SecretMissing);
}

void TestSecrets::aChangedFileGivesNothing()
{
    SealedStore own = store("0712", "correct horse");
    QVERIFY(answerOf(own.write(QStringLiteral("platform"), m_secret)));
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray content = file.readAll();
    file.close();
    const qsizetype at = content.indexOf("\"text\"") + 10;
    content[at] = content.at(at) == 'a' ? 'b' : 'a';
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    QCOMPARE(answerOf(own.read(QStringLiteral("platform"))).error().code(),
             ErrorCode::SecretMissing);
}

void TestSecrets::theFileTellsNothing()
{
    SealedStore own = store("0712", "correct horse");
    QVERIFY(answerOf(own.write(QStringLiteral("platform"), m_secret)));
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(!content.contains("secret") && !content.contains("horse"));
    QVERIFY(!content.contains(m_secret.view().toByteArray().toHex()));
}

// Against a real keyring daemon; tests/unit/support/CMakeLists.txt starts the test under one.
void TestSecrets::theKeychainKeepsASecret()
{
    if (qEnvironmentVariableIsEmpty("COUNTER_KEYRING") || !KeychainStore::isBuiltIn())
        QSKIP("no keyring daemon of this test's own");
    KeychainStore keychain;
    const QString name = platformSecretName(QStringLiteral("platform.test"), QStringLiteral("07"));
    QCOMPARE(answerOf(keychain.read(name)).error().code(), ErrorCode::SecretMissing);
    QVERIFY(answerOf(keychain.write(name, m_secret)));
    QVERIFY(answerOf(keychain.read(name)).value() == m_secret);
    QVERIFY(answerOf(keychain.remove(name)));
    QCOMPARE(answerOf(keychain.read(name)).error().code(), ErrorCode::SecretMissing);
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
