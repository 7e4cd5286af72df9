#include "tests/fuzz/api/run.h"
#include "tests/fuzz/api/watch.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <future>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace api_fuzz;

namespace {

constexpr int kBesideEachOther = 4;

Published askShop(const QUrl &shop)
{
    const auto answer =
        platform::http::send({.url = QUrl(shop.toString(QUrl::StripTrailingSlash) + u"/api/v1/openapi.json"_s),
            .timeout = std::chrono::seconds(10)});
    journeys::expect(answer && answer->status == 200, u"the shop does not tell what can be asked of it"_s);
    return Published(jsonOf(answer->body).toObject());
}

Tally sendAll(const Known &known, std::uint64_t seed, qint64 requests)
{
    std::atomic<qint64> sent = 0;
    std::vector<std::future<Tally>> runs;
    for (int number = 0; number < kBesideEachOther; ++number)
        runs.push_back(std::async(std::launch::async, [&known, &sent, seed, number, requests] {
            return Run(known, seed, number).send((requests + number) / kBesideEachOther, sent);
        }));
    Tally all;
    for (auto &run : runs)
        all.add(run.get());
    return all;
}

int fuzz(std::uint64_t seed, qint64 requests)
{
    QTemporaryDir folder;
    folder.setAutoRemove(qEnvironmentVariableIsEmpty("BOOKSTORE_KEEP"));
    QFile::setPermissions(folder.path(), QFile::permissions(folder.path()) | QFile::ExeGroup | QFile::ExeOther);
    const QString data = folder.filePath(u"shop"_s);
    const QString unlimited = u"1000000"_s;
    journeys::RunningShop shop({.data = data,
        .upArguments = {u"--demo"_s, u"--requests-per-address"_s, unlimited, u"--requests-per-user"_s, unlimited},
        .start = true});
    const Published published = askShop(shop.gateway());
    const Marks marks(seed);
    People people(shop, marks);
    Watch watch(shop, data);
    Pool pool;
    Owners owners;
    Findings findings;
    const Known known{
        published, marks, people, pool, owners, findings, shop.gateway().toString(QUrl::StripTrailingSlash)};
    QElapsedTimer clock;
    clock.start();
    const Tally tally = sendAll(known, seed, requests);
    const double minutes = double(clock.elapsed()) / 60'000;
    for (const Suspicion &suspicion : owners.founded())
        findings.add(suspicion.what, suspicion.request, suspicion.answer);
    watch.close(marks, findings);
    findings.print();
    std::printf("seed %llu: %lld requests in %.1f min, %lld findings\n", static_cast<unsigned long long>(seed),
        static_cast<long long>(requests), minutes, static_cast<long long>(findings.count()));
    tally.print(published);
    return findings.count() == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser line;
    line.setApplicationDescription(
        u"Asks a shop of its own everything that its OpenAPI document offers, rightly and wrongly."_s);
    line.addHelpOption();
    line.addOptions({{u"seed"_s, u"Of the choices; ids and moments are the shop's."_s, u"number"_s, u"1"_s},
        {u"requests"_s, u"How many."_s, u"number"_s, u"100000"_s}});
    line.process(application);
    try {
        return fuzz(line.value(u"seed"_s).toULongLong(), line.value(u"requests"_s).toLongLong());
    } catch (const journeys::Surprise &surprise) {
        std::fprintf(stderr, "api-fuzz: %s\n", surprise.what());
        return 1;
    }
}
