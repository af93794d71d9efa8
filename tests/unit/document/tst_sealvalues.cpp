#include "domain/verdict.h"
#include "tests/helper/opensslcommand.h"
#include "tests/unit/crypto/signeddatamaker.h"
#include "tests/unit/document/sealedfile.h"

#include <QTest>

#include <functional>

using namespace lc;
using namespace lc::test;
using crypto::SealLayout;
using domain::Because;
using domain::Check;
using domain::State;

// Signature values other than a plain seal: signed data, bare signatures, time stamps.
class TestSealValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signedDataWithAttributesPasses();
    void signedDataOverDigestPasses();
    void signedDataOfAnotherFileFails();
    void signerIsFoundByNameNotByPosition();
    void signerMayBeInstalledHere();
    void bareSignatureNeedsACertificate();
    void foreignAlgorithmsVerify_data();
    void foreignAlgorithmsVerify();
    void timeStampOnASealIsTrusted();
    void timeStampOfAnotherSignatureFails();
    void timeStampWithoutAnchorIsAClaim();
    void timeStampNeedsTheRightCertificate();
    void withdrawnStampAuthorityProvesNoTime_data();
    void withdrawnStampAuthorityProvesNoTime();
    void revocationComesAlongWithTheStamp();
    void timeStampInUnsignedAttributes();
    void trustedTimeProvesSigningAfterExpiry();
    void wrongKeyUsageIsTold();
    void indefiniteLengthsAreRead();
    void tokenInPlaceOfTheTimeIsRead();
    void timeInBitsOfTheOldLayoutIsRead();

private:
    // The sealed file with another signature value in place of the seal's.
    template <class Make>
    [[nodiscard]] document::FileReport withValue(Make make) const
    {
        Entries entries = unpacked(sealedBytes(m_authority));
        contentOf(entries, u"SignedValue.dat") = make(contentOf(entries, u"Sign_0/Signature.xml"));
        return checkBytes(packed(entries), anchorsOf(m_authority));
    }
    [[nodiscard]] document::FileReport
    sealStampedBy(const Holder &stamper, const QByteArray &stampedInstead = {},
                  const document::TrustAnchors *anchors = nullptr,
                  const QDateTime &time = {}) const;
    [[nodiscard]] SecureBytes
    sealWithToken(const std::function<QByteArray(const QByteArray &)> &makeToken) const;
    TestAuthority m_authority;
    Holder m_stamper =
        makeHolder(QStringLiteral("时间戳中心"), crypto::CertificateRole::TimeStamper,
                   m_authority.intermediate, m_authority.from, utc("2040-01-01T00:00:00Z"));
};

void TestSealValues::signedDataWithAttributesPasses()
{
    const auto report = withValue([&](const QByteArray &xml) {
        SignedDataRecipe recipe;
        recipe.digest = crypto::sm3(xml);
        recipe.signingTime = m_authority.signedAt;
        return makeSignedData(recipe, m_authority.signer);
    });
    for (const Check check : {Check::ReferenceDigests, Check::SignedDataHash, Check::Signature,
                              Check::CertificateChain, Check::CertificateValidity})
        QCOMPARE(domain::nameOf(findingOf(report, check).state), QStringLiteral("Passed"));
    QCOMPARE(report.signatures.first().layout, QStringLiteral("GB/T 35275"));
    QCOMPARE(report.signatures.first().signer, QStringLiteral("测试发证机关"));
    QCOMPARE(report.signatures.first().signedAt, m_authority.signedAt);
}

void TestSealValues::signedDataOverDigestPasses()
{
    const auto make = [&](const QByteArray &xml) {
        SignedDataRecipe recipe;
        recipe.attributes = false;
        recipe.digest = crypto::sm3(xml);
        recipe.content = recipe.digest;
        return makeSignedData(recipe, m_authority.signer);
    };
    const auto report = withValue(make);
    COMPARE_FINDING(report, Check::SignedDataHash, State::Passed, Because::None);
    COMPARE_FINDING(report, Check::Signature, State::Passed, Because::None);
    // The time then stands in Signature.xml alone.
    COMPARE_FINDING(report, Check::CertificateValidity, State::Passed, Because::None);

    const auto other = withValue([&](const QByteArray &) { return make("another file"); });
    COMPARE_FINDING(other, Check::SignedDataHash, State::Failed, Because::DataHashDiffers);
    COMPARE_FINDING(other, Check::Signature, State::Passed, Because::None);
}

