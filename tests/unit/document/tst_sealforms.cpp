#include "domain/verdict.h"
#include "tests/helper/opensslcommand.h"
#include "tests/unit/crypto/signeddatamaker.h"
#include "tests/unit/document/derparts.h"
#include "tests/unit/document/sealedfile.h"

#include <QTest>

using namespace lc;
using namespace lc::test;
using crypto::SealLayout;
using domain::Because;
using domain::Check;
using domain::State;

Q_DECLARE_METATYPE(lc::crypto::SealLayout)

// Seals that are made otherwise than ours: by makers that sign more or less, with lists of digests,
// with time stamps on the seal, with RSA.
class TestSealForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makersSignMoreOrLess_data();
    void makersSignMoreOrLess();
    void signersAreListedByAnyDigest_data();
    void signersAreListedByAnyDigest();
    void stampOnTheSealIsTold();
    void unreadableStampProvesNothing();
    void rsaSealsVerify_data();
    void rsaSealsVerify();

private:
    // A file that is sealed with this seal.
    [[nodiscard]] document::FileReport sealedWith(const QByteArray &seal, SealLayout layout) const
    {
        ofd::SealPlacement place = placement(m_authority, layout);
        place.seal = seal;
        return checkBytes(mustHave(ofd::writeDocument(plainDocument(), {place})),
                          anchorsOf(m_authority));
    }
    // The seal's information with another list of signers, signed by the maker.
    [[nodiscard]] QByteArray sealListing(const QByteArray &element) const
    {
        QList<QByteArray> info = partsOf(partsOf(m_authority.seal(SealLayout::V4))[0]);
        QList<QByteArray> property = partsOf(info[2]);
        property[2] = crypto::derInteger(2);
        property[3] = crypto::derSequence({element});
        info[2] = sequenceOf(property);
        return sealOver(sequenceOf(info));
    }
    [[nodiscard]] QByteArray sealOver(const QByteArray &info, const QByteArray &more = {}) const
    {
        return crypto::derSequence({info, crypto::derOctets(m_authority.maker.certificate.der()),
                                    crypto::derObjectIdentifier("1.2.156.10197.1.501"),
                                    crypto::derBits(mustHave(m_authority.maker.key.signSm2(info))),
                                    more});
    }
    TestAuthority m_authority;
};

void TestSealForms::makersSignMoreOrLess_data()
{
    QTest::addColumn<SealLayout>("layout");
    QTest::newRow("GB/T 38540, certificate and algorithm as well") << SealLayout::V4;
    QTest::newRow("GM/T 0031, information alone") << SealLayout::V1;
}

void TestSealForms::makersSignMoreOrLess()
{
    QFETCH(SealLayout, layout);
    const QByteArray usual = m_authority.seal(layout);
    const QByteArray other = crypto::otherSignedBytes(mustHave(crypto::parseSeal(usual)));
    QVERIFY(!other.isEmpty());
    const auto with = [&](const QByteArray &message) {
        const QByteArray value = crypto::derBits(mustHave(m_authority.maker.key.signSm2(message)));
        QList<QByteArray> parts = partsOf(usual);
        if (layout == SealLayout::V4) {
            parts[3] = value;
        } else {
            QList<QByteArray> nested = partsOf(parts[1]);
            nested[2] = value;
            parts[1] = sequenceOf(nested);
        }
        return sealedWith(sequenceOf(parts), layout);
    };
    COMPARE_FINDING(with(other), Check::SealSignature, State::Passed, Because::None);
    COMPARE_FINDING(with(other + "x"), Check::SealSignature, State::Failed,
                    Because::SealSignatureWrong);
}

void TestSealForms::signersAreListedByAnyDigest_data()
{
    QTest::addColumn<QByteArray>("digest");
    QTest::addColumn<State>("state");
    QTest::addColumn<Because>("because");
    using enum crypto::DigestAlgorithm;
    const QByteArray der = m_authority.signer.certificate.der();
    QTest::newRow("SM3") << crypto::sm3(der) << State::Passed << Because::None;
    QTest::newRow("SHA-256") << crypto::digest(Sha256, der) << State::Passed << Because::None;
    QTest::newRow("SHA-1") << crypto::digest(Sha1, der) << State::Passed << Because::None;
    QTest::newRow("of another") << crypto::sm3("another") << State::Failed
                                << Because::SignerNotInSeal;
    QTest::newRow("of no known length")
        << QByteArray(28, 'x') << State::Unknown << Because::UnknownAlgorithm;
}

void TestSealForms::signersAreListedByAnyDigest()
{
    QFETCH(QByteArray, digest);
    QFETCH(State, state);
    QFETCH(Because, because);
    const QByteArray element = crypto::derSequence(
        {crypto::derValue(crypto::DerTag::PrintableString, "digest"), crypto::derOctets(digest)});
    // With the name of the algorithm, or as some makers write it, without.
    for (const QByteArray &form : {element, crypto::derOctets(digest)}) {
        const auto report = sealedWith(sealListing(form), SealLayout::V4);
        COMPARE_FINDING(report, Check::SignerInSeal, state, because);
        COMPARE_FINDING(report, Check::SealSignature, State::Passed, Because::None);
    }
}

