#include "tests/architecture/house_plan.h"

#include <QCoreApplication>

#include <cstdio>

// Run by every build over the tree given as the only argument: a wrong #include fails the build.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto violations = architecture::violationsBelow(QString::fromLocal8Bit(argc > 1 ? argv[1] : "."));
    for (const auto &violation : violations)
        std::fprintf(
            stderr, "%s:%d: error: %s\n", qPrintable(violation.file), violation.line, qPrintable(violation.reason));
    return violations.isEmpty() ? 0 : 1;
}
