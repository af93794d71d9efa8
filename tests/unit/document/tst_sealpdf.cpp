#include "document/sealpdf.h"
#include "document/sealpdfreader.h"
#include "document/sealpdfrevision.h"
#include "domain/verdict.h"
#include "tests/helper/opensslcommand.h"
#include "tests/unit/crypto/signeddatamaker.h"
#include "tests/unit/document/sealedfile.h"

#include <QTest>

#include <functional>

using namespace lc;
using namespace lc::test;
using domain::Because;
using domain::Check;
using domain::State;
using domain::VerdictKind;

namespace {

using MakeValue = std::function<QByteArray(const QByteArray &)>;

constexpr qsizetype room = 16000; // hexadecimal digits

// Appends one signature (a revision of its own when `pdf` is not empty) over everything.
QByteArray signedPdf(QByteArray pdf, const MakeValue &make,
                     const QByteArray &subFilter = "adbe.pkcs7.detached")
{
    if (pdf.isEmpty())
        pdf = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
              "2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n";
    pdf += "3 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /" + subFilter +
           " /M (D:20240506150809+08'00') /ByteRange [0 ";
    const qsizetype numbersAt = pdf.size();
    pdf += QByteArray(40, ' ') + "]\n/Contents ";
    const qsizetype gapAt = pdf.size();
    pdf += '<' + QByteArray(room, '0') + '>';
    const qsizetype afterAt = pdf.size();
    pdf += " >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n";
    const QByteArray numbers = QByteArray::number(gapAt) + ' ' + QByteArray::number(afterAt) + ' ' +
                               QByteArray::number(pdf.size() - afterAt);
    pdf.replace(numbersAt, numbers.size(), numbers);
    const QByteArray value = make(pdf.first(gapAt) + pdf.sliced(afterAt)).toHex();
    pdf.replace(gapAt + 1, value.size(), value);
    return pdf;
}

VerdictKind verdictOf(const document::FileReport &report)
{
    domain::VerdictScope scope;
    scope.platformRequired = false;
    return domain::judge(report.findings, scope).kind;
}

} // namespace

class TestSealPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sm2SignaturePasses();
    void sealInAPdfPasses();
    void rsaAndEcdsaPass_data();
    void rsaAndEcdsaPass();
    void everySignedByteCounts();
    void addedBytesAreNotCovered();
    void wordsOnAPageAreNoSignature();
    void sha1OfTheRange();
    void laterSignatureCoversTheRest();
    void laterRevisionMayAddASignatureOnly_data();
    void laterRevisionMayAddASignatureOnly();
    void gapMayHoldTheValueOnly();
    void rangeMustStartAtTheBeginning();
    void rangesBeyondTheFileAreRefused();
    void placeholdersAreNoSignatures();
    void documentTimeStamp();

private:
    [[nodiscard]] document::FileReport check(const QByteArray &pdf) const
    {
        document::TrustAnchors anchors = anchorsOf(m_authority);
        anchors.revocationLists = {TestAuthority::revocationList(m_authority.root, {}, {}),
                                   TestAuthority::revocationList(m_authority.intermediate, {}, {})};
        return document::checkPdf(pdf, anchors, utc("2025-01-01T00:00:00Z"));
    }
    [[nodiscard]] QByteArray sm2(const QByteArray &message) const
    {
        SignedDataRecipe recipe;
        recipe.gbt35275 = false;
        recipe.contentType = "1.2.840.113549.1.7.1";
        recipe.digest = crypto::sm3(message);
        return makeSignedData(recipe, m_authority.signer);
    }
    MakeValue m_sm2 = [this](const QByteArray &message) { return sm2(message); };
    TestAuthority m_authority;
};

void TestSealPdf::sm2SignaturePasses()
{
    const auto report = check(signedPdf({}, m_sm2));
    QCOMPARE(verdictOf(report), VerdictKind::Passed);
    COMPARE_FINDING(report, Check::ReferenceDigests, State::Passed, Because::AllMatch);
    COMPARE_FINDING(report, Check::Coverage, State::Passed, Because::None);
    QCOMPARE(report.signatures.size(), 1);
    QCOMPARE(report.signatures.first().signer, QStringLiteral("测试发证机关"));
    QCOMPARE(report.signatures.first().signedAt, utc("2024-05-06T07:08:09Z"));
}

