#include "crypto/digest.h"
#include "ofd/fontsubset.h"
#include "ofd/package.h"
#include "ofd/writer.h"

#include <QBuffer>
#include <QFile>
#include <QTest>
#include <QXmlStreamReader>

using namespace lc;
using namespace lc::ofd;

namespace {

const QString fontPath = QStringLiteral("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc");
constexpr int simplifiedFace = 2;

QByteArray smallPng()
{
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

WriterDocument sampleDocument()
{
    WriterDocument document;
    document.title = QStringLiteral("示例证照");
    document.author = QStringLiteral("示例机构");
    document.created = QDateTime(QDate(2024, 2, 29), QTime(12, 30, 10), Qt::UTC);
    document.customData = {{QStringLiteral("ZZMC"), QStringLiteral("示例<证照>&")},
                           {QStringLiteral("ZZBH"), QStringLiteral("示字第1号")}};
    document.fonts.insert(QStringLiteral("serif"), {QStringLiteral("SimSun"), {}});
    document.attachments.insert(QStringLiteral("face.json"), QByteArray("{}"));
    WriterPage page;
    page.size = {148, 105};
    page.background.append(
        WriterPath{{0, 0, 148, 105}, QStringLiteral("M 0 0 L 148 0"), Qt::blue, {}, 0.5});
    WriterText text;
    text.baseline = {10, 20};
    text.text = QStringLiteral("\U00020BB7a\\b");
    text.tag = QStringLiteral("XM");
    page.body.append(text);
    page.body.append(WriterImage{{50, 50, 20, 30}, smallPng()});
    document.pages = {page, page};
    return document;
}

struct Signer
{
    crypto::PrivateKey key;
    crypto::Certificate certificate;
    QByteArray seal;
};

Result<Signer> makeSigner()
{
    Signer signer;
    LC_TRY(key, crypto::PrivateKey::generateSm2());
    signer.key = key;
    LC_TRY(publicKey, signer.key.publicKey());
    crypto::CertificateRequest request;
    request.commonName = QStringLiteral("示例机构");
    request.organisation = QStringLiteral("示例");
    request.role = crypto::CertificateRole::Root;
    request.notBefore = QDateTime(QDate(2020, 1, 1), QTime(0, 0), Qt::UTC);
    request.notAfter = QDateTime(QDate(2049, 1, 1), QTime(0, 0), Qt::UTC);
    LC_TRY(certificate, crypto::issueCertificate(request, publicKey, {}, signer.key));
    signer.certificate = certificate;
    crypto::SealRequest sealRequest;
    sealRequest.vendor = QStringLiteral("Test");
    sealRequest.id = QStringLiteral("0001");
    sealRequest.name = QStringLiteral("示例章");
    sealRequest.signers = {signer.certificate};
    sealRequest.created = sealRequest.validFrom = request.notBefore;
    sealRequest.validUntil = request.notAfter;
    sealRequest.pictureType = QStringLiteral("PNG");
    sealRequest.picture = smallPng();
    LC_TRY(seal, crypto::makeSeal(sealRequest, signer.certificate, signer.key));
    signer.seal = seal;
    return signer;
}

SealPlacement placementOf(const Signer &signer, int page)
{
    SealPlacement placement;
    placement.page = page;
    placement.boundary = {100, 60, 40, 40};
    placement.seal = signer.seal;
    placement.signer = signer.certificate;
    placement.key = signer.key;
    placement.signedAt = QDateTime(QDate(2024, 3, 1), QTime(2, 0), Qt::UTC);
    return placement;
}

QStringList valuesOf(const QByteArray &xml, QLatin1StringView element, QLatin1StringView attribute)
{
    QStringList values;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == element)
            values << (attribute.isEmpty() ? reader.readElementText()
                                           : reader.attributes().value(attribute).toString());
    }
    return reader.hasError() ? QStringList() : values;
}

} // namespace

class TestOfdWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameDocumentGivesSameBytes();
    void metadataAndStructureAreWritten();
    void deltasCountCodePointsAndBackslashIsEscaped();
    void everyIdentifierIsUnique();
    void everyFileIsReferencedWithItsSm3();
    void laterSignatureCoversTheEarlierOne();
    void signedValueVerifiesAndNamesItsFile();
    void sealOnMissingPageIsRefused();
    void unknownFontIsRefused();
    void subsetHoldsWhatWasAskedAndLittleElse();
};

