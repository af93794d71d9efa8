#include "core/file.h"
#include "document/sealpdf.h"
#include "document/sealpdfchange.h"
#include "domain/verdict.h"
#include "tests/unit/crypto/signeddatamaker.h"
#include "tests/unit/document/pdfbuilder.h"
#include "tests/unit/document/sealedfile.h"

#include <QTest>

using namespace lc;
using namespace lc::test;
using document::PdfChange;
using domain::Because;
using domain::Check;
using domain::State;
using domain::VerdictKind;

Q_DECLARE_METATYPE(lc::test::PdfObjects)
Q_DECLARE_METATYPE(lc::document::PdfChange)

namespace {

const QByteArray catalog = "<< /Type /Catalog /Pages 2 0 R /AcroForm 6 0 R ";
const QByteArray page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R "
                        "/Resources << /XObject << /X 20 0 R >> >> ";
const QByteArray field = "<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /Rect [9 9 50 20] ";
const QByteArray signatureField =
    "<< /Type /Annot /Subtype /Widget /FT /Sig /T (first) /V 9 0 R /P 3 0 R /Rect [0 0 0 0] ";

QByteArray streamOf(const QByteArray &content)
{
    return "<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content +
           "\nendstream";
}

// One page with a form; signed once as field 8, signature 9.
PdfObjects plainObjects()
{
    return {{1, catalog + ">>"},
            {2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"},
            {3, page + "/Annots [7 0 R] >>"},
            {4, streamOf("0 0 m 9 9 l S")},
            {6, "<< /Fields [7 0 R] >>"},
            {7, field + ">>"}};
}

PdfObjects signatureObjects(int number)
{
    const QByteArray more = number == 8
                                ? QByteArray(" 8 0 R")
                                : QByteArray(" 8 0 R ") + QByteArray::number(number) + " 0 R";
    const QByteArray own = "<< /Type /Annot /Subtype /Widget /FT /Sig /T (later) /V " +
                           QByteArray::number(number + 1) + " 0 R /P 3 0 R /Rect [0 0 0 0] >>";
    return {{3, page + "/Annots [7 0 R" + more + "] >>"},
            {6, "<< /SigFlags 3 /Fields [7 0 R" + more + "] >>"},
            {number, number == 8 ? signatureField + ">>" : own}};
}

QByteArray permitting(int permission)
{
    return "/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /P " +
           QByteArray::number(permission) + " /V /1.2 >> >>]";
}

VerdictKind verdictOf(const document::FileReport &report)
{
    domain::VerdictScope scope;
    scope.platformRequired = false;
    return domain::judge(report.findings, scope).kind;
}

// Files for the fuzz targets to start from.
void keep(const QString &name, const QByteArray &pdf)
{
    const QString folder = qEnvironmentVariable("COUNTER_KEEP_FILES");
    if (!folder.isEmpty())
        QVERIFY(writeFile(folder + u'/' + QString(name).replace(u' ', u'-') + u".pdf", pdf));
}

} // namespace

// What was done to a PDF after it was signed.
class TestSealPdfChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kindsAreToldApart_data();
    void kindsAreToldApart();
    void packedRevisionsAreRead();
    void laterSignatureVouchesForWhatIsPermitted_data();
    void laterSignatureVouchesForWhatIsPermitted();
    void moreThanPermittedFails_data();
    void moreThanPermittedFails();
    void closedFieldsMayNotChange_data();
    void closedFieldsMayNotChange();
    void lockOfTheFieldCloses();
    void missingCrossReferencesAreNoExcuse();
    void junkBehindIsNotCovered();
    void oldRevisionMayNotComeBack();

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
    [[nodiscard]] PdfBuilder signedOnce(const QByteArray &more = {}) const
    {
        PdfBuilder pdf(plainObjects());
        pdf.sign(9, m_sm2, signatureObjects(8), more);
        return pdf;
    }
    std::function<QByteArray(const QByteArray &)> m_sm2 = [this](const QByteArray &message) {
        return sm2(message);
    };
    TestAuthority m_authority;
};

