#include "document/pdfmetadata.h"
#include "document/sealpdf.h"
#include "domain/verdict.h"
#include "tests/helper/opensslcommand.h"
#include "tests/unit/crypto/signeddatamaker.h"
#include "tests/unit/document/pdfbuilder.h"
#include "tests/unit/document/sealedfile.h"

#include <QTest>

using namespace lc;
using namespace lc::test;
using domain::Because;
using domain::Check;
using domain::State;
using domain::VerdictKind;

namespace {

const QByteArray identifier = "1.2.156.3005.2.TEST";

QByteArray utf16(QStringView text)
{
    QByteArray bytes("\xfe\xff");
    for (const QChar c : text) {
        bytes += static_cast<char>(c.unicode() >> 8);
        bytes += static_cast<char>(c.unicode() & 0xff);
    }
    return bytes;
}

QByteArray streamOf(const QByteArray &content)
{
    return "<< /Type /Metadata /Subtype /XML /Length " + QByteArray::number(content.size()) +
           " >>\nstream\n" + content + "\nendstream";
}

PdfObjects plainObjects(const QByteArray &inCatalog = {})
{
    return {{1, "<< /Type /Catalog /Pages 2 0 R " + inCatalog + ">>"},
            {2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"},
            {3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] >>"}};
}

QByteArray packet(const QByteArray &properties)
{
    return "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
           "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
           "<rdf:Description rdf:about='' xmlns:z='urn:test' " +
           properties + "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>";
}

} // namespace

// Other kinds of PDF signatures, and what a PDF says of its license.
class TestSealPdfForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bareRsaPasses_data();
    void bareRsaPasses();
    void bareRsaWithoutCertificateIsUnknown();
    void revocationComesAlongWithTheSignature();
    void revocationComesAlongWithTheFile();
    void informationNamesTheLicense();
    void xmpNamesTheLicense();
    void contradictionAgreesWithNothing();
    void attachmentNamesTheLicense_data();
    void attachmentNamesTheLicense();
    void attachmentsOfOthersSayNothing();
    void identityOfAPdfIsCompared();
    void laterSignerMayNotRenameTheLicense();

private:
    [[nodiscard]] document::FileReport check(const QByteArray &pdf,
                                             const document::ExpectedIdentity &expected = {}) const
    {
        const auto face = document::LicenseFace::open(SecureBytes(pdf));
        if (!face)
            return {};
        document::TrustAnchors anchors = anchorsOf(m_authority);
        anchors.revocationLists = {TestAuthority::revocationList(m_authority.root, {}, {}),
                                   TestAuthority::revocationList(m_authority.intermediate, {}, {})};
        return document::checkFile(*face, anchors, utc("2025-01-01T00:00:00Z"), expected);
    }
    [[nodiscard]] QByteArray sm2(const QByteArray &message) const
    {
        SignedDataRecipe recipe;
        recipe.gbt35275 = false;
        recipe.contentType = "1.2.840.113549.1.7.1";
        recipe.digest = crypto::sm3(message);
        return makeSignedData(recipe, m_authority.signer);
    }
    std::function<QByteArray(const QByteArray &)> m_sm2 = [this](const QByteArray &message) {
        return sm2(message);
    };
    TestAuthority m_authority;
};

void TestSealPdfForms::bareRsaPasses_data()
{
    QTest::addColumn<QString>("digest");
    QTest::addColumn<Because>("because");
    QTest::newRow("SHA-1, as the standard has it")
        << QStringLiteral("-sha1") << Because::WeakDigest;
    QTest::newRow("SHA-256") << QStringLiteral("-sha256") << Because::None;
}

// Made by the openssl command line, which shares nothing with our reader.
void TestSealPdfForms::bareRsaPasses()
{
    QFETCH(QString, digest);
    QFETCH(Because, because);
    if (!OpensslCommand::isThere())
        QSKIP("no openssl command");
    const OpensslCommand openssl;
    QVERIFY(openssl.makeCertificate(QStringLiteral("rsa:2048"), QStringLiteral("-outform DER")));
    const auto make = [&](const QByteArray &message) {
        return crypto::derOctets(openssl.sign(message, digest));
    };
    const QByteArray certificate = "/Cert [<" + openssl.read(QStringLiteral("cert")).toHex() + ">]";
    PdfBuilder pdf(plainObjects());
    pdf.sign(9, make, {}, certificate, "adbe.x509.rsa_sha1");
    const auto report = check(pdf.bytes());
    COMPARE_FINDING(report, Check::Signature, State::Passed, Because::None);
    COMPARE_FINDING(report, Check::SignedDataHash, State::Passed, because);
    COMPARE_FINDING(report, Check::ReferenceDigests, State::Passed, Because::AllMatch);
    COMPARE_FINDING(report, Check::CertificateChain, State::Unknown, Because::NoTrustAnchor);
    QCOMPARE(report.signatures.first().signer, QStringLiteral("Invented"));
    QCOMPARE(report.signatures.first().signedAt, utc("2024-05-06T07:08:09Z"));
    const auto changed = check(QByteArray(pdf.bytes()).replace("200 100", "200 101"));
    COMPARE_FINDING(changed, Check::Signature, State::Failed, Because::SignatureWrong);
}

void TestSealPdfForms::bareRsaWithoutCertificateIsUnknown()
{
    PdfBuilder pdf(plainObjects());
    pdf.sign(
        9, [](const QByteArray &) { return crypto::derOctets(QByteArray(256, 's')); }, {}, {},
        "adbe.x509.rsa_sha1");
    COMPARE_FINDING(check(pdf.bytes()), Check::Signature, State::Unknown, Because::NoCertificate);
}

void TestSealPdfForms::revocationComesAlongWithTheSignature()
{
    using namespace crypto;
    const auto signedWith = [&](const QByteArray &list) {
        PdfBuilder pdf(plainObjects());
        const auto make = [&](const QByteArray &message) {
            SignedDataRecipe recipe;
            recipe.gbt35275 = false;
            recipe.contentType = "1.2.840.113549.1.7.1";
            recipe.digest = sm3(message);
            const QByteArray lists = derValue(
                DerTag::contextConstructed(0),
                derSequence({list, TestAuthority::revocationList(m_authority.root, {}, {})}));
            recipe.moreAttributes = attribute("1.2.840.113583.1.1.8", derSequence({lists}));
            return makeSignedData(recipe, m_authority.signer);
        };
        pdf.sign(9, make);
        return document::checkPdf(pdf.bytes(), anchorsOf(m_authority), utc("2025-01-01T00:00:00Z"));
    };
    COMPARE_FINDING(signedWith(TestAuthority::revocationList(m_authority.intermediate, {}, {})),
                    Check::Revocation, State::Passed, Because::None);
    COMPARE_FINDING(signedWith(TestAuthority::revocationList(m_authority.intermediate,
                                                             m_authority.signer.certificate,
                                                             utc("2024-02-01T00:00:00Z"))),
                    Check::Revocation, State::Failed, Because::Revoked);
}

void TestSealPdfForms::revocationComesAlongWithTheFile()
{
    const auto check = [&](const QByteArray &list) {
        PdfBuilder pdf(plainObjects());
        pdf.sign(9, m_sm2);
        pdf.add({{1, plainObjects("/DSS << /Certs [20 0 R] /CRLs [21 0 R 22 0 R] >> ")[1]},
                 {20, streamOf(m_authority.intermediate.certificate.der())},
                 {21, streamOf(list)},
                 {22, streamOf(TestAuthority::revocationList(m_authority.root, {}, {}))}});
        document::TrustAnchors anchors; // the certificate between comes with the file
        anchors.authorities = {m_authority.root.certificate};
        return document::checkPdf(pdf.bytes(), anchors, utc("2025-01-01T00:00:00Z"));
    };
    const auto report = check(TestAuthority::revocationList(m_authority.intermediate, {}, {}));
    COMPARE_FINDING(report, Check::Revocation, State::Passed, Because::None);
    COMPARE_FINDING(report, Check::CertificateChain, State::Passed, Because::None);
    COMPARE_FINDING(report, Check::Coverage, State::Passed, Because::RevisionAddedTo);
    COMPARE_FINDING(check(TestAuthority::revocationList(m_authority.intermediate,
                                                        m_authority.signer.certificate,
                                                        utc("2024-02-01T00:00:00Z"))),
                    Check::Revocation, State::Failed, Because::Revoked);
}

void TestSealPdfForms::informationNamesTheLicense()
{
    PdfBuilder pdf;
    PdfObjects objects = plainObjects();
    objects.insert(5, "<< /ZZBS (" + identifier + ") /certificateHolderName <" +
                          utf16(u"张测试").toHex() + "> /ZZBH (No \\(7\\)) /Title (other) >>");
    pdf.add(objects, "/Info 5 0 R");
    const auto data = document::pdfLicenseMetadata(pdf.bytes());
    QCOMPARE(data.value(QStringLiteral("ZZBS")), QString::fromLatin1(identifier));
    QCOMPARE(data.value(QStringLiteral("CZZT")), QStringLiteral("张测试"));
    QCOMPARE(data.value(QStringLiteral("ZZBH")), QStringLiteral("No (7)"));
    QCOMPARE(data.size(), 3);
}

void TestSealPdfForms::xmpNamesTheLicense()
{
    PdfObjects objects = plainObjects("/Metadata 5 0 R ");
    objects.insert(5,
                   streamOf(packet("z:ZZBS='" + identifier +
                                   "'><z:CZZT>张测试</z:CZZT><z:ZZLXMC><rdf:Alt><rdf:li "
                                   "xml:lang='x-default'>测试证</rdf:li></rdf:Alt></z:ZZLXMC>")));
    const auto data = document::pdfLicenseMetadata(PdfBuilder(objects).bytes());
    QCOMPARE(data.value(QStringLiteral("ZZBS")), QString::fromLatin1(identifier));
    QCOMPARE(data.value(QStringLiteral("CZZT")), QStringLiteral("张测试"));
    QCOMPARE(data.value(QStringLiteral("ZZLXMC")), QStringLiteral("测试证"));
    // Nothing that could grow is read.
    objects[5] = streamOf("<!DOCTYPE x [<!ENTITY a 'b'>]>" + packet("z:ZZBS='&a;'>"));
    QVERIFY(document::pdfLicenseMetadata(PdfBuilder(objects).bytes()).isEmpty());
}

void TestSealPdfForms::contradictionAgreesWithNothing()
{
    PdfObjects objects = plainObjects("/Metadata 5 0 R ");
    objects.insert(5, streamOf(packet("z:ZZBS='another'>")));
    objects.insert(6, "<< /ZZBS (" + identifier + ") >>");
    PdfBuilder pdf;
    pdf.add(objects, "/Info 6 0 R");
    pdf.sign(9, m_sm2);
    // The trailer of the newest revision is the one that counts, and it names no Info any more.
    QCOMPARE(document::pdfLicenseMetadata(pdf.bytes()).value(QStringLiteral("ZZBS")),
             QStringLiteral("another"));
    PdfBuilder both;
    both.add(objects, "/Info 6 0 R");
    QCOMPARE(document::pdfLicenseMetadata(both.bytes()).value(QStringLiteral("ZZBS")),
             QString::fromLatin1(identifier) + u" / another");
}

void TestSealPdfForms::attachmentNamesTheLicense_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("elements") << QByteArray("<?xml version='1.0'?><License><ZZBS>" + identifier +
                                            "</ZZBS><CZZT>张测试</CZZT></License>");
    QTest::newRow("named elements")
        << QByteArray("\xef\xbb\xbf<CustomDatas><CustomData Name='ZZBS'>" + identifier +
                      "</CustomData><CustomData Name='CZZT'>张测试</CustomData></CustomDatas>");
    QTest::newRow("attributes") << QByteArray("<License certificateIdentifier='" + identifier +
                                              "' certificateHolderName='张测试'/>");
    QTest::newRow("JSON") << QByteArray("{\"data\": [{\"ZZBS\": \"" + identifier +
                                        "\", \"持证主体\": \"张测试\"}]}");
}

