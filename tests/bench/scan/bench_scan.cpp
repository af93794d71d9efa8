// Recall and CPU time of our scanning beside bare ZXing (one shot) and zbar on the same pictures
// in the same run:
//   bench_scan [--photos FOLDER] [--seeds N] [--from SEED] [--only HARDSHIP] [--reader NAME]
//              [--misses] [--write FOLDER] [--fresh] [--every N]
// FOLDER holds expected.tsv (file, category, number of codes, hex of each code's bytes). The
// computed phones: 20 hardships x 7 severities x 6 lengths x N seeds (1 when absent). --write
// stores them as PNG files with an expected.tsv. --fresh takes a second set that no step of the
// reader was made on: other geometry, texts, levels and severities. --every takes one of N.
#include "freshset.h"
#include "phonecamera.h"
#include "scan/framesource.h"
#include "scan/ladder.h"
#include "scan/livereader.h"
#include "scan/zxingreader.h"

#ifdef COUNTER_HAVE_ZBAR
#include <zbar.h>
#endif

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QMap>
#include <QStringConverter>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <functional>

using namespace lc;
using namespace lc::scan;

namespace {

struct Picture
{
    QString name;
    QString category;
    GrayFrame frame;
    QList<QByteArray> expected;
};

struct Tally
{
    int read = 0;
    int total = 0;
    int wrong = 0;
    QList<double> hits;
    QList<double> misses;
};

using Reader = std::function<QList<QByteArray>(const GrayFrame &)>;

struct Peer
{
    QString name;
    Reader read;
    QMap<QString, Tally> tallies;
    Tally all;
};

// Other work on the machine must not change what is read: only the own time counts.
constexpr int never = 10000;

double cpuMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double quantile(QList<double> values, double q)
{
    if (values.isEmpty())
        return 0;
    std::ranges::sort(values);
    return values.at(static_cast<qsizetype>(q * static_cast<double>(values.size() - 1)));
}

// The table holds texts in UTF-8; some codes carry them in another encoding.
bool isExpected(const Picture &picture, const QByteArray &payload)
{
    if (picture.expected.contains(payload))
        return true;
    for (const char *encoding : {"Shift_JIS", "ISO-8859-1", "GB18030", "UTF-16BE"}) {
        QStringDecoder decoder(encoding);
        const QString text = decoder.decode(payload);
        if (!decoder.hasError() && picture.expected.contains(text.toUtf8()))
            return true;
    }
    return false;
}

QList<QByteArray> payloads(const DecodedCodes &codes)
{
    QList<QByteArray> result;
    for (const DecodedCode &code : codes)
        result << code.payload.view().toByteArray();
    return result;
}

#ifdef COUNTER_HAVE_ZBAR
QList<QByteArray> readWithZbar(const GrayFrame &frame)
{
    zbar::ImageScanner scanner;
    scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_BINARY, 1);
    scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_TEST_INVERTED, 1);
    zbar::Image image(static_cast<unsigned>(frame.width), static_cast<unsigned>(frame.height),
                      "Y800", frame.pixels.data(), frame.pixels.size());
    QList<QByteArray> result;
    if (scanner.scan(image) > 0) {
        for (auto symbol = image.symbol_begin(); symbol != image.symbol_end(); ++symbol)
            result << QByteArray::fromStdString(symbol->get_data());
    }
    return result;
}
#endif

QList<Peer> makePeers()
{
    QList<Peer> peers{
        {QStringLiteral("zxing"),
         [](const GrayFrame &f) { return payloads(readWithZxing(f)); },
         {},
         {}},
        {QStringLiteral("still"),
         [](const GrayFrame &f) {
             LadderLimits limits;
             limits.patience = never;
             return payloads(readStill(f, limits));
         },
         {},
         {}},
        {QStringLiteral("patient"),
         [](const GrayFrame &f) {
             return payloads(readStill(f, {std::chrono::milliseconds(3000), 8, never}));
         },
         {},
         {}},
        {QStringLiteral("live"),
         [](const GrayFrame &f) {
             LiveLimits limits;
             limits.patience = never;
             return payloads(LiveReader(limits).read(f));
         },
         {},
         {}}};
#ifdef COUNTER_HAVE_ZBAR
    peers << Peer{QStringLiteral("zbar"), readWithZbar, {}, {}};
#endif
    return peers;
}

