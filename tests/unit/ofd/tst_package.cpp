#include "ofd/entryname.h"
#include "ofd/package.h"
#include "tests/helper/rawzip.h"

#include <QtTest>

#include <zip.h>

using namespace lc;
using namespace lc::ofd;
using lc::test::RawZip;

// The container: what it accepts from sloppy producers and what it refuses to anybody.
class TestPackage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatWasStored();
    void junkAroundTheArchiveIsNoHarm();
    void aPackageWithinACutOffOneIsNotTakenForIt();
    void namesInGbkAreRead();
    void locationsAreResolved_data();
    void locationsAreResolved();
    void ambiguousCaseIsNotGuessed();
    void hostileNamesAreRefused_data();
    void hostileNamesAreRefused();
    void limitsHold_data();
    void limitsHold();
    void liesAboutSizesAreFound();
    void everyWayOfPackingIsRead();
    void namesMustAgreeWithTheDirectory();
    void damagedContentIsFound_data();
    void damagedContentIsFound();
    void overlappingEntriesAreRefused();
    void encryptedEntriesAreNamed();
    void anythingElseIsNoPackage_data();
    void anythingElseIsNoPackage();
};

namespace {

Result<Package> openZip(const RawZip &zip, const PackageLimits &limits = {})
{
    return Package::open(SecureBytes::take(zip.bytes()), limits);
}

template <class T>
QString codeOf(const Result<T> &result)
{
    return result ? QStringLiteral("opened") : errorName(result.error().code());
}

// Made by the zip library.
QByteArray packedBy(const QList<std::pair<QByteArray, QByteArray>> &entries, zip_int32_t method)
{
    zip_source_t *archive = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(archive);
    zip_t *zip = zip_open_from_source(archive, ZIP_TRUNCATE, nullptr);
    for (const auto &[name, content] : entries) {
        zip_source_t *source = zip_source_buffer(zip, content.constData(),
                                                 static_cast<zip_uint64_t>(content.size()), 0);
        const zip_int64_t index = zip_file_add(zip, name.constData(), source, ZIP_FL_ENC_UTF_8);
        zip_set_file_compression(zip, static_cast<zip_uint64_t>(index), method, 0);
    }
    if (zip_close(zip) != 0)
        qFatal("zip");
    zip_stat_t size;
    zip_source_stat(archive, &size);
    QByteArray bytes(static_cast<qsizetype>(size.size), Qt::Uninitialized);
    zip_source_open(archive);
    zip_source_read(archive, bytes.data(), size.size);
    zip_source_close(archive);
    zip_source_free(archive);
    return bytes;
}

} // namespace

void TestPackage::readsWhatWasStored()
{
    RawZip zip;
    zip.add("OFD.xml", "<a/>");
    zip.add("Doc_0/", "");
    zip.add("Doc_0/Document.xml", QByteArray("\xef\xbb\xbf<b/>\r\n", 9));
    const auto package = openZip(zip);
    QVERIFY(package);
    QCOMPARE(package->names(),
             (QStringList{QStringLiteral("OFD.xml"), QStringLiteral("Doc_0/Document.xml")}));
    // Digests are taken over these bytes: nothing may be tidied up.
    QCOMPARE(package->read(u"Doc_0/Document.xml").value_or(QByteArray()),
             QByteArray("\xef\xbb\xbf<b/>\r\n", 9));
    QVERIFY(!package->read(u"Doc_0/Other.xml"));
}

