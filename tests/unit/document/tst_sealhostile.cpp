#include "tests/unit/crypto/signeddatamaker.h"
#include "tests/unit/document/derparts.h"
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

namespace {

bool isGood(VerdictKind kind)
{
    return kind == VerdictKind::Passed || kind == VerdictKind::PassedWithNotice;
}

// "r" and "s" as 32 octets each.
QByteArray rawForm(const QByteArray &signature)
{
    QByteArray raw;
    for (const QByteArray &part : partsOf(signature)) {
        const auto number = mustHave(mustHave(crypto::readSingle(part)).toUnsigned());
        raw += number.toByteArray().rightJustified(32, '\0');
    }
    return raw;
}

void removeBetween(QByteArray &text, QByteArrayView from, QByteArrayView to)
{
    const qsizetype begin = text.indexOf(from);
    const qsizetype end = text.indexOf(to, begin);
    if (begin < 0 || end < 0)
        qFatal("no %s", from.data());
    text.remove(begin, end + to.size() - begin);
}

} // namespace

// Packages as somebody would make them who wants a good verdict for a bad file, and forms of real
// files that look like that but are none.
class TestSealHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unsignedDocumentBehindIsNotCovered();
    void eachDocumentMayHaveItsOwnSeal();
    void copyElsewhereCoversNothing();
    void structuresMayLeadToThemselves_data();
    void structuresMayLeadToThemselves();
    void signaturesWithoutEndAreRefused();
    void valuesOfTwoSignaturesAreNoPair();
    void declarationsInTheSignatureFail();
    void missingTimeLeavesItOpen();
    void layoutsMayBeMixed_data();
    void layoutsMayBeMixed();
    void timesMayStandInEitherForm();
    void rawAndTrimmedNumbersVerify();

private:
    void seal(Entries &entries, const QString &folder = QStringLiteral("Doc_0")) const
    {
        const auto part = [&](const char *name) -> QByteArray & {
            const QString entry = folder + u"/Signs/Sign_0/" + QLatin1StringView(name);
            return contentOf(entries, entry);
        };
        part("SignedValue.dat") = mustHave(
            crypto::signWithSeal(part("Seal.esl"), part("Signature.xml"), u"", m_authority.signedAt,
                                 m_authority.signer.certificate, m_authority.signer.key));
    }
    // As some producers do: what names the documents is in nobody's signature.
    [[nodiscard]] Entries withoutStartInReferences() const
    {
        Entries entries = unpacked(sealedBytes(m_authority));
        removeBetween(contentOf(entries, u"Sign_0/Signature.xml"),
                      "<ofd:Reference FileRef=\"/OFD.xml\"", "</ofd:Reference>");
        seal(entries);
        return entries;
    }
    // The same document once more, as Doc_1.
    static void addSecond(Entries &entries, bool withSignatures)
    {
        for (const auto &[name, content] : Entries(entries)) {
            if (!name.startsWith(u"Doc_0") || (!withSignatures && name.contains(u"/Signs/")))
                continue;
            QByteArray moved = content;
            if (name.endsWith(u".xml"))
                moved.replace("Doc_0", "Doc_1");
            entries.append({QStringLiteral("Doc_1") + name.sliced(5), moved});
        }
        QByteArray &start = contentOf(entries, u"OFD.xml");
        const qsizetype from = start.indexOf("<ofd:DocBody>");
        const qsizetype end = start.indexOf("</ofd:DocBody>") + 14;
        QByteArray body = start.sliced(from, end - from).replace("Doc_0", "Doc_1");
        if (!withSignatures)
            removeBetween(body, "<ofd:Signatures>", "</ofd:Signatures>");
        start.insert(end, body);
    }
    [[nodiscard]] document::FileReport checkAll(const Entries &entries) const
    {
        const auto face = mustHave(document::LicenseFace::open(packed(entries)));
        return document::checkFile(face, anchorsOf(m_authority), m_authority.signedAt);
    }
    // The value with another signature over it, in this form.
    template <class Form>
    [[nodiscard]] document::FileReport withForm(Form form) const
    {
        Entries entries = unpacked(sealedBytes(m_authority));
        QByteArray &value = contentOf(entries, u"SignedValue.dat");
        QList<QByteArray> parts = partsOf(value);
        parts[3] = form(parts[0]);
        value = sequenceOf(parts);
        return checkBytes(packed(entries), anchorsOf(m_authority));
    }
    TestAuthority m_authority;
};