void TestSealPdf::sealInAPdfPasses()
{
    const auto report = check(signedPdf(
        {},
        [this](const QByteArray &message) {
            return mustHave(crypto::signWithSeal(
                m_authority.seal(crypto::SealLayout::V4), message, u"", m_authority.signedAt,
                m_authority.signer.certificate, m_authority.signer.key));
        },
        "GM.sm2seal"));
    QCOMPARE(verdictOf(report), VerdictKind::Passed);
    QCOMPARE(report.signatures.first().layout, QStringLiteral("SES v4"));
}

void TestSealPdf::rsaAndEcdsaPass_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("options");
    QTest::addColumn<QByteArray>("subFilter");
    const QString ec = QStringLiteral("ec -pkeyopt ec_paramgen_curve:P-256");
    QTest::newRow("adbe RSA") << QStringLiteral("rsa:2048") << QStringLiteral("-md sha256")
                              << QByteArray("adbe.pkcs7.detached");
    QTest::newRow("CAdES RSA") << QStringLiteral("rsa:2048") << QStringLiteral("-cades -md sha256")
                               << QByteArray("ETSI.CAdES.detached");
    QTest::newRow("CAdES ECDSA") << ec << QStringLiteral("-cades -md sha384")
                                 << QByteArray("ETSI.CAdES.detached");
}

void TestSealPdf::rsaAndEcdsaPass()
{
    QFETCH(QString, key);
    QFETCH(QString, options);
    QFETCH(QByteArray, subFilter);
    if (!OpensslCommand::isThere())
        QSKIP("no openssl command");
    const OpensslCommand openssl;
    QVERIFY(openssl.makeCertificate(key));
    const QByteArray pdf = signedPdf(
        {}, [&](const QByteArray &message) { return openssl.signedData(message, options); },
        subFilter);
    const auto report = check(pdf);
    COMPARE_FINDING(report, Check::Signature, State::Passed, Because::None);
    COMPARE_FINDING(report, Check::ReferenceDigests, State::Passed, Because::AllMatch);
    COMPARE_FINDING(report, Check::CertificateChain, State::Unknown, Because::NoTrustAnchor);

    document::TrustAnchors own;
    own.authorities =
        mustHave(crypto::Certificate::fromPemOrDer(openssl.read(QStringLiteral("cert"))));
    const auto trusted = document::checkPdf(pdf, own, QDateTime::currentDateTimeUtc());
    COMPARE_FINDING(trusted, Check::CertificateChain, State::Passed, Because::None);
    COMPARE_FINDING(trusted, Check::KeyUsage, State::Passed, Because::None);
}

void TestSealPdf::everySignedByteCounts()
{
    const QByteArray original = signedPdf({}, m_sm2);
    for (qsizetype at = 0; at < original.size(); ++at) {
        const bool inValue = original[at] == '0' && at > 400 && at + 100 < original.size();
        if (inValue && at % 50 != 0) // padding, mostly
            continue;
        QByteArray changed = original;
        changed[at] = static_cast<char>(changed[at] ^ 0x01);
        const VerdictKind kind = verdictOf(check(changed));
        if (kind == VerdictKind::Failed || kind == VerdictKind::CannotDecide)
            continue;
        // Names of algorithms, versions, and the case of a digit are not signed.
        const QByteArray value = document::findPdfSignatures(original).first().value;
        const QByteArray other = document::findPdfSignatures(changed).first().value;
        QVERIFY2(!value.isEmpty() && other.size() == value.size(),
                 QByteArray::number(at).constData());
        qsizetype differing = 0;
        while (differing < value.size() && value[differing] == other[differing])
            ++differing;
        const bool unsignedPart =
            differing == value.size() ||
            value.mid(differing - 12, 24).contains(QByteArray::fromHex("2a811ccf55")) ||
            value.mid(differing - 12, 24).contains(QByteArray::fromHex("2a864886f70d01")) ||
            value.mid(differing - 2, 3) == QByteArray::fromHex("020101");
        const QByteArray place =
            QByteArray::number(differing) + ' ' + value.mid(differing - 20, 40).toHex();
        QVERIFY2(unsignedPart, place.constData());
    }
}

void TestSealPdf::addedBytesAreNotCovered()
{
    QByteArray pdf = signedPdf({}, m_sm2);
    QCOMPARE(verdictOf(check(pdf + "\r\n")), VerdictKind::Passed);
    pdf += "9 0 obj\n<< /Type /Page >>\nendobj\n";
    const auto report = check(pdf);
    COMPARE_FINDING(report, Check::Coverage, State::Unknown, Because::FilesNotCovered);
    COMPARE_FINDING(report, Check::Signature, State::Passed, Because::None);
    // What was signed still stands, and that is said.
    COMPARE_FINDING(report, Check::ReferenceDigests, State::Passed, Because::RevisionAddedTo);
    QVERIFY(!report.signatures.first().isLatest);
    QCOMPARE(verdictOf(report), VerdictKind::CannotDecide);
}

