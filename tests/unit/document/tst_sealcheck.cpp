#include "tests/unit/document/sealedfile.h"
#include "tests/unit/document/sealverdict.h"

#include <QTest>

Q_DECLARE_METATYPE(lc::crypto::SealLayout)

using namespace lc;
using namespace lc::test;
using crypto::SealLayout;
using domain::Because;
using domain::Check;
using domain::State;
using domain::VerdictKind;

class TestSealCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodSealPasses_data() { layouts(); }
    void goodSealPasses();
    void reportNamesWhoSigned();
    void strangerIsUnknownNotBad();
    void unsignedFileCannotBeDecided();
    void changedContentFails_data() { layouts(); }
    void changedContentFails();
    void missingFileFails();
    void changedSignatureXmlFails();
    void changedSignatureValueFails();
    void emptySignatureValueFails();
    void sealFileMustBeTheSealThatSigned();
    void addedFileIsANotice();
    void weakDigestIsANotice();
    void unknownDigestIsUnverifiable_data();
    void unknownDigestIsUnverifiable();
    void noReferencesProtectNothing();
    void laterSignatureIsToldApartFromTampering();
    void laterSignatureDoesNotExcuseOtherChanges();
    void signingOutsideValidityIsDoubtful();
    void expiredSinceStillStands();
    void revokedSignerFails();
    void signerMustStandInTheSeal();
    void identityOfAnotherFails();
    void identityOfThisOnePasses();
    void datesOfTheLicenseAreCompared();
    void copyMustReferToItsOriginal();
    void impossibleReferencesFail_data();
    void impossibleReferencesFail();
    void secondDocumentIsCheckedToo();
    void unprotectedMetadataProvesNothing();
    void cancelledCheckSaysNothing();

private:
    static void layouts()
    {
        QTest::addColumn<SealLayout>("layout");
        QTest::newRow("GM/T 0031") << SealLayout::V1;
        QTest::newRow("GB/T 38540") << SealLayout::V4;
    }
    // A sealed file in which one entry was put right or wrong afterwards.
    template <class Change>
    [[nodiscard]] document::FileReport afterwards(Change change, int seals = 1) const
    {
        Entries entries = unpacked(sealedBytes(m_authority, SealLayout::V4, seals));
        change(entries);
        return checkBytes(packed(entries), anchorsOf(m_authority));
    }
    // Seals Signature.xml again after `change`, as its issuer could have made it.
    template <class Change>
    [[nodiscard]] document::FileReport resealed(Change change) const
    {
        return afterwards([&](Entries &entries) {
            QByteArray &xml = contentOf(entries, u"Sign_0/Signature.xml");
            change(xml, entries);
            contentOf(entries, u"SignedValue.dat") = mustHave(crypto::signWithSeal(
                contentOf(entries, u"Seal.esl"), xml, u"", m_authority.signedAt,
                m_authority.signer.certificate, m_authority.signer.key));
        });
    }
    TestAuthority m_authority;
};

void TestSealCheck::goodSealPasses()
{
    QFETCH(SealLayout, layout);
    const auto report = checkBytes(sealedBytes(m_authority, layout), anchorsOf(m_authority));
    for (const Check check : {Check::ReferenceDigests, Check::SignedDataHash, Check::Signature,
                              Check::SealSignature, Check::SignerInSeal, Check::CertificateChain,
                              Check::CertificateValidity, Check::SealValidity, Check::Coverage})
        QCOMPARE(domain::nameOf(findingOf(report, check).state), QStringLiteral("Passed"));
    COMPARE_FINDING(report, Check::Revocation, State::NotRun, Because::NoRevocationList);
    COMPARE_FINDING(report, Check::TimeStamp, State::NotRun, Because::NoTimeStamp);
    QCOMPARE(verdictOf(report), VerdictKind::PassedWithNotice); // revocation was not checked

    document::TrustAnchors anchors = anchorsOf(m_authority);
    anchors.revocationLists = {TestAuthority::revocationList(m_authority.root, {}, {}),
                               TestAuthority::revocationList(m_authority.intermediate, {}, {})};
    QCOMPARE(verdictOf(checkBytes(sealedBytes(m_authority, layout), anchors)), VerdictKind::Passed);
}