// All documents of a package are shown one after the other, under one verdict.
void TestSealHostile::unsignedDocumentBehindIsNotCovered()
{
    Entries entries = withoutStartInReferences();
    QCOMPARE(domain::nameOf(verdictOf(checkAll(entries))), QStringLiteral("PassedWithNotice"));
    addSecond(entries, false);
    const auto report = checkAll(entries);
    QCOMPARE(report.documents, 2);
    QCOMPARE(report.signatures.size(), 1);
    COMPARE_FINDING(report, Check::Signature, State::Passed, Because::None);
    COMPARE_FINDING(report, Check::Coverage, State::Unknown, Because::FilesNotCovered);
    QCOMPARE(domain::nameOf(verdictOf(report)), QStringLiteral("CannotDecide"));
}

void TestSealHostile::eachDocumentMayHaveItsOwnSeal()
{
    Entries entries = withoutStartInReferences();
    addSecond(entries, true);
    QByteArray &xml = contentOf(entries, u"Doc_1/Signs/Sign_0/Signature.xml");
    for (const auto &[name, content] : std::as_const(entries)) {
        const QByteArray named = "FileRef=\"/" + name.toUtf8() + '"';
        const qsizetype at = xml.indexOf(named);
        if (at < 0)
            continue;
        const qsizetype from = xml.indexOf("<ofd:CheckValue>", at) + 16;
        xml.replace(from, xml.indexOf('<', from) - from, crypto::sm3(content).toBase64());
    }
    seal(entries, QStringLiteral("Doc_1"));
    const auto report = checkAll(entries);
    QCOMPARE(report.signatures.size(), 2);
    QCOMPARE(findingOf(report, Check::ReferenceDigests, 1).state, State::Passed);
    QCOMPARE(findingOf(report, Check::Signature, 1).state, State::Passed);
    COMPARE_FINDING(report, Check::Coverage, State::Passed, Because::FilesNotCovered); // OFD.xml
    QCOMPARE(domain::nameOf(verdictOf(report)), QStringLiteral("PassedWithNotice"));
    contentOf(entries, u"Doc_1/Document.xml") += ' ';
    QCOMPARE(domain::nameOf(verdictOf(checkAll(entries))), QStringLiteral("Failed"));
}

// A relative location is looked for beside the signature first: who puts the signed file there and
// another one where it was shows what nobody signed.
void TestSealHostile::copyElsewhereCoversNothing()
{
    Entries entries = unpacked(sealedBytes(m_authority));
    contentOf(entries, u"Sign_0/Signature.xml")
        .replace("FileRef=\"/Doc_0/Document.xml\"", "FileRef=\"Doc_0/Document.xml\"");
    seal(entries);
    const auto honest = checkAll(entries);
    COMPARE_FINDING(honest, Check::ReferenceDigests, State::Passed, Because::AllMatch);
    QVERIFY(isGood(verdictOf(honest)));
    QByteArray &root = contentOf(entries, u"Doc_0/Document.xml");
    const QByteArray original = root;
    root.replace("</ofd:Document>", " </ofd:Document>");
    QVERIFY(root != original);
    entries.append({QStringLiteral("Doc_0/Signs/Sign_0/Doc_0/Document.xml"), original});
    const auto report = checkAll(entries);
    COMPARE_FINDING(report, Check::Coverage, State::Unknown, Because::FilesNotCovered);
    QVERIFY(!isGood(verdictOf(report)));
}