void TestSealPdfChange::kindsAreToldApart_data()
{
    QTest::addColumn<PdfObjects>("objects");
    QTest::addColumn<PdfChange>("kind");
    QTest::addColumn<VerdictKind>("verdict");
    const auto row = [](const char *name, const PdfObjects &objects, PdfChange kind) {
        const VerdictKind verdict = kind <= PdfChange::ValidationData
                                        ? VerdictKind::PassedWithNotice
                                    : kind == PdfChange::Content ? VerdictKind::Failed
                                                                 : VerdictKind::CannotDecide;
        QTest::newRow(name) << objects << kind << verdict;
    };
    using enum PdfChange;
    const QByteArray annotations = "/Annots [7 0 R 8 0 R";
    row("nothing that is used", {{30, "<< /Some /Thing >>"}}, Nothing);
    row("validation material",
        {{1, catalog + "/DSS << /Certs [30 0 R] >> >>"}, {30, streamOf("x")}}, ValidationData);
    row("metadata", {{1, catalog + "/Metadata 30 0 R >>"}, {30, streamOf("<x/>")}}, ValidationData);
    row("an empty field to sign",
        {{3, page + annotations + " 30 0 R] >>"},
         {30, "<< /Subtype /Widget /FT /Sig /T (b) /Rect [0 0 0 0] >>"}},
        Signature);
    row("a form filled in",
        {{7, field + "/V (Somebody) /AP << /N 30 0 R >> >>"}, {30, streamOf("")}}, FormFilled);
    row("an annotation",
        {{3, page + annotations + " 30 0 R] >>"},
         {30, "<< /Type /Annot /Subtype /FreeText /Rect [0 0 90 90] >>"}},
        Annotated);
    row("what a page draws", {{4, streamOf("0 0 m 1 9 l S")}}, Content);
    row("other contents",
        {{3, page.trimmed().replace("4 0 R", "30 0 R") + annotations + "] >>"},
         {30, streamOf("q")}},
        Content);
    row("a larger page",
        {{3, QByteArray(page).replace("200 100", "400 400") + annotations + "] >>"}}, Content);
    row("a page more", {{2, "<< /Type /Pages /Kids [3 0 R 30 0 R] /Count 2 >>"}, {30, page + ">>"}},
        Content);
    row("what was missing", {{20, streamOf("0 0 m 9 0 l S")}}, Content);
    row("what was there", {{4, ""}}, Content);
    row("layers", {{1, catalog + "/OCProperties << /OCGs [] >> >>"}}, Content);
    row("an action", {{1, catalog + "/OpenAction << /S /JavaScript >> >>"}}, Content);
    row("a field more", {{6, "<< /SigFlags 3 /Fields [7 0 R 8 0 R 30 0 R] >>"}, {30, field + ">>"}},
        Content);
    row("a field moved", {{7, QByteArray(field).replace("9 9", "1 1") + ">>"}}, Content);
    row("the picture of a signature",
        {{8, signatureField + "/AP << /N 30 0 R >> >>"}, {30, streamOf("0 0 m 9 9 l S")}}, Content);
    row("the signature itself", {{9, "<< /Type /Sig >>"}}, Content);
}

void TestSealPdfChange::kindsAreToldApart()
{
    QFETCH(PdfObjects, objects);
    QFETCH(PdfChange, kind);
    QFETCH(VerdictKind, verdict);
    PdfBuilder pdf = signedOnce();
    const qint64 end = pdf.bytes().size();
    QCOMPARE(verdictOf(check(pdf.bytes())), VerdictKind::Passed);
    pdf.add(objects);
    const auto changes = document::changesBetween(pdf.bytes(), end, pdf.bytes().size());
    QVERIFY2(changes.kind == kind,
             qPrintable(document::nameOf(changes.kind) + u' ' + changes.parts.join(u", ")));
    keep(QString::fromUtf8(QTest::currentDataTag()), pdf.bytes());
    const auto report = check(pdf.bytes());
    QCOMPARE(report.signatures.first().added, document::nameOf(kind));
    QVERIFY(!report.signatures.first().isLatest);
    QCOMPARE(findingOf(report, Check::Signature).state, State::Passed);
    QCOMPARE(domain::nameOf(verdictOf(report)), domain::nameOf(verdict));
}

void TestSealPdfChange::packedRevisionsAreRead()
{
    PdfBuilder pdf = signedOnce();
    pdf.addPacked({{7, field + "/V (Somebody) >>"}});
    COMPARE_FINDING(check(pdf.bytes()), Check::ReferenceDigests, State::Passed,
                    Because::RevisionAddedTo);
    QCOMPARE(check(pdf.bytes()).signatures.first().added, QStringLiteral("FormFilled"));
    keep(QStringLiteral("packed"), pdf.bytes());
    pdf.addPacked({{2, "<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 2 >>"}});
    const auto report = check(pdf.bytes());
    QCOMPARE(report.signatures.first().added, QStringLiteral("Content"));
    COMPARE_FINDING(report, Check::ReferenceDigests, State::Failed, Because::DigestDiffers);
    QCOMPARE(verdictOf(report), VerdictKind::Failed);
}