// GM/T 0031-2025: a token over the maker's signature, behind the seal.
void TestSealForms::stampOnTheSealIsTold()
{
    const Holder stamper =
        makeHolder(QStringLiteral("时间戳中心"), crypto::CertificateRole::TimeStamper,
                   m_authority.intermediate, m_authority.from, m_authority.until);
    const QByteArray plain = m_authority.seal(SealLayout::V4);
    const auto with = [&](const QByteArray &stamped) {
        const QByteArray token = makeTimeStamp(stamped, utc("2021-01-01T00:00:00Z"), stamper);
        QList<QByteArray> parts = partsOf(plain);
        parts.append(
            crypto::derValue(crypto::DerTag::contextConstructed(0), crypto::derBits(token)));
        const auto report = sealedWith(sequenceOf(parts), SealLayout::V4);
        for (const domain::Finding &one : report.findings) {
            if (one.check == Check::TimeStamp && one.facts.contains(QStringLiteral("seal")))
                return one;
        }
        return domain::Finding();
    };
    const QByteArray signature = mustHave(crypto::parseSeal(plain)).signature;
    QCOMPARE(domain::nameOf(with(signature).state), QStringLiteral("Passed"));
    QCOMPARE(domain::nameOf(with("another").because), QStringLiteral("TimeStampWrong"));
    // It says when the seal was made, nothing of this signature.
    QCOMPARE(domain::nameOf(with("another").state), QStringLiteral("Unknown"));
}

void TestSealForms::unreadableStampProvesNothing()
{
    Entries entries = unpacked(sealedBytes(m_authority));
    QByteArray &value = contentOf(entries, u"SignedValue.dat");
    QList<QByteArray> parts = partsOf(value);
    parts.append(crypto::derValue(crypto::DerTag::contextConstructed(0),
                                  crypto::derBits("20240506070809Z")));
    value = sequenceOf(parts);
    const auto report = checkBytes(packed(entries), anchorsOf(m_authority));
    COMPARE_FINDING(report, Check::TimeStamp, State::Unknown, Because::Unreadable);
    COMPARE_FINDING(report, Check::Signature, State::Passed, Because::None);
    QVERIFY(!report.signatures.first().signedAtTrusted);
}

void TestSealForms::rsaSealsVerify_data()
{
    QTest::addColumn<QString>("digest");
    QTest::addColumn<QByteArray>("oid");
    QTest::addColumn<Because>("because");
    QTest::newRow("SHA-256") << QStringLiteral("-sha256") << QByteArray("1.2.840.113549.1.1.11")
                             << Because::None;
    QTest::newRow("SHA-1") << QStringLiteral("-sha1") << QByteArray("1.2.840.113549.1.1.5")
                           << Because::WeakDigest;
    QTest::newRow("not told") << QStringLiteral("-sha384") << QByteArray("1.2.840.113549.1.1.1")
                              << Because::None;
}

// Signed by the openssl command line, which shares nothing with our reader.
void TestSealForms::rsaSealsVerify()
{
    QFETCH(QString, digest);
    QFETCH(QByteArray, oid);
    QFETCH(Because, because);
    if (!OpensslCommand::isThere())
        QSKIP("no openssl command");
    const OpensslCommand openssl;
    QVERIFY(openssl.makeCertificate(QStringLiteral("rsa:2048"), QStringLiteral("-outform DER")));
    Entries entries = unpacked(sealedBytes(m_authority));
    QByteArray &value = contentOf(entries, u"SignedValue.dat");
    QList<QByteArray> parts = partsOf(value);
    const QByteArray signature = openssl.sign(parts[0], digest);
    QVERIFY(!signature.isEmpty());
    parts[1] = crypto::derOctets(openssl.read(QStringLiteral("cert")));
    parts[2] = crypto::derObjectIdentifier(oid);
    parts[3] = crypto::derBits(signature);
    value = sequenceOf(parts);
    const auto report = checkBytes(packed(entries), anchorsOf(m_authority));
    COMPARE_FINDING(report, Check::Signature, State::Passed, because);
    COMPARE_FINDING(report, Check::SignedDataHash, State::Passed, Because::None);
    COMPARE_FINDING(report, Check::SignerInSeal, State::Failed, Because::SignerNotInSeal);
    value[value.size() - 5] = static_cast<char>(value[value.size() - 5] ^ 1);
    COMPARE_FINDING(checkBytes(packed(entries), anchorsOf(m_authority)), Check::Signature,
                    State::Failed, Because::SignatureWrong);
}

QTEST_GUILESS_MAIN(TestSealForms)
#include "tst_sealforms.moc"