void TestSealHostile::structuresMayLeadToThemselves_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("instead");
    const QString description = QStringLiteral("Sign_0/Signature.xml");
    QTest::newRow("value is the description")
        << description << QByteArray("<ofd:SignedValue>") << QByteArray("</ofd:SignedValue>")
        << QByteArray("<ofd:SignedValue>/Doc_0/Signs/Sign_0/Signature.xml</ofd:SignedValue>");
    QTest::newRow("seal is the description")
        << description << QByteArray("<ofd:BaseLoc>") << QByteArray("</ofd:BaseLoc>")
        << QByteArray("<ofd:BaseLoc>/Doc_0/Signs/Sign_0/Signature.xml</ofd:BaseLoc>");
    QTest::newRow("signature is the list")
        << QStringLiteral("Signs/Signatures.xml") << QByteArray("BaseLoc=\"") << QByteArray("\"/>")
        << QByteArray("BaseLoc=\"/Doc_0/Signs/Signatures.xml\"/>");
    QTest::newRow("list is the start")
        << QStringLiteral("OFD.xml") << QByteArray("<ofd:Signatures>")
        << QByteArray("</ofd:Signatures>")
        << QByteArray("<ofd:Signatures>/OFD.xml</ofd:Signatures>");
    QTest::newRow("document is the start")
        << QStringLiteral("OFD.xml") << QByteArray("<ofd:DocRoot>") << QByteArray("</ofd:DocRoot>")
        << QByteArray("<ofd:DocRoot>/OFD.xml</ofd:DocRoot>");
}

void TestSealHostile::structuresMayLeadToThemselves()
{
    QFETCH(QString, entry);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, instead);
    for (const bool resealed : {false, true}) {
        Entries entries = unpacked(sealedBytes(m_authority));
        QByteArray &text = contentOf(entries, entry);
        const qsizetype at = text.indexOf(from);
        removeBetween(text, from, to);
        text.insert(at, instead);
        if (resealed)
            seal(entries);
        const auto document = ofd::Document::open(packed(entries));
        if (document)
            QVERIFY(!isGood(verdictOf(
                document::checkDocument(*document, anchorsOf(m_authority), m_authority.signedAt))));
    }
}

void TestSealHostile::signaturesWithoutEndAreRefused()
{
    Entries entries = unpacked(sealedBytes(m_authority));
    QByteArray &list = contentOf(entries, u"Signs/Signatures.xml");
    const qsizetype from = list.indexOf("<ofd:Signature ");
    const qsizetype to = list.indexOf("/>", from) + 2;
    QVERIFY(from > 0 && to > from);
    list.insert(to, list.sliced(from, to - from).repeated(5000));
    const auto document = mustHave(ofd::Document::open(packed(entries)));
    QVERIFY(document.signatures().size() <= 1002);
    QVERIFY(document.signatures().last().problem.has_value());
    QCOMPARE(errorName(document.signatures().last().problem->code()),
             QStringLiteral("PackageLimit"));
}

void TestSealHostile::valuesOfTwoSignaturesAreNoPair()
{
    Entries entries = unpacked(sealedBytes(m_authority, SealLayout::V4, 2));
    std::swap(contentOf(entries, u"Sign_0/SignedValue.dat"),
              contentOf(entries, u"Sign_1/SignedValue.dat"));
    const auto report = checkAll(entries);
    for (const int signature : {0, 1}) {
        QCOMPARE(findingOf(report, Check::SignedDataHash, signature).state, State::Failed);
        QCOMPARE(findingOf(report, Check::Signature, signature).state, State::Passed);
    }
    QCOMPARE(domain::nameOf(verdictOf(report)), QStringLiteral("Failed"));
}

void TestSealHostile::declarationsInTheSignatureFail()
{
    Entries entries = unpacked(sealedBytes(m_authority));
    QByteArray &xml = contentOf(entries, u"Sign_0/Signature.xml");
    const qsizetype at = xml.indexOf("<ofd:Signature");
    QVERIFY(at > 0);
    xml.insert(at, "<!DOCTYPE x [<!ENTITY a \"b\">]>");
    seal(entries);
    const auto report = checkAll(entries);
    QVERIFY(findingOf(report, Check::ReferenceDigests).state == State::Failed);
    QCOMPARE(domain::nameOf(verdictOf(report)), QStringLiteral("Failed"));
}

void TestSealHostile::missingTimeLeavesItOpen()
{
    Entries entries = unpacked(sealedBytes(m_authority));
    QByteArray &xml = contentOf(entries, u"Sign_0/Signature.xml");
    removeBetween(xml, "<ofd:SignatureDateTime>", "</ofd:SignatureDateTime>");
    SignedDataRecipe recipe;
    recipe.digest = crypto::sm3(xml);
    contentOf(entries, u"SignedValue.dat") = makeSignedData(recipe, m_authority.signer);
    const auto report = checkAll(entries);
    COMPARE_FINDING(report, Check::Signature, State::Passed, Because::None);
    COMPARE_FINDING(report, Check::CertificateValidity, State::Unknown, Because::TimeUnknown);
    QVERIFY(!report.signatures.first().signedAt.isValid());
    QCOMPARE(domain::nameOf(verdictOf(report)), QStringLiteral("CannotDecide"));
}