void TestSealCheck::reportNamesWhoSigned()
{
    const auto report = checkBytes(sealedBytes(m_authority), anchorsOf(m_authority));
    QCOMPARE(report.signatures.size(), 1);
    const document::SignatureReport &signature = report.signatures.first();
    QCOMPARE(signature.sealName, QStringLiteral("测试专用章"));
    QCOMPARE(signature.signer, QStringLiteral("测试发证机关"));
    QCOMPARE(signature.layout, QStringLiteral("SES v4"));
    QCOMPARE(signature.signedAt, m_authority.signedAt);
    QVERIFY(!signature.signedAtTrusted);
    QCOMPARE(signature.chain.size(), 3);
}

void TestSealCheck::strangerIsUnknownNotBad()
{
    const auto report = checkBytes(sealedBytes(m_authority), {});
    COMPARE_FINDING(report, Check::CertificateChain, State::Unknown, Because::NoTrustAnchor);
    COMPARE_FINDING(report, Check::Signature, State::Passed, Because::None);
    QCOMPARE(verdictOf(report), VerdictKind::CannotDecide);
}

void TestSealCheck::unsignedFileCannotBeDecided()
{
    const SecureBytes bytes = mustHave(ofd::writeDocument(plainDocument()));
    const auto report = checkBytes(bytes, anchorsOf(m_authority));
    COMPARE_FINDING(report, Check::Signature, State::NotRun, Because::NoSeal);
    COMPARE_FINDING(report, Check::Coverage, State::NotRun, Because::NoSeal);
    QVERIFY(report.signatures.isEmpty());
    QCOMPARE(verdictOf(report), VerdictKind::CannotDecide);
}

void TestSealCheck::changedContentFails()
{
    QFETCH(SealLayout, layout);
    Entries entries = unpacked(sealedBytes(m_authority, layout));
    contentOf(entries, u"Page_1/Content.xml").replace("L 50 0", "L 51 0");
    const auto report = checkBytes(packed(entries), anchorsOf(m_authority));
    COMPARE_FINDING(report, Check::ReferenceDigests, State::Failed, Because::DigestDiffers);
    COMPARE_FINDING(report, Check::Signature, State::Passed, Because::None);
    const auto files = findingOf(report, Check::ReferenceDigests).facts[QStringLiteral("files")];
    QCOMPARE(files.toStringList().size(), 1);
    QVERIFY(files.toStringList().first().endsWith(u"Page_1/Content.xml"));
    QCOMPARE(verdictOf(report), VerdictKind::Failed);
}

void TestSealCheck::missingFileFails()
{
    const auto report = afterwards([](Entries &entries) {
        entries.removeIf([](const auto &entry) { return entry.first.endsWith(u"PublicRes.xml"); });
    });
    COMPARE_FINDING(report, Check::ReferenceDigests, State::Failed, Because::FileMissing);
}

void TestSealCheck::changedSignatureXmlFails()
{
    const auto report = afterwards([](Entries &entries) {
        contentOf(entries, u"Sign_0/Signature.xml").replace("\"100 200 ", "\"100 201 ");
    });
    COMPARE_FINDING(report, Check::SignedDataHash, State::Failed, Because::DataHashDiffers);
    COMPARE_FINDING(report, Check::Signature, State::Passed, Because::None);
    COMPARE_FINDING(report, Check::ReferenceDigests, State::Passed, Because::AllMatch);
    QCOMPARE(verdictOf(report), VerdictKind::Failed);
}

void TestSealCheck::changedSignatureValueFails()
{
    const auto report = afterwards([](Entries &entries) {
        QByteArray &value = contentOf(entries, u"SignedValue.dat");
        value[value.size() - 5] = static_cast<char>(value[value.size() - 5] ^ 1);
    });
    COMPARE_FINDING(report, Check::Signature, State::Failed, Because::SignatureWrong);
    // What a broken signature names is not covered by it.
    COMPARE_FINDING(report, Check::Coverage, State::Unknown, Because::FilesNotCovered);
}

void TestSealCheck::emptySignatureValueFails()
{
    const auto report =
        afterwards([](Entries &entries) { contentOf(entries, u"SignedValue.dat").clear(); });
    COMPARE_FINDING(report, Check::Signature, State::Failed, Because::SignatureMalformed);
    const auto trailing =
        afterwards([](Entries &entries) { contentOf(entries, u"SignedValue.dat") += "x"; });
    COMPARE_FINDING(trailing, Check::Signature, State::Failed, Because::SignatureMalformed);
}

