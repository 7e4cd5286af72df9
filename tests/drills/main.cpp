#include "tests/drills/drill.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRegularExpression>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace drills;

namespace {

void tell(const Outcome &outcome)
{
    std::printf("  %-40s back after %7.1f s   %5d orders   %s\n", qUtf8Printable(outcome.fault),
        double(outcome.recovery.count()) / 1'000, outcome.acknowledged,
        outcome.breaches == 0 ? "adds up" : qUtf8Printable(u"%1 BREACHES"_s.arg(outcome.breaches)));
    for (const QString &wrong : outcome.wrong)
        std::printf("      %s\n", qUtf8Printable(wrong));
    std::fflush(stdout);
}

QList<Fault> chosen(const QString &pattern)
{
    const QRegularExpression wanted(pattern);
    QList<Fault> all = faults();
    all.removeIf([&](const Fault &fault) { return !wanted.match(fault.name).hasMatch(); });
    return all;
}

// Each fault once, then again in another order until the time is up.
int play(unsigned seed, std::chrono::minutes time, const QString &pattern)
{
    journeys::Narrator silent = journeys::Narrator::silent();
    journeys::RunningShop shop(
        {.upArguments = {u"--demo"_s, u"--requests-per-address"_s, u"10000"_s, u"--requests-per-user"_s, u"10000"_s}});
    journeys::Cast cast(shop, silent);
    Drill drill(cast, seed);
    QElapsedTimer clock;
    clock.start();
    int orders = 0;
    int breaches = 0;
    do {
        for (const Fault &fault : drill.shuffled(chosen(pattern))) {
            const Outcome outcome = drill.run(fault);
            tell(outcome);
            orders += outcome.acknowledged;
            breaches += outcome.breaches;
        }
    } while (clock.elapsed() < time / 1ms);
    std::printf("seed %u: %d orders acknowledged in %.1f min, %d breaches\n", seed, orders,
        double(clock.elapsed()) / 60'000, breaches);
    return breaches == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser line;
    line.setApplicationDescription(u"Breaks a shop of its own in every way it knows while people order, and counts."_s);
    line.addHelpOption();
    line.addOptions({{u"seed"_s, u"The order and the moments of the faults."_s, u"number"_s, u"1"_s},
        {u"minutes"_s, u"Go on as long as that; each fault strikes once in any case."_s, u"number"_s, u"0"_s},
        {u"only"_s, u"Faults whose names match."_s, u"pattern"_s}});
    line.process(application);
    try {
        return play(line.value(u"seed"_s).toUInt(), std::chrono::minutes(line.value(u"minutes"_s).toInt()),
            line.value(u"only"_s));
    } catch (const journeys::Surprise &surprise) {
        std::fprintf(stderr, "drill: %s\n", surprise.what());
        return 1;
    }
}