void TestSealPdfChange::laterSignatureVouchesForWhatIsPermitted_data()
{
    QTest::addColumn<int>("permission"); // 0: nothing is said
    QTest::addColumn<PdfObjects>("objects");
    QTest::addColumn<VerdictKind>("verdict");
    const PdfObjects filled{{7, field + "/V (Somebody) >>"}};
    const PdfObjects annotated{{3, page + "/Annots [7 0 R 8 0 R 30 0 R] >>"},
                               {30, "<< /Type /Annot /Subtype /FreeText /Rect [0 0 90 90] >>"}};
    using enum VerdictKind;
    QTest::newRow("signature, nothing said") << 0 << PdfObjects() << PassedWithNotice;
    QTest::newRow("signature, forms permitted") << 2 << PdfObjects() << PassedWithNotice;
    QTest::newRow("form, nothing said") << 0 << filled << CannotDecide;
    QTest::newRow("form, permitted") << 2 << filled << PassedWithNotice;
    QTest::newRow("annotation, nothing said") << 0 << annotated << CannotDecide;
    QTest::newRow("annotation, permitted") << 3 << annotated << PassedWithNotice;
    QTest::newRow("content") << 3 << PdfObjects{{4, streamOf("q")}} << Failed;
}

void TestSealPdfChange::laterSignatureVouchesForWhatIsPermitted()
{
    QFETCH(int, permission);
    QFETCH(PdfObjects, objects);
    QFETCH(VerdictKind, verdict);
    PdfBuilder pdf = signedOnce(permission > 0 ? permitting(permission) : QByteArray());
    PdfObjects others = signatureObjects(40);
    if (objects.contains(30))
        others[3] = page + "/Annots [7 0 R 8 0 R 30 0 R 40 0 R] >>";
    objects.remove(3);
    for (auto it = objects.cbegin(); it != objects.cend(); ++it)
        others.insert(it.key(), *it);
    pdf.sign(41, m_sm2, others);
    const auto report = check(pdf.bytes());
    QCOMPARE(report.signatures.size(), 2);
    QCOMPARE(report.signatures.first().permission, permission);
    QCOMPARE(findingOf(report, Check::Signature, 1).state, State::Passed);
    QCOMPARE(domain::nameOf(verdictOf(report)), domain::nameOf(verdict));
}

void TestSealPdfChange::moreThanPermittedFails_data()
{
    QTest::addColumn<int>("permission");
    QTest::addColumn<PdfObjects>("objects");
    QTest::addColumn<State>("state");
    const PdfObjects filled{{7, field + "/V (Somebody) >>"}};
    const PdfObjects annotated{{3, page + "/Annots [7 0 R 8 0 R 30 0 R] >>"},
                               {30, "<< /Type /Annot /Subtype /FreeText /Rect [0 0 90 90] >>"}};
    const PdfObjects validation{{1, catalog + "/DSS << /Certs [30 0 R] >> >>"},
                                {30, streamOf("x")}};
    QTest::newRow("nothing: validation") << 1 << validation << State::Passed;
    QTest::newRow("nothing: form") << 1 << filled << State::Failed;
    QTest::newRow("forms: form") << 2 << filled << State::Passed;
    QTest::newRow("forms: annotation") << 2 << annotated << State::Failed;
    QTest::newRow("annotations: annotation") << 3 << annotated << State::Passed;
}

void TestSealPdfChange::moreThanPermittedFails()
{
    QFETCH(int, permission);
    QFETCH(PdfObjects, objects);
    QFETCH(State, state);
    PdfBuilder pdf = signedOnce(permitting(permission));
    pdf.add(objects);
    const auto report = check(pdf.bytes());
    QCOMPARE(findingOf(report, Check::ReferenceDigests).state, state);
    // Permitted or not, nobody signed it.
    if (objects.contains(7) || objects.contains(3))
        QVERIFY(verdictOf(report) != VerdictKind::PassedWithNotice);
}

void TestSealPdfChange::closedFieldsMayNotChange_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QByteArray>("object"); // instead of the field
    QTest::addColumn<bool>("closed");
    const QByteArray value = field + "/V (Somebody) >>";
    const QByteArray picture = field + "/AP << /N 4 0 R >> >>";
    QTest::newRow("all") << QByteArray("/Action /All") << value << true;
    QTest::newRow("all, the picture only") << QByteArray("/Action /All") << picture << true;
    QTest::newRow("named") << QByteArray("/Action /Include /Fields [(name)]") << value << true;
    QTest::newRow("a part of the name")
        << QByteArray("/Action /Include /Fields [(na)]") << value << false;
    QTest::newRow("named in UTF-16")
        << QByteArray("/Action /Include /Fields [<FEFF006E0061006D0065>]") << value << true;
    QTest::newRow("others named") << QByteArray("/Action /Include /Fields [(nam) (name2)]") << value
                                  << false;
    QTest::newRow("exempt") << QByteArray("/Action /Exclude /Fields [(name)]") << value << false;
    QTest::newRow("others exempt")
        << QByteArray("/Action /Exclude /Fields [(other)]") << value << true;
    QTest::newRow("nothing changed") << QByteArray("/Action /All") << field + ">>" << false;
    QTest::newRow("unknown action") << QByteArray("/Action /Some") << value << false;
}