void judge(Peer &peer, const Picture &picture, QTextStream *misses)
{
    const double start = cpuMs();
    const QList<QByteArray> found = peer.read(picture.frame);
    const double spent = cpuMs() - start;
    int right = 0;
    for (const QByteArray &payload : found)
        right += isExpected(picture, payload) ? 1 : 0;
    const auto wrong = static_cast<int>(found.size()) - right;
    if (misses && ((right == 0 && !picture.expected.isEmpty()) || wrong > 0))
        *misses << "    " << peer.name << (wrong > 0 ? " WRONG " : " missed ") << picture.name
                << '\n';
    for (Tally *tally : {&peer.tallies[picture.category], &peer.all}) {
        tally->total += picture.expected.isEmpty() ? 0 : 1;
        tally->read += right > 0 ? 1 : 0;
        tally->wrong += wrong;
        (right > 0 ? tally->hits : tally->misses) << spent;
    }
}

void eachPhoto(const QString &folder, const std::function<void(const Picture &)> &use)
{
    QFile table(folder + QStringLiteral("/expected.tsv"));
    if (!table.open(QIODevice::ReadOnly))
        return;
    table.readLine();
    while (!table.atEnd()) {
        const QStringList columns = QString::fromUtf8(table.readLine()).chopped(1).split(u'\t');
        const auto frame = frameFromFile(folder % u'/' % columns[0]);
        if (columns.size() < 4 || !frame)
            continue;
        Picture picture{columns[0], columns[1].section(u':', 0, 0), *frame, {}};
        for (const QString &hex : columns[3].split(u' ', Qt::SkipEmptyParts))
            picture.expected << QByteArray::fromHex(hex.toLatin1());
        use(picture);
    }
}

Picture phone(test::Hardship hardship, int severity, int length, quint32 seed, bool fresh)
{
    Picture picture{
        QStringLiteral("%1-%2-%3").arg(test::nameOf(hardship)).arg(severity).arg(length),
        test::nameOf(hardship),
        {},
        {}};
    const QByteArray text = fresh ? test::freshText(length, seed) : test::codeText(length, seed);
    const test::PhoneView view = fresh ? test::freshView(hardship, (severity + 0.5) / 7, seed)
                                       : test::viewOf(hardship, severity / 6.0, seed);
    picture.frame = test::photograph(text, view);
    picture.expected << text;
    return picture;
}

struct Phones
{
    int seeds = 1; // pictures of each kind
    quint32 from = 20260;
    QString only;
    bool fresh = false;
    quint32 every = 1; // of so many pictures one is taken
};

void eachPhone(const Phones &phones, const std::function<void(const Picture &)> &use)
{
    quint32 seed = phones.from;
    const std::vector<int> lengths = phones.fresh ? std::vector{45, 80, 125, 175, 240, 340}
                                                  : std::vector{60, 100, 150, 200, 300, 400};
    for (int h = 0; h < test::hardshipCount; ++h) {
        const auto hardship = static_cast<test::Hardship>(h);
        for (int severity = 0; severity < 7; ++severity) {
            for (const int length : lengths) {
                for (int round = 0; round < phones.seeds; ++round) {
                    ++seed;
                    if (seed % phones.every != 0 ||
                        (!phones.only.isEmpty() && phones.only != test::nameOf(hardship)))
                        continue;
                    Picture picture = phone(hardship, severity, length, seed, phones.fresh);
                    picture.name += u'-' % QString::number(round);
                    use(picture);
                }
            }
        }
    }
}

