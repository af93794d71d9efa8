#include "core/file.h"
#include "document/anchorstore.h"
#include "tests/unit/crypto/signeddatamaker.h"
#include "tests/unit/document/sealedfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::test;
using document::AnchorEntry;
using document::AnchorStore;
using domain::Because;
using domain::Check;
using domain::State;

class TestAnchorStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void folderIsRead();
    void brokenEntriesAreNamedAndNotUsed();
    void selfIssuedMustBeSelfSigned();
    void expiredEntriesAreNamed();
    void missingFolderIsAnError();
    void listDecidesWhoMaySealWhat();
    void listAsksForTheType();
    void listOfAStrangerAllowsNobody();
    void olderListIsNotUsed();
    void changedListAllowsNobody();

private:
    void put(const char *name, const QByteArray &bytes) const
    {
        QVERIFY(writeFile(m_folder->filePath(QLatin1String(name)), bytes));
    }
    [[nodiscard]] AnchorStore read(const QDateTime &now = utc("2025-01-01T00:00:00Z"),
                                   qint64 knownSerial = 0) const
    {
        return mustHave(AnchorStore::read(m_folder->path(), now, knownSerial));
    }
    [[nodiscard]] QByteArray list(const Holder &signer, const QByteArray &types) const
    {
        SignedDataRecipe recipe;
        recipe.content = "{\"format\":1,\"serial\":7,\"issued\":\"2024-01-01T00:00:00Z\","
                         "\"validUntil\":\"2028-01-01T00:00:00Z\",\"issuers\":[{\"name\":\"x\","
                         "\"certificate\":\"" +
                         crypto::sm3(m_authority.signer.certificate.der()).toHex() +
                         "\",\"types\":[" + types + "]}]}";
        recipe.digest = crypto::sm3(*recipe.content);
        return makeSignedData(recipe, signer);
    }
    [[nodiscard]] AnchorEntry entry(const AnchorStore &store, const char *file) const
    {
        for (const AnchorEntry &one : store.entries()) {
            if (one.file == QLatin1String(file))
                return one;
        }
        qFatal("no entry %s", file);
    }
    [[nodiscard]] State chainState(const AnchorStore &store) const
    {
        ofd::WriterDocument document = plainDocument();
        document.customData.insert(QStringLiteral("ZZLXDM"), QStringLiteral("TYPE-A"));
        const SecureBytes bytes = mustHave(
            ofd::writeDocument(document, {placement(m_authority, crypto::SealLayout::V4)}));
        return findingOf(checkBytes(bytes, store.anchors()), Check::CertificateChain).state;
    }
    TestAuthority m_authority;
    Holder m_listSigner =
        makeHolder(QStringLiteral("清单管理员"), crypto::CertificateRole::SealSigner,
                   m_authority.root, m_authority.from, m_authority.until);
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestAnchorStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    put("root.pem", m_authority.root.certificate.toPem());
    put("middle.cer", m_authority.intermediate.certificate.der());
    put("middle.crl", TestAuthority::revocationList(m_authority.intermediate, {}, {}));
}

void TestAnchorStore::folderIsRead()
{
    const AnchorStore store = read();
    QCOMPARE(store.entries().size(), 3);
    QCOMPARE(store.anchors().authorities.size(), 1);
    QCOMPARE(store.anchors().intermediates.size(), 1);
    QCOMPARE(store.anchors().revocationLists.size(), 1);
    QVERIFY(!store.anchors().issuers);
    QCOMPARE(entry(store, "root.pem").kind, AnchorEntry::Kind::Authority);
    QCOMPARE(entry(store, "root.pem").condition, AnchorEntry::Condition::Good);
    QCOMPARE(entry(store, "middle.cer").kind, AnchorEntry::Kind::Intermediate);
    QCOMPARE(entry(store, "middle.crl").kind, AnchorEntry::Kind::RevocationList);
    QCOMPARE(chainState(store), State::Passed);
}

void TestAnchorStore::brokenEntriesAreNamedAndNotUsed()
{
    put("broken.pem", "no certificate");
    put("broken.crl", "no list");
    const AnchorStore store = read();
    QCOMPARE(entry(store, "broken.pem").condition, AnchorEntry::Condition::Unreadable);
    QCOMPARE(entry(store, "broken.crl").condition, AnchorEntry::Condition::Unreadable);
    QCOMPARE(store.anchors().authorities.size(), 1);
    QCOMPARE(chainState(store), State::Passed);
}

void TestAnchorStore::selfIssuedMustBeSelfSigned()
{
    QByteArray der = m_authority.root.certificate.der();
    der[der.size() - 5] = static_cast<char>(der[der.size() - 5] ^ 1);
    put("root.pem", der);
    const AnchorStore store = read();
    QCOMPARE(entry(store, "root.pem").condition, AnchorEntry::Condition::WronglySigned);
    QVERIFY(store.anchors().authorities.isEmpty());
}

