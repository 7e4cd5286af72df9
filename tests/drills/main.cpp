#include "tests/drills/drill.h"
#include "tests/drills/stage.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRegularExpression>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace drills;

namespace {

struct Choice {
    unsigned seed = 1;
    std::chrono::minutes time{0};
    QRegularExpression only;
    int rounds = 0; // of each race; 0: as many as it has
};

struct Sum {
    int orders = 0;
    int breaches = 0;
    int played = 0;
    int notPlayed = 0; // faults and races that this machine does not allow
};

void tell(const Outcome &outcome)
{
    const QString back =
        outcome.recovery ? u"back after %1 s"_s.arg(double(outcome.recovery->count()) / 1'000, 7, 'f', 1) : QString();
    std::printf("  %-52s %-22s %5d orders   %s\n", qUtf8Printable(outcome.name), qUtf8Printable(back),
        outcome.acknowledged,
        outcome.breaches == 0 ? "adds up" : qUtf8Printable(u"%1 BREACHES"_s.arg(outcome.breaches)));
    for (const QString &wrong : outcome.wrong)
        std::printf("      %s\n", qUtf8Printable(wrong));
    std::fflush(stdout);
}

template <class Thing> QList<Thing> chosen(QList<Thing> all, const QRegularExpression &only)
{
    all.removeIf([&](const Thing &thing) { return !only.match(thing.name).hasMatch(); });
    return all;
}

void note(Sum &sum, const Outcome &outcome)
{
    tell(outcome);
    ++sum.played;
    sum.orders += outcome.acknowledged;
    sum.breaches += outcome.breaches;
}

// In a shop of its own, each fault once and each race.
void play(const Stage &stage, const Choice &choice, Sum &sum)
{
    const QList<Fault> faults = chosen(stage.faults, choice.only);
    const QList<Race> fought = chosen(stage.races, choice.only);
    if (faults.isEmpty() && fought.isEmpty())
        return;
    std::printf("%s\n", qUtf8Printable(stage.name));
    if (!stage.lacks.isEmpty()) {
        std::printf("  not played: it needs %s\n", qUtf8Printable(stage.lacks));
        sum.notPlayed += int(faults.size() + fought.size());
        return;
    }
    journeys::ShopChoice shopChoice{
        .upArguments = {u"--demo"_s, u"--requests-per-address"_s, u"10000"_s, u"--requests-per-user"_s, u"10000"_s}};
    if (stage.prepare)
        stage.prepare(shopChoice);
    journeys::Narrator silent = journeys::Narrator::silent();
    journeys::RunningShop shop(shopChoice);
    journeys::Cast cast(shop, silent);
    Drill drill(cast, choice.seed);
    for (const Fault &fault : drill.shuffled(faults))
        note(sum, drill.run(fault));
    for (const Race &race : fought)
        note(sum, drill.run(race, choice.rounds > 0 ? choice.rounds : race.rounds));
    if (stage.tidy)
        stage.tidy();
}

// Everything once, then again in another order until the time is up.
int play(Choice choice)
{
    const unsigned first = choice.seed;
    QElapsedTimer clock;
    clock.start();
    Sum sum;
    do {
        for (const Stage &stage : stages())
            play(stage, choice, sum);
        ++choice.seed;
    } while (sum.played > 0 && clock.elapsed() < choice.time / 1ms);
    std::printf("seeds %u to %u: %d faults and races, %d orders acknowledged in %.1f min, %d breaches", first,
        choice.seed - 1, sum.played, sum.orders, double(clock.elapsed()) / 60'000, sum.breaches);
    std::printf(sum.notPlayed > 0 ? ", %d not played\n" : "\n", sum.notPlayed);
    return sum.breaches == 0 && sum.played > 0 ? 0 : 1;
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
        {u"only"_s, u"Faults and races whose names match."_s, u"pattern"_s},
        {u"rounds"_s, u"Of each race."_s, u"number"_s, u"0"_s}});
    line.process(application);
    const QRegularExpression only(line.value(u"only"_s));
    if (!only.isValid()) {
        std::fprintf(stderr, "drill: --only takes a regular expression: %s\n", qUtf8Printable(only.errorString()));
        return 2;
    }
    try {
        return play({.seed = line.value(u"seed"_s).toUInt(),
            .time = std::chrono::minutes(line.value(u"minutes"_s).toInt()),
            .only = only,
            .rounds = line.value(u"rounds"_s).toInt()});
    } catch (const journeys::Surprise &surprise) {
        std::fprintf(stderr, "drill: %s\n", surprise.what());
        return 1;
    }
}