void TestSealCheck::sealFileMustBeTheSealThatSigned()
{
    const TestAuthority stranger;
    const auto report = afterwards(
        [&](Entries &entries) { contentOf(entries, u"Seal.esl") = stranger.seal(SealLayout::V4); });
    COMPARE_FINDING(report, Check::SealSignature, State::Failed, Because::SealSignatureWrong);
}

void TestSealCheck::addedFileIsANotice()
{
    const auto report = afterwards([](Entries &entries) {
        entries.append({QStringLiteral("Doc_0/Added.txt"), "not shown anywhere"});
    });
    COMPARE_FINDING(report, Check::Coverage, State::Passed, Because::FilesNotCovered);
    QVERIFY(findingOf(report, Check::Coverage).notice);
    QCOMPARE(verdictOf(report), VerdictKind::PassedWithNotice);
}

void TestSealCheck::weakDigestIsANotice()
{
    const auto report = resealed([](QByteArray &xml, const Entries &entries) {
        xml.replace("1.2.156.10197.1.401", "MD5");
        for (const auto &[name, content] : entries)
            xml.replace(crypto::sm3(content).toBase64(),
                        crypto::digest(crypto::DigestAlgorithm::Md5, content).toBase64());
    });
    COMPARE_FINDING(report, Check::ReferenceDigests, State::Passed, Because::WeakDigest);
    QVERIFY(findingOf(report, Check::ReferenceDigests).notice);
}

void TestSealCheck::unknownDigestIsUnverifiable_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<Because>("because");
    QTest::newRow("keyed") << QByteArray("1.2.156.10197.1.401.2") << Because::KeyedDigest;
    QTest::newRow("unknown") << QByteArray("1.2.3.4") << Because::UnknownAlgorithm;
}

void TestSealCheck::unknownDigestIsUnverifiable()
{
    QFETCH(QByteArray, method);
    QFETCH(Because, because);
    const auto report = resealed(
        [&](QByteArray &xml, const Entries &) { xml.replace("1.2.156.10197.1.401", method); });
    COMPARE_FINDING(report, Check::ReferenceDigests, State::Unknown, because);
    QCOMPARE(verdictOf(report), VerdictKind::CannotDecide);
}

void TestSealCheck::noReferencesProtectNothing()
{
    const auto report = resealed([](QByteArray &xml, const Entries &) {
        const qsizetype from = xml.indexOf("<ofd:Reference ");
        const qsizetype to = xml.indexOf("</ofd:References>");
        QVERIFY(from > 0 && to > from);
        xml.remove(from, to - from);
    });
    COMPARE_FINDING(report, Check::ReferenceDigests, State::Failed, Because::NoReferences);
}

// A second signature changes Signatures.xml, which the first one names.
void TestSealCheck::laterSignatureIsToldApartFromTampering()
{
    const auto report = afterwards(
        [&](Entries &entries) {
            QByteArray &xml = contentOf(entries, u"Sign_0/Signature.xml");
            xml.replace(crypto::sm3(contentOf(entries, u"Signatures.xml")).toBase64(),
                        crypto::sm3("the list as it was").toBase64());
            contentOf(entries, u"Sign_0/SignedValue.dat") = mustHave(crypto::signWithSeal(
                contentOf(entries, u"Sign_0/Seal.esl"), xml, u"", m_authority.signedAt,
                m_authority.signer.certificate, m_authority.signer.key));
            // The second signature was made over the first.
            QByteArray &second = contentOf(entries, u"Sign_1/Signature.xml");
            const auto reference = [&](QStringView ending) {
                const QByteArray name = ending.toUtf8() + "\"><ofd:CheckValue>";
                const qsizetype at = second.indexOf(name) + name.size();
                second.replace(at, 44, crypto::sm3(contentOf(entries, ending)).toBase64());
            };
            reference(u"Sign_0/Signature.xml");
            reference(u"Sign_0/SignedValue.dat");
            contentOf(entries, u"Sign_1/SignedValue.dat") = mustHave(crypto::signWithSeal(
                contentOf(entries, u"Sign_1/Seal.esl"), second, u"", m_authority.signedAt,
                m_authority.signer.certificate, m_authority.signer.key));
        },
        2);
    COMPARE_FINDING(report, Check::ReferenceDigests, State::Passed, Because::LaterRevision);
    QCOMPARE(findingOf(report, Check::ReferenceDigests, 1).state, State::Passed);
    QCOMPARE(verdictOf(report), VerdictKind::PassedWithNotice);
}

