#include "core/file.h"
#include "ofd/painter.h"
#include "tests/helper/rawzip.h"

#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QRandomGenerator>
#include <QtTest>

using namespace lc;
using namespace lc::ofd;

// Files of other makers, damaged in many ways from a fixed seed: each is refused or drawn, in
// bounded time, and never harms the program.
class CorpusDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void damagedFilesEnd_data();
    void damagedFilesEnd();
};

namespace {

constexpr int Variants = 8;
constexpr qint64 Longest = 20'000; // milliseconds, on a machine that has other work

QString samples()
{
    const QString shared = qEnvironmentVariable(
        "COUNTER_SHARED_DIR", qEnvironmentVariable("COUNTER_SOURCE_DIR") + u"/../shared");
    return shared + QStringLiteral("/samples/ofd");
}

class Damage
{
public:
    explicit Damage(quint32 seed)
        : m_random(seed)
    {}

    QByteArray cutOff(const QByteArray &bytes) { return bytes.left(below(bytes.size())); }

    QByteArray flipped(QByteArray bytes)
    {
        for (qsizetype i = 1 + below(40); i > 0 && !bytes.isEmpty(); --i)
            bytes[below(bytes.size())] = static_cast<char>(below(256));
        return bytes;
    }

    // Numbers become what nobody expects.
    QByteArray withOddNumbers(const QByteArray &xml)
    {
        static const QList<QByteArray> Odd{"1e300", "-1",    "0",          "999999999",  "-9999999",
                                           "nan",   "1e-9",  "2147483648", "",           "1000000",
                                           "65536", "255 0", "g 99999 1",  "0 0 0 0 0 0"};
        QByteArray result;
        bool inNumber = false;
        for (const char c : xml) {
            const bool digit = (c >= '0' && c <= '9') || c == '.';
            if (digit && !inNumber && below(30) == 0)
                result += Odd[below(Odd.size())];
            inNumber = digit;
            result += c;
        }
        return result;
    }

    QByteArray withRepeats(const QByteArray &xml)
    {
        const qsizetype from = below(xml.size());
        return xml.left(from) + xml.mid(from, below(400)).repeated(1 + below(60)) + xml.mid(from);
    }

    // Everything that refers to something refers to something else.
    QByteArray withOtherReferences(QByteArray xml)
    {
        for (const QByteArray name : {"ResourceID=\"", "Font=\"", "DrawParam=\"", "ColorSpace=\"",
                                      "TemplateID=\"", "Relative=\"", " ID=\""})
            xml.replace(name, QByteArray(name + (below(2) == 0 ? "" : "1")));
        return xml;
    }

    QByteArray damaged(const QByteArray &content, bool xml)
    {
        switch (xml ? below(5) : below(2)) {
        case 0:
            return cutOff(content);
        case 1:
            return flipped(content);
        case 2:
            return withOddNumbers(content);
        case 3:
            return withRepeats(content);
        default:
            return withOtherReferences(content);
        }
    }

    qsizetype below(qsizetype limit)
    {
        return limit > 0 ? static_cast<qsizetype>(m_random.bounded(static_cast<quint32>(limit)))
                         : 0;
    }

private:
    QRandomGenerator m_random;
};

// The same files, some of them damaged, in a package of their own.
QByteArray repacked(const Package &package, Damage &damage)
{
    test::RawZip zip;
    for (const QString &name : package.names()) {
        QByteArray content = package.read(name).value_or(QByteArray());
        if (damage.below(4) == 0)
            content = damage.damaged(content, name.endsWith(u".xml", Qt::CaseInsensitive));
        zip.add(name.toUtf8(), content);
    }
    return zip.bytes();
}

// What was reached: 0 refused, 1 opened, 2 drawn.
int readAll(const QByteArray &bytes)
{
    const auto document = Document::open(SecureBytes(bytes));
    if (!document)
        return 0;
    (void)document->catalog();
    (void)document->customTags();
    (void)document->links();
    (void)document->annotations();
    int reached = 1;
    for (int page = 0; page < qMin(3, document->pageCount()); ++page) {
        const auto size = document->pageSize(page);
        (void)document->text(page);
        if (!size)
            continue;
        const QRectF region(QPointF(0, 0), size->boundedTo(QSizeF(500, 500)));
        if (renderRegion(*document, page, region, 2))
            reached = 2;
    }
    return reached;
}

} // namespace

void CorpusDamage::damagedFilesEnd_data()
{
    if (!QDir(samples()).exists())
        QSKIP("no ../shared/samples/ofd here");
    QTest::addColumn<QString>("path");
    for (const QString folder :
         {QStringLiteral("/documents"), QStringLiteral("/features"), QStringLiteral("/made")}) {
        const QDir files(samples() + folder);
        for (const QString &name : files.entryList({QStringLiteral("*.ofd")}))
            QTest::newRow(qPrintable(name)) << files.filePath(name);
    }
}

void CorpusDamage::damagedFilesEnd()
{
    QFETCH(QString, path);
    const auto bytes = readFile(path, 64 << 20);
    QVERIFY(bytes);
    const QByteArray whole = bytes->view().toByteArray();
    const auto package = Package::open(SecureBytes(whole));
    QVERIFY(package);
    std::array<int, 3> reached{};
    qint64 longest = 0;
    for (quint32 i = 0; i < Variants; ++i) {
        Damage damage(i * 1000 + static_cast<quint32>(whole.size() % 1000));
        const QByteArray variant = i == 0   ? damage.cutOff(whole)
                                   : i == 1 ? damage.flipped(whole)
                                            : repacked(*package, damage);
        QElapsedTimer timer;
        timer.start();
        ++reached[static_cast<size_t>(readAll(variant))];
        longest = qMax(longest, timer.elapsed());
    }
    qInfo("refused %d, opened %d, drawn %d, longest %lld ms", reached[0], reached[1], reached[2],
          longest);
    QVERIFY2(longest < Longest, qPrintable(QString::number(longest)));
}

QTEST_MAIN(CorpusDamage)
#include "tst_corpus_damage.moc"
