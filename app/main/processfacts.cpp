#include "main/processfacts.h"

#include <QFile>
#include <QList>

#ifdef Q_OS_LINUX
#include <ctime>
#include <unistd.h>
#endif

namespace lc::main {

namespace {

#ifdef Q_OS_LINUX
QByteArray read(const char *path)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
#endif

} // namespace

double millisecondsSinceProcessStart()
{
#ifdef Q_OS_LINUX
    // proc(5): field 22 is the start in clock ticks after boot; the name before it may hold blanks.
    const QByteArray stat = read("/proc/self/stat");
    const auto fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    constexpr qsizetype startTime = 22 - 3;
    if (fields.size() <= startTime)
        return -1;
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    const double started = fields.at(startTime).toDouble() / double(sysconf(_SC_CLK_TCK));
    return (double(now.tv_sec) + double(now.tv_nsec) / 1e9 - started) * 1000;
#else
    return -1;
#endif
}

double residentMegabytes()
{
#ifdef Q_OS_LINUX
    const auto fields = read("/proc/self/statm").split(' ');
    return fields.size() < 2
               ? -1
               : fields.at(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / (1024 * 1024);
#else
    return -1;
#endif
}

} // namespace lc::main
