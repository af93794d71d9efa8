#include "core/file.h"
#include "ofd/painter.h"
#include "tests/helper/ofdbuilder.h"

#include <QDir>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>

// Opening an OFD file and drawing its first page at 150 dots an inch, each file in a process of
// its own: CPU time and peak memory, beside mutool and pdftoppm on a PDF of the same page that
// this program writes first. Our own time is that of opening and drawing alone; theirs is that of
// the whole process, as is the memory of all three.
//
//     bench_ofd [FILE|FOLDER ...]   default: ../shared/samples/ofd and pages made here

using namespace lc;

namespace {

constexpr double PixelsPerMm = 150 / 25.4;

double cpuMilliseconds(const rusage &usage)
{
    return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000.0 +
           (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000.0;
}

double ownCpu()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return cpuMilliseconds(usage);
}

struct Cost
{
    double cpu = -1; // milliseconds
    double open = -1;
    long memory = 0; // kilobytes
};

Result<Cost> measureHere(const QString &path)
{
    Cost cost;
    LC_TRY(bytes, readFile(path, 256 << 20));
    // Looking for the system's fonts is done once a day by a desk, not once a file.
    QFontMetricsF(QFont(QStringLiteral("Noto Serif CJK SC"))).horizontalAdvance(u'a');
    const double start = ownCpu();
    LC_TRY(document, ofd::Document::open(std::move(bytes)));
    cost.open = ownCpu() - start;
    LC_TRY(size, document.pageSize(0));
    LC_TRY(image, ofd::renderRegion(document, 0, QRectF(QPointF(), size), PixelsPerMm));
    cost.cpu = ownCpu() - start;
    if (image.isNull())
        return fail(ErrorCode::Internal);
    return cost;
}

// Runs a program and takes its cost from the system.
Cost measureProcess(const QStringList &command, QByteArray *output = nullptr)
{
    int pipes[2] = {-1, -1};
    if (pipe(pipes) != 0)
        return {};
    const pid_t child = fork();
    if (child == 0) {
        dup2(pipes[1], STDOUT_FILENO);
        close(pipes[0]);
        QList<QByteArray> words;
        for (const QString &word : command)
            words.append(word.toLocal8Bit());
        std::vector<char *> arguments;
        for (QByteArray &word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        execvp(arguments[0], arguments.data());
        _exit(127);
    }
    close(pipes[1]);
    QByteArray read;
    char buffer[4096];
    for (ssize_t got = 0; (got = ::read(pipes[0], buffer, sizeof buffer)) > 0;)
        read.append(buffer, got);
    close(pipes[0]);
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    if (output != nullptr)
        *output = read;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return {};
    return {cpuMilliseconds(usage), -1, usage.ru_maxrss};
}

bool writePdf(const QString &path, const QString &pdf)
{
    auto bytes = readFile(path, 256 << 20);
    const auto document =
        bytes ? ofd::Document::open(std::move(*bytes)) : fail(ErrorCode::FileNotReadable);
    if (!document)
        return false;
    const QSizeF size = document->pageSize(0).value_or(QSizeF(210, 297));
    QPdfWriter writer(pdf);
    writer.setPageSize(QPageSize(size, QPageSize::Millimeter));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(600);
    QPainter painter(&writer);
    painter.scale(600 / 25.4, 600 / 25.4);
    return ofd::paintPage(*document, 0, painter, {}).has_value();
}

// A page of 18,000 characters and 3,000 strokes.
SecureBytes heavyPage()
{
    QByteArray objects;
    for (int line = 0; line < 120; ++line) {
        QString text;
        for (int i = 0; i < 150; ++i)
            text += QChar(static_cast<char16_t>(0x4e00 + (line * 150 + i) % 400));
        objects += "<ofd:TextObject ID=\"1\" Boundary=\"5 " + QByteArray::number(5 + line * 2.4) +
                   " 200 3\" Size=\"1.3\" Font=\"3\"><ofd:TextCode X=\"0\" Y=\"2\" DeltaX=\"g 149 "
                   "1.33\">" +
                   text.toUtf8() + "</ofd:TextCode></ofd:TextObject>";
    }
    for (int i = 0; i < 3000; ++i) {
        objects += "<ofd:PathObject ID=\"2\" Boundary=\"" + QByteArray::number(5 + i % 60 * 3.3) +
                   " " + QByteArray::number(5 + i / 60 * 5.7) +
                   " 3 5\" LineWidth=\"0.2\"><ofd:AbbreviatedData>M 0 0 L 3 0 L 3 5 L 0 5 C"
                   "</ofd:AbbreviatedData></ofd:PathObject>";
    }
    test::OfdBuilder builder({}, "<ofd:Fonts><ofd:Font ID=\"3\" FontName=\"Noto Sans CJK SC\"/>"
                                 "</ofd:Fonts>");
    builder.setPage(test::OfdBuilder::layer(objects),
                    "<ofd:Area><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:Area>");
    return builder.build();
}

QStringList filesOf(const QStringList &arguments)
{
    QStringList files;
    for (const QString &argument : arguments) {
        if (!QFileInfo(argument).isDir()) {
            files.append(argument);
            continue;
        }
        const QDir folder(argument);
        for (const QString &name : folder.entryList({QStringLiteral("*.ofd")}, QDir::Files))
            files.append(folder.filePath(name));
    }
    return files;
}

void report(const QString &path, const QString &self, const QString &folder)
{
    QByteArray output;
    const Cost process = measureProcess({self, QStringLiteral("--one"), path}, &output);
    const QString pdf = folder + QStringLiteral("/page.pdf");
    Cost mutool;
    Cost poppler;
    if (writePdf(path, pdf)) {
        mutool =
            measureProcess({QStringLiteral("mutool"), QStringLiteral("draw"), QStringLiteral("-q"),
                            QStringLiteral("-r"), QStringLiteral("150"), QStringLiteral("-o"),
                            folder + QStringLiteral("/m.ppm"), pdf, QStringLiteral("1")});
        poppler = measureProcess({QStringLiteral("pdftoppm"), QStringLiteral("-r"),
                                  QStringLiteral("150"), pdf, folder + QStringLiteral("/p")});
    }
    const QList<QByteArray> own = output.trimmed().split(' ');
    if (own.size() != 2) {
        std::printf("%-44s refused\n", qPrintable(QFileInfo(path).fileName()));
        return;
    }
    const double draw = own[1].toDouble();
    std::printf("%-44s %6.1f %7.1f %7.1f %7.1f %6.2f %6ld %6ld %6ld\n",
                qPrintable(QFileInfo(path).fileName()), own[0].toDouble(), draw, mutool.cpu,
                poppler.cpu, mutool.cpu > 0 ? draw / mutool.cpu : 0.0, process.memory / 1024,
                mutool.memory / 1024, poppler.memory / 1024);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QStringList arguments = application.arguments().mid(1);
    if (arguments.value(0) == u"--one") {
        const auto cost = measureHere(arguments.value(1));
        if (!cost)
            return 1;
        std::printf("%.2f %.2f\n", cost->open, cost->cpu);
        return 0;
    }
    const QTemporaryDir folder;
    QStringList inputs = arguments;
    if (inputs.isEmpty()) {
        const QString shared =
            qEnvironmentVariable("COUNTER_SHARED_DIR", QStringLiteral(COUNTER_SOURCE "/../shared"));
        const QString heavy = folder.filePath(QStringLiteral("heavy-page.ofd"));
        if (!writeFile(heavy, heavyPage().view()))
            return 1;
        inputs = {heavy, shared + QStringLiteral("/samples/ofd/features/many-pages-1000.ofd"),
                  shared + QStringLiteral("/samples/ofd/documents")};
    }
    std::printf("%-44s %6s %7s %7s %7s %6s %6s %6s %6s\n", "CPU ms, peak MB", "open", "draw",
                "mutool", "poppler", "ratio", "MB", "mutool", "popplr");
    for (const QString &file : filesOf(inputs))
        report(file, application.applicationFilePath(), folder.path());
    return 0;
}