void TestAnchorStore::expiredEntriesAreNamed()
{
    const AnchorStore store = read(utc("2032-01-01T00:00:00Z"));
    QCOMPARE(entry(store, "middle.cer").condition, AnchorEntry::Condition::Expired);
    QCOMPARE(entry(store, "middle.crl").condition, AnchorEntry::Condition::Expired);
    QCOMPARE(entry(store, "root.pem").condition, AnchorEntry::Condition::Good);
}

void TestAnchorStore::missingFolderIsAnError()
{
    QVERIFY(!AnchorStore::read(m_folder->filePath(QStringLiteral("absent")),
                               utc("2025-01-01T00:00:00Z")));
}

void TestAnchorStore::listDecidesWhoMaySealWhat()
{
    put("issuers-signer.cer", m_listSigner.certificate.der());
    put("issuers.p7", list(m_listSigner, "\"TYPE-A\",\"TYPE-B\""));
    QCOMPARE(entry(read(), "issuers.p7").count, 1);
    QCOMPARE(chainState(read()), State::Passed);
    put("issuers.p7", list(m_listSigner, "\"*\""));
    QCOMPARE(chainState(read()), State::Passed);
    put("issuers.p7", list(m_listSigner, "\"TYPE-C\""));
    QCOMPARE(chainState(read()), State::Unknown);
}

// Without a type in the file only those pass who may seal everything; copies are a type of their
// own, which a word in a file that nobody signed does not make.
void TestAnchorStore::listAsksForTheType()
{
    put("issuers-signer.cer", m_listSigner.certificate.der());
    put("issuers.p7", list(m_listSigner, "\"TYPE-A\""));
    const auto chainOf = [&](const ofd::WriterDocument &document) {
        const SecureBytes bytes = mustHave(
            ofd::writeDocument(document, {placement(m_authority, crypto::SealLayout::V4)}));
        return findingOf(checkBytes(bytes, read().anchors()), Check::CertificateChain);
    };
    QCOMPARE(chainOf(plainDocument()).because, Because::LicenseTypeUnknown);
    ofd::WriterDocument document = plainDocument();
    document.customData.insert(QStringLiteral("ZZLXDM"), QStringLiteral("TYPE-A"));
    QCOMPARE(chainOf(document).state, State::Passed);
    document.customData.insert(QStringLiteral("JZJZZSY"), QStringLiteral("测试"));
    QCOMPARE(chainOf(document).because, Because::IssuerNotListed);
    put("issuers.p7", list(m_listSigner, "\"copy\""));
    QCOMPARE(chainOf(document).state, State::Passed);
}

// Any certificate of the same authority could sign a list; only the one installed for it may.
void TestAnchorStore::listOfAStrangerAllowsNobody()
{
    put("issuers-signer.cer", m_listSigner.certificate.der());
    put("issuers.p7", list(m_authority.signer, "\"*\""));
    const AnchorStore store = read();
    QCOMPARE(entry(store, "issuers.p7").condition, AnchorEntry::Condition::WronglySigned);
    QCOMPARE(chainState(store), State::Unknown);
    QVERIFY(m_folder->isValid() &&
            QFile::remove(m_folder->filePath(QStringLiteral("issuers-signer.cer"))));
    QCOMPARE(chainState(read()), State::Unknown);
}

void TestAnchorStore::olderListIsNotUsed()
{
    put("issuers-signer.cer", m_listSigner.certificate.der());
    put("issuers.p7", list(m_listSigner, "\"*\""));
    QCOMPARE(chainState(read(utc("2025-01-01T00:00:00Z"), 7)), State::Passed);
    const AnchorStore store = read(utc("2025-01-01T00:00:00Z"), 8);
    QCOMPARE(entry(store, "issuers.p7").condition, AnchorEntry::Condition::OlderThanKnown);
    QCOMPARE(chainState(store), State::Unknown);
    const AnchorStore late = read(utc("2028-06-01T00:00:00Z"));
    QCOMPARE(entry(late, "issuers.p7").condition, AnchorEntry::Condition::Expired);
    QCOMPARE(chainState(late), State::Unknown);
}

void TestAnchorStore::changedListAllowsNobody()
{
    put("issuers-signer.cer", m_listSigner.certificate.der());
    QByteArray bytes = list(m_listSigner, "\"TYPE-C\"");
    bytes.replace("TYPE-C", "TYPE-A");
    put("issuers.p7", bytes);
    QCOMPARE(chainState(read()), State::Unknown);
}

QTEST_GUILESS_MAIN(TestAnchorStore)
#include "tst_anchorstore.moc"