void TestSealCheck::laterSignatureDoesNotExcuseOtherChanges()
{
    const auto report = afterwards(
        [](Entries &entries) {
            contentOf(entries, u"Signatures.xml").replace("Seal", "Sign");
            contentOf(entries, u"Page_0/Content.xml").replace("L 50 0", "L 51 0");
        },
        2);
    COMPARE_FINDING(report, Check::ReferenceDigests, State::Failed, Because::DigestDiffers);
    // Changed after the last signature, which names the list too.
    const auto list = afterwards(
        [](Entries &entries) { contentOf(entries, u"Signatures.xml").replace("Seal", "Sign"); }, 2);
    COMPARE_FINDING(list, Check::ReferenceDigests, State::Failed, Because::DigestDiffers);
}

void TestSealCheck::signingOutsideValidityIsDoubtful()
{
    TestAuthority late = m_authority;
    late.signedAt = utc("2031-01-01T00:00:00Z");
    const auto report = checkBytes(sealedBytes(late), anchorsOf(late), {}, late.signedAt);
    COMPARE_FINDING(report, Check::CertificateValidity, State::Unknown, Because::OutsideValidity);
    COMPARE_FINDING(report, Check::SealValidity, State::Unknown, Because::OutsideValidity);
    COMPARE_FINDING(report, Check::CertificateChain, State::Passed, Because::None);
    QCOMPARE(verdictOf(report), VerdictKind::CannotDecide);
}

void TestSealCheck::expiredSinceStillStands()
{
    const auto report = checkBytes(sealedBytes(m_authority), anchorsOf(m_authority), {},
                                   utc("2035-01-01T00:00:00Z"));
    COMPARE_FINDING(report, Check::CertificateValidity, State::Passed, Because::ExpiredSince);
    COMPARE_FINDING(report, Check::SealValidity, State::Passed, Because::ExpiredSince);
    COMPARE_FINDING(report, Check::CertificateChain, State::Passed, Because::None);
}

void TestSealCheck::revokedSignerFails()
{
    document::TrustAnchors anchors = anchorsOf(m_authority);
    anchors.revocationLists = {TestAuthority::revocationList(
        m_authority.intermediate, m_authority.signer.certificate, utc("2024-02-01T00:00:00Z"))};
    const auto report = checkBytes(sealedBytes(m_authority), anchors);
    COMPARE_FINDING(report, Check::Revocation, State::Failed, Because::Revoked);
    QCOMPARE(verdictOf(report), VerdictKind::Failed);
}

void TestSealCheck::signerMustStandInTheSeal()
{
    const Holder other = makeHolder(QStringLiteral("另一机关"), crypto::CertificateRole::SealSigner,
                                    m_authority.intermediate, m_authority.from, m_authority.until);
    ofd::SealPlacement place = placement(m_authority, SealLayout::V4);
    place.signer = other.certificate;
    place.key = other.key;
    const auto report =
        checkBytes(mustHave(ofd::writeDocument(plainDocument(), {place})), anchorsOf(m_authority));
    COMPARE_FINDING(report, Check::SignerInSeal, State::Failed, Because::SignerNotInSeal);
    COMPARE_FINDING(report, Check::Signature, State::Passed, Because::None);
    QCOMPARE(verdictOf(report), VerdictKind::Failed);
}

void TestSealCheck::identityOfAnotherFails()
{
    document::ExpectedIdentity expected;
    expected.identifier = QStringLiteral("1.2.156.3005.2.OTHER");
    expected.holder = SecureText(u"张测试");
    const auto report = checkBytes(sealedBytes(m_authority), anchorsOf(m_authority), expected);
    COMPARE_FINDING(report, Check::Identity, State::Failed, Because::IdentityDiffers);
    QCOMPARE(findingOf(report, Check::Identity).facts[QStringLiteral("field")].toString(),
             QStringLiteral("identifier"));
    QCOMPARE(verdictOf(report), VerdictKind::Failed);
}

void TestSealCheck::identityOfThisOnePasses()
{
    document::ExpectedIdentity expected;
    expected.identifier = QStringLiteral("1.2.156.3005.2.TEST");
    expected.holder = SecureText(u"张测试");
    expected.holderCode = SecureText(u"51010018930307101x");
    const auto report = checkBytes(sealedBytes(m_authority), anchorsOf(m_authority), expected);
    COMPARE_FINDING(report, Check::Identity, State::Passed, Because::None);

    ofd::WriterDocument silent = plainDocument();
    silent.customData.clear();
    const auto unknown =
        checkBytes(mustHave(ofd::writeDocument(silent, {placement(m_authority, SealLayout::V4)})),
                   anchorsOf(m_authority), expected);
    COMPARE_FINDING(unknown, Check::Identity, State::Unknown, Because::MetadataMissing);
}