void TestSealValues::signedDataOfAnotherFileFails()
{
    const auto report = withValue([&](const QByteArray &) {
        SignedDataRecipe recipe;
        recipe.digest = crypto::sm3("another file");
        return makeSignedData(recipe, m_authority.signer);
    });
    COMPARE_FINDING(report, Check::SignedDataHash, State::Failed, Because::DataHashDiffers);
    COMPARE_FINDING(report, Check::Signature, State::Passed, Because::None);

    const auto broken = withValue([&](const QByteArray &xml) {
        SignedDataRecipe recipe;
        recipe.digest = crypto::sm3(xml);
        QByteArray value = makeSignedData(recipe, m_authority.signer);
        value[value.size() - 4] = static_cast<char>(value[value.size() - 4] ^ 1);
        return value;
    });
    COMPARE_FINDING(broken, Check::Signature, State::Failed, Because::SignatureWrong);
}

void TestSealValues::signerIsFoundByNameNotByPosition()
{
    const auto report = withValue([&](const QByteArray &xml) {
        SignedDataRecipe recipe;
        recipe.digest = crypto::sm3(xml);
        recipe.decoys = {m_authority.maker.certificate, m_authority.root.certificate};
        return makeSignedData(recipe, m_authority.signer);
    });
    COMPARE_FINDING(report, Check::Signature, State::Passed, Because::None);
    QCOMPARE(report.signatures.first().signer, QStringLiteral("测试发证机关"));
}

void TestSealValues::signerMayBeInstalledHere()
{
    const auto make = [&](const QByteArray &xml) {
        SignedDataRecipe recipe;
        recipe.digest = crypto::sm3(xml);
        recipe.withCertificate = false;
        return makeSignedData(recipe, m_authority.signer);
    };
    const auto unknown = withValue(make);
    COMPARE_FINDING(unknown, Check::Signature, State::Unknown, Because::NoCertificate);

    Entries entries = unpacked(sealedBytes(m_authority));
    contentOf(entries, u"SignedValue.dat") = make(contentOf(entries, u"Sign_0/Signature.xml"));
    document::TrustAnchors anchors = anchorsOf(m_authority);
    anchors.intermediates.append(m_authority.signer.certificate);
    COMPARE_FINDING(checkBytes(packed(entries), anchors), Check::Signature, State::Passed,
                    Because::None);
}

void TestSealValues::bareSignatureNeedsACertificate()
{
    const auto report = withValue(
        [&](const QByteArray &xml) { return mustHave(m_authority.signer.key.signSm2(xml)); });
    COMPARE_FINDING(report, Check::Signature, State::Unknown, Because::NoCertificate);
    domain::VerdictScope scope;
    scope.platformRequired = false;
    QCOMPARE(domain::judge(report.findings, scope).kind, domain::VerdictKind::CannotDecide);
}

void TestSealValues::foreignAlgorithmsVerify_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("options");
    QTest::addColumn<Because>("because");
    const QString rsa = QStringLiteral("rsa:2048");
    const QString ec = QStringLiteral("ec -pkeyopt ec_paramgen_curve:P-256");
    const auto row = [](const char *name, const QString &key, const char *options,
                        Because because = Because::None) {
        QTest::newRow(name) << key << QString::fromLatin1(options) << because;
    };
    row("RSA", rsa, "-md sha256");
    row("RSA, no attributes", rsa, "-md sha256 -noattr");
    row("RSA-PSS", rsa, "-md sha256 -keyopt rsa_padding_mode:pss");
    row("RSA, SHA-1", rsa, "-md sha1", Because::WeakDigest);
    row("ECDSA", ec, "-md sha384");
    row("by key identifier", ec, "-md sha256 -keyid");
}

// Made by the openssl command line, which shares nothing with our reader.
void TestSealValues::foreignAlgorithmsVerify()
{
    QFETCH(QString, key);
    QFETCH(QString, options);
    QFETCH(Because, because);
    if (!OpensslCommand::isThere())
        QSKIP("no openssl command");
    const OpensslCommand openssl;
    QVERIFY(openssl.makeCertificate(key));
    const auto make = [&](const QByteArray &message) {
        return openssl.signedData(message, options);
    };
    const auto report = withValue(make);
    COMPARE_FINDING(report, Check::Signature, State::Passed, Because::None);
    COMPARE_FINDING(report, Check::SignedDataHash, State::Passed, because);
    COMPARE_FINDING(report, Check::CertificateChain, State::Unknown, Because::NoTrustAnchor);
    QCOMPARE(report.signatures.first().layout, QStringLiteral("PKCS#7"));
    const auto other = withValue([&](const QByteArray &) { return make("another file"); });
    COMPARE_FINDING(other, Check::SignedDataHash, State::Failed, Because::DataHashDiffers);
}