// FieldMDP (ISO 32000-1 12.8.2.4): what the signer closed is signed like the pages.
void TestSealPdfChange::closedFieldsMayNotChange()
{
    QFETCH(QByteArray, action);
    QFETCH(QByteArray, object);
    QFETCH(bool, closed);
    for (const bool signedLater : {false, true}) {
        PdfBuilder pdf = signedOnce("/Reference [<< /Type /SigRef /TransformMethod /FieldMDP "
                                    "/TransformParams << /Type /TransformParams /V /1.2 " +
                                    action + " >> >>]");
        PdfObjects others = signedLater ? signatureObjects(40) : PdfObjects();
        others.insert(7, object);
        if (signedLater)
            pdf.sign(41, m_sm2, others);
        else
            pdf.add(others);
        const auto report = check(pdf.bytes());
        QCOMPARE(findingOf(report, Check::ReferenceDigests).state,
                 closed ? State::Failed : State::Passed);
        QCOMPARE(verdictOf(report) == VerdictKind::Failed, closed);
        QCOMPARE(report.signatures.first().addedParts.contains(QStringLiteral("field name")),
                 closed);
        QCOMPARE(findingOf(report, Check::Signature).state, State::Passed);
    }
}

// What the signature's field says counts where the signature itself says nothing.
void TestSealPdfChange::lockOfTheFieldCloses()
{
    const auto filled = [&](const QByteArray &lock) {
        PdfBuilder pdf(plainObjects());
        PdfObjects objects = signatureObjects(8);
        objects[8] = signatureField + "/Lock << /Type /SigFieldLock " + lock + " >> >>";
        pdf.sign(9, m_sm2, objects);
        pdf.add({{7, field + "/V (Somebody) >>"}});
        return check(pdf.bytes());
    };
    QCOMPARE(verdictOf(filled("/Action /All")), VerdictKind::Failed);
    QCOMPARE(verdictOf(filled("/Action /Include /Fields [(else)]")), VerdictKind::CannotDecide);
    QCOMPARE(verdictOf(filled("/Action /Include /Fields [(else)] /P 1")), VerdictKind::Failed);
}

// Readers repair what has no cross-references by searching for objects.
void TestSealPdfChange::missingCrossReferencesAreNoExcuse()
{
    const QByteArray pdf = signedOnce().bytes();
    const QByteArray changed = "4 0 obj\n" + streamOf("0 0 m 1 9 l S") + "\nendobj\n";
    const QByteArray far(5000, '\n');
    const QList<QByteArray> additions{changed, far + changed, changed + far,
                                      changed + "startxref\n99999999\n%%EOF\n",
                                      changed + "startxref\n7\n%%EOF\n"};
    for (const QByteArray &addition : additions) {
        const auto report = check(pdf + addition);
        QCOMPARE(report.signatures.first().added, QStringLiteral("Unknown"));
        COMPARE_FINDING(report, Check::Coverage, State::Unknown, Because::FilesNotCovered);
        QCOMPARE(verdictOf(report), VerdictKind::CannotDecide);
    }
}

void TestSealPdfChange::junkBehindIsNotCovered()
{
    const QByteArray pdf = signedOnce().bytes();
    QCOMPARE(verdictOf(check(pdf + "\r\n")), VerdictKind::Passed);
    QCOMPARE(verdictOf(check(pdf + "junk")), VerdictKind::CannotDecide);
}

// A table may point back to an object that a later revision, which was signed, had replaced.
void TestSealPdfChange::oldRevisionMayNotComeBack()
{
    PdfBuilder pdf(plainObjects());
    const qsizetype oldAt = pdf.bytes().indexOf("4 0 obj");
    PdfObjects others = signatureObjects(8);
    others.insert(4, streamOf("0 0 m 5 5 l S"));
    pdf.sign(9, m_sm2, others);
    QByteArray bytes = pdf.bytes();
    const qsizetype table = bytes.lastIndexOf("\nxref\n") + 1;
    const qsizetype at = bytes.size();
    bytes += "xref\n4 1\n" + QByteArray::number(oldAt).rightJustified(10, '0') +
             " 00000 n \ntrailer\n<< /Size 21 /Root 1 0 R /Prev " + QByteArray::number(table) +
             " >>\nstartxref\n" + QByteArray::number(at) + "\n%%EOF\n";
    const auto report = check(bytes);
    QCOMPARE(report.signatures.first().added, QStringLiteral("Content"));
    QCOMPARE(verdictOf(report), VerdictKind::Failed);
}

QTEST_GUILESS_MAIN(TestSealPdfChange)
#include "tst_sealpdfchange.moc"