void write(const QString &folder, const Picture &picture)
{
    QDir().mkpath(folder);
    const QString name = QString(picture.name).replace(u' ', u'_') % u".png";
    const GrayFrame &f = picture.frame;
    QImage(f.pixels.data(), f.width, f.height, f.width, QImage::Format_Grayscale8)
        .save(folder % u'/' % name);
    QFile table(folder + QStringLiteral("/expected.tsv"));
    const bool isNew = !table.exists();
    if (!table.open(QIODevice::Append))
        return;
    if (isNew)
        table.write("file\tcategory\tcodes\texpected\n");
    table.write(QString(name % u'\t' % picture.category % u"\t1\t").toUtf8() +
                picture.expected.front().toHex() + '\n');
}

void report(const QList<Peer> &peers, QTextStream &out)
{
    for (const Peer &peer : peers) {
        const Tally &all = peer.all;
        out << QStringLiteral("%1: read %2 of %3 (%4 %), wrong %5; CPU ms on hits %6 / %7, on "
                              "misses %8 / %9 (median / p95)\n")
                   .arg(peer.name, -8)
                   .arg(all.read)
                   .arg(all.total)
                   .arg(100.0 * all.read / std::max(1, all.total), 0, 'f', 1)
                   .arg(all.wrong)
                   .arg(quantile(all.hits, 0.5), 0, 'f', 1)
                   .arg(quantile(all.hits, 0.95), 0, 'f', 1)
                   .arg(quantile(all.misses, 0.5), 0, 'f', 1)
                   .arg(quantile(all.misses, 0.95), 0, 'f', 1);
    }
    if (peers.isEmpty())
        return;
    out << QStringLiteral("%1").arg(QString(), -22);
    for (const Peer &peer : peers)
        out << peer.name.rightJustified(9);
    out << '\n';
    for (const QString &category : peers.front().tallies.keys()) {
        const int total = peers.front().tallies[category].total;
        out << QStringLiteral("  %1 %2").arg(category, -15).arg(total, 4);
        for (const Peer &peer : peers)
            out << QString::number(peer.tallies[category].read).rightJustified(9);
        out << '\n';
    }
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    QTextStream out(stdout);
    QCommandLineParser parser;
    const auto option = [&](const char *name, const char *value) {
        parser.addOption(
            QCommandLineOption(QString::fromLatin1(name), {}, QString::fromLatin1(value)));
    };
    option("photos", "FOLDER");
    option("seeds", "N");
    option("from", "SEED");
    option("only", "HARDSHIP");
    option("reader", "NAME");
    option("write", "FOLDER");
    option("every", "N");
    parser.addOption(QCommandLineOption(QStringLiteral("misses")));
    parser.addOption(QCommandLineOption(QStringLiteral("fresh")));
    parser.process(app);
    const QString wanted = parser.value(QStringLiteral("reader"));
    QTextStream *misses = parser.isSet(QStringLiteral("misses")) ? &out : nullptr;
    QList<Peer> peers = makePeers();
    erase_if(peers, [&](const Peer &p) { return !wanted.isEmpty() && p.name != wanted; });
    const auto use = [&](const Picture &picture) {
        for (Peer &peer : peers)
            judge(peer, picture, misses);
    };
    const QString photos = parser.value(QStringLiteral("photos"));
    if (!photos.isEmpty()) {
        eachPhoto(photos, use);
        out << "photographs\n";
        report(peers, out);
        for (Peer &peer : peers)
            peer.all = {}, peer.tallies = {};
    }
    const QString folder = parser.value(QStringLiteral("write"));
    Phones phones;
    phones.fresh = parser.isSet(QStringLiteral("fresh"));
    phones.only = parser.value(QStringLiteral("only"));
    if (parser.isSet(QStringLiteral("seeds")))
        phones.seeds = parser.value(QStringLiteral("seeds")).toInt();
    if (parser.isSet(QStringLiteral("from")))
        phones.from = parser.value(QStringLiteral("from")).toUInt();
    if (parser.isSet(QStringLiteral("every")))
        phones.every = std::max(1u, parser.value(QStringLiteral("every")).toUInt());
    if (phones.seeds < 1)
        return 0;
    if (!folder.isEmpty()) {
        eachPhone(phones, [&](const Picture &picture) { write(folder, picture); });
        return 0;
    }
    eachPhone(phones, use);
    out << (phones.fresh ? "fresh phones\n" : "computed phones\n");
    report(peers, out);
    return 0;
}
