#include "crypto/digest.h"
#include "crypto/seal.h"
#include "ofd/document.h"
#include "sandbox/issuing/authority.h"
#include "sandbox/issuing/licenseissuer.h"
#include "sandbox/world/world.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lc;
using namespace lc::sandbox;

// Issues one license of every type with a real seal and reads it back.
class TestSandboxIssuing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyTypeGivesAReadableSealedFile_data();
    void everyTypeGivesAReadableSealedFile();
    void sealChainsToTheRootAndSignsTheFile();
    void authorityIsKeptAcrossStarts();
    void privateKeysAreForTheOwnerOnly();
    void rareCharactersStayInTheFile();

private:
    [[nodiscard]] LicenseRecord recordOfType(int type) const;

    QTemporaryDir m_folder;
    std::shared_ptr<const Catalogue> m_catalogue;
    std::unique_ptr<World> m_world;
    std::shared_ptr<Authority> m_authority;
    std::unique_ptr<LicenseIssuer> m_issuer;
};

void TestSandboxIssuing::initTestCase()
{
    auto catalogue = Catalogue::load();
    QVERIFY2(catalogue, catalogue ? "" : qPrintable(catalogue.error().toString()));
    m_catalogue = std::make_shared<const Catalogue>(*catalogue);
    WorldOptions options;
    options.today = QDate(2026, 11, 24);
    m_world = std::make_unique<World>(*catalogue, options);
    auto authority = Authority::open(m_folder.path());
    QVERIFY2(authority, authority ? "" : qPrintable(authority.error().toString()));
    m_authority = std::move(*authority);
    m_issuer = std::make_unique<LicenseIssuer>(m_catalogue, m_authority);
}

LicenseRecord TestSandboxIssuing::recordOfType(int type) const
{
    for (int i = 0; i < m_world->subjectCount(); ++i) {
        const auto records = m_world->licensesOf(i, m_world->subject(i));
        for (const LicenseRecord &record : *records) {
            if (record.type == type)
                return record;
        }
    }
    return {};
}

void TestSandboxIssuing::everyTypeGivesAReadableSealedFile_data()
{
    QTest::addColumn<int>("type");
    for (int type = 0; type < m_catalogue->types.size(); ++type)
        QTest::newRow(qPrintable(m_catalogue->types[type].key)) << type;
}

void TestSandboxIssuing::everyTypeGivesAReadableSealedFile()
{
    QFETCH(int, type);
    const LicenseRecord record = recordOfType(type);
    QElapsedTimer timer;
    timer.start();
    const auto file = m_issuer->original(record);
    QVERIFY2(file, file ? "" : qPrintable(file.error().toString()));
    qInfo("%lld ms, %lld bytes", timer.elapsed(), static_cast<long long>(file->size()));
    if (const QString keep = qEnvironmentVariable("COUNTER_KEEP_FILES"); !keep.isEmpty()) {
        QFile out(keep % u'/' % m_catalogue->types[type].key % u".ofd");
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(file->borrowed());
    }
    const auto document = ofd::Document::open(*file);
    QVERIFY2(document, document ? "" : qPrintable(document.error().toString()));
    QCOMPARE(document->pageCount(), m_catalogue->types[type].annex.isEmpty() ? 1 : 2);
    QCOMPARE(*document->pageSize(0), m_catalogue->types[type].page);
    const auto &data = document->info().customData;
    QCOMPARE(data.value(QStringLiteral("ZZBS")), record.identifier);
    QCOMPARE(data.value(QStringLiteral("ZZBH")), record.number);
    QCOMPARE(data.value(QStringLiteral("CZZTDM")), record.holderCode);
    QCOMPARE(document->signatures().size(), 1);
    const ofd::SignatureEntry &signature = document->signatures().first();
    QCOMPARE(signature.stamps.size(), 1);
    const QRectF page(QPointF(0, 0), *document->pageSize(0));
    QVERIFY(page.contains(signature.stamps.first().boundary));
    for (const auto &reference : signature.references)
        QCOMPARE(reference.digest, crypto::sm3(*document->package().read(reference.entry)));
}

void TestSandboxIssuing::sealChainsToTheRootAndSignsTheFile()
{
    const LicenseRecord record = recordOfType(0);
    const auto file = m_issuer->original(record);
    QVERIFY(file);
    const auto document = ofd::Document::open(*file);
    QVERIFY(document);
    const ofd::SignatureEntry entry = document->signatures().first();
    const auto value = crypto::parseSealSignature(entry.signedValue);
    QVERIFY(value);
    QCOMPARE(value->dataHash, crypto::sm3(entry.xml));
    QCOMPARE(value->seal.name, record.issuer);
    const auto signer = crypto::Certificate::fromDer(value->signerCertificate);
    QVERIFY(signer);
    const auto verified = signer->publicKey()->verifySm2(value->signedBytes, value->signature);
    QVERIFY(verified && *verified);
    QVERIFY(value->signedAt);
    QCOMPARE(value->signedAt->toOffsetFromUtc(8 * 3600).date(), record.issued);
    const auto chain = crypto::checkChain(*signer, {}, {m_authority->root()}, *value->signedAt);
    QVERIFY2(chain.state == crypto::ChainState::Trusted, qPrintable(chain.detail));
    const auto maker = crypto::Certificate::fromDer(value->seal.makerCertificate);
    QVERIFY(maker);
    const auto made = maker->publicKey()->verifySm2(value->seal.signedBytes, value->seal.signature);
    QVERIFY(made && *made);
    QVERIFY(crypto::checkChain(*maker, {}, {m_authority->root()}, *value->signedAt).state ==
            crypto::ChainState::Trusted);
}

void TestSandboxIssuing::authorityIsKeptAcrossStarts()
{
    const auto before =
        m_authority->holder(QStringLiteral("11519900000000000A"), QStringLiteral("示例办公室"), {});
    QVERIFY(before);
    const auto again = Authority::open(m_folder.path());
    QVERIFY(again);
    QCOMPARE((*again)->root().der(), m_authority->root().der());
    const auto after =
        (*again)->holder(QStringLiteral("11519900000000000A"), QStringLiteral("示例办公室"), {});
    QVERIFY(after);
    QCOMPARE(after->certificate.der(), before->certificate.der());
    QCOMPARE(after->seal, before->seal);
}

void TestSandboxIssuing::privateKeysAreForTheOwnerOnly()
{
#ifdef Q_OS_WIN
    QSKIP("the owner's profile guards them there");
#endif
    const auto permissions = QFile::permissions(m_folder.filePath(QStringLiteral("root.key")));
    QVERIFY(permissions & QFileDevice::ReadOwner);
    QVERIFY(!(permissions & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
}

void TestSandboxIssuing::rareCharactersStayInTheFile()
{
    LicenseRecord record = recordOfType(0);
    record.holder = QStringLiteral("\U00020BB7·\U0002B36D");
    record.face[0].value = record.holder;
    const auto file = m_issuer->original(record);
    QVERIFY(file);
    const auto document = ofd::Document::open(*file);
    QVERIFY(document);
    QCOMPARE(document->info().customData.value(QStringLiteral("CZZT")), record.holder);
    const auto page = document->package().read(u"Doc_0/Pages/Page_0/Content.xml");
    QVERIFY(page);
    QVERIFY(page->contains(record.holder.toUtf8()));
}

QTEST_GUILESS_MAIN(TestSandboxIssuing)
#include "tst_sandbox_issuing.moc"