void TestSealHostile::layoutsMayBeMixed_data()
{
    QTest::addColumn<SealLayout>("ofSeal");
    QTest::addColumn<SealLayout>("ofSignature");
    QTest::newRow("v1 seal, v4 signature") << SealLayout::V1 << SealLayout::V4;
    QTest::newRow("v4 seal, v1 signature") << SealLayout::V4 << SealLayout::V1;
}

void TestSealHostile::layoutsMayBeMixed()
{
    QFETCH(SealLayout, ofSeal);
    QFETCH(SealLayout, ofSignature);
    ofd::SealPlacement place = placement(m_authority, ofSignature);
    place.seal = m_authority.seal(ofSeal);
    Entries entries = unpacked(mustHave(ofd::writeDocument(plainDocument(), {place})));
    QVERIFY(isGood(verdictOf(checkAll(entries))));
    QByteArray &value = contentOf(entries, u"SignedValue.dat");
    value[value.size() - 9] = static_cast<char>(value[value.size() - 9] ^ 1);
    QCOMPARE(domain::nameOf(verdictOf(checkAll(entries))), QStringLiteral("Failed"));
}

// GeneralizedTime where the old layout wants bits, and the other way round.
void TestSealHostile::timesMayStandInEitherForm()
{
    for (const SealLayout layout : {SealLayout::V1, SealLayout::V4}) {
        Entries entries = unpacked(sealedBytes(m_authority, layout));
        QByteArray &value = contentOf(entries, u"SignedValue.dat");
        QList<QByteArray> parts = partsOf(value);
        QList<QByteArray> fields = partsOf(parts[0]);
        fields[2] = layout == SealLayout::V1 ? crypto::derGeneralizedTime(m_authority.signedAt)
                                             : crypto::derBits("20240506070809Z");
        parts[0] = sequenceOf(fields);
        parts[layout == SealLayout::V1 ? 1 : 3] =
            crypto::derBits(mustHave(m_authority.signer.key.signSm2(parts[0])));
        value = sequenceOf(parts);
        const auto report = checkAll(entries);
        QVERIFY(isGood(verdictOf(report)));
        QCOMPARE(report.signatures.first().signedAt, m_authority.signedAt);
    }
}

void TestSealHostile::rawAndTrimmedNumbersVerify()
{
    const auto &key = m_authority.signer.key;
    const auto raw = withForm([&](const QByteArray &message) {
        return crypto::derBits(rawForm(mustHave(key.signSm2(message))));
    });
    COMPARE_FINDING(raw, Check::Signature, State::Passed, Because::None);
    const auto changed = withForm([&](const QByteArray &message) {
        QByteArray numbers = rawForm(mustHave(key.signSm2(message)));
        numbers[40] = static_cast<char>(numbers[40] ^ 1);
        return crypto::derBits(numbers);
    });
    COMPARE_FINDING(changed, Check::Signature, State::Failed, Because::SignatureWrong);
    // A writer of bit strings that takes the last zero octet for unused bits.
    const auto trimmed = withForm([&](const QByteArray &message) {
        QByteArray signature;
        do
            signature = mustHave(key.signSm2(message));
        while (!signature.endsWith('\0'));
        return crypto::derBits(signature.chopped(1));
    });
    COMPARE_FINDING(trimmed, Check::Signature, State::Passed, Because::None);
    // Zero and what is larger than the order of the curve are no numbers of a signature.
    for (const QByteArray &numbers : {QByteArray(64, '\0'), QByteArray(64, '\xff')}) {
        const auto wrong = withForm([&](const QByteArray &) { return crypto::derBits(numbers); });
        QCOMPARE(findingOf(wrong, Check::Signature).state, State::Failed);
    }
}

QTEST_GUILESS_MAIN(TestSealHostile)
#include "tst_sealhostile.moc"