document::FileReport TestSealValues::sealStampedBy(const Holder &stamper,
                                                   const QByteArray &stampedInstead,
                                                   const document::TrustAnchors *anchors,
                                                   const QDateTime &time) const
{
    const QDateTime stampedAt = time.isValid() ? time : utc("2024-05-06T08:00:00Z");
    const SecureBytes bytes = sealWithToken([&](const QByteArray &signature) {
        return makeTimeStamp(stampedInstead.isEmpty() ? signature : stampedInstead, stampedAt,
                             stamper);
    });
    return checkBytes(bytes, anchors ? *anchors : anchorsOf(m_authority));
}

SecureBytes
TestSealValues::sealWithToken(const std::function<QByteArray(const QByteArray &)> &makeToken) const
{
    Entries entries = unpacked(sealedBytes(m_authority));
    QByteArray &value = contentOf(entries, u"SignedValue.dat");
    const auto seal = mustHave(crypto::parseSealSignature(value));
    // SEQUENCE { toSign, certificate, algorithm, signature, [0] timeStamp }
    const auto outer = mustHave(crypto::readSingle(value));
    const QByteArray stamp = crypto::derValue(crypto::DerTag::contextConstructed(0),
                                              crypto::derBits(makeToken(seal.signature)));
    value = crypto::derSequence({outer.content, stamp});
    return packed(entries);
}

void TestSealValues::timeStampOnASealIsTrusted()
{
    const auto report = sealStampedBy(m_stamper);
    COMPARE_FINDING(report, Check::TimeStamp, State::Passed, Because::None);
    QVERIFY(report.signatures.first().signedAtTrusted);
    QCOMPARE(report.signatures.first().signedAt, utc("2024-05-06T08:00:00Z"));
}

void TestSealValues::timeStampOfAnotherSignatureFails()
{
    const auto report = sealStampedBy(m_stamper, "another signature");
    COMPARE_FINDING(report, Check::TimeStamp, State::Failed, Because::TimeStampWrong);
    QVERIFY(!report.signatures.first().signedAtTrusted);
    QCOMPARE(report.signatures.first().signedAt, m_authority.signedAt);
}

void TestSealValues::timeStampWithoutAnchorIsAClaim()
{
    const TestAuthority stranger;
    const Holder stamper =
        makeHolder(QStringLiteral("陌生时间"), crypto::CertificateRole::TimeStamper, stranger.root,
                   stranger.from, stranger.until);
    const auto report = sealStampedBy(stamper);
    COMPARE_FINDING(report, Check::TimeStamp, State::Unknown, Because::NoTrustAnchor);
    QVERIFY(!report.signatures.first().signedAtTrusted);
}

void TestSealValues::timeStampNeedsTheRightCertificate()
{
    const auto report = sealStampedBy(m_authority.maker);
    COMPARE_FINDING(report, Check::TimeStamp, State::Unknown, Because::NoTrustAnchor);
    QVERIFY(!report.signatures.first().signedAtTrusted);
}

void TestSealValues::withdrawnStampAuthorityProvesNoTime_data()
{
    QTest::addColumn<QString>("since");
    QTest::addColumn<int>("reason");
    QTest::addColumn<bool>("stands");
    QTest::newRow("before the stamp") << QStringLiteral("2024-02-01T00:00:00Z") << 4 << false;
    QTest::newRow("later, key lost") << QStringLiteral("2024-09-01T00:00:00Z") << 1 << false;
    QTest::newRow("later, not told why") << QStringLiteral("2024-09-01T00:00:00Z") << -1 << false;
    QTest::newRow("later, replaced") << QStringLiteral("2024-09-01T00:00:00Z") << 4 << true;
}

void TestSealValues::withdrawnStampAuthorityProvesNoTime()
{
    QFETCH(QString, since);
    QFETCH(int, reason);
    QFETCH(bool, stands);
    document::TrustAnchors anchors = anchorsOf(m_authority);
    anchors.revocationLists = {
        TestAuthority::revocationList(m_authority.root, {}, {}),
        TestAuthority::revocationList(m_authority.intermediate, m_stamper.certificate,
                                      QDateTime::fromString(since, Qt::ISODate), reason)};
    const auto report = sealStampedBy(m_stamper, {}, &anchors);
    COMPARE_FINDING(report, Check::TimeStamp, stands ? State::Passed : State::Unknown,
                    stands ? Because::None : Because::Revoked);
    COMPARE_FINDING(report, Check::Revocation, State::Passed, Because::None); // the signer's own
    QCOMPARE(report.signatures.first().signedAtTrusted, stands);
    QCOMPARE(report.signatures.first().signedAt,
             stands ? utc("2024-05-06T08:00:00Z") : m_authority.signedAt);
    QVERIFY(findingOf(report, Check::TimeStamp)
                .facts.value(QStringLiteral("revocationChecked"))
                .toBool());
}

