#include "domain/verdict.h"
#include "tests/unit/crypto/signeddatamaker.h"
#include "tests/unit/document/sealedfile.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>

// Flips bits in every part of sealed packages. Whatever byte is changed where a signature
// protects it, the verdict must never be a good one. A short run by default; set
// COUNTER_MUTATIONS for a long one (100000 are some minutes).
using namespace lc;
using namespace lc::test;
using crypto::SealLayout;
using domain::VerdictKind;

namespace {

// A package whose entries are stored, made fast: only the changed entry is written anew.
class StoredPackage
{
public:
    explicit StoredPackage(const Entries &entries)
        : m_entries(entries)
    {}

    [[nodiscard]] SecureBytes bytes() const
    {
        QByteArray zip;
        QByteArray directory;
        for (const auto &[name, content] : m_entries) {
            const QByteArray utf8 = name.toUtf8();
            const QByteArray middle = number(20, 2) + number(0x0800, 2) + number(0, 2) +
                                      number(0, 4) + number(crc32(content), 4) +
                                      number(content.size(), 4) + number(content.size(), 4) +
                                      number(utf8.size(), 2) + number(0, 2);
            directory += QByteArray("PK\x01\x02") + number(20, 2) + middle + number(0, 2) +
                         number(0, 2) + number(0, 2) + number(0, 4) + number(zip.size(), 4) + utf8;
            zip += QByteArray("PK\x03\x04") + middle + utf8 + content;
        }
        const qsizetype at = zip.size();
        zip += directory;
        zip += QByteArray("PK\x05\x06") + number(0, 4) + number(m_entries.size(), 2) +
               number(m_entries.size(), 2) + number(directory.size(), 4) + number(at, 4) +
               number(0, 2);
        return SecureBytes::take(std::move(zip));
    }

private:
    static QByteArray number(qint64 value, int size)
    {
        QByteArray bytes;
        for (int i = 0; i < size; ++i)
            bytes += static_cast<char>((value >> (8 * i)) & 0xff);
        return bytes;
    }
    static quint32 crc32(const QByteArray &content)
    {
        static const auto table = [] {
            std::array<quint32, 256> made{};
            for (quint32 i = 0; i < 256; ++i) {
                quint32 c = i;
                for (int bit = 0; bit < 8; ++bit)
                    c = (c & 1) != 0 ? 0xedb88320u ^ (c >> 1) : c >> 1;
                made[i] = c;
            }
            return made;
        }();
        quint32 c = ~0u;
        for (const char byte : content)
            c = table[(c ^ static_cast<quint8>(byte)) & 0xff] ^ (c >> 8);
        return ~c;
    }
    const Entries &m_entries;
};

struct Subject
{
    QByteArray name;
    Entries entries;
};

} // namespace

class TestSealMutation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void flippedBitsAreNeverGood_data() { subjects(); }
    void flippedBitsAreNeverGood();
    void everyByteOfTheSignatureValueCounts_data() { subjects(); }
    void everyByteOfTheSignatureValueCounts();
    void cleanupTestCase();

private:
    // A row for each, so that a long run stays within the time that one function may take.
    void subjects() const
    {
        QTest::addColumn<int>("subject");
        for (int i = 0; i < m_subjects.size(); ++i)
            QTest::addRow("%d %s", i, m_subjects[i].name.constData()) << i;
    }
    [[nodiscard]] Entries withSignedData(bool attributes) const;
    [[nodiscard]] VerdictKind verdictOf(const Entries &entries) const;
    TestAuthority m_authority;
    document::TrustAnchors m_anchors = anchorsOf(m_authority);
    QList<Subject> m_subjects;
    int m_flips = 0;
    int m_changedOctets = 0;
};

Entries TestSealMutation::withSignedData(bool attributes) const
{
    Entries entries = unpacked(sealedBytes(m_authority));
    SignedDataRecipe recipe;
    recipe.attributes = attributes;
    recipe.digest = crypto::sm3(contentOf(entries, u"Sign_0/Signature.xml"));
    if (!attributes)
        recipe.content = recipe.digest;
    contentOf(entries, u"SignedValue.dat") = makeSignedData(recipe, m_authority.signer);
    return entries;
}

