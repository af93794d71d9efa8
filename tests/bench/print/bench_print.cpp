#include "core/file.h"
#include "paper/copytemplate.h"
#include "tests/print/facealbum.h"
#include "texts/annotationtext.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>

// Annotated copies as PDF: one license, and jobs of 1, 10 and 100 licenses of all types of the
// sandbox, each in a process of its own: time, and peak memory, beside a bare QPdfWriter that
// writes as many pages with as many lines of plain text. The times are of writing alone; the peak
// is that of the whole process with its fonts. Memory of a job must not grow with its pages.
//
//     bench_print

using namespace lc;

namespace {

struct Cost
{
    double seconds = -1;
    double memory = 0; // megabytes, peak
    qint64 bytes = 0;
    int pages = 0;
};

constexpr double kilobytesPerMegabyte = 1024;

paper::CopyRequest copyOf(const document::LicenseFace &face, const QString &name, int number)
{
    paper::AnnotationFacts facts;
    facts.unit = QStringLiteral("示例市政务服务中心");
    facts.counter = QStringLiteral("B12");
    facts.operatorNumber = QStringLiteral("0417");
    facts.matter = {QStringLiteral("M-1"), QStringLiteral("示例事项办理")};
    facts.at = QDateTime::currentDateTime();
    facts.serial = QStringLiteral("B12-20260701-%1").arg(number, 8, 10, QLatin1Char('0'));
    facts.licenseType = name;
    const auto pattern = paper::CopyTemplate::builtIn(QStringLiteral("standard"));
    paper::CopyRequest request = texts::copyRequest(facts, *pattern);
    request.face = face;
    request.traceCode = u"LCT1-" % facts.serial % u"-0123456789AB";
    return request;
}

// Licenses are opened one after the other, as in a real job.
Cost writeCopies(const test::FaceAlbum &album, int count, const QString &path)
{
    QList<SecureBytes> files;
    for (const QString &key : album.keys()) {
        if (const auto face = album.face(key))
            files.append(face->bytes());
    }
    paper::CopyJob job;
    job.count = count;
    job.copy = [&](int index) -> Result<paper::CopyRequest> {
        const qsizetype which = index % files.size();
        LC_TRY(face, document::LicenseFace::open(files.at(which)));
        return copyOf(face, album.nameOf(album.keys().at(which)), index);
    };
    QElapsedTimer timer;
    timer.start();
    const auto written = paper::writeJobFile(job, path);
    Cost cost;
    cost.seconds = double(timer.nsecsElapsed()) / 1e9;
    cost.pages = written ? written->pages : 0;
    return cost;
}

Cost writeBare(int pages, const QString &path)
{
    QElapsedTimer timer;
    timer.start();
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setResolution(1200);
    QPainter painter(&writer);
    QFont font(QStringLiteral("Noto Sans CJK SC"));
    font.setPointSize(9);
    painter.setFont(font);
    constexpr int lines = 30;
    constexpr int lineDots = 300;
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        for (int line = 0; line < lines; ++line)
            painter.drawText(
                400, 600 + line * lineDots,
                QStringLiteral("第 %1 页第 %2 行，示例市政务服务中心").arg(page).arg(line));
    }
    painter.end();
    Cost cost;
    cost.seconds = double(timer.nsecsElapsed()) / 1e9;
    cost.pages = pages;
    return cost;
}

// In a process of its own, so that its peak is its own.
template <class Work>
Cost apart(Work work)
{
    int ends[2];
    if (pipe(ends) != 0)
        return {};
    const pid_t child = fork();
    if (child == 0) {
        const Cost cost = work();
        const ssize_t sent = write(ends[1], &cost, sizeof cost);
        _exit(sent == sizeof cost ? 0 : 1);
    }
    Cost cost;
    const ssize_t got = read(ends[0], &cost, sizeof cost);
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    close(ends[0]);
    close(ends[1]);
    if (got != sizeof cost || status != 0)
        return {};
    cost.memory = double(usage.ru_maxrss) / kilobytesPerMegabyte;
    return cost;
}

void print(const char *what, int count, Cost cost, const QString &path)
{
    cost.bytes = QFileInfo(path).size();
    std::printf("%-28s %4d %6d pages %8.3f s %7.1f ms/page %8.1f MB peak %8.1f kB\n", what, count,
                cost.pages, cost.seconds, cost.seconds * 1000 / std::max(1, cost.pages),
                cost.memory, double(cost.bytes) / 1000);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QTemporaryDir folder;
    test::FaceAlbum album;
    if (const QString problem = album.open(); !problem.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(problem));
        return 1;
    }
    const QString path = folder.filePath(QStringLiteral("job.pdf"));
    const QString bare = folder.filePath(QStringLiteral("bare.pdf"));
    QList<Cost> costs;
    for (const int count : {1, 10, 100}) {
        const Cost ours = apart([&] { return writeCopies(album, count, path); });
        print("annotated copies", count, ours, path);
        const Cost plain = apart([&] { return writeBare(std::max(1, ours.pages), bare); });
        print("bare QPdfWriter", count, plain, bare);
        std::printf("%-28s time x%.2f, memory x%.2f\n", "ratio", ours.seconds / plain.seconds,
                    ours.memory / plain.memory);
        costs.append(ours);
    }
    std::printf("%-28s x%.2f (100 licenses against 10)\n", "growth of peak memory",
                costs.last().memory / costs.at(1).memory);
    return 0;
}