void TestSealCheck::datesOfTheLicenseAreCompared()
{
    ofd::WriterDocument document = plainDocument();
    document.customData.insert(QStringLiteral("certificateIssuedDate"),
                               QStringLiteral("2024年5月6日"));
    document.customData.insert(QStringLiteral("ZZYXQJZRQ"), QStringLiteral("2034-05-05"));
    const SecureBytes bytes =
        mustHave(ofd::writeDocument(document, {placement(m_authority, SealLayout::V4)}));
    document::ExpectedIdentity expected;
    expected.identifier = QStringLiteral("1.2.156.3005.2.TEST");
    expected.issued = QStringLiteral("2024-05-06");
    expected.validUntil = QStringLiteral("20340505");
    const auto same = checkBytes(bytes, anchorsOf(m_authority), expected);
    COMPARE_FINDING(same, Check::Identity, State::Passed, Because::None);
    QVERIFY(findingOf(same, Check::Identity)
                .facts[QStringLiteral("fields")]
                .toStringList()
                .contains(QStringLiteral("issued")));
    expected.validUntil = QStringLiteral("2035-05-05");
    const auto other = checkBytes(bytes, anchorsOf(m_authority), expected);
    COMPARE_FINDING(other, Check::Identity, State::Failed, Because::IdentityDiffers);
    expected.validUntil = QStringLiteral("见正本"); // no date, so nothing to compare
    COMPARE_FINDING(checkBytes(bytes, anchorsOf(m_authority), expected), Check::Identity,
                    State::Passed, Because::None);
}

// An annotated copy carries the seal of whoever made it and refers to its original.
void TestSealCheck::copyMustReferToItsOriginal()
{
    ofd::WriterDocument document = plainDocument();
    document.customData.insert(QStringLiteral("JZJZZSY"), QStringLiteral("测试"));
    document.customData.insert(QStringLiteral("KZ_YJZZBS"), QStringLiteral("1.2.156.ORIGINAL"));
    const SecureBytes bytes =
        mustHave(ofd::writeDocument(document, {placement(m_authority, SealLayout::V4)}));
    document::ExpectedIdentity expected;
    expected.identifier = QStringLiteral("1.2.156.ORIGINAL");
    const auto report = checkBytes(bytes, anchorsOf(m_authority), expected);
    COMPARE_FINDING(report, Check::Identity, State::Passed, Because::CopyOfOriginal);
    QVERIFY(report.isCopy);
    QCOMPARE(report.copyOriginal, expected.identifier);
    QCOMPARE(verdictOf(report), VerdictKind::PassedWithNotice); // revocation was not checked
    expected.holder = SecureText(u"李测试");
    COMPARE_FINDING(checkBytes(bytes, anchorsOf(m_authority), expected), Check::Identity,
                    State::Failed, Because::IdentityDiffers);
    expected = {};
    expected.identifier = QStringLiteral("1.2.156.3005.2.TEST"); // of the copy itself
    const auto other = checkBytes(bytes, anchorsOf(m_authority), expected);
    COMPARE_FINDING(other, Check::Identity, State::Failed, Because::CopyOfAnother);
}

// A signature cannot cover its own description, and two values for one file cannot both be right;
// either is signed well otherwise.
void TestSealCheck::impossibleReferencesFail_data()
{
    QTest::addColumn<QByteArray>("reference");
    QTest::newRow("itself") << QByteArray("/Doc_0/Signs/Sign_0/Signature.xml");
    QTest::newRow("its value") << QByteArray("/Doc_0/Signs/Sign_0/SignedValue.dat");
    QTest::newRow("another value") << QByteArray("/OFD.xml");
    QTest::newRow("outside") << QByteArray("/../../OFD.xml");
    QTest::newRow("a folder") << QByteArray("/Doc_0");
    QTest::newRow("empty") << QByteArray();
}