void TestPackage::junkAroundTheArchiveIsNoHarm()
{
    RawZip zip;
    zip.add("OFD.xml", "<a/>");
    // The last looks like the end of an archive.
    for (const QByteArray &behind :
         {QByteArray(300, '\0'), QByteArray(200'000, 'x'),
          QByteArray(QByteArray("PK\x05\x06", 4) + QByteArray(18, '\x7f') + "more")}) {
        const QByteArray bytes = QByteArray(1000, 'j') + zip.bytes() + behind;
        const auto package = Package::open(SecureBytes(bytes));
        QVERIFY2(package, package ? "" : qPrintable(package.error().toString()));
        QCOMPARE(package->read(u"OFD.xml").value_or(QByteArray()), QByteArray("<a/>"));
    }
}

void TestPackage::aPackageWithinACutOffOneIsNotTakenForIt()
{
    RawZip inner;
    inner.add("OFD.xml", "<inner/>");
    RawZip outer;
    outer.add("OFD.xml", "<outer/>");
    outer.add("attachment.ofd", inner.bytes());
    QVERIFY(Package::open(SecureBytes(outer.bytes())));
    const auto cut = Package::open(SecureBytes(outer.bytes().chopped(30)));
    QVERIFY(!cut);
    QCOMPARE(errorName(cut.error().code()), QStringLiteral("PackageDamaged"));
}

void TestPackage::namesInGbkAreRead()
{
    QCOMPARE(decodeEntryName("Doc_0/Res/\xe5\xb0\x81\xe9\x9d\xa2.png"),
             QStringLiteral("Doc_0/Res/封面.png"));
    QCOMPARE(decodeEntryName("Doc_0/Res/\xb7\xe2\xc3\xe6.png"),
             QStringLiteral("Doc_0/Res/封面.png"));
}

void TestPackage::locationsAreResolved_data()
{
    QTest::addColumn<QString>("location");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("entry");
    const QString page = QStringLiteral("Doc_0/Pages/Page_0/Content.xml");
    QTest::newRow("absolute") << QStringLiteral("/Doc_0/Res/a.png") << page
                              << QStringLiteral("Doc_0/Res/a.png");
    QTest::newRow("beside") << QStringLiteral("Content.xml") << page << page;
    QTest::newRow("upwards") << QStringLiteral("../../Res/a.png") << page
                             << QStringLiteral("Doc_0/Res/a.png");
    QTest::newRow("dots") << QStringLiteral("./././Content.xml") << page << page;
    QTest::newRow("backslashes") << QStringLiteral("..\\..\\Res\\a.png") << page
                                 << QStringLiteral("Doc_0/Res/a.png");
    QTest::newRow("relative to the root after all")
        << QStringLiteral("Doc_0/Res/a.png") << page << QStringLiteral("Doc_0/Res/a.png");
    QTest::newRow("other case") << QStringLiteral("/doc_0/res/A.PNG") << QString()
                                << QStringLiteral("Doc_0/Res/a.png");
    QTest::newRow("escaping") << QStringLiteral("../../../../etc/passwd") << page << QString();
    QTest::newRow("nowhere") << QStringLiteral("/Doc_0/none") << page << QString();
    QTest::newRow("empty") << QStringLiteral("  ") << page << QString();
}

void TestPackage::locationsAreResolved()
{
    QFETCH(QString, location);
    QFETCH(QString, from);
    QFETCH(QString, entry);
    RawZip zip;
    zip.add("Doc_0/Pages/Page_0/Content.xml", "<a/>");
    zip.add("Doc_0\\Res\\a.png", "png");
    const auto package = openZip(zip);
    QVERIFY(package);
    QCOMPARE(package->resolve(location, from), entry);
}

void TestPackage::ambiguousCaseIsNotGuessed()
{
    RawZip zip;
    zip.add("A.xml", "1");
    zip.add("a.xml", "2");
    const auto package = openZip(zip);
    QVERIFY(package);
    QCOMPARE(package->resolve(u"a.xml"), QStringLiteral("a.xml"));
    QCOMPARE(package->resolve(u"A.XML"), QString());
}

void TestPackage::hostileNamesAreRefused_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("escaping") << QByteArray("../evil.xml");
    QTest::newRow("escaping later") << QByteArray("Doc_0/../../evil.xml");
    QTest::newRow("backslashes") << QByteArray("..\\evil.xml");
    QTest::newRow("absolute") << QByteArray("/etc/evil");
    QTest::newRow("drive") << QByteArray("C:\\evil");
    QTest::newRow("zero") << QByteArray("a\0b", 3);
    QTest::newRow("again") << QByteArray("OFD.xml");
    QTest::newRow("again with dots") << QByteArray("./OFD.xml");
}

void TestPackage::hostileNamesAreRefused()
{
    QFETCH(QByteArray, name);
    RawZip zip;
    zip.add("OFD.xml", "<a/>");
    zip.add(name, "x");
    QCOMPARE(codeOf(openZip(zip)), QStringLiteral("PackageEntryName"));
}

