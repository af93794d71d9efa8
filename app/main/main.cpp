#include "main/program.h"

#include <QApplication>

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("license-counter"));
    QApplication::setApplicationVersion(QStringLiteral(COUNTER_VERSION));
    lc::main::Program program(lc::main::readOptions(application));
    program.start();
    return QApplication::exec();
}
