#include "crypto/certificate.h"
#include "tests/unit/crypto/testauthority.h"

#include <QTest>

using namespace lc;
using namespace lc::crypto;
using namespace lc::test;

class TestCertificate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreRead();
    void pemRoundTrip();
    void garbageIsRefused();
    void chainReachesTheAnchor();
    void chainWithoutAnchorIsUnknownNotBroken();
    void changedCertificateBreaksTheChain();
    void timesAreJudgedAtTheGivenMoment();
    void signerMayNotIssue();
    void intermediateMayBeAnAnchor();
    void revocation_data();
    void revocation();
    void foreignRevocationListIsIgnored();
    void keyUsageIsRead();

private:
    [[nodiscard]] ChainAnswer check(const QDateTime &at, const QList<QByteArray> &crls = {}) const
    {
        return checkChain(m_authority.signer.certificate, {m_authority.intermediate.certificate},
                          {m_authority.root.certificate}, at, crls);
    }
    TestAuthority m_authority;
};

void TestCertificate::fieldsAreRead()
{
    const Certificate &certificate = m_authority.signer.certificate;
    QCOMPARE(certificate.commonName(), QStringLiteral("测试发证机关"));
    QCOMPARE(certificate.organisation(), QStringLiteral("测试机构"));
    QCOMPARE(certificate.subject(), QStringLiteral("CN=测试发证机关,O=测试机构,C=CN"));
    QCOMPARE(certificate.issuer(), QStringLiteral("CN=测试中级,O=测试机构,C=CN"));
    QCOMPARE(certificate.notBefore(), m_authority.from);
    QCOMPARE(certificate.notAfter(), m_authority.until);
    QCOMPARE(certificate.issuerDer(), m_authority.intermediate.certificate.subjectDer());
    QVERIFY(certificate.serialNumber().size() >= 16);
    QVERIFY(!certificate.isCertificateAuthority());
    QVERIFY(m_authority.root.certificate.isCertificateAuthority());
    QVERIFY(certificate.publicKey()->isSm2());
    QVERIFY(certificate.isSignedBy(m_authority.intermediate.certificate));
    QVERIFY(!certificate.isSignedBy(m_authority.root.certificate));
}

void TestCertificate::pemRoundTrip()
{
    const QByteArray both =
        m_authority.root.certificate.toPem() + m_authority.signer.certificate.toPem();
    const auto read = Certificate::fromPemOrDer(both);
    QVERIFY(read);
    QCOMPARE(read->size(), 2);
    QCOMPARE(read->at(0), m_authority.root.certificate);
    QCOMPARE(read->at(1), m_authority.signer.certificate);
    const auto der = Certificate::fromPemOrDer(m_authority.signer.certificate.der());
    QVERIFY(der);
    QCOMPARE(der->at(0), m_authority.signer.certificate);
}

void TestCertificate::garbageIsRefused()
{
    const QByteArray der = m_authority.signer.certificate.der();
    QVERIFY(!Certificate::fromDer({}));
    QVERIFY(!Certificate::fromDer(QByteArray(der + 'x')));
    QVERIFY(!Certificate::fromDer(der.chopped(1)));
    QVERIFY(!Certificate::fromPemOrDer("-----BEGIN CERTIFICATE-----\nxx\n"));
}

void TestCertificate::chainReachesTheAnchor()
{
    const ChainAnswer answer = check(m_authority.signedAt);
    QCOMPARE(answer.state, ChainState::Trusted);
    QCOMPARE(answer.path.size(), 3);
    QCOMPARE(answer.path.last(), m_authority.root.certificate);
    QVERIFY(!answer.revocationChecked);
}

void TestCertificate::chainWithoutAnchorIsUnknownNotBroken()
{
    const TestAuthority stranger;
    const auto state = [&](const QList<Certificate> &between, const QList<Certificate> &anchors) {
        return checkChain(m_authority.signer.certificate, between, anchors, m_authority.signedAt)
            .state;
    };
    QCOMPARE(state({}, {}), ChainState::NoAnchor);
    QCOMPARE(state({}, {m_authority.root.certificate}), ChainState::NoAnchor);
    // A root that comes with the file is no anchor.
    QCOMPARE(state({m_authority.intermediate.certificate, m_authority.root.certificate}, {}),
             ChainState::NoAnchor);
    QVERIFY(state({m_authority.intermediate.certificate}, {stranger.root.certificate}) !=
            ChainState::Trusted);
}

