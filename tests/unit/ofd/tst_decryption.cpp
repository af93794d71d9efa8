#include "ofd/painter.h"
#include "tests/helper/enciphered.h"

#include <QtTest>

using namespace lc;
using namespace lc::ofd;
using namespace lc::test;

// Encrypted packages (GM/T 0099): recognised without a password, opened with it.
class TestDecryption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutPasswordItSaysEncrypted();
    void thePasswordOpensIt();
    void anotherPasswordDoesNot();
    void certificatesAreNotPasswords();
    void aPasswordForAnOpenFileIsNoHarm();
    void partlyEncryptedPagesSayEncrypted();
    void hostileListsAreRefused_data();
    void hostileListsAreRefused();
};

namespace {

OfdBuilder redPage()
{
    return OfdBuilder(
        "<ofd:PathObject ID=\"7\" Boundary=\"0 0 100 100\" Stroke=\"false\" "
        "Fill=\"true\"><ofd:FillColor Value=\"255 0 0\"/><ofd:AbbreviatedData>M 0 0 L "
        "100 0 L 100 100 L 0 100 C</ofd:AbbreviatedData></ofd:PathObject>");
}

using Files = QMap<QByteArray, QByteArray>;

// `only`: the one entry that is encrypted; all of them when empty.
Files encrypted(const OfdBuilder &builder, const QByteArray &password, const QByteArray &only = {})
{
    Files files;
    QByteArray list;
    int number = 0;
    const Files plain = builder.files();
    for (auto it = plain.cbegin(); it != plain.cend(); ++it) {
        if (!only.isEmpty() && it.key() != only) {
            files.insert(it.key(), it.value());
            continue;
        }
        const QByteArray name = "e" + QByteArray::number(++number) + ".dat";
        files.insert(name, enciphered(FileKey, it.value()));
        list += "<ofd:EncryptEntry Path=\"/" + it.key() + "\" EPath=\"/" + name + "\"/>";
    }
    files.insert("Encryptions.xml", encryptionList());
    files.insert("seed.dat", encryptionSeed(password));
    files.insert("map.dat", enciphered(FileKey, OfdBuilder::root("EncryptEntries", list)));
    return files;
}

SecureBytes packed(const Files &files)
{
    RawZip zip;
    for (auto it = files.cbegin(); it != files.cend(); ++it)
        zip.add(it.key(), it.value());
    return SecureBytes::take(zip.bytes());
}

QString codeOf(const Files &files, const QString &password = {})
{
    const auto document = Document::open(packed(files), {0, password, {}});
    return document ? QString() : errorName(document.error().code());
}

} // namespace

void TestDecryption::withoutPasswordItSaysEncrypted()
{
    QCOMPARE(codeOf(encrypted(redPage(), "geheim")), QStringLiteral("FileEncrypted"));
}

void TestDecryption::thePasswordOpensIt()
{
    const auto document = Document::open(packed(encrypted(redPage(), "geheim 密")),
                                         {0, QStringLiteral("geheim 密"), {}});
    QVERIFY2(document, document ? "" : qPrintable(document.error().toString()));
    const auto image = renderRegion(*document, 0, QRectF(0, 0, 100, 100), 1);
    QVERIFY(image);
    QCOMPARE(image->pixelColor(50, 50), QColor(255, 0, 0));
    QVERIFY(document->package().contains(u"Doc_0/Document.xml"));
}

void TestDecryption::anotherPasswordDoesNot()
{
    for (const char *other : {"Geheim", "geheim ", "1", "12345678"})
        QCOMPARE(codeOf(encrypted(redPage(), "geheim"), QLatin1String(other)),
                 QStringLiteral("FileEncrypted"));
}

void TestDecryption::certificatesAreNotPasswords()
{
    Files files = encrypted(redPage(), "geheim");
    files["seed.dat"] = encryptionSeed("geheim", "<ofd:UserCert>MIIB</ofd:UserCert>");
    QCOMPARE(codeOf(files, QStringLiteral("geheim")), QStringLiteral("FileEncrypted"));
}

void TestDecryption::aPasswordForAnOpenFileIsNoHarm()
{
    QCOMPARE(codeOf(redPage().files(), QStringLiteral("geheim")), QString());
}

void TestDecryption::partlyEncryptedPagesSayEncrypted()
{
    const Files files = encrypted(redPage(), "geheim", "Doc_0/Pages/0.xml");
    const auto locked = Document::open(packed(files));
    QVERIFY(locked);
    const auto image = renderRegion(*locked, 0, QRectF(0, 0, 100, 100), 1);
    QVERIFY(!image);
    QCOMPARE(errorName(image.error().code()), QStringLiteral("FileEncrypted"));
    const auto open = Document::open(packed(files), {0, QStringLiteral("geheim"), {}});
    QVERIFY(open);
    QVERIFY(renderRegion(*open, 0, QRectF(0, 0, 100, 100), 1));
}

void TestDecryption::hostileListsAreRefused_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QString>("code");
    QTest::newRow("a name that escapes")
        << QByteArray("<ofd:EncryptEntry Path=\"../../x\" EPath=\"/e1.dat\"/>")
        << QStringLiteral("PackageEntryName");
    QTest::newRow("a name that is there already")
        << QByteArray("<ofd:EncryptEntry Path=\"/seed.dat\" EPath=\"/e1.dat\"/>")
        << QStringLiteral("PackageEntryName");
    QTest::newRow("nothing behind the names")
        << QByteArray("<ofd:EncryptEntry Path=\"/OFD.xml\" EPath=\"/none.dat\"/>")
        << QStringLiteral("FileEncrypted");
    QTest::newRow("the list for itself")
        << QByteArray("<ofd:EncryptEntry Path=\"/OFD.xml\" EPath=\"/map.dat\"/>")
        << QStringLiteral("DocumentStructure");
}

void TestDecryption::hostileListsAreRefused()
{
    QFETCH(QByteArray, list);
    QFETCH(QString, code);
    Files files = encrypted(redPage(), "geheim");
    files["map.dat"] = enciphered(FileKey, OfdBuilder::root("EncryptEntries", list));
    QCOMPARE(codeOf(files, QStringLiteral("geheim")), code);
}

QTEST_MAIN(TestDecryption)
#include "tst_decryption.moc"
