#include "core/file.h"
#include "desk/anchors.h"
#include "tests/unit/crypto/signeddatamaker.h"

#include <QTemporaryDir>

using namespace lc;
using namespace lc::test;

// The desk remembers the latest list of issuers that it has seen.
class TestAnchors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOlderListIsNotTakenAgain();
    void nothingIsRememberedWithoutAPlaceForIt();

private:
    void putList(const QTemporaryDir &folder, int serial) const
    {
        const QByteArray day = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toLatin1();
        SignedDataRecipe recipe;
        recipe.content = "{\"format\":1,\"serial\":" + QByteArray::number(serial) +
                         ",\"issued\":\"" + day.left(4) +
                         "-01-01T00:00:00Z\",\"validUntil\":\"2199-01-01T00:00:00Z\",\"issuers\":"
                         "[{\"organisation\":\"x\",\"types\":[\"*\"]}]}";
        recipe.digest = crypto::sm3(*recipe.content);
        QVERIFY(writeFile(folder.filePath(QStringLiteral("issuers.p7")),
                          makeSignedData(recipe, m_authority.signer)));
        QVERIFY(writeFile(folder.filePath(QStringLiteral("issuers-signer.cer")),
                          m_authority.signer.certificate.der()));
    }
    [[nodiscard]] static qsizetype issuersIn(const QTemporaryDir &folder, const QString &memory)
    {
        const auto anchors = desk::readAnchors(folder.path(), memory);
        return anchors && anchors->issuers ? anchors->issuers->issuers().size() : -1;
    }
    TestAuthority m_authority;
};

void TestAnchors::anOlderListIsNotTakenAgain()
{
    const QTemporaryDir folder;
    const QTemporaryDir data;
    const QString memory = data.filePath(QStringLiteral("new/issuers-serial"));
    putList(folder, 7);
    QCOMPARE(issuersIn(folder, memory), 1);
    putList(folder, 6);
    QCOMPARE(issuersIn(folder, memory), 0); // a list that allows nobody
    putList(folder, 7);
    QCOMPARE(issuersIn(folder, memory), 1);
    putList(folder, 8);
    QCOMPARE(issuersIn(folder, memory), 1);
    putList(folder, 7);
    QCOMPARE(issuersIn(folder, memory), 0);
}

void TestAnchors::nothingIsRememberedWithoutAPlaceForIt()
{
    const QTemporaryDir folder;
    putList(folder, 7);
    QCOMPARE(issuersIn(folder, {}), 1);
    putList(folder, 6);
    QCOMPARE(issuersIn(folder, {}), 1);
}

QTEST_GUILESS_MAIN(TestAnchors)
#include "tst_anchors.moc"