void TestPackage::limitsHold_data()
{
    QTest::addColumn<int>("entries");
    QTest::addColumn<int>("entryBytes");
    QTest::addColumn<int>("totalBytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("just fits") << 3 << 100 << 300 << QStringLiteral("opened");
    QTest::newRow("too many") << 2 << 100 << 300 << QStringLiteral("PackageLimit");
    QTest::newRow("too large") << 3 << 99 << 300 << QStringLiteral("PackageLimit");
    QTest::newRow("too much") << 3 << 100 << 299 << QStringLiteral("PackageLimit");
}

void TestPackage::limitsHold()
{
    QFETCH(int, entries);
    QFETCH(int, entryBytes);
    QFETCH(int, totalBytes);
    QFETCH(QString, code);
    RawZip zip;
    for (const char *name : {"a", "b", "c"})
        zip.add(name, QByteArray(100, 'x'));
    QCOMPARE(codeOf(openZip(zip, {entries, entryBytes, totalBytes})), code);
}

void TestPackage::liesAboutSizesAreFound()
{
    RawZip zip;
    RawZip::Entry entry;
    entry.name = "a";
    entry.content = QByteArray(1000, 'x');
    entry.claimedSize = 10;
    zip.add(entry);
    zip.add("b", "y");
    const auto package = openZip(zip);
    if (package)
        QVERIFY(!package->read(u"a"));
    else
        QCOMPARE(codeOf(package), QStringLiteral("PackageDamaged"));
}

// Stored, deflated, and what only the zip library knows; in pieces and whole.
void TestPackage::everyWayOfPackingIsRead()
{
    QByteArray content;
    for (int i = 0; i < 40000; ++i)
        content += QByteArray::number(i * 7919 % 9973);
    for (const zip_int32_t method : {ZIP_CM_STORE, ZIP_CM_DEFLATE, ZIP_CM_BZIP2}) {
        if (!zip_compression_method_supported(method, 1))
            continue;
        const auto package =
            ofd::Package::open(SecureBytes(packedBy({{"a", content}, {"empty", {}}}, method)));
        QVERIFY(package);
        for (int i = 0; i < 2; ++i) { // the working memory is used again
            QCOMPARE(package->read(u"a").value_or(QByteArray()), content);
            QCOMPARE(package->read(u"empty").value_or("x"), QByteArray());
            QByteArray pieces;
            QVERIFY(package->read(u"a", [&](QByteArrayView piece) {
                QVERIFY(piece.size() <= 64 << 10);
                pieces += piece;
            }));
            QCOMPARE(pieces, content);
        }
    }
}

void TestPackage::namesMustAgreeWithTheDirectory()
{
    RawZip zip;
    zip.add("Content.xml", "x");
    QByteArray bytes = zip.bytes();
    bytes[bytes.indexOf("Content.xml")] = 'c';
    const auto package = ofd::Package::open(SecureBytes(bytes));
    QVERIFY(package);
    QCOMPARE(codeOf(package->read(u"Content.xml")), QStringLiteral("PackageDamaged"));
}

void TestPackage::damagedContentIsFound_data()
{
    QTest::addColumn<int>("numbers");
    QTest::addColumn<int>("step");
    QTest::newRow("small") << 300 << 1;
    QTest::newRow("in pieces") << 30000 << 211;
}

// A changed byte of the packed content, and a packed size that ends too early.
void TestPackage::damagedContentIsFound()
{
    QFETCH(int, numbers);
    QFETCH(int, step);
    QByteArray content;
    for (int i = 0; i < numbers; ++i)
        content += QByteArray::number(i * 7919 % 9973);
    for (const zip_int32_t method : {ZIP_CM_STORE, ZIP_CM_DEFLATE}) {
        const QByteArray bytes = packedBy({{"a", content}}, method);
        const qsizetype end = bytes.indexOf("PK\x01\x02");
        for (qsizetype at = 31; at < end; at += step) {
            QByteArray changed = bytes;
            changed[at] = static_cast<char>(changed[at] ^ 0x10);
            const auto package = ofd::Package::open(SecureBytes(changed));
            if (!package)
                continue;
            QByteArray pieces;
            const auto inPieces =
                package->read(u"a", [&](QByteArrayView piece) { pieces += piece; });
            const auto whole = package->read(u"a");
            QVERIFY(!whole || *whole == content); // unused bits behind the end
            QVERIFY(!inPieces || pieces == content);
            QCOMPARE(inPieces.has_value(), whole.has_value());
        }
        QByteArray shorter = bytes;
        shorter[end + 20] = static_cast<char>(shorter[end + 20] - 1);
        const auto package = ofd::Package::open(SecureBytes(shorter));
        QVERIFY(package);
        QCOMPARE(codeOf(package->read(u"a")), QStringLiteral("PackageDamaged"));
        QCOMPARE(codeOf(package->read(u"a", [](QByteArrayView) {})),
                 QStringLiteral("PackageDamaged"));
    }
}

void TestPackage::overlappingEntriesAreRefused()
{
    RawZip zip;
    zip.add("a", QByteArray(100, 'x'));
    RawZip::Entry entry;
    entry.name = "b";
    entry.content = QByteArray(100, 'x');
    entry.localOffset = 0;
    zip.add(entry);
    QCOMPARE(codeOf(openZip(zip)), QStringLiteral("PackageDamaged"));
}

void TestPackage::encryptedEntriesAreNamed()
{
    RawZip zip;
    RawZip::Entry entry;
    entry.name = "OFD.xml";
    entry.content = "secret";
    entry.flags = 1;
    zip.add(entry);
    const auto package = openZip(zip);
    QVERIFY(package);
    const auto bytes = package->read(u"OFD.xml");
    QVERIFY(!bytes);
    QCOMPARE(errorName(bytes.error().code()), QStringLiteral("FileEncrypted"));
}

void TestPackage::anythingElseIsNoPackage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    RawZip zip;
    zip.add("OFD.xml", "<a/>");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("no zip at all");
    QTest::newRow("cut off") << zip.bytes().chopped(30);
    QTest::newRow("only an end") << zip.bytes().right(22);
}

void TestPackage::anythingElseIsNoPackage()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(codeOf(Package::open(SecureBytes(bytes))), QStringLiteral("PackageDamaged"));
}

QTEST_GUILESS_MAIN(TestPackage)
#include "tst_package.moc"
