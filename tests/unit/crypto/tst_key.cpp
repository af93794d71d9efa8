#include "crypto/asn1.h"
#include "crypto/key.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::crypto;

namespace {

const QByteArray message = "a license that was sealed";

// The integers of a DER signature, each 32 bytes.
QByteArray rawOf(QByteArrayView der)
{
    QByteArray raw;
    const auto outer = readSingle(der, DerTag::Sequence);
    const auto parts = readAll(outer->content);
    for (const DerValue &part : *parts) {
        const QByteArray number = part.toUnsigned()->toByteArray();
        raw += QByteArray(32 - number.size(), '\0') + number;
    }
    return raw;
}

QByteArray readWhole(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeWhole(const QString &path, QByteArrayView bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) &&
           file.write(bytes.data(), bytes.size()) == bytes.size();
}

int runOpenssl(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("openssl"), arguments);
    process.waitForFinished(60000);
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

} // namespace

class TestKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signatureVerifies();
    void everyChangeIsCaught();
    void publishedSignatureVerifies();
    void formsOfRealFilesVerify();
    void malformedSignaturesAreErrors_data();
    void malformedSignaturesAreErrors();
    void pemRoundTrip();
    void encryptedPemDoesNotAsk();
    void opensslAgrees();
    void rsaAndEcdsaVerify();
};

void TestKey::signatureVerifies()
{
    const auto key = PrivateKey::generateSm2();
    QVERIFY(key);
    const auto signature = key->signSm2(message);
    QVERIFY(signature);
    const auto good = key->publicKey()->verifySm2(message, *signature);
    QVERIFY(good);
    QVERIFY(*good);
    QVERIFY(key->publicKey()->isSm2());
    const auto other = PrivateKey::generateSm2();
    QCOMPARE(other->publicKey()->verifySm2(message, *signature).value_or(true), false);
}

void TestKey::everyChangeIsCaught()
{
    const auto key = PrivateKey::generateSm2();
    const auto publicKey = key->publicKey();
    const QByteArray signature = rawOf(*key->signSm2(message));
    for (qsizetype i = 0; i < message.size(); ++i) {
        QByteArray changed = message;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        QCOMPARE(publicKey->verifySm2(changed, signature).value_or(true), false);
    }
    for (qsizetype i = 0; i < signature.size(); ++i) {
        QByteArray changed = signature;
        changed[i] = static_cast<char>(changed[i] ^ 1);
        QCOMPARE(publicKey->verifySm2(message, changed).value_or(true), false);
    }
}

// GB/T 32918.5-2017 A.2: recommended curve, identifier 1234567812345678, "message digest".
void TestKey::publishedSignatureVerifies()
{
    const QByteArray point =
        QByteArray::fromHex("0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
                            "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13");
    const QByteArray info = derSequence({derSequence({derObjectIdentifier("1.2.840.10045.2.1"),
                                                      derObjectIdentifier("1.2.156.10197.1.301")}),
                                         derBits(point)});
    const auto key = PublicKey::fromSubjectPublicKeyInfo(info);
    QVERIFY(key);
    QVERIFY(key->isSm2());
    const QByteArray signature =
        QByteArray::fromHex("f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
                            "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa");
    QCOMPARE(key->verifySm2("message digest", signature).value_or(false), true);
    QCOMPARE(key->verifySm2("Message digest", signature).value_or(true), false);
}