void TestOfdWriter::sameDocumentGivesSameBytes()
{
    const auto first = writeDocument(sampleDocument());
    const auto second = writeDocument(sampleDocument());
    QVERIFY2(first, first ? "" : qPrintable(first.error().toString()));
    QVERIFY(*first == *second);
    WriterDocument other = sampleDocument();
    other.created = other.created.addDays(1);
    QVERIFY(!(*writeDocument(other) == *first));
}

void TestOfdWriter::metadataAndStructureAreWritten()
{
    const auto bytes = writeDocument(sampleDocument());
    QVERIFY(bytes);
    const auto package = Package::open(*bytes);
    QVERIFY2(package, package ? "" : qPrintable(package.error().toString()));
    QCOMPARE(package->names().first(), QStringLiteral("OFD.xml"));
    const QByteArray ofd = *package->read(u"OFD.xml");
    QCOMPARE(valuesOf(ofd, QLatin1StringView("CustomData"), QLatin1StringView("Name")),
             QStringList({QStringLiteral("ZZBH"), QStringLiteral("ZZMC")}));
    QCOMPARE(valuesOf(ofd, QLatin1StringView("CustomData"), {}).last(),
             QStringLiteral("示例<证照>&"));
    QCOMPARE(valuesOf(ofd, QLatin1StringView("CreationDate"), {}),
             QStringList(QStringLiteral("2024-02-29")));
    QVERIFY(valuesOf(ofd, QLatin1StringView("Signatures"), {}).isEmpty());
    const QByteArray document = *package->read(u"Doc_0/Document.xml");
    const QStringList pages =
        valuesOf(document, QLatin1StringView("Page"), QLatin1StringView("BaseLoc"));
    QCOMPARE(pages.size(), 2);
    for (const QString &page : pages)
        QVERIFY(package->contains(QString(u"Doc_0/" % page)));
    const QByteArray tag = *package->read(u"Doc_0/Tags/CustomTag_0.xml");
    QCOMPARE(valuesOf(tag, QLatin1StringView("ObjectRef"), {}).size(), 2);
    QCOMPARE(*package->read(u"Doc_0/Attachs/attachment_1.json"), QByteArray("{}"));
}

void TestOfdWriter::deltasCountCodePointsAndBackslashIsEscaped()
{
    const auto bytes = writeDocument(sampleDocument());
    QVERIFY(bytes);
    const QByteArray page = *Package::open(*bytes)->read(u"Doc_0/Pages/Page_0/Content.xml");
    // Four code points, three steps: one em, then two halves.
    QCOMPARE(valuesOf(page, QLatin1StringView("TextCode"), QLatin1StringView("DeltaX")),
             QStringList(QStringLiteral("4 2 2")));
    QCOMPARE(valuesOf(page, QLatin1StringView("TextCode"), {}),
             QStringList(QStringLiteral("\U00020BB7a\\005Cb")));
}

void TestOfdWriter::everyIdentifierIsUnique()
{
    const auto bytes = writeDocument(sampleDocument());
    QVERIFY(bytes);
    const auto package = Package::open(*bytes);
    QStringList all;
    for (const QString &name : package->names()) {
        if (!name.endsWith(u".xml") || name.contains(u"Attachs"))
            continue;
        QXmlStreamReader reader(*package->read(name));
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::StartElement &&
                reader.attributes().hasAttribute(QStringLiteral("ID")))
                all << reader.attributes().value(QStringLiteral("ID")).toString();
        }
    }
    // Pages and templates stand in Document.xml; their contents hold only their objects.
    QVERIFY(all.size() > 10);
    QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), all.size());
    const QByteArray document = *package->read(u"Doc_0/Document.xml");
    int highest = 0;
    for (const QString &id : std::as_const(all))
        highest = std::max(highest, id.toInt());
    QCOMPARE(valuesOf(document, QLatin1StringView("MaxUnitID"), {}),
             QStringList(QString::number(highest)));
}

