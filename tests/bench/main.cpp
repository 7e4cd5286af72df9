#include "tests/bench/benchmarks.h"
#include "tests/bench/limit/same_sql.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

static void measure(const QString &wanted, const QDir &folder)
{
    const auto chosen = [&](QLatin1StringView name) { return wanted.isEmpty() || wanted == name; };
    const QString data = folder.filePath(u"shop"_s);
    {
        std::unique_ptr<bench::SameSql> limit;
        if (chosen("orders"_L1))
            limit = std::make_unique<bench::SameSql>(folder.filePath(u"limit"_s));
        journeys::Narrator silent = journeys::Narrator::silent();
        journeys::RunningShop shop(
            {.data = data, .gateway = {}, .mqtt = {}, .upArguments = bench::demoThatMayBeAskedMuch(), .start = true});
        journeys::Cast cast(shop, silent);
        if (chosen("idle"_L1))
            bench::idle(cast);
        if (chosen("desktop"_L1))
            bench::desktop(cast.shop.gateway());
        if (chosen("push"_L1))
            bench::push(cast);
        if (chosen("pay_later"_L1))
            bench::payLater(cast);
        for (const int clients : {1, 8, 32}) {
            if (chosen("orders"_L1))
                bench::orders(cast, *limit, clients);
        }
    }
    if (chosen("doors"_L1))
        bench::doors(data);
    if (chosen("ready"_L1))
        bench::ready(data);
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser line;
    line.setApplicationDescription(
        u"Measures a shop of its own. Give one of: idle desktop push pay_later orders doors ready; all without."_s);
    line.addHelpOption();
    line.process(application);
    QTemporaryDir folder;
    QFile::setPermissions(folder.path(), QFile::permissions(folder.path()) | QFile::ExeGroup | QFile::ExeOther);
    try {
        measure(line.positionalArguments().value(0), QDir(folder.path()));
    } catch (const journeys::Surprise &surprise) {
        std::fprintf(stderr, "bench: %s\n", surprise.what());
        return 1;
    }
    return 0;
}