// A page may print the words of a signature; that makes no broken signature of it.
void TestSealPdf::wordsOnAPageAreNoSignature()
{
    const QByteArray page = "%PDF-1.7\n7 0 obj\n<< /Length 50 >>\nstream\n"
                            "(/ByteRange [0 1 2 3] /Contents <00>) Tj\nendstream\nendobj\n"
                            "8 0 obj\n<< /Note /ByteRange [0 1 2 3] >>\nendobj\n";
    COMPARE_FINDING(check(page), Check::Signature, State::NotRun, Because::NoSignatures);
    const auto report = check(signedPdf(page, m_sm2));
    QCOMPARE(report.signatures.size(), 1);
    QCOMPARE(verdictOf(report), VerdictKind::Passed);
}

void TestSealPdf::sha1OfTheRange()
{
    const auto make = [&](const QByteArray &message) {
        SignedDataRecipe recipe;
        recipe.gbt35275 = false;
        recipe.contentType = "1.2.840.113549.1.7.1";
        recipe.content = crypto::digest(crypto::DigestAlgorithm::Sha1, message);
        recipe.digest = crypto::sm3(*recipe.content);
        return makeSignedData(recipe, m_authority.signer);
    };
    const QByteArray pdf = signedPdf({}, make, "adbe.pkcs7.sha1");
    COMPARE_FINDING(check(pdf), Check::SignedDataHash, State::Passed, Because::WeakDigest);
    COMPARE_FINDING(check(pdf), Check::Signature, State::Passed, Because::None);
    QByteArray changed = pdf;
    changed.replace("/Count 0", "/Count 1");
    COMPARE_FINDING(check(changed), Check::SignedDataHash, State::Failed, Because::DataHashDiffers);
}

void TestSealPdf::laterSignatureCoversTheRest()
{
    const auto report = check(signedPdf(signedPdf({}, m_sm2), m_sm2));
    QCOMPARE(report.signatures.size(), 2);
    COMPARE_FINDING(report, Check::ReferenceDigests, State::Passed, Because::LaterRevision);
    QCOMPARE(findingOf(report, Check::ReferenceDigests, 1).because, Because::AllMatch);
    QCOMPARE(verdictOf(report), VerdictKind::PassedWithNotice);
}

void TestSealPdf::laterRevisionMayAddASignatureOnly_data()
{
    QTest::addColumn<QByteArray>("addition");
    QTest::addColumn<QStringList>("changed");
    const auto row = [](const char *name, const QByteArray &addition, const char *changed) {
        QTest::newRow(name) << addition
                            << QString::fromLatin1(changed).split(u',', Qt::SkipEmptyParts);
    };
    const QByteArray catalog = "1 0 obj << /Type /Catalog /Pages 2 0 R ";
    row("field and widget",
        catalog +
            "/AcroForm << /Fields [5 0 R] /SigFlags 3 >> >> endobj\n"
            "3 0 obj << /Type /Page /Contents 4 0 R /Annots [5 0 R] >> endobj\n"
            "5 0 obj << /Type /Annot /Subtype /Widget /FT /Sig /Rect [0 0 0 0] /V 6 0 R >> endobj\n"
            "6 0 obj << /Type /Sig >> endobj\n",
        "");
    row("validation material",
        catalog + "/DSS << /Certs [5 0 R] >> >> endobj\n"
                  "5 0 obj << /Length 1 >> stream\nx\nendstream endobj\n",
        "");
    row("content", "4 0 obj << /Length 3 >> stream\nq q\nendstream endobj\n", "4 0");
    row("other content of the page", "3 0 obj << /Type /Page /Contents 5 0 R >> endobj\n", "3 0");
    row("other pages", "1 0 obj << /Type /Catalog /Pages 5 0 R >> endobj\n", "1 0");
    row("pages of before", "1 0 obj << /Type /Catalog /Pages 4 0 R >> endobj\n", "1 0");
    row("list of pages", "2 0 obj << /Type /Pages /Kids [5 0 R] >> endobj\n", "2 0");
    row("an annotation", "5 0 obj << /Type /Annot /Subtype /FreeText /Rect [0 0 9 9] >> endobj\n",
        "5 0");
    row("layers", catalog + "/OCProperties << /OCGs [] >> >> endobj\n", "1 0");
    const QByteArray packed = "4 0 << /Length 1 >>";
    row("packed",
        "5 0 obj << /Type /ObjStm /N 1 /First 4 >> stream\n" + packed + "\nendstream endobj\n",
        "4 0");
    row("packed small",
        QByteArray("5 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >> stream\n") +
            qCompress(packed).sliced(4) + "\nendstream endobj\n",
        "4 0");
    row("packed unreadably",
        "5 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /LZWDecode >> stream\nx\nendstream "
        "endobj\n",
        "?");
}

