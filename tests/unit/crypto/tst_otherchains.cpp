#include "crypto/certificate.h"
#include "tests/helper/opensslcommand.h"
#include "tests/unit/crypto/testauthority.h"

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
    if (!OpensslCommand::isThere())
        QSKIP("no openssl command");
    const OpensslCommand openssl;
    const auto certificate = [&](const char *name) {
        return mustHave(Certificate::fromPemOrDer(openssl.read(QLatin1String(name)))).first();
    };
    QVERIFY(openssl.makeCertificate(key));
    QVERIFY(openssl.run(QStringLiteral("req -new -nodes -keyout leaf.key -out leaf.csr "
                                       "-subj /CN=Leaf -newkey ") +
                        key));
    QVERIFY(openssl.run(QStringLiteral("x509 -req -in leaf.csr -CA cert -CAkey key "
                                       "-set_serial 77 -days 5 -out leaf.pem")));
    const Certificate root = certificate("cert");
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