void TestKey::formsOfRealFilesVerify()
{
    const auto key = PrivateKey::generateSm2();
    const auto publicKey = key->publicKey();
    const QByteArray der = *key->signSm2(message);
    const QByteArray raw = rawOf(der);
    QCOMPARE(publicKey->verifySm2(message, raw).value_or(false), true);
    // Both integers written with 33 octets, though one would do with 32.
    const QByteArray wide =
        derSequence({derValue(DerTag::Integer, QByteArray(QByteArray(1, '\0') + raw.first(32))),
                     derValue(DerTag::Integer, QByteArray(QByteArray(1, '\0') + raw.last(32)))});
    QCOMPARE(publicKey->verifySm2(message, wide).value_or(false), true);
    // Without the octet that keeps a large integer positive.
    const QByteArray narrow = derSequence(
        {derValue(DerTag::Integer, raw.first(32)), derValue(DerTag::Integer, raw.last(32))});
    QCOMPARE(publicKey->verifySm2(message, narrow).value_or(false), true);
    // The two integers without their sequence.
    QCOMPARE(publicKey->verifySm2(message, readSingle(der)->content).value_or(false), true);
    // A last octet of zero that was lost: sign until there is one.
    for (int attempt = 0; attempt < 20000; ++attempt) {
        const QByteArray text = QByteArray::number(attempt);
        QByteArray trimmed = *key->signSm2(text);
        if (!trimmed.endsWith('\0'))
            continue;
        trimmed.chop(1);
        QCOMPARE(publicKey->verifySm2(text, trimmed).value_or(false), true);
        return;
    }
    QFAIL("no signature ended in zero");
}

void TestKey::malformedSignaturesAreErrors_data()
{
    QTest::addColumn<QByteArray>("signature");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one octet") << QByteArray("\x30", 1);
    QTest::newRow("63 octets") << QByteArray(63, 'x');
    QTest::newRow("65 octets") << QByteArray(65, 'x');
    QTest::newRow("three integers") << derSequence({derInteger(1), derInteger(2), derInteger(3)});
    QTest::newRow("huge integer") << derSequence(
        {derUnsigned(QByteArray(200, 'x')), derInteger(2)});
    QTest::newRow("trailing octet")
        << QByteArray(derSequence({derInteger(1), derInteger(2)}) + 'x');
    QTest::newRow("zeros") << derSequence({derInteger(0), derInteger(0)});
    QTest::newRow("indefinite length") << QByteArray::fromHex("30800201010201020000");
}

void TestKey::malformedSignaturesAreErrors()
{
    QFETCH(QByteArray, signature);
    const auto key = PrivateKey::generateSm2();
    const auto answer = key->publicKey()->verifySm2(message, signature);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code(), ErrorCode::SignatureMalformed);
}

void TestKey::pemRoundTrip()
{
    const auto key = PrivateKey::generateSm2();
    const auto pem = key->toPem();
    QVERIFY(pem);
    const auto again = PrivateKey::fromPem(pem->view());
    QVERIFY(again);
    const auto publicKey = PublicKey::fromPem(*key->publicKey()->toPem());
    QVERIFY(publicKey);
    QCOMPARE(publicKey->verifySm2(message, *again->signSm2(message)).value_or(false), true);
    QCOMPARE(*publicKey->toDer(), *key->publicKey()->toDer());
    QVERIFY(!PrivateKey::fromPem("no key at all"));
    QVERIFY(!PublicKey::fromPem("no key at all"));
    QVERIFY(!PublicKey::fromSubjectPublicKeyInfo("\x30\x00"));
}

void TestKey::encryptedPemDoesNotAsk()
{
    if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
        QSKIP("no openssl command");
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("key.pem"));
    QCOMPARE(runOpenssl({QStringLiteral("genpkey"), QStringLiteral("-algorithm"),
                         QStringLiteral("RSA"), QStringLiteral("-aes128"), QStringLiteral("-pass"),
                         QStringLiteral("pass:word"), QStringLiteral("-out"), path}),
             0);
    const auto key = PrivateKey::fromPem(readWhole(path));
    QVERIFY(!key);
    QCOMPARE(key.error().code(), ErrorCode::KeyInvalid);
}