void TestSealPdf::laterRevisionMayAddASignatureOnly()
{
    QFETCH(QByteArray, addition);
    QFETCH(QStringList, changed);
    const QByteArray pdf = "%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
                           "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
                           "3 0 obj << /Type /Page /Contents 4 0 R >> endobj\n"
                           "4 0 obj << /Length 3 >> stream\nq Q\nendstream endobj\n"
                           "trailer << /Size 5 /Root 1 0 R >>\n";
    const QByteArray both = pdf + addition;
    QCOMPARE(document::objectsChangedBetween(both, pdf.size(), both.size()), changed);

    // Signed before and after, only what a signature needs passes.
    const auto report = check(signedPdf(signedPdf(pdf, m_sm2) + addition, m_sm2));
    QCOMPARE(report.signatures.size(), 2);
    QCOMPARE(findingOf(report, Check::Signature, 1).state, State::Passed);
    QCOMPARE(verdictOf(report),
             changed.isEmpty() ? VerdictKind::PassedWithNotice : VerdictKind::CannotDecide);
}

void TestSealPdf::gapMayHoldTheValueOnly()
{
    QByteArray pdf = signedPdf({}, m_sm2);
    const qsizetype padding = pdf.lastIndexOf("0000>");
    pdf.replace(padding, 4, "> <<");
    const auto report = check(pdf);
    COMPARE_FINDING(report, Check::Signature, State::Failed, Because::SignatureMalformed);
    QCOMPARE(verdictOf(report), VerdictKind::Failed);
}

void TestSealPdf::rangeMustStartAtTheBeginning()
{
    QByteArray pdf = signedPdf({}, m_sm2);
    pdf.replace("/ByteRange [0 ", "/ByteRange [9 ");
    COMPARE_FINDING(check(pdf), Check::Signature, State::Failed, Because::SignatureMalformed);
}

void TestSealPdf::rangesBeyondTheFileAreRefused()
{
    for (const char *range :
         {"[0 10 5 10]", "[0 999999999999 5 5]", "[0 5 999999999999 1]", "[5 0 0 0]", "[0 0 0 0]",
          "[0 3 4 999999999999]", "[999999999999 999999999999 0 0]"}) {
        const QByteArray pdf = "%PDF-1.7\n1 0 obj\n<< /Type /Sig /ByteRange " + QByteArray(range) +
                               " /Contents <00> >>\nendobj\n";
        COMPARE_FINDING(check(pdf), Check::Signature, State::Failed, Because::SignatureMalformed);
    }
}

void TestSealPdf::placeholdersAreNoSignatures()
{
    for (const char *range : {"[0 /**** /**** /****]", "[0 1 2]", "[]", "", "[-1 2 3 4]"}) {
        const QByteArray pdf = "%PDF-1.7\n<< /ByteRange " + QByteArray(range);
        COMPARE_FINDING(check(pdf), Check::Signature, State::NotRun, Because::NoSignatures);
    }
    QCOMPARE(verdictOf(check("%PDF-1.7\n")), VerdictKind::CannotDecide);
}

void TestSealPdf::documentTimeStamp()
{
    const Holder stamper =
        makeHolder(QStringLiteral("时间戳中心"), crypto::CertificateRole::TimeStamper,
                   m_authority.intermediate, m_authority.from, m_authority.until);
    const auto make = [&](const QByteArray &message) {
        return makeTimeStamp(message, utc("2024-06-01T00:00:00Z"), stamper);
    };
    const QByteArray once = signedPdf({}, m_sm2);
    const auto report = check(signedPdf(once, make, "ETSI.RFC3161"));
    QCOMPARE(report.signatures.size(), 2);
    QCOMPARE(report.signatures.last().layout, QStringLiteral("RFC 3161"));
    QCOMPARE(verdictOf(report), VerdictKind::PassedWithNotice);
    const auto wrong = check(signedPdf(
        once, [&](const QByteArray &) { return make("another"); }, "ETSI.RFC3161"));
    QCOMPARE(findingOf(wrong, Check::SignedDataHash, 1).state, State::Failed);
}

QTEST_GUILESS_MAIN(TestSealPdf)
#include "tst_sealpdf.moc"