void TestOfdWriter::everyFileIsReferencedWithItsSm3()
{
    const auto signer = makeSigner();
    QVERIFY2(signer, signer ? "" : qPrintable(signer.error().toString()));
    const auto bytes = writeDocument(sampleDocument(), {placementOf(*signer, 0)});
    QVERIFY2(bytes, bytes ? "" : qPrintable(bytes.error().toString()));
    const auto package = Package::open(*bytes);
    const QByteArray xml = *package->read(u"Doc_0/Signs/Sign_0/Signature.xml");
    const QStringList files =
        valuesOf(xml, QLatin1StringView("Reference"), QLatin1StringView("FileRef"));
    const QStringList digests = valuesOf(xml, QLatin1StringView("CheckValue"), {});
    QStringList expected;
    for (const QString &name : package->names()) {
        if (!name.endsWith(u"/Signature.xml") && !name.endsWith(u"/SignedValue.dat"))
            expected << QString(u'/' % name);
    }
    QCOMPARE(QSet<QString>(files.begin(), files.end()),
             QSet<QString>(expected.begin(), expected.end()));
    for (qsizetype i = 0; i < files.size(); ++i)
        QCOMPARE(digests[i].toLatin1(),
                 crypto::sm3(*package->read(QStringView(files[i]).mid(1))).toBase64());
}

void TestOfdWriter::laterSignatureCoversTheEarlierOne()
{
    const auto signer = makeSigner();
    QVERIFY(signer);
    const auto bytes =
        writeDocument(sampleDocument(), {placementOf(*signer, 0), placementOf(*signer, 1)});
    QVERIFY(bytes);
    const QByteArray xml = *Package::open(*bytes)->read(u"Doc_0/Signs/Sign_1/Signature.xml");
    QVERIFY(valuesOf(xml, QLatin1StringView("Reference"), QLatin1StringView("FileRef"))
                .contains(QStringLiteral("/Doc_0/Signs/Sign_0/SignedValue.dat")));
}

void TestOfdWriter::signedValueVerifiesAndNamesItsFile()
{
    const auto signer = makeSigner();
    QVERIFY(signer);
    const auto bytes = writeDocument(sampleDocument(), {placementOf(*signer, 1)});
    QVERIFY(bytes);
    const auto package = Package::open(*bytes);
    const auto value =
        crypto::parseSealSignature(*package->read(u"Doc_0/Signs/Sign_0/SignedValue.dat"));
    QVERIFY2(value, value ? "" : qPrintable(value.error().toString()));
    QCOMPARE(value->dataHash, crypto::sm3(*package->read(u"Doc_0/Signs/Sign_0/Signature.xml")));
    QCOMPARE(value->propertyInfo, QStringLiteral("/Doc_0/Signs/Sign_0/Signature.xml"));
    QCOMPARE(value->seal.raw, *package->read(u"Doc_0/Signs/Sign_0/Seal.esl"));
    const auto key = signer->certificate.publicKey();
    QVERIFY(key);
    const auto verified = key->verifySm2(value->signedBytes, value->signature);
    QVERIFY(verified && *verified);
}

void TestOfdWriter::sealOnMissingPageIsRefused()
{
    const auto signer = makeSigner();
    QVERIFY(signer);
    const auto bytes = writeDocument(sampleDocument(), {placementOf(*signer, 2)});
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().code(), ErrorCode::PageOutOfRange);
}

void TestOfdWriter::unknownFontIsRefused()
{
    WriterDocument document = sampleDocument();
    document.fonts.clear();
    const auto bytes = writeDocument(document);
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().code(), ErrorCode::DocumentStructure);
}

void TestOfdWriter::subsetHoldsWhatWasAskedAndLittleElse()
{
    QFile file(fontPath);
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the font is not installed");
    const QByteArray bytes = file.readAll();
    const auto subset = subsetFont(bytes, simplifiedFace, QStringLiteral("示\U00020BB7A"));
    if (!subset && FontFace::load(bytes, simplifiedFace).error().code() == ErrorCode::FontDamaged)
        QSKIP("built without HarfBuzz");
    QVERIFY2(subset, subset ? "" : qPrintable(subset.error().toString()));
    QVERIFY2(subset->size() < 20000, qPrintable(QString::number(subset->size())));
    const auto face = FontFace::load(*subset);
    QVERIFY(face);
    QVERIFY(face->has(U'示') && face->has(U'\U00020BB7') && face->has(U'A'));
    QVERIFY(!face->has(U'例'));
    QCOMPARE(face->advance(U'示'), 1.0);
    QVERIFY(!face->outline(U'示').isEmpty());
    QVERIFY(!FontFace::load(bytes.left(1000)).has_value());
    QVERIFY(!subsetFont(bytes, 99, QStringLiteral("A")).has_value());
}

QTEST_GUILESS_MAIN(TestOfdWriter)
#include "tst_ofd_writer.moc"
