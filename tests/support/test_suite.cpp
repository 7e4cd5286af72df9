#include "tests/support/test_suite.h"

#include <QMap>

#include <cstdio>

namespace tests {

namespace {

QMap<QString, MakeTest> &registeredTests()
{
    static QMap<QString, MakeTest> tests;
    return tests;
}

// "MoneyTest" and "money_test" are the same.
QString plainName(QString name)
{
    return name.remove(QLatin1Char('_')).toLower();
}

} // namespace

bool registerTest(const char *className, MakeTest make)
{
    registeredTests().insert(plainName(QString::fromLatin1(className)), std::move(make));
    return true;
}

int run(const QStringList &arguments)
{
    const bool named = arguments.size() > 1 && !arguments.at(1).startsWith(QLatin1Char('-'));
    const QStringList chosen = named ? QStringList{plainName(arguments.at(1))} : registeredTests().keys();
    // Qt's crash handler starts a debugger again and again when a thread crashes; a crash shall simply end the program.
    const QStringList forQTest =
        arguments.mid(0, 1) + QStringList{QStringLiteral("-nocrashhandler")} + arguments.mid(named ? 2 : 1);
    int failures = 0;
    for (const QString &name : chosen) {
        const MakeTest make = registeredTests().value(name);
        if (!make) {
            std::fprintf(stderr, "no test is called %s\n", qPrintable(name));
            return 1;
        }
        failures += QTest::qExec(make().get(), forQTest);
    }
    return failures ? 1 : 0;
}

} // namespace tests
