#include "core/threadexit.h"
#include "main/hardening.h"
#include "main/program.h"
#include "ui/common/stallwatch.h"

#include <cstdio>

int main(int argc, char *argv[])
{
    lc::orderThreadExit();
    lc::main::hardenProcess();
    lc::ui::WatchedApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("license-counter"));
    QApplication::setApplicationVersion(QStringLiteral(COUNTER_VERSION));
    const lc::main::Options options = lc::main::readOptions(application);
    if (options.reportStalls)
        application.startWatching();
    lc::main::Program program(options);
    program.start();
    const int result = QApplication::exec();
    if (options.reportStalls)
        std::fprintf(stderr, "%s", qPrintable(application.report()));
    return result;
}
