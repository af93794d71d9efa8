#include "crypto/seal.h"
#include "tests/unit/crypto/testauthority.h"

#include <QTest>

Q_DECLARE_METATYPE(lc::crypto::SealLayout)

using namespace lc;
using namespace lc::crypto;
using namespace lc::test;

namespace {

const QByteArray signatureXml = "<Signature>invented</Signature>";

bool verifies(const QByteArray &certificate, const QByteArray &message, const QByteArray &signature)
{
    const auto read = Certificate::fromDer(certificate);
    const auto key = read ? read->publicKey() : Result<PublicKey>();
    return read && key && key->verifySm2(message, signature).value_or(false);
}

// Sealed bytes as a second reader of the structures sees them: plain offsets, no shared code.
QByteArray outerContent(const QByteArray &der)
{
    const int first = static_cast<quint8>(der[1]);
    return der.mid(first < 0x80 ? 2 : 2 + (first & 0x7f));
}

} // namespace

class TestSeal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sealIsReadBack_data() { layouts(); }
    void sealIsReadBack();
    void signatureIsReadBack_data() { layouts(); }
    void signatureIsReadBack();
    void layoutIsFoundByStructureNotByVersion();
    void sealInTheOtherLayoutIsAccepted();
    void everyByteIsSigned_data() { layouts(); }
    void everyByteIsSigned();
    void truncatedAndExtendedBytesAreRefused_data() { layouts(); }
    void truncatedAndExtendedBytesAreRefused();
    void listOfDigestsIsRead();

private:
    static void layouts()
    {
        QTest::addColumn<SealLayout>("layout");
        QTest::newRow("GM/T 0031") << SealLayout::V1;
        QTest::newRow("GB/T 38540") << SealLayout::V4;
    }
    [[nodiscard]] QByteArray sign(SealLayout layout, SealLayout sealLayout) const
    {
        return mustHave(signWithSeal(
            m_authority.seal(sealLayout), signatureXml, u"/Doc_0/Signs/Sign_0/Signature.xml",
            m_authority.signedAt, m_authority.signer.certificate, m_authority.signer.key, layout));
    }
    TestAuthority m_authority;
};

void TestSeal::sealIsReadBack()
{
    QFETCH(SealLayout, layout);
    const SealRequest request = m_authority.sealRequest(layout);
    const QByteArray der = m_authority.seal(layout);
    const auto seal = parseSeal(der);
    QVERIFY(seal);
    QCOMPARE(seal->layout, layout);
    QCOMPARE(seal->headerVersion, layout == SealLayout::V1 ? 1 : 4);
    QCOMPARE(seal->vendor, request.vendor);
    QCOMPARE(seal->id, request.id);
    QCOMPARE(seal->name, request.name);
    QCOMPARE(seal->type, request.type);
    QCOMPARE(seal->certificates, QList<QByteArray>{m_authority.signer.certificate.der()});
    QCOMPARE(seal->created, request.created);
    QCOMPARE(seal->validFrom, request.validFrom);
    QCOMPARE(seal->validUntil, request.validUntil);
    QCOMPARE(seal->picture, request.picture);
    QCOMPARE(seal->widthMm, 42);
    QCOMPARE(seal->heightMm, 41);
    QCOMPARE(seal->makerCertificate, m_authority.maker.certificate.der());
    QCOMPARE(seal->raw, der);
    QVERIFY(verifies(seal->makerCertificate, seal->signedBytes, seal->signature));
}

void TestSeal::signatureIsReadBack()
{
    QFETCH(SealLayout, layout);
    const auto signature = parseSealSignature(sign(layout, layout));
    QVERIFY(signature);
    QCOMPARE(signature->layout, layout);
    QCOMPARE(signature->seal.name, QStringLiteral("测试专用章"));
    QCOMPARE(signature->signedAt.value_or(QDateTime()), m_authority.signedAt);
    QCOMPARE(signature->dataHash, sm3(signatureXml));
    QCOMPARE(signature->propertyInfo, QStringLiteral("/Doc_0/Signs/Sign_0/Signature.xml"));
    QCOMPARE(signature->signerCertificate, m_authority.signer.certificate.der());
    QCOMPARE(signature->signatureAlgorithm, QStringLiteral("1.2.156.10197.1.501"));
    QVERIFY(signature->timeStamp.isEmpty());
    QVERIFY(verifies(signature->signerCertificate, signature->signedBytes, signature->signature));
}