// A list inside of the token counts like one that is installed.
void TestSealValues::revocationComesAlongWithTheStamp()
{
    using namespace crypto;
    const auto stampedWith = [&](const QByteArray &list) {
        const QByteArray lists = derValue(DerTag::contextConstructed(0), derSequence({list}));
        return checkBytes(sealWithToken([&](const QByteArray &stamped) {
                              return makeTimeStamp(
                                  stamped, utc("2024-05-06T08:00:00Z"), m_stamper,
                                  attribute("1.2.840.113583.1.1.8", derSequence({lists})));
                          }),
                          anchorsOf(m_authority));
    };
    const auto open = stampedWith(TestAuthority::revocationList(m_authority.intermediate, {}, {}));
    COMPARE_FINDING(open, Check::TimeStamp, State::Passed, Because::None);
    COMPARE_FINDING(
        stampedWith(TestAuthority::revocationList(m_authority.intermediate, m_stamper.certificate,
                                                  utc("2024-02-01T00:00:00Z"))),
        Check::TimeStamp, State::Unknown, Because::Revoked);
}

void TestSealValues::timeStampInUnsignedAttributes()
{
    const auto report = withValue([&](const QByteArray &xml) {
        SignedDataRecipe recipe;
        recipe.digest = crypto::sm3(xml);
        return makeSignedData(recipe, m_authority.signer, nullptr, &m_stamper);
    });
    COMPARE_FINDING(report, Check::TimeStamp, State::Passed, Because::None);
    QCOMPARE(report.signatures.first().signedAt, utc("2024-05-06T09:00:00Z"));
}

// What the signer claims is doubtful; what a time authority says is proof.
void TestSealValues::trustedTimeProvesSigningAfterExpiry()
{
    const auto report = sealStampedBy(m_stamper, {}, nullptr, utc("2031-01-01T00:00:00Z"));
    // The root is still valid then, the intermediate is not: nothing is known of the stamp.
    COMPARE_FINDING(report, Check::TimeStamp, State::Unknown, Because::NoTrustAnchor);

    const Holder direct =
        makeHolder(QStringLiteral("根下时间戳"), crypto::CertificateRole::TimeStamper,
                   m_authority.root, m_authority.from, utc("2040-01-01T00:00:00Z"));
    const auto late = sealStampedBy(direct, {}, nullptr, utc("2031-01-01T00:00:00Z"));
    COMPARE_FINDING(late, Check::TimeStamp, State::Passed, Because::None);
    COMPARE_FINDING(late, Check::CertificateValidity, State::Failed, Because::OutsideValidity);
    COMPARE_FINDING(late, Check::SealValidity, State::Failed, Because::OutsideValidity);
}

void TestSealValues::wrongKeyUsageIsTold()
{
    TestAuthority wrong = m_authority;
    wrong.signer = makeHolder(QStringLiteral("签发者"), crypto::CertificateRole::Intermediate,
                              m_authority.intermediate, m_authority.from, m_authority.until);
    const auto report = checkBytes(sealedBytes(wrong), anchorsOf(wrong));
    COMPARE_FINDING(report, Check::CertificateChain, State::Passed, Because::None);
    COMPARE_FINDING(report, Check::KeyUsage, State::Unknown, Because::KeyUsageWrong);
    QVERIFY(findingOf(report, Check::KeyUsage)
                .facts[QStringLiteral("usage")]
                .toStringList()
                .contains(QStringLiteral("keyCertSign")));
    COMPARE_FINDING(checkBytes(sealedBytes(m_authority), anchorsOf(m_authority)), Check::KeyUsage,
                    State::Passed, Because::None);
}