VerdictKind TestSealMutation::verdictOf(const Entries &entries) const
{
    const auto document = ofd::Document::open(StoredPackage(entries).bytes());
    if (!document)
        return VerdictKind::Failed; // refused as a whole
    domain::VerdictScope scope;
    scope.platformRequired = false;
    return domain::judge(
               document::checkDocument(*document, m_anchors, m_authority.signedAt).findings, scope)
        .kind;
}

void TestSealMutation::initTestCase()
{
    m_anchors.revocationLists = {TestAuthority::revocationList(m_authority.root, {}, {}),
                                 TestAuthority::revocationList(m_authority.intermediate, {}, {})};
    for (const auto &[name, layout] :
         {std::pair("SES v1", SealLayout::V1), std::pair("SES v4", SealLayout::V4)}) {
        for (int seals = 1; seals <= 3; ++seals)
            m_subjects.append({QByteArray(name) + " x" + QByteArray::number(seals),
                               unpacked(sealedBytes(m_authority, layout, seals))});
    }
    m_subjects.append({"GB/T 35275 with attributes", withSignedData(true)});
    m_subjects.append({"GB/T 35275 without attributes", withSignedData(false)});
    ofd::WriterDocument large = plainDocument();
    large.attachments = {{QStringLiteral("note.txt"), QByteArray(2000, 'n')}};
    for (const SealLayout layout : {SealLayout::V1, SealLayout::V4})
        m_subjects.append(
            {"with attachment",
             unpacked(mustHave(ofd::writeDocument(large, {placement(m_authority, layout)})))});
    for (const Subject &subject : m_subjects)
        QVERIFY2(verdictOf(subject.entries) == VerdictKind::Passed, subject.name.constData());
    QVERIFY(m_subjects.size() >= 10);
}

void TestSealMutation::flippedBitsAreNeverGood()
{
    QFETCH(int, subject);
    const int wanted = qEnvironmentVariableIntValue("COUNTER_MUTATIONS");
    const int count = (wanted > 0 ? wanted : 1500) / static_cast<int>(m_subjects.size()) + 1;
    QRandomGenerator random(20200917 + static_cast<quint32>(subject));
    const Subject &one = m_subjects[subject];
    for (int done = 0; done < count;) {
        Entries changed = one.entries;
        auto &[name, content] = changed[random.bounded(changed.size())];
        if (content.isEmpty() || name.endsWith(u"SignedValue.dat")) // the next test's
            continue;
        ++done;
        ++m_flips;
        const auto at = random.bounded(content.size());
        const int bit = random.bounded(8);
        content[at] = static_cast<char>(content[at] ^ (1 << bit));
        const VerdictKind kind = verdictOf(changed);
        const QByteArray place = one.name + ' ' + name.toUtf8() + " byte " +
                                 QByteArray::number(at) + " bit " + QByteArray::number(bit);
        QVERIFY2(kind == VerdictKind::Failed || kind == VerdictKind::CannotDecide,
                 place.constData());
    }
}

// Names of algorithms and numbers of versions stand outside of what is signed, and real files put
// anything there.
bool isUnsigned(const QByteArray &value, qsizetype at)
{
    const bool algorithm = value.mid(at - 12, 24).contains(QByteArray::fromHex("2a811ccf55"));
    return algorithm || value.mid(at - 2, 3) == QByteArray::fromHex("020101");
}

void TestSealMutation::everyByteOfTheSignatureValueCounts()
{
    QFETCH(int, subject);
    const int step = qEnvironmentVariableIntValue("COUNTER_MUTATIONS") > 0 ? 1 : 61;
    Entries changed = m_subjects[subject].entries;
    QByteArray &value = contentOf(changed, u"Sign_0/SignedValue.dat");
    const QByteArray original = value;
    for (qsizetype at = 0; at < original.size(); at += step) {
        value = original;
        value[at] = static_cast<char>(value[at] ^ 0x01);
        ++m_changedOctets;
        const VerdictKind kind = verdictOf(changed);
        if (kind == VerdictKind::Failed || kind == VerdictKind::CannotDecide)
            continue;
        const QByteArray place = m_subjects[subject].name + " byte " + QByteArray::number(at);
        QVERIFY2(isUnsigned(original, at), place.constData());
    }
}

void TestSealMutation::cleanupTestCase()
{
    qInfo("%d bits flipped outside of the values, %d octets changed in them", m_flips,
          m_changedOctets);
}

QTEST_GUILESS_MAIN(TestSealMutation)
#include "tst_sealmutation.moc"