void TestSeal::layoutIsFoundByStructureNotByVersion()
{
    QByteArray der = m_authority.seal(SealLayout::V4);
    const qsizetype at = der.indexOf(QByteArray::fromHex("020104")); // header.version
    QVERIFY(at > 0);
    der[at + 2] = '\x01';
    const auto seal = parseSeal(der);
    QVERIFY(seal);
    QCOMPARE(seal->headerVersion, 1);
    QCOMPARE(seal->layout, SealLayout::V4);
}

void TestSeal::sealInTheOtherLayoutIsAccepted()
{
    const auto mixed = parseSealSignature(sign(SealLayout::V4, SealLayout::V1));
    QVERIFY(mixed);
    QCOMPARE(mixed->layout, SealLayout::V4);
    QCOMPARE(mixed->seal.layout, SealLayout::V1);
    const auto other = parseSealSignature(sign(SealLayout::V1, SealLayout::V4));
    QVERIFY(other);
    QCOMPARE(other->layout, SealLayout::V1);
    QCOMPARE(other->seal.layout, SealLayout::V4);
}

void TestSeal::everyByteIsSigned()
{
    QFETCH(SealLayout, layout);
    const QByteArray original = sign(layout, layout);
    const qsizetype signedSize = parseSealSignature(original)->signedBytes.size();
    const qsizetype start = original.size() - outerContent(original).size();
    for (qsizetype i = start; i < start + signedSize; i += 3) {
        QByteArray changed = original;
        changed[i] = static_cast<char>(changed[i] ^ 0x04);
        const auto signature = parseSealSignature(changed);
        if (!signature)
            continue;
        QVERIFY2(
            !verifies(signature->signerCertificate, signature->signedBytes, signature->signature),
            qPrintable(QString::number(i)));
    }
}

void TestSeal::truncatedAndExtendedBytesAreRefused()
{
    QFETCH(SealLayout, layout);
    const QByteArray original = sign(layout, layout);
    QVERIFY(parseSealSignature(original));
    for (qsizetype size = 0; size < original.size(); size += 11)
        QVERIFY(!parseSealSignature(original.first(size)));
    QVERIFY(!parseSealSignature(QByteArray(original + '\0')));
    QVERIFY(!parseSealSignature(original.repeated(2)));
    const QByteArray seal = m_authority.seal(layout);
    for (qsizetype size = 0; size < seal.size(); size += 11)
        QVERIFY(!parseSeal(seal.first(size)));
}

// certListType 2: the signers stand in the list as SM3 digests.
void TestSeal::listOfDigestsIsRead()
{
    const QByteArray digest = sm3(m_authority.signer.certificate.der());
    const QByteArray header = derSequence({derIa5(u"ES"), derInteger(4), derIa5(u"LC")});
    const QByteArray entry =
        derSequence({derValue(DerTag::PrintableString, "1.2.156.10197.1.401"), derOctets(digest)});
    const QByteArray time = derGeneralizedTime(m_authority.from);
    const QByteArray property = derSequence(
        {derInteger(1), derUtf8(u"章"), derInteger(2), derSequence({entry}), time, time, time});
    const QByteArray picture =
        derSequence({derIa5(u"PNG"), derOctets("p"), derInteger(1), derInteger(1)});
    const QByteArray seal =
        derSequence({derSequence({header, derIa5(u"1"), property, picture}),
                     derOctets(m_authority.maker.certificate.der()),
                     derObjectIdentifier("1.2.156.10197.1.501"), derBits("signature")});
    const auto read = parseSeal(seal);
    QVERIFY(read);
    QVERIFY(read->listedAsDigests);
    QCOMPARE(read->certificates, QList<QByteArray>{digest});
}

QTEST_APPLESS_MAIN(TestSeal)
#include "tst_seal.moc"