// Embedded by name, or associated with the document.
void TestSealPdfForms::attachmentNamesTheLicense()
{
    QFETCH(QByteArray, content);
    for (const QByteArray &place :
         {QByteArray("/Names << /EmbeddedFiles 7 0 R >> "), QByteArray("/AF [6 0 R] ")}) {
        PdfObjects objects = plainObjects(place);
        objects.insert(5, streamOf(content));
        objects.insert(6, "<< /Type /Filespec /F (data) /UF (data) /EF << /F 5 0 R >> >>");
        objects.insert(7, "<< /Kids [8 0 R 7 0 R] >>"); // and into itself
        objects.insert(8, "<< /Names [(data) 6 0 R] /Limits [(data) (data)] >>");
        PdfBuilder pdf(objects);
        const auto data = document::pdfLicenseMetadata(pdf.bytes());
        QCOMPARE(data.value(QStringLiteral("ZZBS")), QString::fromLatin1(identifier));
        QCOMPARE(data.value(QStringLiteral("CZZT")), QStringLiteral("张测试"));
        document::ExpectedIdentity expected;
        expected.identifier = QString::fromLatin1(identifier);
        pdf.sign(9, m_sm2);
        const auto report = check(pdf.bytes(), expected);
        if (report.findings.isEmpty())
            QSKIP("no PDF on this build");
        COMPARE_FINDING(report, Check::Identity, State::Passed, Because::None);
        // Added after signing, it proves nothing.
        PdfBuilder later(plainObjects());
        later.sign(9, m_sm2);
        later.add(objects);
        QVERIFY(findingOf(check(later.bytes(), expected), Check::Identity).state != State::Passed);
    }
}

