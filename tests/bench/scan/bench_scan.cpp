// Recall and CPU time of our scanning beside bare ZXing (one shot) and zbar on the same pictures
// in the same run. Usage: bench_scan FOLDER, where FOLDER holds expected.tsv (file, category,
// number of codes, hex of each code's bytes). A second argument lists what was missed.
#include "scan/ladder.h"
#include "scan/zxingreader.h"

#ifdef COUNTER_HAVE_ZBAR
#include <zbar.h>
#endif

#include <QDir>
#include <QFile>
#include <QGuiApplication>
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

QList<Picture> picturesOf(const QString &folder)
{
    QFile table(folder + QStringLiteral("/expected.tsv"));
    QList<Picture> pictures;
    if (!table.open(QIODevice::ReadOnly))
        return pictures;
    table.readLine();
    while (!table.atEnd()) {
        const QStringList columns = QString::fromUtf8(table.readLine()).chopped(1).split(u'\t');
        if (columns.size() < 4)
            continue;
        Picture picture{columns[0],
                        columns[1].section(u':', 0, 0),
                        GrayFrame::fromImage(QImage(folder % u'/' % columns[0])),
                        {}};
        for (const QString &hex : columns[3].split(u' ', Qt::SkipEmptyParts))
            picture.expected << QByteArray::fromHex(hex.toLatin1());
        if (!picture.frame.isNull())
            pictures << picture;
    }
    return pictures;
}

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

using Reader = std::function<QList<QByteArray>(const GrayFrame &)>;

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

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    QTextStream out(stdout);
    if (argc < 2) {
        out << "usage: bench_scan FOLDER\n";
        return 2;
    }
    const bool listMisses = argc > 2;
    const QList<Picture> pictures = picturesOf(QString::fromLocal8Bit(argv[1]));
    QList<std::pair<QString, Reader>> readers{
        {QStringLiteral("zxing once"),
         [](const GrayFrame &f) { return payloads(readWithZxing(f)); }},
        {QStringLiteral("ours still"),
         [](const GrayFrame &f) {
             return payloads(readStill(f, {std::chrono::milliseconds(2000), 8}));
         }},
        {QStringLiteral("ours live"),
         [](const GrayFrame &f) { return payloads(LiveReader().read(f)); }}};
#ifdef COUNTER_HAVE_ZBAR
    readers << std::pair{QStringLiteral("zbar"), Reader(readWithZbar)};
#endif
    for (const auto &[name, reader] : readers) {
        QMap<QString, Tally> tallies;
        Tally all;
        for (const Picture &picture : pictures) {
            const double start = cpuMs();
            const QList<QByteArray> found = reader(picture.frame);
            const double spent = cpuMs() - start;
            int right = 0;
            for (const QByteArray &payload : found)
                right += isExpected(picture, payload) ? 1 : 0;
            if (right == 0 && !picture.expected.isEmpty() && listMisses)
                out << "    missed " << picture.name << '\n';
            for (Tally *tally : {&tallies[picture.category], &all}) {
                tally->total += picture.expected.isEmpty() ? 0 : 1;
                tally->read += right > 0 ? 1 : 0;
                tally->wrong += static_cast<int>(found.size()) - right;
                (right > 0 ? tally->hits : tally->misses) << spent;
            }
        }
        out << QStringLiteral("%1: read %2 of %3 (%4 %), other text %5; CPU ms on hits %6 / %7, "
                              "on misses %8 / %9 (median / p95)\n")
                   .arg(name, -10)
                   .arg(all.read)
                   .arg(all.total)
                   .arg(100.0 * all.read / std::max(1, all.total), 0, 'f', 1)
                   .arg(all.wrong)
                   .arg(quantile(all.hits, 0.5), 0, 'f', 1)
                   .arg(quantile(all.hits, 0.95), 0, 'f', 1)
                   .arg(quantile(all.misses, 0.5), 0, 'f', 1)
                   .arg(quantile(all.misses, 0.95), 0, 'f', 1);
        for (auto it = tallies.begin(); it != tallies.end(); ++it)
            out << QStringLiteral("    %1 %2/%3\n").arg(it.key(), -24).arg(it->read).arg(it->total);
    }
    return 0;
}