void TestSealCheck::impossibleReferencesFail()
{
    QFETCH(QByteArray, reference);
    Entries entries = unpacked(sealedBytes(m_authority));
    QByteArray &xml = contentOf(entries, u"Sign_0/Signature.xml");
    const qsizetype at = xml.indexOf("<ofd:Reference ");
    QVERIFY(at > 0);
    xml.insert(at, "<ofd:Reference FileRef=\"" + reference + "\"><ofd:CheckValue>" +
                       crypto::sm3(reference).toBase64() + "</ofd:CheckValue></ofd:Reference>");
    contentOf(entries, u"SignedValue.dat") = mustHave(
        crypto::signWithSeal(contentOf(entries, u"Seal.esl"), xml, u"", m_authority.signedAt,
                             m_authority.signer.certificate, m_authority.signer.key));
    const auto report = checkBytes(packed(entries), anchorsOf(m_authority));
    QCOMPARE(findingOf(report, Check::ReferenceDigests).state, State::Failed);
    COMPARE_FINDING(report, Check::Signature, State::Passed, Because::None);
    QCOMPARE(verdictOf(report), VerdictKind::Failed);
}

// The second document is not shown; its seal is checked all the same.
void TestSealCheck::secondDocumentIsCheckedToo()
{
    Entries entries = unpacked(sealedBytes(m_authority));
    const Entries second = entries;
    for (const auto &[name, content] : second) {
        if (name != u"OFD.xml") {
            const bool isText = name.endsWith(u".xml");
            QByteArray moved = content;
            if (isText) // the value itself names a path, too, and is signed
                moved.replace("Doc_0", "Doc_1");
            entries.append(
                {QString(name).replace(QStringLiteral("Doc_0"), QStringLiteral("Doc_1")), moved});
        }
    }
    QByteArray &start = contentOf(entries, u"OFD.xml");
    const qsizetype from = start.indexOf("<ofd:DocBody>");
    const qsizetype end = start.indexOf("</ofd:DocBody>") + 14;
    QVERIFY(from > 0 && end > from);
    const QByteArray body = start.sliced(from, end - from);
    start.insert(end, QByteArray(body).replace("Doc_0", "Doc_1"));
    const auto face = document::LicenseFace::open(packed(entries));
    QVERIFY(face);
    const auto report = document::checkFile(*face, anchorsOf(m_authority), m_authority.signedAt);
    QCOMPARE(report.signatures.size(), 2);
    QCOMPARE(report.signatures.last().document, 1);
    QCOMPARE(findingOf(report, Check::Signature, 1).state, State::Passed);
    // Its references and its description speak of other files now.
    QCOMPARE(findingOf(report, Check::SignedDataHash, 1).state, State::Failed);
    QCOMPARE(verdictOf(report), VerdictKind::Failed);
}

// Some producers leave OFD.xml out of the signature; then anybody can write a name into it.
void TestSealCheck::unprotectedMetadataProvesNothing()
{
    Entries entries = unpacked(sealedBytes(m_authority));
    QByteArray &xml = contentOf(entries, u"Sign_0/Signature.xml");
    const qsizetype from = xml.indexOf("<ofd:Reference FileRef=\"/OFD.xml\"");
    QVERIFY(from > 0);
    const qsizetype to = xml.indexOf("</ofd:Reference>", from) + 16;
    xml.remove(from, to - from);
    contentOf(entries, u"SignedValue.dat") = mustHave(
        crypto::signWithSeal(contentOf(entries, u"Seal.esl"), xml, u"", m_authority.signedAt,
                             m_authority.signer.certificate, m_authority.signer.key));
    document::ExpectedIdentity expected;
    expected.holder = SecureText(u"张测试");
    const auto report = checkBytes(packed(entries), anchorsOf(m_authority), expected);
    COMPARE_FINDING(report, Check::Coverage, State::Passed, Because::FilesNotCovered);
    COMPARE_FINDING(report, Check::Identity, State::Unknown, Because::FilesNotCovered);
    QCOMPARE(verdictOf(report), VerdictKind::CannotDecide);
    QCOMPARE(verdictOf(checkBytes(packed(entries), anchorsOf(m_authority))),
             VerdictKind::PassedWithNotice);
}

void TestSealCheck::cancelledCheckSaysNothing()
{
    CancellationSource source;
    source.cancel();
    const auto document = mustHave(ofd::Document::open(sealedBytes(m_authority)));
    const auto report = document::checkDocument(document, anchorsOf(m_authority),
                                                m_authority.signedAt, {}, source.token());
    COMPARE_FINDING(report, Check::Signature, State::NotRun, Because::NotCheckedYet);
    QCOMPARE(verdictOf(report), VerdictKind::CannotDecide);
}

QTEST_GUILESS_MAIN(TestSealCheck)
#include "tst_sealcheck.moc"