void TestSealPdfForms::attachmentsOfOthersSayNothing()
{
    const auto dataOf = [](const QByteArray &first, const QByteArray &second,
                           const QByteArray &information = {}) {
        PdfObjects objects = plainObjects("/AF [7 0 R 8 0 R] ");
        objects.insert(5, streamOf(first));
        objects.insert(6, streamOf(second));
        objects.insert(7, "<< /Type /Filespec /EF << /F 5 0 R >> >>");
        objects.insert(8, "<< /Type /Filespec /EF << /F 6 0 R >> >>");
        objects.insert(9, "<< " + information + " >>");
        PdfBuilder pdf;
        pdf.add(objects, "/Info 9 0 R");
        return document::pdfLicenseMetadata(pdf.bytes());
    };
    const QByteArray own = "<a><ZZBS>" + identifier + "</ZZBS><CZZT>张测试</CZZT></a>";
    const QByteArray other = "<a><ZZBS>another</ZZBS><CZZT>李测试</CZZT></a>";
    const QString holder = QStringLiteral("CZZT");
    // A supporting document beside what the file says of itself.
    const QByteArray information = "/ZZBS (" + identifier + ")";
    QCOMPARE(dataOf(other, own, information).value(holder), QStringLiteral("张测试"));
    // Nothing but two that differ: neither is believed.
    QCOMPARE(dataOf(own, other).value(holder), QStringLiteral("张测试 / 李测试"));
    // Without an identifier it may be anything.
    QVERIFY(dataOf("<form><CZZT>王测试</CZZT></form>", "no data").isEmpty());
    QVERIFY(dataOf("<!DOCTYPE a [<!ENTITY b 'c'>]>" + own, "{\"ZZBS\": ").isEmpty());
}

