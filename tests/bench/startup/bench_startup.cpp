#include <QCoreApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <optional>

namespace {

constexpr int rounds = 9;

struct Figures
{
    QList<double> milliseconds;
    QList<double> megabytes;
};

double median(QList<double> values)
{
    std::ranges::sort(values);
    return values.at(values.size() / 2);
}

// One start; the program says its own figures.
bool run(const QString &program, const QStringList &arguments, Figures &figures)
{
    QTemporaryDir home;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home.path());
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home.path());
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path());
    if (!environment.contains(QStringLiteral("DISPLAY")))
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        return false;
    static const QRegularExpression line(
        QStringLiteral("first frame (\\d+) ms, resident ([\\d.]+) MB"));
    const auto match = line.match(QString::fromUtf8(process.readAllStandardOutput()));
    if (!match.hasMatch())
        return false;
    figures.milliseconds.append(match.captured(1).toDouble());
    figures.megabytes.append(match.captured(2).toDouble());
    return true;
}

} // namespace

// Prints the medians of both programs, started in turns, and their ratios.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QString directory = QCoreApplication::applicationDirPath();
    Figures ours;
    Figures empty;
    for (int round = 0; round <= rounds; ++round) {
        Figures warmUp;
        const bool counted = round > 0;
        if (!run(directory + QStringLiteral("/bench_emptywindow"), {}, counted ? empty : warmUp) ||
            !run(directory + QStringLiteral("/license-counter"),
                 {QStringLiteral("--practice"), QStringLiteral("--time-startup")},
                 counted ? ours : warmUp)) {
            std::fprintf(stderr, "a program did not start\n");
            return EXIT_FAILURE;
        }
    }
    const double time = median(ours.milliseconds);
    const double floorTime = median(empty.milliseconds);
    const double memory = median(ours.megabytes);
    const double floorMemory = median(empty.megabytes);
    std::printf("process start to first painted frame, median of %d\n", rounds);
    std::printf("  empty Qt window   %6.0f ms  %6.1f MB\n", floorTime, floorMemory);
    std::printf("  license-counter   %6.0f ms  %6.1f MB\n", time, memory);
    std::printf("  ratio             %6.2f     %6.2f\n", time / floorTime, memory / floorMemory);
    return EXIT_SUCCESS;
}
