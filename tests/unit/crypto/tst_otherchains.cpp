#include "crypto/certificate.h"
#include "tests/unit/crypto/testauthority.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::crypto;
using namespace lc::test;

// Chains of authorities that do not sign with SM2, made by the openssl command line.
class TestOtherChains : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void otherAlgorithmsChainToo_data();
    void otherAlgorithmsChainToo();
};

void TestOtherChains::otherAlgorithmsChainToo_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("RSA") << QStringLiteral("rsa:2048");
    QTest::newRow("ECDSA") << QStringLiteral("ec -pkeyopt ec_paramgen_curve:P-256");
}

// The identifier that SM2 signatures need must not reach the others.
void TestOtherChains::otherAlgorithmsChainToo()
{
    QFETCH(QString, key);
    if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
        QSKIP("no openssl command");
    const QTemporaryDir folder;
    const auto run = [&](const QString &arguments) {
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.start(QStringLiteral("openssl"), arguments.split(u' '));
        return process.waitForFinished(60000) && process.exitCode() == 0;
    };
    const auto certificate = [&](const char *name) {
        QFile file(folder.filePath(QLatin1String(name)));
        const QByteArray pem = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        return mustHave(Certificate::fromPemOrDer(pem)).first();
    };
    QVERIFY(run(QStringLiteral("req -x509 -nodes -keyout ca.key -out ca.pem -subj /CN=Invented "
                               "-days 10 -newkey ") +
                key));
    QVERIFY(run(QStringLiteral("req -new -nodes -keyout leaf.key -out leaf.csr -subj /CN=Leaf "
                               "-newkey ") +
                key));
    QVERIFY(run(QStringLiteral("x509 -req -in leaf.csr -CA ca.pem -CAkey ca.key -set_serial 77 "
                               "-days 5 -out leaf.pem")));
    const Certificate root = certificate("ca.pem");
    const Certificate leaf = certificate("leaf.pem");
    QVERIFY(root.isSignedBy(root));
    QVERIFY(leaf.isSignedBy(root));
    QVERIFY(!root.isSignedBy(leaf));
    const ChainAnswer chain = checkChain(leaf, {}, {root}, leaf.notBefore().addSecs(60));
    QCOMPARE(chain.state, ChainState::Trusted);
    QCOMPARE(chain.path.size(), 2);
}

QTEST_GUILESS_MAIN(TestOtherChains)
#include "tst_otherchains.moc"
