#include "server/order_view/adapters/mqtt/order_facts.h"
#include "server/order_view/producers.h"
#include "server/order_view/rebuild_report.h"

#include <cstdio>

using namespace platform;
using namespace Qt::Literals::StringLiterals;
using service::Service;

namespace {

int fail(const QString &why, int code = Service::kFailed)
{
    std::fprintf(stderr, "bookstore-order_view-rebuild: %s\n", qUtf8Printable(why));
    return code;
}

// Takes a word off the command line, whose rest is the service's.
bool take(const char *word, int &argc, char **argv)
{
    const auto isIt = [word](const char *argument) { return qstrcmp(argument, word) == 0; };
    char **const end = std::remove_if(argv + 1, argv + argc, isIt);
    const bool found = end != argv + argc;
    argc = int(end - argv);
    argv[argc] = nullptr;
    return found;
}

// No statement is too long here, and none waits for the disk: who loses power begins anew.
postgres::Settings patient(postgres::Settings settings)
{
    settings.applicationName += u" rebuild"_s;
    settings.statementTimeout = std::chrono::milliseconds(0);
    return settings;
}

postgres::Settings intoTheShadow(postgres::Settings settings)
{
    settings.schema = order_view::kShadowSchema;
    settings.synchronousCommit = false;
    return settings;
}

events::Replay replayOf(Service &service, const auth::ServicePass &pass)
{
    QMap<QString, events::Replay::Source> sources;
    const auto facts = order_view::orderFacts();
    for (auto told = facts.begin(); told != facts.end(); ++told) {
        const auto settings = order_view::producer(service, pass, told.key());
        sources.insert(told.key(), {{settings.feed, settings.credential}, told.value()});
    }
    return events::Replay(std::move(sources));
}

int check(order_view::Rebuild &rebuild, bool asJson)
{
    const auto findings = rebuild.compare(order_view::Rebuild::Wish::Check);
    if (!findings)
        return fail(findings.error().detail);
    const auto told = order_view::tellFindings(rebuild.shadow(), *findings, asJson);
    const auto dropped = rebuild.drop();
    if (!told || !dropped)
        return fail(told ? dropped.error().detail : told.error().detail);
    return findings->counts.differences == 0 ? 0 : 1;
}

int exchange(order_view::Rebuild &rebuild, bool asJson)
{
    const auto findings = rebuild.compare(order_view::Rebuild::Wish::Exchange);
    if (!findings)
        return fail(findings.error().detail);
    const auto done =
        order_view::tellFindings(rebuild.shadow(), *findings, asJson).and_then([&] { return rebuild.exchange(); });
    return done ? 0 : fail(u"the live view stays as it was: "_s + done.error().detail);
}

} // namespace

// Builds the view anew beside the live one, with the configuration of the service, while that runs; says what differs,
// and puts the new one in its place, with --check not. Returns 0, 1 when --check finds a difference or it cannot be
// done, 2 when the configuration is bad.
int main(int argc, char **argv)
{
    const bool onlyCheck = take("--check", argc, argv);
    const bool asJson = take("--json", argc, argv);
    Service service(u"bookstore"_s, u"order_view"_s, argc, argv);
    const core::SystemClock clock;
    const auth::ServicePass pass(service.name(), service::serviceKey(service), clock);
    const postgres::Settings database = patient(service::databaseSettings(service));
    const events::Replay replay = replayOf(service, pass);
    if (const QStringList faults = service.configuration().faults(); !faults.isEmpty())
        return fail(faults.join(u"; "_s), Service::kMisconfigured);
    postgres::Connection live(database);
    postgres::Connection shadow(intoTheShadow(database));
    order_view::Rebuild rebuild(live, shadow, replay);
    if (const auto begun = rebuild.begin(); !begun)
        return fail(begun.error().detail);
    return onlyCheck ? check(rebuild, asJson) : exchange(rebuild, asJson);
}