// The command line is another reader of the same formats: each side checks what the other made.
void TestKey::opensslAgrees()
{
    if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
        QSKIP("no openssl command");
    const QTemporaryDir folder;
    const auto path = [&](const char *name) { return folder.filePath(QLatin1String(name)); };
    const QString id = QStringLiteral("distid:1234567812345678");
    QVERIFY(writeWhole(path("m"), message));

    const auto key = PrivateKey::generateSm2();
    QVERIFY(writeWhole(path("pub.pem"), *key->publicKey()->toPem()));
    QVERIFY(writeWhole(path("sig"), *key->signSm2(message)));
    const QStringList verify{QStringLiteral("pkeyutl"),
                             QStringLiteral("-verify"),
                             QStringLiteral("-pubin"),
                             QStringLiteral("-inkey"),
                             path("pub.pem"),
                             QStringLiteral("-in"),
                             path("m"),
                             QStringLiteral("-rawin"),
                             QStringLiteral("-digest"),
                             QStringLiteral("sm3"),
                             QStringLiteral("-pkeyopt"),
                             id,
                             QStringLiteral("-sigfile"),
                             path("sig")};
    QCOMPARE(runOpenssl(verify), 0);
    QVERIFY(writeWhole(path("m"), QByteArray(message + ".")));
    QVERIFY(runOpenssl(verify) != 0);

    QVERIFY(writeWhole(path("m"), message));
    QCOMPARE(runOpenssl({QStringLiteral("genpkey"), QStringLiteral("-algorithm"),
                         QStringLiteral("SM2"), QStringLiteral("-out"), path("key.pem")}),
             0);
    QCOMPARE(
        runOpenssl({QStringLiteral("pkeyutl"), QStringLiteral("-sign"), QStringLiteral("-inkey"),
                    path("key.pem"), QStringLiteral("-in"), path("m"), QStringLiteral("-rawin"),
                    QStringLiteral("-digest"), QStringLiteral("sm3"), QStringLiteral("-pkeyopt"),
                    id, QStringLiteral("-out"), path("sig")}),
        0);
    const auto theirs = PrivateKey::fromPem(readWhole(path("key.pem")));
    QVERIFY(theirs);
    QCOMPARE(theirs->publicKey()->verifySm2(message, readWhole(path("sig"))).value_or(false), true);
}

void TestKey::rsaAndEcdsaVerify()
{
    if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
        QSKIP("no openssl command");
    const QTemporaryDir folder;
    const auto path = [&](const char *name) { return folder.filePath(QLatin1String(name)); };
    QVERIFY(writeWhole(path("m"), message));
    const QList<QStringList> kinds{
        {QStringLiteral("RSA"), QStringLiteral("rsa_keygen_bits:2048")},
        {QStringLiteral("EC"), QStringLiteral("ec_paramgen_curve:P-256")}};
    for (const QStringList &kind : kinds) {
        QCOMPARE(runOpenssl({QStringLiteral("genpkey"), QStringLiteral("-algorithm"), kind[0],
                             QStringLiteral("-pkeyopt"), kind[1], QStringLiteral("-out"),
                             path("key.pem")}),
                 0);
        QCOMPARE(
            runOpenssl({QStringLiteral("dgst"), QStringLiteral("-sha256"), QStringLiteral("-sign"),
                        path("key.pem"), QStringLiteral("-out"), path("sig"), path("m")}),
            0);
        const auto publicKey = PrivateKey::fromPem(readWhole(path("key.pem")))->publicKey();
        QVERIFY(publicKey);
        QVERIFY(!publicKey->isSm2());
        const QByteArray signature = readWhole(path("sig"));
        QCOMPARE(publicKey->verify(DigestAlgorithm::Sha256, message, signature).value_or(false),
                 true);
        QCOMPARE(publicKey->verify(DigestAlgorithm::Sha1, message, signature).value_or(true),
                 false);
        QCOMPARE(publicKey->verify(DigestAlgorithm::Sha256, "other", signature).value_or(true),
                 false);
        QVERIFY(!publicKey->verifySm2(message, signature));
    }
}

QTEST_GUILESS_MAIN(TestKey)
#include "tst_key.moc"