void TestSealPdfForms::identityOfAPdfIsCompared()
{
    PdfObjects objects = plainObjects("/Metadata 5 0 R ");
    objects.insert(5, streamOf(packet("z:ZZBS='" + identifier + "' z:CZZT='张测试'>")));
    PdfBuilder pdf(objects);
    document::ExpectedIdentity expected;
    expected.identifier = QString::fromLatin1(identifier);
    expected.holder = SecureText(u"张测试");
    if (check(pdf.bytes()).findings.isEmpty())
        QSKIP("no PDF on this build");
    COMPARE_FINDING(check(pdf.bytes(), expected), Check::Identity, State::Unknown,
                    Because::FilesNotCovered);
    pdf.sign(9, m_sm2);
    COMPARE_FINDING(check(pdf.bytes(), expected), Check::Identity, State::Passed, Because::None);
    expected.holder = SecureText(u"李测试");
    const auto other = check(pdf.bytes(), expected);
    COMPARE_FINDING(other, Check::Identity, State::Failed, Because::IdentityDiffers);
}

void TestSealPdfForms::laterSignerMayNotRenameTheLicense()
{
    PdfObjects objects = plainObjects("/Metadata 5 0 R ");
    objects.insert(5, streamOf(packet("z:ZZBS='another'>")));
    PdfBuilder pdf(objects);
    pdf.sign(9, m_sm2);
    pdf.sign(10, m_sm2, {{5, streamOf(packet("z:ZZBS='" + identifier + "'>"))}});
    document::ExpectedIdentity expected;
    expected.identifier = QString::fromLatin1(identifier);
    const auto report = check(pdf.bytes(), expected);
    if (report.findings.isEmpty())
        QSKIP("no PDF on this build");
    QCOMPARE(report.signatures.first().added, QStringLiteral("ValidationData"));
    COMPARE_FINDING(report, Check::Identity, State::Unknown, Because::FilesNotCovered);
}

QTEST_GUILESS_MAIN(TestSealPdfForms)
#include "tst_sealpdfforms.moc"
