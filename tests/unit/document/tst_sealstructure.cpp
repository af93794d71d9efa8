#include "crypto/asn1.h"
#include "domain/verdict.h"
#include "tests/unit/crypto/signeddatamaker.h"
#include "tests/unit/document/sealedfile.h"

#include <QTest>

// Takes signature values apart and puts them together wrongly, value by value: what is no signature
// any more must never pass, however well-formed the rest is.
using namespace lc;
using namespace lc::test;
using crypto::SealLayout;
using crypto::DerTag::Integer;
using crypto::DerTag::ObjectIdentifier;
using domain::VerdictKind;

namespace {

// A value of DER with the values inside of it.
struct Node
{
    quint8 tag = 0;
    QByteArray content; // of a primitive
    QList<Node> children;
    bool isConstructed = false;

    [[nodiscard]] QByteArray encoded() const
    {
        QByteArray inside = content;
        for (const Node &child : children)
            inside += child.encoded();
        return crypto::derValue(tag, inside);
    }
};

Node readNode(const crypto::DerValue &value)
{
    Node node;
    node.tag = value.tag;
    node.isConstructed = value.isConstructed();
    if (!node.isConstructed) {
        node.content = value.content.toByteArray();
        return node;
    }
    for (const crypto::DerValue &child : mustHave(crypto::readAll(value.content, value.depth + 1)))
        node.children.append(readNode(child));
    return node;
}

using Path = QList<int>;

void collectPaths(const Node &node, const Path &path, QList<Path> &paths)
{
    paths.append(path);
    for (int i = 0; i < node.children.size(); ++i)
        collectPaths(node.children[i], path + Path{i}, paths);
}

Node &nodeAt(Node &root, const Path &path)
{
    Node *node = &root;
    for (const int step : path)
        node = &node->children[step];
    return *node;
}

enum class Damage { Removed, Doubled, OtherTag, HugeInteger, Trailing, Empty, Deep, Indefinite };

const QList<std::pair<Damage, const char *>> damages{{Damage::Removed, "removed"},
                                                     {Damage::Doubled, "doubled"},
                                                     {Damage::OtherTag, "other tag"},
                                                     {Damage::HugeInteger, "huge integer"},
                                                     {Damage::Trailing, "trailing octet"},
                                                     {Damage::Empty, "empty"},
                                                     {Damage::Deep, "deep"},
                                                     {Damage::Indefinite, "indefinite length"}};

// The whole value, damaged at this place; empty when the damage means nothing there.
QByteArray damaged(Node root, const Path &path, Damage damage)
{
    Node &node = nodeAt(root, path);
    if (path.isEmpty() && (damage == Damage::Removed || damage == Damage::Doubled))
        return {};
    switch (damage) {
    case Damage::Removed:
        nodeAt(root, path.first(path.size() - 1)).children.removeAt(path.last());
        break;
    case Damage::Doubled: {
        const Node copy = node;
        nodeAt(root, path.first(path.size() - 1)).children.insert(path.last(), copy);
        break;
    }
    case Damage::OtherTag:
        node.tag = static_cast<quint8>(node.tag ^ 0x01);
        break;
    case Damage::HugeInteger:
        if (node.tag != Integer)
            return {};
        node.content = '\x7f' + QByteArray(5000, '\xff');
        break;
    case Damage::Trailing:
        node.content += '\0';
        break;
    case Damage::Empty:
        node.content.clear();
        node.children.clear();
        break;
    case Damage::Deep:
        for (int i = 0; i < 5000; ++i) {
            node.content = node.encoded();
            node.children.clear();
            node.tag = crypto::DerTag::Sequence;
            if (node.content.size() > 40000)
                break;
        }
        break;
    case Damage::Indefinite: {
        const QByteArray whole = root.encoded();
        const QByteArray part = node.encoded();
        const qsizetype header = part.size() - crypto::readSingle(part)->content.size();
        const QByteArray open = part.first(1) + '\x80' + part.sliced(header) + QByteArray(2, '\0');
        return QByteArray(whole).replace(whole.indexOf(part), part.size(), open);
    }
    }
    return root.encoded();
}

} // namespace

class TestSealStructure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void damagedValuesNeverPass_data();
    void damagedValuesNeverPass();

private:
    [[nodiscard]] VerdictKind verdictOf(const Entries &entries) const;
    TestAuthority m_authority;
    document::TrustAnchors m_anchors = anchorsOf(m_authority);
};

void TestSealStructure::initTestCase()
{
    m_anchors.revocationLists = {TestAuthority::revocationList(m_authority.root, {}, {}),
                                 TestAuthority::revocationList(m_authority.intermediate, {}, {})};
}

VerdictKind TestSealStructure::verdictOf(const Entries &entries) const
{
    domain::VerdictScope scope;
    scope.platformRequired = false;
    const auto document = mustHave(ofd::Document::open(packed(entries)));
    const auto report = document::checkDocument(document, m_anchors, m_authority.signedAt);
    return domain::judge(report.findings, scope).kind;
}

void TestSealStructure::damagedValuesNeverPass_data()
{
    QTest::addColumn<SealLayout>("layout");
    QTest::addColumn<int>("damage");
    for (const auto &[layout, name] :
         {std::pair(SealLayout::V1, "SES v1"), std::pair(SealLayout::V4, "SES v4")}) {
        for (const auto &[damage, what] : damages)
            QTest::addRow("%s, %s", name, what) << layout << static_cast<int>(damage);
    }
}

void TestSealStructure::damagedValuesNeverPass()
{
    QFETCH(SealLayout, layout);
    QFETCH(int, damage);
    Entries entries = unpacked(sealedBytes(m_authority, layout));
    QByteArray &value = contentOf(entries, u"SignedValue.dat");
    const QByteArray original = value;
    const Node root = readNode(mustHave(crypto::readSingle(original)));
    QCOMPARE(root.encoded(), original);
    QCOMPARE(verdictOf(entries), VerdictKind::Passed);
    QList<Path> paths;
    collectPaths(root, {}, paths);
    QVERIFY(paths.size() > 30);
    int tried = 0;
    for (const Path &path : std::as_const(paths)) {
        Node copy = root;
        // The name of the algorithm stands outside of what is signed, and real files put anything
        // there.
        const bool isName = path.size() == 1 && nodeAt(copy, path).tag == ObjectIdentifier;
        value = damaged(root, path, static_cast<Damage>(damage));
        if (value.isEmpty() || value == original || isName)
            continue;
        ++tried;
        const VerdictKind kind = verdictOf(entries);
        QString place;
        for (const int step : path)
            place += u'/' + QString::number(step);
        QVERIFY2(kind == VerdictKind::Failed || kind == VerdictKind::CannotDecide,
                 qPrintable(place));
    }
    QVERIFY(tried > 0);
}

QTEST_GUILESS_MAIN(TestSealStructure)
#include "tst_sealstructure.moc"
