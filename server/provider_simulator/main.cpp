#include "server/platform/http/server.h"
#include "server/platform/telemetry/log.h"
#include "server/provider_simulator/simulator_api.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QRandomGenerator>

#include <cstdio>

using namespace provider_simulator;
using namespace Qt::Literals::StringLiterals;
namespace http = platform::http;

namespace {

struct Wishes {
    quint16 port = 0;
    QString data;
};

std::optional<Wishes> readWishes()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"A payment provider that moves no money, with knobs to make it a bad one."_s);
    parser.addHelpOption();
    parser.addOptions({{u"port"_s, u"Listen on 127.0.0.1 at PORT."_s, u"PORT"_s},
        {u"data"_s, u"Keep the ledger in FOLDER."_s, u"FOLDER"_s}});
    parser.process(*QCoreApplication::instance());
    bool isPort = false;
    const quint16 port = parser.value(u"port"_s).toUShort(&isPort);
    if (isPort && QDir().mkpath(parser.value(u"data"_s)))
        return Wishes{port, parser.value(u"data"_s)};
    std::fputs("bookstore-provider-simulator: needs --port PORT and --data FOLDER\n", stderr);
    return std::nullopt;
}

int giveUp(const core::Error &error)
{
    std::fprintf(stderr, "bookstore-provider-simulator: %s: %s\n", qPrintable(error.slug), qPrintable(error.detail));
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const auto wishes = readWishes();
    if (!wishes)
        return 2;
    platform::telemetry::startLogging(u"provider-simulator"_s, platform::telemetry::LogLevel::Info);

    Ledger ledger(wishes->data + u"/ledger.jsonl"_s);
    if (const auto opened = ledger.open(); !opened)
        return giveUp(opened.error());
    SimulatorApi api(ledger, [] { return QRandomGenerator::global()->generateDouble(); });
    http::Router router;
    api.addRoutes(router);
    router.route(http::Method::Get, u"/livez"_s, [](const http::Request &) { return http::json(QJsonObject()); });

    http::ServerLimits limits;
    limits.inFlight = 4'096; // those that are never answered must not stand in the way of the others
    http::Server server(std::move(router), limits);
    if (const auto listening = server.listen(u"127.0.0.1"_s, wishes->port); !listening)
        return giveUp(listening.error());
    // Ends by its signal, whenever that comes: every line of the ledger is complete or does not count.
    return QCoreApplication::exec();
}
