#include "tests/unit/crypto/signeddatamaker.h"
#include "tests/unit/document/sealedfile.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

// A second opinion that shares no code with ours: peer_verify.py has its own SM3, SM2 and DER. What
// the two say of one file must agree, for good files and for changed ones.
using namespace lc;
using namespace lc::test;
using crypto::SealLayout;
using domain::Check;
using domain::State;

namespace {

QString sourceFolder()
{
    return qEnvironmentVariable("COUNTER_SOURCE_DIR");
}

QByteArray contentOfFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// One object a signature; empty when the peer could not read the file.
QJsonArray peersAnswer(const QString &path)
{
    QProcess process;
    process.start(QStringLiteral("python3"),
                  {sourceFolder() + QStringLiteral("/tests/unit/document/peer_verify.py"), path});
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        return {};
    return QJsonDocument::fromJson(process.readAllStandardOutput())
        .object()
        .value(u"signatures")
        .toArray();
}

QString wordOf(State state)
{
    return state == State::Passed ? QStringLiteral("true") : QStringLiteral("false");
}

QString wordOf(const QJsonValue &value)
{
    return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
}

// Where the two differ; empty when they agree. Only what the peer answers is compared.
QString difference(const document::FileReport &ours, const QJsonArray &peers)
{
    if (ours.signatures.size() != peers.size())
        return QStringLiteral("number of signatures");
    for (int i = 0; i < peers.size(); ++i) {
        const QJsonObject peer = peers[i].toObject();
        for (const auto &[key, check] :
             {std::pair("references", Check::ReferenceDigests),
              std::pair("hash", Check::SignedDataHash), std::pair("signature", Check::Signature),
              std::pair("seal", Check::SealSignature), std::pair("listed", Check::SignerInSeal)}) {
            const QJsonValue value = peer.value(QLatin1String(key));
            const domain::Finding finding = findingOf(ours, check, i);
            // A list of signatures that a later one changed is excused by us, named by the peer.
            if (value.isUndefined() || finding.because == domain::Because::LaterRevision)
                continue;
            if (wordOf(value) != wordOf(finding.state))
                return QStringLiteral("%1 of signature %2").arg(QLatin1String(key)).arg(i);
        }
    }
    return {};
}

} // namespace

class TestSealPeer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void ownFilesAgree_data();
    void ownFilesAgree();
    void samplesAgree_data();
    void samplesAgree();

private:
    void addFile(const char *name, const SecureBytes &bytes);
    TestAuthority m_authority;
    QTemporaryDir m_folder;
};

void TestSealPeer::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
        QSKIP("no python3");
}

void TestSealPeer::addFile(const char *name, const SecureBytes &bytes)
{
    const QString path = m_folder.filePath(QLatin1String(name));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) &&
            file.write(bytes.view().data(), bytes.size()) == bytes.size());
    QTest::newRow(name) << path;
}

void TestSealPeer::ownFilesAgree_data()
{
    QTest::addColumn<QString>("path");
    for (const auto &[name, layout] :
         {std::pair("v1", SealLayout::V1), std::pair("v4", SealLayout::V4)}) {
        const QByteArray prefix = name;
        addFile(QByteArray(prefix + "-good").constData(), sealedBytes(m_authority, layout));
        addFile(QByteArray(prefix + "-three").constData(), sealedBytes(m_authority, layout, 3));
        Entries content = unpacked(sealedBytes(m_authority, layout));
        contentOf(content, u"Page_0/Content.xml").replace("</", " </");
        addFile(QByteArray(prefix + "-content").constData(), packed(content));
        Entries xml = unpacked(sealedBytes(m_authority, layout));
        contentOf(xml, u"Sign_0/Signature.xml").replace("</ofd:Signature>", " </ofd:Signature>");
        addFile(QByteArray(prefix + "-xml").constData(), packed(xml));
        Entries value = unpacked(sealedBytes(m_authority, layout));
        QByteArray &bytes = contentOf(value, u"Sign_0/SignedValue.dat");
        bytes[bytes.size() - 5] = static_cast<char>(bytes[bytes.size() - 5] ^ 1);
        addFile(QByteArray(prefix + "-value").constData(), packed(value));
    }
    for (const bool attributes : {true, false}) {
        Entries entries = unpacked(sealedBytes(m_authority));
        SignedDataRecipe recipe;
        recipe.attributes = attributes;
        recipe.digest = crypto::sm3(contentOf(entries, u"Sign_0/Signature.xml"));
        if (!attributes)
            recipe.content = recipe.digest;
        contentOf(entries, u"SignedValue.dat") = makeSignedData(recipe, m_authority.signer);
        addFile(attributes ? "signed-data" : "signed-data-plain", packed(entries));
    }
}

void TestSealPeer::ownFilesAgree()
{
    QFETCH(QString, path);
    const QByteArray bytes = contentOfFile(path);
    const auto ours = checkBytes(SecureBytes(bytes), anchorsOf(m_authority));
    const QJsonArray peers = peersAnswer(path);
    QVERIFY(!peers.isEmpty());
    QCOMPARE(difference(ours, peers), QString());
    // Neither may be deaf.
    const bool changed =
        path.contains(u"content") || path.contains(u"xml") || path.contains(u"value");
    const QJsonObject first = peers.first().toObject();
    const bool allGood = first.value(u"references").toBool() && first.value(u"hash").toBool() &&
                         first.value(u"signature").toBool();
    QCOMPARE(allGood, !changed);
}

void TestSealPeer::samplesAgree_data()
{
    QTest::addColumn<QString>("path");
    QString shared = qEnvironmentVariable("COUNTER_SHARED_DIR");
    if (shared.isEmpty())
        shared = sourceFolder() + QStringLiteral("/../shared");
    QDirIterator files(shared + QStringLiteral("/samples/ofd"), {QStringLiteral("*.ofd")},
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (ofd::Document::open(SecureBytes(contentOfFile(path))))
            QTest::newRow(qPrintable(files.fileName())) << path;
    }
    if (!QDir(shared).exists())
        QTest::newRow("none") << QString();
}

void TestSealPeer::samplesAgree()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("no samples");
    const auto document = mustHave(ofd::Document::open(SecureBytes(contentOfFile(path))));
    if (document.signatures().isEmpty())
        return;
    const auto ours = document::checkDocument(document, {}, utc("2026-11-01T00:00:00Z"));
    const QJsonArray peers = peersAnswer(path);
    // The peer takes what follows a value for nothing, and gives up on what it cannot read.
    if (peers.isEmpty() || path.contains(u"trailing"))
        return;
    if (path.contains(u"swapped")) // the seal beside the signature: not the peer's question
        return;
    QCOMPARE(difference(ours, peers), QString());
}

QTEST_GUILESS_MAIN(TestSealPeer)
#include "tst_sealpeer.moc"