// CMS in BER of indefinite length, its content in pieces, as streaming writers make it.
void TestSealValues::indefiniteLengthsAreRead()
{
    const auto make = [&](const QByteArray &xml, const QByteArray &end) {
        SignedDataRecipe recipe;
        recipe.digest = crypto::sm3(xml);
        recipe.content = recipe.digest;
        const QByteArray der = makeSignedData(recipe, m_authority.signer);
        const auto outer = mustHave(crypto::readSingle(der));
        const auto parts = mustHave(crypto::readAll(outer.content));
        const QByteArray wrapped = QByteArray::fromHex("a080") + parts[1].content;
        QByteArray ber =
            QByteArray::fromHex("3080") + parts[0].raw + wrapped + QByteArray("\0\0", 2) + end;
        const QByteArray whole = crypto::derOctets(*recipe.content);
        const QByteArray pieces =
            QByteArray::fromHex("2480") + crypto::derOctets(recipe.content->first(5)) +
            crypto::derOctets(recipe.content->sliced(5)) + QByteArray("\0\0", 2);
        // The lengths around the pieces would be wrong: these two become indefinite as well.
        const QByteArray info = crypto::derSequence(
            {crypto::derObjectIdentifier(recipe.contentType), crypto::derValue(0xa0, whole)});
        const QByteArray open = QByteArray::fromHex("3080") +
                                crypto::derObjectIdentifier(recipe.contentType) +
                                QByteArray::fromHex("a080") + pieces + QByteArray(4, '\0');
        const auto inner = mustHave(crypto::readSingle(parts[1].content));
        QByteArray body = inner.content.toByteArray();
        body.replace(info, open);
        const QByteArray indefinite = QByteArray::fromHex("3080") + body + QByteArray("\0\0", 2);
        ber.replace(parts[1].content.toByteArray(), indefinite);
        return ber;
    };
    const auto report =
        withValue([&](const QByteArray &xml) { return make(xml, QByteArray("\0\0", 2)); });
    COMPARE_FINDING(report, Check::SignedDataHash, State::Passed, Because::None);
    COMPARE_FINDING(report, Check::Signature, State::Passed, Because::None);
    for (const QByteArray &end : {QByteArray(), QByteArray("\0\0x", 3), QByteArray("\0", 1)}) {
        const auto broken = withValue([&](const QByteArray &xml) { return make(xml, end); });
        COMPARE_FINDING(broken, Check::Signature, State::Failed, Because::SignatureMalformed);
    }
}

// GM/T 0031 puts a token where the time stands: inside of what is signed. Its time is the signer's
// claim until the authority behind it is trusted.
void TestSealValues::tokenInPlaceOfTheTimeIsRead()
{
    const auto stampedOver = [&](bool data, const QDateTime &time) {
        Entries entries = unpacked(sealedBytes(m_authority, SealLayout::V1));
        const QByteArray xml = contentOf(entries, u"Sign_0/Signature.xml");
        QByteArray &value = contentOf(entries, u"SignedValue.dat");
        const auto outer = mustHave(crypto::readSingle(value));
        const auto parts = mustHave(crypto::readAll(outer.content));
        const auto fields = mustHave(crypto::readAll(parts[0].content));
        const QByteArray token =
            makeTimeStamp(data ? QByteArrayView(xml) : QByteArrayView("else"), time, m_stamper);
        const QByteArray toSign =
            crypto::derSequence({fields[0].raw, fields[1].raw, crypto::derBits(token),
                                 fields[3].raw, fields[4].raw, fields[5].raw, fields[6].raw});
        value = crypto::derSequence(
            {toSign, crypto::derBits(mustHave(m_authority.signer.key.signSm2(toSign)))});
        return checkBytes(packed(entries), anchorsOf(m_authority));
    };
    const QDateTime time = utc("2024-07-01T00:00:00Z");
    const auto report = stampedOver(true, time);
    COMPARE_FINDING(report, Check::TimeStamp, State::Passed, Because::None);
    QVERIFY(report.signatures.first().signedAtTrusted);
    QCOMPARE(report.signatures.first().signedAt, time);
    const auto other = stampedOver(false, time);
    COMPARE_FINDING(other, Check::TimeStamp, State::Unknown, Because::TimeStampWrong);
    COMPARE_FINDING(other, Check::Signature, State::Passed, Because::None);
    QVERIFY(!other.signatures.first().signedAtTrusted);
    QCOMPARE(other.signatures.first().signedAt, time);
}

void TestSealValues::timeInBitsOfTheOldLayoutIsRead()
{
    const auto report =
        checkBytes(sealedBytes(m_authority, SealLayout::V1), anchorsOf(m_authority));
    QCOMPARE(report.signatures.first().layout, QStringLiteral("SES v1"));
    QCOMPARE(report.signatures.first().signedAt, m_authority.signedAt);
}

QTEST_GUILESS_MAIN(TestSealValues)
#include "tst_sealvalues.moc"