void TestCertificate::changedCertificateBreaksTheChain()
{
    QByteArray der = m_authority.signer.certificate.der();
    der[der.size() - 20] = static_cast<char>(der[der.size() - 20] ^ 1); // inside the signature
    const auto changed = Certificate::fromDer(der);
    QVERIFY(changed);
    const ChainAnswer answer = checkChain(*changed, {m_authority.intermediate.certificate},
                                          {m_authority.root.certificate}, m_authority.signedAt);
    QCOMPARE(answer.state, ChainState::Broken);
}

void TestCertificate::timesAreJudgedAtTheGivenMoment()
{
    QCOMPARE(check(utc("2019-12-31T23:59:59Z")).state, ChainState::NotYetValid);
    QCOMPARE(check(utc("2020-01-01T00:00:00Z")).state, ChainState::Trusted);
    QCOMPARE(check(utc("2029-12-31T23:59:59Z")).state, ChainState::Trusted);
    QCOMPARE(check(utc("2030-01-01T00:00:01Z")).state, ChainState::Expired);
}

void TestCertificate::signerMayNotIssue()
{
    const Holder forged = makeHolder(QStringLiteral("伪造者"), CertificateRole::SealSigner,
                                     m_authority.signer, m_authority.from, m_authority.until);
    const ChainAnswer answer = checkChain(
        forged.certificate, {m_authority.signer.certificate, m_authority.intermediate.certificate},
        {m_authority.root.certificate}, m_authority.signedAt);
    QCOMPARE(answer.state, ChainState::UsageWrong);
}

void TestCertificate::intermediateMayBeAnAnchor()
{
    const ChainAnswer answer =
        checkChain(m_authority.signer.certificate, {}, {m_authority.intermediate.certificate},
                   m_authority.signedAt);
    QCOMPARE(answer.state, ChainState::Trusted);
    QCOMPARE(answer.path.size(), 2);
}

void TestCertificate::revocation_data()
{
    QTest::addColumn<QString>("revokedAt");
    QTest::addColumn<int>("reason");
    QTest::addColumn<bool>("revoked");
    QTest::newRow("before, no reason") << QStringLiteral("2024-05-01T00:00:00Z") << -1 << true;
    QTest::newRow("before, superseded") << QStringLiteral("2024-05-01T00:00:00Z") << 4 << true;
    QTest::newRow("after, superseded") << QStringLiteral("2024-06-01T00:00:00Z") << 4 << false;
    QTest::newRow("after, key stolen") << QStringLiteral("2024-06-01T00:00:00Z") << 1 << true;
    QTest::newRow("after, no reason") << QStringLiteral("2024-06-01T00:00:00Z") << -1 << true;
    QTest::newRow("taken back") << QStringLiteral("2024-05-01T00:00:00Z") << 8 << false;
}

void TestCertificate::revocation()
{
    QFETCH(QString, revokedAt);
    QFETCH(int, reason);
    QFETCH(bool, revoked);
    const QList<QByteArray> lists{
        TestAuthority::revocationList(m_authority.root, {}, {}),
        TestAuthority::revocationList(m_authority.intermediate, m_authority.signer.certificate,
                                      utc(revokedAt.toLatin1().constData()), reason)};
    const ChainAnswer answer = check(m_authority.signedAt, lists);
    QCOMPARE(answer.state, revoked ? ChainState::Revoked : ChainState::Trusted);
    QVERIFY(answer.revocationChecked);
    QCOMPARE(answer.revokedAt.has_value(), reason != 8);
}

void TestCertificate::foreignRevocationListIsIgnored()
{
    const TestAuthority stranger; // same names, other keys
    const QByteArray forged = TestAuthority::revocationList(
        stranger.intermediate, m_authority.signer.certificate, utc("2024-01-01T00:00:00Z"));
    const ChainAnswer answer = check(m_authority.signedAt, {forged, "rubbish"});
    QCOMPARE(answer.state, ChainState::Trusted);
    QVERIFY(!answer.revocationChecked);
}

void TestCertificate::keyUsageIsRead()
{
    QVERIFY(m_authority.signer.certificate.mayVerifySignatures());
    QVERIFY(!m_authority.root.certificate.mayVerifySignatures());
    QVERIFY(!m_authority.signer.certificate.mayTimeStamp());
    const Holder stamper =
        makeHolder(QStringLiteral("时间戳"), CertificateRole::TimeStamper, m_authority.intermediate,
                   m_authority.from, m_authority.until);
    QVERIFY(stamper.certificate.mayTimeStamp());
}

QTEST_APPLESS_MAIN(TestCertificate)
#include "tst_certificate.moc"
