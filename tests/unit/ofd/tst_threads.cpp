#include "ofd/painter.h"
#include "tests/helper/ofdbuilder.h"

#include <QtTest>

#include <atomic>
#include <barrier>
#include <thread>

using namespace lc;
using namespace lc::test;

// Tiles of one page are drawn by several threads at once, out of the same objects.
class TestThreads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tilesAtTheSameTimeLookTheSame();
};

namespace {

constexpr int Threads = 4;
constexpr int Rounds = 500;
constexpr double Scale = 1.5;

// Curves that are filled, stroked and used as a clip.
QByteArray objects()
{
    QByteArray all;
    for (int i = 0; i < 24; ++i) {
        const QByteArray place =
            QByteArray::number(i % 6 * 15) + ' ' + QByteArray::number(i / 6 * 20);
        const QByteArray shape = "<ofd:AbbreviatedData>M 1 1 B 9 0 3 12 12 13 Q 2 15 1 1 C"
                                 "</ofd:AbbreviatedData>";
        all += "<ofd:PathObject ID=\"" + QByteArray::number(100 + i) + "\" Boundary=\"" + place +
               " 15 20\" Fill=\"true\" LineWidth=\"0.4\">"
               "<ofd:FillColor Value=\"200 30 30\"/><ofd:StrokeColor Value=\"0 0 90\"/>" +
               (i % 3 == 0 ? "<ofd:Clips><ofd:Clip><ofd:Area><ofd:Path Fill=\"true\">" + shape +
                                 "</ofd:Path></ofd:Area></ofd:Clip></ofd:Clips>"
                           : QByteArray()) +
               shape + "</ofd:PathObject>";
    }
    return all;
}

Result<QImage> drawn(const ofd::Document &document)
{
    return ofd::renderRegion(document, 0, QRectF(0, 0, 100, 100), Scale);
}

} // namespace

void TestThreads::tilesAtTheSameTimeLookTheSame()
{
    const SecureBytes file = OfdBuilder(objects()).build();
    const auto calm = drawn(ofd::Document::open(file).value());
    QVERIFY(calm);
    // A file of its own each round: what is kept with a page is made by whoever comes first.
    std::atomic<int> different = 0;
    for (int round = 0; round < Rounds; ++round) {
        const ofd::Document document = ofd::Document::open(file).value();
        std::barrier start(Threads);
        std::vector<std::thread> threads;
        for (int i = 0; i < Threads; ++i) {
            threads.emplace_back([&] {
                start.arrive_and_wait();
                const auto image = drawn(document);
                different += !image || *image != *calm;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
    }
    QCOMPARE(different.load(), 0);
}

QTEST_GUILESS_MAIN(TestThreads)
#include "tst_threads.moc"
